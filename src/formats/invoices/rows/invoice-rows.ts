// One invoice from the rows of a table that carry its number. Where there are several, each is a line of the
// invoice and repeats its totals, which are taken once; only a "line total" is summed.
// Two rows of invoice 2019-7 with totals 26.67 and 26.67 are one invoice of 26.67; with 26.67 and 30.00, an error.

import { parseTerms } from '../../../claim/payment-terms.ts';
import { type Currency, isCurrency } from '../../../units/money.ts';
import { errorAt } from '../../problems.ts';
import type { InvoiceRecord } from '../../records.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import { currencyCode } from '../../tables/table-values.ts';
import { kindOf, NO_PARTY } from '../invoice-fields.ts';
import { amountsOf } from './invoice-row-amounts.ts';
import { dayOf, folded, type InvoiceRow, type Reading, textOf, textsOf } from './invoice-row-cells.ts';
import { numberedDoubts, otherThanTitle } from './invoice-row-doubts.ts';
import { faultsOf } from './invoice-row-faults.ts';
import { buyerOf, lostIdentifiers, unknownCountry } from './invoice-row-party.ts';
import { apartFromPayments } from './invoice-row-payments.ts';
import { rowStanding } from './invoice-row-standing.ts';

/** The invoice, or null with an error or, for drafts and cancelled ones, a warning. */
export function invoiceOfRows(all: Reading): InvoiceRecord | null {
  const { documents, payments, told } = apartFromPayments(all);
  all.problems.push(...told);
  const lettered = all.columns.partLetters.paymentsOf(documents);
  return documentOfRows({ ...all, rows: documents }, [...payments, ...lettered]);
}

function documentOfRows(reading: Reading, payments: readonly InvoiceRow[]): InvoiceRecord | null {
  const { rows, columns, problems } = reading;
  const number = textOf(rows, 'number');
  const first = rows[0];
  if (number === null || first === undefined) return null;
  const faults = faultsOf(reading);
  problems.push(...faults);
  if (faults.length > 0) return null;
  const kind = folded(textOf(rows, 'kind') ?? '');
  const { isCredit, isPaid, isLeftOut, told } = rowStanding({
    number,
    kind,
    status: folded(textOf(rows, 'status') ?? ''),
    columns: { kind: columns.mapping.kind, status: columns.mapping.status },
    line: first.line,
  });
  problems.push(...told);
  if (isLeftOut || !isOfOneCustomer(reading)) return null;
  const currency = rowCurrency(reading);
  if (currency === null) return null;
  const amounts = amountsOf({ reading, currency, isPaid, payments });
  if (amounts === null) return null;
  problems.push(...unknownCountry(rows, columns.mapping), ...lostIdentifiers(rows, columns.mapping));
  const { totalInclVat: total, payable } = amounts;
  const documentKind = kindOf({ isCreditRoot: isCredit, typeCode: null, total, payable });
  const doubts = numberedDoubts({ number, kind: documentKind, payable }, { said: kind, reading });
  problems.push(...doubts.told);
  if (doubts.isPayment) return null;
  return {
    number,
    kind: documentKind,
    typeCode: /^\d{2,3}$/.test(kind) ? kind : null,
    issueDate: dayOf(reading, 'issueDate'),
    deliveryDate: null,
    currency,
    ...amounts,
    seller: NO_PARTY,
    buyer: buyerOf(rows),
    payeeName: null,
    references: textsOf(rows, 'reference'),
    orderReference: null,
    buyerReference: null,
    ibans: [],
    paymentMeansCodes: [],
    terms: termsOf(reading),
    precedingInvoices: textsOf(rows, 'precedingInvoice'),
    attachments: 0,
    subject: textOf(rows, 'subject'),
  };
}

function rowCurrency({ rows, columns, problems }: Reading): Currency | null {
  const written = textOf(rows, 'currency');
  if (written === null) return columns.currency;
  const code = currencyCode(written);
  if (isCurrency(code)) {
    const other = otherThanTitle(code, { titled: columns.currenciesTitled, line: rows[0]?.line ?? 0 });
    if (other !== null) problems.push(other);
    return other === null ? code : null;
  }
  const place = `column ${columns.mapping.currency} row ${rows[0]?.line ?? 0}`;
  problems.push(errorAt({ place, found: written, expected: 'a currency code such as EUR' }));
  return null;
}

/** '45' under 'Délai (jours)' is a term of 45 days; '30 jours fin de mois' under 'Échéance' is a term and no day. */
function termsOf({ rows, columns }: Reading): readonly string[] {
  const written = textOf(rows, 'dueDate');
  if (written !== null && parseTerms([written]) !== null) return [written, ...textsOf(rows, 'terms')];
  const isInDays = /\b(jours|days|dagen|tage)\b/.test(foldTitle(columns.mapping.terms ?? ''));
  return textsOf(rows, 'terms').map(text => (isInDays && /^\d{1,3}$/.test(text) ? `${text} days` : text));
}

/** Rows that name two customers are two invoices of one number, and none of them is anybody's to guess. */
function isOfOneCustomer({ rows, columns, problems }: Reading): boolean {
  if (rows.length === 1) return true;
  const fields = ['debtorNumber', 'debtorName'] as const;
  const field = fields.find(one => rows.some(({ cell }) => cell(one) !== null));
  if (field === undefined) return true;
  const customers = new Set(rows.flatMap(({ cell }) => folded(cell(field)?.text ?? '') || []));
  if (customers.size <= 1) return true;
  const place = `column ${columns.mapping[field] ?? field} row ${rows[0]?.line ?? 0}`;
  const found = 'different customers in rows of one invoice';
  problems.push(errorAt({ place, found, expected: 'one customer for each number' }));
  return false;
}
