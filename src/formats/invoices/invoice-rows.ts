// One invoice from the rows of a table that carry its number. Where there are several, each is a line of the
// invoice and repeats its totals, which are taken once; only a "line total" is summed.
// Two rows of invoice 2019-7 with totals 26.67 and 26.67 are one invoice of 26.67; with 26.67 and 30.00, an error.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Currency, isCurrency } from '../../units/money.ts';
import { errorAt, warningAt } from '../problems.ts';
import type { ColumnMapping, InvoiceRecord, PartyRecord, Problem, TableField } from '../records.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import { type Cell, type DateOrder, type DecimalSign, dayIn } from '../tables/table-values.ts';
import { addressOf, kindOf, NO_PARTY } from './invoice-fields.ts';
import { amountsOf } from './invoice-row-amounts.ts';
import { kindIn, languageIn } from './party-words.ts';

export type InvoiceRow = {
  readonly line: number;
  /** The cell under a field's column, null when blank. */
  readonly cell: (field: TableField) => Cell | null;
};

export type InvoiceColumns = {
  readonly mapping: ColumnMapping;
  readonly decimalSigns: ReadonlyMap<TableField, DecimalSign | null>;
  readonly dateOrders: ReadonlyMap<TableField, DateOrder | null>;
  readonly currency: Currency;
};

export type Reading = {
  readonly rows: readonly InvoiceRow[];
  readonly columns: InvoiceColumns;
  readonly problems: Problem[];
};

const CREDIT_KIND = /credit|avoir|gutschrift|^(381|261|396)$/;
const PAID_STATUS =
  /^(paid|payee?|reglee?|soldee?|acquittee?|betaald|bezahlt|beglichen|fully paid|closed|oui|yes|ja)$/;
const VOID_STATUS =
  /^(draft|brouillon|void|voided|cancell?ed|annulee?|supprimee?|concept|geannuleerd|entwurf|storniert)$/;

/** The invoice, or null with an error or, for drafts and cancelled ones, a warning. */
export function invoiceOfRows(reading: Reading): InvoiceRecord | null {
  const { rows, columns, problems } = reading;
  const number = textOf(rows, 'number');
  const first = rows[0];
  if (number === null || first === undefined) return null;
  const status = folded(textOf(rows, 'status') ?? '');
  if (VOID_STATUS.test(status)) {
    problems.push(leftOut({ number, status, column: columns.mapping.status, line: first.line }));
    return null;
  }
  const currency = rowCurrency(reading);
  const amounts =
    currency === null ? null : amountsOf({ reading, currency, isPaid: PAID_STATUS.test(status) });
  if (currency === null || amounts === null) return null;
  const dueOn = dayOf(reading, 'dueDate');
  const kind = folded(textOf(rows, 'kind') ?? '');
  const reference = textOf(rows, 'reference');
  const terms = textOf(rows, 'terms');
  const preceding = textOf(rows, 'precedingInvoice');
  return {
    number,
    kind: kindOf({
      isCreditRoot: CREDIT_KIND.test(kind),
      typeCode: null,
      total: amounts.totalInclVat,
      payable: amounts.payable,
    }),
    typeCode: /^\d{2,3}$/.test(kind) ? kind : null,
    issueDate: dayOf(reading, 'issueDate'),
    dueDates: dueOn === null ? [] : [{ dueOn, amount: null }],
    deliveryDate: null,
    currency,
    ...amounts,
    seller: NO_PARTY,
    buyer: buyerOf(rows),
    payeeName: null,
    references: reference === null ? [] : [reference],
    orderReference: null,
    buyerReference: null,
    ibans: [],
    paymentMeansCodes: [],
    terms: terms === null ? [] : [terms],
    precedingInvoices: preceding === null ? [] : [preceding],
    attachments: 0,
    subject: textOf(rows, 'subject'),
  };
}

/** Most rows say nothing here, or what a machine wrote in capitals and small letters alone. */
export const folded = (text: string): string => (text === '' ? '' : foldTitle(text));

function leftOut({
  number,
  status,
  column,
  line,
}: {
  number: string;
  status: string;
  column: string | undefined;
  line: number;
}): Problem {
  return warningAt({
    place: `column ${column} row ${line}`,
    found: `invoice ${number}: ${status}`,
    expected: 'an invoice that was sent; left out',
  });
}

function rowCurrency({ rows, columns, problems }: Reading): Currency | null {
  const written = textOf(rows, 'currency');
  if (written === null) return columns.currency;
  const code = written === '€' || /^euros?$/i.test(written) ? 'EUR' : written.toUpperCase();
  if (isCurrency(code)) return code;
  const place = `column ${columns.mapping.currency} row ${rows[0]?.line ?? 0}`;
  problems.push(errorAt({ place, found: written, expected: 'a currency code such as EUR' }));
  return null;
}

function dayOf({ rows, columns, problems }: Reading, field: 'issueDate' | 'dueDate'): CalendarDate | null {
  const row = rows.find(candidate => candidate.cell(field) !== null);
  const written = row?.cell(field) ?? null;
  if (row === undefined || written === null) return null;
  const day = dayIn(written, columns.dateOrders.get(field) ?? 'YMD');
  if (day === null) {
    const place = `column ${columns.mapping[field]} row ${row.line}`;
    problems.push(errorAt({ place, found: written.text, expected: 'a day that exists, such as 29/03/2026' }));
  }
  return day;
}

function buyerOf(rows: readonly InvoiceRow[]): PartyRecord {
  const country = textOf(rows, 'debtorCountry');
  const street = textOf(rows, 'debtorStreet');
  return {
    name: textOf(rows, 'debtorName'),
    vat: textOf(rows, 'debtorVat'),
    registration: textOf(rows, 'debtorRegistration'),
    country,
    email: textOf(rows, 'debtorEmail'),
    phone: textOf(rows, 'debtorPhone'),
    contactName: textOf(rows, 'contactName'),
    address: addressOf({
      lines: street === null ? [] : street.split(/\r?\n/),
      postalCode: textOf(rows, 'debtorPostalCode'),
      city: textOf(rows, 'debtorCity'),
      country,
    }),
    customerNumber: textOf(rows, 'debtorNumber'),
    kind: kindIn(textOf(rows, 'debtorKind')),
    language: languageIn(textOf(rows, 'debtorLanguage')),
  };
}

/** The first text that the rows have under a field. */
export function textOf(rows: readonly InvoiceRow[], field: TableField): string | null {
  for (const { cell } of rows) {
    const text = cell(field)?.text.trim();
    if (text) return text;
  }
  return null;
}
