// What is owed, what was written about it, and what was agreed.

import type { HeldTables } from './held.ts';

const CLAIM_TABLES = {
  invoice: {
    leads: 'debtor_id',
    purpose: 'claim',
    columns: {
      fact: [
        'number',
        'folded_number',
        'due_origin',
        'instalments',
        'currency',
        'contract_rate',
        'law',
        'payment_references',
        'type_code',
        'order_reference',
      ],
      // What was sold, and on what terms, as the invoice has it.
      document: ['terms', 'subject'],
      outsider: ['payee'],
    },
  },
  invoice_correction: {
    leads: 'invoice_id',
    purpose: 'claim',
    columns: { fact: ['names', 'folded_names', 'answer', 'agreed', 'doubts'], worker: ['answered_by'] },
  },
  invoice_document: {
    leads: 'invoice_id',
    purpose: 'claim',
    columns: {
      document: ['file_name', 'content'],
      fact: ['media_type'],
      mark: ['sha256'],
      worker: ['added_by'],
    },
  },
  invoice_status: {
    leads: 'invoice_id',
    purpose: 'claim',
    columns: { fact: ['status_code'], freeText: ['reasons'] },
  },
  import_change: { leads: 'invoice_id', purpose: 'claim', columns: { document: ['earlier'] } },
  import_named: { leads: 'invoice_id', purpose: 'claim', columns: {} },
  credit_note: {
    leads: 'debtor_id',
    purpose: 'claim',
    columns: { fact: ['number', 'folded_number', 'currency', 'preceding_invoices'] },
  },
  paid_item: {
    leads: 'debtor_id',
    purpose: 'claim',
    columns: { fact: ['number', 'folded_number', 'currency'] },
  },
  dossier: {
    leads: 'debtor_id',
    purpose: 'reminder',
    columns: { fact: ['currency'], document: ['decision'] },
  },
} as const satisfies HeldTables;

const MESSAGE_TABLES = {
  message: {
    leads: 'dossier_id',
    purpose: 'reminder',
    columns: {
      fact: ['step_key', 'scenario_key', 'state', 'language', 'currency'],
      worker: ['approved_by'],
      document: [
        'withdrawn_because',
        'subject',
        'body_text',
        'body_html',
        'view',
        'letter',
        'pay_code',
        'because',
        'excluded',
      ],
      mark: ['frozen_hash'],
    },
  },
  message_invoice: { leads: 'message_id', purpose: 'reminder', columns: {} },
  rung_taken: { leads: 'invoice_id', purpose: 'reminder', columns: {} },
  rung_left_out: {
    leads: 'invoice_id',
    purpose: 'reminder',
    columns: { fact: ['step_key', 'scenario_key'] },
  },
  delivery: {
    leads: 'dossier_id',
    purpose: 'reminder',
    columns: {
      contact: ['recipient_name', 'recipient', 'copies'],
      fact: ['channel', 'state', 'returned'],
      // What the mail server, the post or a person said of it.
      document: ['evidence'],
      mark: ['lease_by', 'parcel_id'],
    },
  },
  approval_link_message: {
    leads: 'message_id',
    purpose: 'reminder',
    columns: { mark: ['shown'], fact: ['answer'], freeText: ['because'] },
  },
} as const satisfies HeldTables;

const AGREEMENT_TABLES = {
  payment_promise: {
    leads: 'dossier_id',
    purpose: 'agreement',
    columns: {
      fact: ['currency', 'way', 'cause', 'covers', 'took_from'],
      contact: ['promised_by'],
      freeText: ['quote', 'taken_back_because'],
      worker: ['author', 'taken_back_by'],
    },
  },
  payment_plan: {
    leads: 'dossier_id',
    purpose: 'agreement',
    columns: {
      fact: [
        'currency',
        'covers',
        'instalments',
        'proposed_by',
        'interest',
        'approval_because',
        'ended_kind',
      ],
      contact: ['accepted_by'],
      freeText: ['note', 'accepted_proof', 'ended_because'],
      worker: ['author', 'author_id', 'approved_by', 'ended_by'],
    },
  },
  dispute: {
    leads: 'dossier_id',
    purpose: 'agreement',
    columns: {
      fact: ['category', 'source', 'outcome'],
      freeText: ['said', 'outcome_because'],
      worker: ['owner', 'author', 'outcome_by'],
    },
  },
  settlement_offer: {
    leads: 'dossier_id',
    purpose: 'agreement',
    columns: {
      fact: ['currency', 'covers'],
      freeText: ['because', 'withdrawn_because'],
      worker: ['author', 'withdrawn_by'],
    },
  },
  concession: {
    leads: 'dossier_id',
    purpose: 'agreement',
    columns: {
      fact: ['kind', 'currency', 'covers', 'reason', 'ended_kind'],
      freeText: ['because', 'ended_because'],
      worker: ['author', 'author_id', 'ended_by'],
    },
  },
  hold: {
    leads: 'dossier_id',
    purpose: 'agreement',
    columns: { freeText: ['because'], worker: ['author', 'lifted_by'], fact: ['fact'] },
  },
  dossier_stop: {
    leads: 'dossier_id',
    purpose: 'agreement',
    columns: {
      fact: ['kind', 'recipient_kind', 'reference', 'covers'],
      outsider: ['recipient'],
      freeText: ['because', 'ended_because'],
      worker: ['author', 'ended_by'],
    },
  },
  write_off: {
    leads: 'dossier_id',
    purpose: 'agreement',
    columns: {
      fact: ['reason'],
      freeText: ['because', 'reopened_because'],
      worker: ['author', 'approved_by', 'reopened_by'],
    },
  },
  difference: {
    leads: 'invoice_id',
    purpose: 'agreement',
    columns: { fact: ['kind'], freeText: ['because'], worker: ['author', 'undone_by'] },
  },
} as const satisfies HeldTables;

export const CLAIM_AND_MESSAGE_TABLES = { ...CLAIM_TABLES, ...MESSAGE_TABLES, ...AGREEMENT_TABLES };
