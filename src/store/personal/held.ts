// What a table holds of persons: for each of its columns that can hold words, bytes or a whole record, whom it may name.
// The tables are in the files beside this one, and personal-columns.ts has them all. What a person may ask for, what is erased
// and the register of processing are all read from here, so that a new column is answered for before it is filled.

import type { RegisterPurpose } from '../../law/processing-register.ts';

/** Whom a column may name. A business that is a sole trader is a natural person, and a consumer is one. */
export const WHOSE = {
  debtor: 'the debtor, by name, number, address or account: a sole trader or a consumer, or a firm',
  contact: 'somebody at the debtor, by name, address or telephone number, or what that person said',
  payer: 'whoever paid: the debtor, or somebody else in its place',
  worker: 'somebody who works here or for us, by name, account or address',
  outsider: 'an agency, a lawyer, a bailiff, a factor or a court that has the claim in hand',
  creditor: 'the company itself: a sole trader is a natural person too',
  freeText: 'words that somebody typed: they may name anybody',
  document: 'a letter, a mail, a file or a whole record: it names whoever it is about',
  fact: 'a code, a number of a paper, a sum: it says something of whomever its row is about, and names nobody',
  mark: 'a key, a hash or a mark of the machine: it says nothing of anybody',
  secret: 'a password, a key, a code that opens a door: it is never shown',
} as const;

export type Whose = keyof typeof WHOSE;
export const EVERYBODY: readonly Whose[] = [
  'debtor',
  'contact',
  'payer',
  'worker',
  'outsider',
  'creditor',
  'freeText',
  'document',
  'fact',
  'mark',
  'secret',
];

/** What is in a table, and so what it is there for: the headings of what a person is told, and of the register. */
export type Purpose = RegisterPurpose;

/**
 * By which of its columns a row is one of a debtor: its own, or that of a paper of the debtor. A payment is of each
 * debtor of whom it pays an invoice, a bank line of those of its payment. Null where a row is of no one debtor.
 */
export type Leads =
  | 'debtor_id'
  | 'kept_id'
  | 'dossier_id'
  | 'invoice_id'
  | 'message_id'
  | 'answer_id'
  | 'portal_link_id'
  | 'payment_id'
  | 'statement_line_id'
  | null;

export type Held = {
  readonly leads: Leads;
  readonly purpose: Purpose;
  /** Every column of text, JSON or bytes, once. Ids, days, instants, sums and yes or no name nobody. */
  readonly columns: Partial<Record<Whose, readonly string[]>>;
};
export type HeldTables = Readonly<Record<string, Held>>;
