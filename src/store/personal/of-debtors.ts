// Who the debtors and their contacts are, and what they said.

import type { HeldTables } from './held.ts';

export const DEBTOR_TABLES = {
  debtor: {
    leads: 'debtor_id',
    purpose: 'identity',
    columns: {
      debtor: [
        'name',
        'folded_name',
        'customer_number',
        'vat',
        'registration',
        'address',
        'learnt_numbers',
        'returned_mail',
      ],
      fact: ['kind', 'country', 'region', 'language', 'law', 'scenario', 'contract_rate', 'term', 'segment'],
    },
  },
  contact: {
    leads: 'debtor_id',
    purpose: 'identity',
    columns: {
      contact: ['name', 'email', 'phone'],
      fact: ['role', 'language'],
      document: ['refused_because'],
    },
  },
  customer_change: {
    leads: 'debtor_id',
    purpose: 'identity',
    columns: { document: ['earlier', 'said'] },
  },
  debtor_difference: {
    leads: 'debtor_id',
    purpose: 'identity',
    columns: { worker: ['author', 'taken_back_by'] },
  },
  debtor_merge: {
    leads: 'kept_id',
    purpose: 'identity',
    columns: { worker: ['author', 'undone_by'], mark: ['moved'] },
  },
  debtor_assignment: {
    leads: 'debtor_id',
    purpose: 'conduct',
    columns: { worker: ['user_id', 'assigned_by'] },
  },
  payer_account: { leads: 'debtor_id', purpose: 'payment', columns: { debtor: ['iban'] } },
  portal_link: {
    leads: 'debtor_id',
    purpose: 'answer',
    columns: { secret: ['code_hash'], worker: ['revoked_by'] },
  },
  debtor_answer: {
    leads: 'debtor_id',
    purpose: 'answer',
    columns: {
      fact: ['kind', 'effect'],
      // What was typed on the page, or the mail as it came, with its sender.
      document: ['content'],
      mark: ['form_key'],
      worker: ['handled_by'],
      freeText: ['handled_note'],
    },
  },
  answer_file: {
    leads: 'answer_id',
    purpose: 'answer',
    columns: { document: ['file_name', 'content'], fact: ['media_type'], mark: ['sha256'] },
  },
  contact_note: {
    leads: 'dossier_id',
    purpose: 'answer',
    columns: {
      fact: ['outcome', 'result', 'cause'],
      freeText: ['note'],
      worker: ['author', 'taken_back_by'],
    },
  },
  insolvency: {
    leads: 'debtor_id',
    purpose: 'evidence',
    columns: { freeText: ['source'], worker: ['author', 'lifted_by'] },
  },
  law_fact: {
    leads: 'debtor_id',
    purpose: 'evidence',
    columns: { fact: ['kind', 'currency'], freeText: ['source'], worker: ['author', 'lifted_by'] },
  },
  journal: {
    leads: 'debtor_id',
    purpose: 'evidence',
    columns: { fact: ['kind'], worker: ['author'], document: ['content'], mark: ['previous_hash', 'hash'] },
  },
  sales_contact: {
    leads: 'debtor_id',
    purpose: 'salesQuestion',
    columns: { worker: ['name', 'email', 'named_by'], fact: ['language'] },
  },
  sales_question: {
    leads: 'debtor_id',
    purpose: 'salesQuestion',
    columns: { worker: ['name', 'email'], fact: ['language', 'answer'], freeText: ['note'] },
  },
} as const satisfies HeldTables;
