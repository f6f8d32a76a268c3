// What a file does to the books, in the reader's language: outcomes, kinds of things, fields that changed, formats.

import type { DifferenceCause } from '../desk/take-in/ledger/compare-ledger.ts';
import type { CustomerField, InvoiceField, TakeInLine } from '../desk/views/take-in.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const OUTCOMES: Readonly<Record<TakeInLine['outcome'], Text>> = {
  added: m.outcome_added,
  changed: m.outcome_changed,
  unchanged: m.outcome_unchanged,
  refused: m.outcome_refused,
};

const WHATS: Readonly<Record<TakeInLine['what'], Text>> = {
  invoice: m.what_invoice,
  creditNote: m.what_creditNote,
  bankLine: m.what_bankLine,
  status: m.what_status,
  paidPiece: m.what_paidPiece,
  customer: m.what_customer,
  document: m.what_document,
};

const FIELDS: Readonly<Record<InvoiceField | CustomerField, Text>> = {
  email: m.changed_email,
  phone: m.changed_phone,
  address: m.changed_address,
  kind: m.changed_kind,
  language: m.changed_language,
  customerNumber: m.changed_customerNumber,
  vat: m.changed_vat,
  registration: m.changed_registration,
  total: m.changed_total,
  payable: m.changed_payable,
  dueOn: m.changed_dueOn,
  dueOrigin: m.changed_dueOrigin,
  instalments: m.changed_instalments,
  references: m.changed_references,
  terms: m.changed_terms,
  subject: m.changed_subject,
  typeCode: m.changed_typeCode,
  customer: m.changed_customer,
  orderReference: m.changed_orderReference,
  payee: m.changed_payee,
};

const FORMATS: Readonly<Record<string, Text>> = {
  ubl: m.format_ubl,
  cii: m.format_cii,
  'factur-x': m.format_facturX,
  'invoice-table': m.format_invoiceTable,
  fec: m.format_fec,
  camt: m.format_camt,
  coda: m.format_coda,
  cfonb120: m.format_cfonb120,
  mt940: m.format_mt940,
  ofx: m.format_ofx,
  'statement-table': m.format_statementTable,
  'customer-table': m.format_customerTable,
  cdar: m.format_cdar,
  pdf: m.format_pdf,
  zip: m.format_zip,
  typed: m.format_typed,
  unknown: m.format_unknown,
};

const CAUSES: Readonly<Record<DifferenceCause, Text>> = {
  invoiceMissingHere: m.cause_invoiceMissingHere,
  invoiceMissingThere: m.cause_invoiceMissingThere,
  paymentMissingHere: m.cause_paymentMissingHere,
  paymentMissingThere: m.cause_paymentMissingThere,
  creditNoteMissingHere: m.cause_creditNoteMissingHere,
  creditNoteMissingThere: m.cause_creditNoteMissingThere,
  amountDiffers: m.cause_amountDiffers,
  dateCutOff: m.cause_dateCutOff,
  debtorUnknown: m.cause_debtorUnknown,
};

const say = (texts: Readonly<Record<string, Text>>, key: string, locale: Locale): string =>
  texts[key]?.({}, { locale }) ?? key;

export const lineOutcomeText = (key: TakeInLine['outcome'], locale: Locale): string =>
  say(OUTCOMES, key, locale);
export const whatText = (key: TakeInLine['what'], locale: Locale): string => say(WHATS, key, locale);
export const fieldChangedText = (key: InvoiceField | CustomerField, locale: Locale): string =>
  say(FIELDS, key, locale);
export const formatText = (key: string, locale: Locale): string => say(FORMATS, key, locale);
export const causeText = (key: DifferenceCause, locale: Locale): string => say(CAUSES, key, locale);
