// What a column of a table can mean, in the reader's language.

import type { TableField } from '../formats/records.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const FIELDS: Readonly<Record<TableField, Text>> = {
  number: m.field_number,
  kind: m.field_kind,
  issueDate: m.field_issueDate,
  dueDate: m.field_dueDate,
  currency: m.field_currency,
  total: m.field_total,
  beforeTax: m.field_beforeTax,
  tax: m.field_tax,
  payable: m.field_payable,
  paid: m.field_paid,
  status: m.field_status,
  lettering: m.field_lettering,
  journal: m.field_journal,
  debtorName: m.field_debtorName,
  debtorNumber: m.field_debtorNumber,
  debtorVat: m.field_debtorVat,
  debtorRegistration: m.field_debtorRegistration,
  debtorEmail: m.field_debtorEmail,
  debtorPhone: m.field_debtorPhone,
  debtorFirstName: m.field_debtorFirstName,
  debtorLastName: m.field_debtorLastName,
  debtorKind: m.field_debtorKind,
  debtorLanguage: m.field_debtorLanguage,
  debtorStreet: m.field_debtorStreet,
  debtorPostalCode: m.field_debtorPostalCode,
  debtorCity: m.field_debtorCity,
  debtorCountry: m.field_debtorCountry,
  contactName: m.field_contactName,
  reference: m.field_reference,
  terms: m.field_terms,
  precedingInvoice: m.field_precedingInvoice,
  subject: m.field_subject,
  bookingDate: m.field_bookingDate,
  valueDate: m.field_valueDate,
  amount: m.field_amount,
  net: m.field_net,
  direction: m.field_direction,
  debit: m.field_debit,
  credit: m.field_credit,
  balance: m.field_balance,
  counterparty: m.field_counterparty,
  counterpartyIban: m.field_counterpartyIban,
  text: m.field_text,
  account: m.field_account,
};

export const fieldText = (field: TableField, locale: Locale): string => FIELDS[field]({}, { locale });

export const isTableField = (text: string): text is TableField => Object.hasOwn(FIELDS, text);
