// What a column of a table may mean, in the order in which a person is asked.

import type { Table } from '../../queries/answers.ts';

export type TableField = keyof Table['mapping'];

/** What an invoice cannot be chased without, then what helps; the rest is folded away. */
export const FIRST_INVOICE_FIELDS: readonly TableField[] = [
  'number',
  'issueDate',
  'dueDate',
  'debtorName',
  'payable',
  'debtorEmail',
];
export const MORE_INVOICE_FIELDS: readonly TableField[] = [
  'total',
  'beforeTax',
  'tax',
  'paid',
  'currency',
  'kind',
  'direction',
  'status',
  'lettering',
  'journal',
  'debtorFirstName',
  'debtorLastName',
  'debtorNumber',
  'debtorVat',
  'debtorRegistration',
  'debtorKind',
  'debtorLanguage',
  'debtorPhone',
  'contactName',
  'debtorStreet',
  'debtorPostalCode',
  'debtorCity',
  'debtorCountry',
  'reference',
  'terms',
  'precedingInvoice',
  'subject',
];
export const FIRST_STATEMENT_FIELDS: readonly TableField[] = [
  'bookingDate',
  'amount',
  'debit',
  'credit',
  'counterparty',
  'text',
];
export const MORE_STATEMENT_FIELDS: readonly TableField[] = [
  'valueDate',
  'net',
  'direction',
  'balance',
  'counterpartyIban',
  'reference',
  'account',
  'currency',
];

export const INVOICE_FIELDS: readonly TableField[] = [...FIRST_INVOICE_FIELDS, ...MORE_INVOICE_FIELDS];
/** Those that invoices have too are asked once. */
export const STATEMENT_FIELDS: readonly TableField[] = [
  ...FIRST_STATEMENT_FIELDS,
  ...MORE_STATEMENT_FIELDS,
].filter(field => !INVOICE_FIELDS.includes(field));
