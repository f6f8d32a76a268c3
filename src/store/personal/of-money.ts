// What came in, from whom, and what it was taken for.

import type { HeldTables } from './held.ts';

export const MONEY_TABLES = {
  payment: {
    leads: 'payment_id',
    purpose: 'payment',
    columns: {
      fact: ['source', 'currency', 'means'],
      payer: ['payer_name', 'payer_iban'],
      freeText: ['payment_references', 'payment_text', 'set_aside_because'],
    },
  },
  statement_line: {
    leads: 'statement_line_id',
    purpose: 'payment',
    columns: {
      creditor: ['account'],
      mark: ['line_key'],
      fact: ['currency'],
      payer: ['counterparty', 'counterparty_iban'],
      freeText: ['line_references', 'line_text'],
    },
  },
  statement_line_again: { leads: 'statement_line_id', purpose: 'payment', columns: {} },
  statement: {
    leads: null,
    purpose: 'payment',
    columns: { creditor: ['account'], fact: ['currency', 'number'] },
  },
  statement_gap: {
    leads: null,
    purpose: 'payment',
    columns: { creditor: ['account'], fact: ['currency', 'kind'] },
  },
  bank_account: {
    leads: null,
    purpose: 'payment',
    columns: { creditor: ['account'], fact: ['currency'] },
  },
  allocation: {
    leads: 'invoice_id',
    purpose: 'payment',
    // The clues quote what the payer wrote.
    columns: { document: ['because'], worker: ['author'] },
  },
  expected_receipt: {
    leads: 'invoice_id',
    purpose: 'payment',
    columns: { fact: ['kind'], freeText: ['because'], worker: ['author', 'lifted_by'] },
  },
  match_proposal: {
    leads: 'payment_id',
    purpose: 'payment',
    columns: { fact: ['allocations'], document: ['clues'] },
  },
  match_rejection: { leads: 'invoice_id', purpose: 'payment', columns: { worker: ['author'] } },
  payment_suspect: { leads: 'debtor_id', purpose: 'payment', columns: { freeText: ['clue'] } },
  money_back: {
    leads: 'payment_id',
    purpose: 'payment',
    columns: {
      fact: ['kind', 'state', 'currency', 'taken_back'],
      freeText: ['because'],
      worker: ['author'],
    },
  },
  online_payment: {
    leads: 'portal_link_id',
    purpose: 'payment',
    columns: {
      mark: ['form_key'],
      fact: ['provider', 'provider_reference', 'page_url', 'currency', 'parts', 'state'],
    },
  },
  cash_declaration: { leads: null, purpose: 'payment', columns: { worker: ['author'] } },
} as const satisfies HeldTables;
