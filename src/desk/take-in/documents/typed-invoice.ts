// An invoice or a credit note as a person types it, in the shape in which every file says one, and what is asked of a person beyond what is
// asked of a file: whoever types stands there and can put it right, so nothing is left to a warning.
// Invoiced on 2026-03-10 and due on 2026-03-01 is refused here; in a file it is stored, and told.

import { parseTerms } from '../../../claim/payment-terms.ts';
import { NO_PARTY } from '../../../formats/invoices/invoice-fields.ts';
import type { AddressRecord, InvoiceRecord, PartyRecord, Problem } from '../../../formats/records.ts';
import type { KnownDebtor } from '../../../store/debtors/debtor-writes.ts';
import type { CalendarDate } from '../../../units/calendar.ts';
import { type Money, toDecimal } from '../../../units/money.ts';
import { problemOf } from './invoice-problem.ts';

export type NewCustomer = {
  readonly name: string;
  readonly email: string | null;
  readonly address: AddressRecord | null;
  readonly country: string | null;
  readonly kind: NonNullable<PartyRecord['kind']>;
  readonly language: NonNullable<PartyRecord['language']>;
};

export type TypedInvoice = {
  readonly kind: InvoiceRecord['kind'];
  readonly customer: { readonly debtorId: string } | NewCustomer;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** In words, as invoices print them: '30 jours fin de mois'. */
  readonly terms: string | null;
  readonly total: Money;
  readonly beforeTax: Money | null;
  /** Of a credit note: the number of the invoice that it concerns. */
  readonly corrects: string | null;
};

export const partyOfKnown = ({
  name,
  vat,
  registration,
  country,
  customerNumber,
}: KnownDebtor): PartyRecord => ({ ...NO_PARTY, name, vat, registration, country, customerNumber });

export const partyOfNew = (customer: NewCustomer): PartyRecord => ({ ...NO_PARTY, ...customer });

export function recordOf(
  { kind, number, issuedOn, dueOn, terms, total, corrects }: TypedInvoice,
  buyer: PartyRecord,
): InvoiceRecord {
  return {
    number: number.trim(),
    kind,
    typeCode: null,
    issueDate: issuedOn,
    dueDates: dueOn === null ? [] : [{ dueOn, amount: null }],
    deliveryDate: null,
    currency: total.currency,
    totalInclVat: total,
    prepaid: null,
    payable: total,
    seller: NO_PARTY,
    buyer,
    payeeName: null,
    references: [],
    orderReference: null,
    buyerReference: null,
    ibans: [],
    paymentMeansCodes: [],
    terms: terms === null ? [] : [terms],
    precedingInvoices: corrects === null ? [] : [corrects],
    attachments: 0,
    subject: null,
  };
}

/** What a person can put right at once. */
export function typedWrongly(typed: TypedInvoice, record: InvoiceRecord): Problem[] {
  const { issuedOn, dueOn, terms, total, beforeTax } = typed;
  const problems: Problem[] = [];
  if (total.amount <= 0)
    problems.push(
      problemOf(record, { place: 'amount', found: said(total), expected: 'an amount above zero' }),
    );
  if (beforeTax !== null && (beforeTax.currency !== total.currency || beforeTax.amount > total.amount))
    problems.push(
      problemOf(record, {
        place: 'total before VAT',
        found: said(beforeTax),
        expected: `at most ${said(total)}, the total with VAT`,
      }),
    );
  if (dueOn !== null && dueOn < issuedOn)
    problems.push(
      problemOf(record, {
        place: 'due date',
        found: dueOn,
        expected: `a day from ${issuedOn}, the day of issue, on`,
      }),
    );
  problems.push(...misplaced(typed, record));
  if (record.kind === 'invoice' && dueOn === null && terms !== null && parseTerms([terms]) === null)
    problems.push(
      problemOf(record, {
        place: 'payment term',
        found: terms,
        expected: 'terms such as "30 jours fin de mois", or a due date',
      }),
    );
  return problems;
}

/** A credit note falls due on no day, and an invoice concerns no other. */
function misplaced({ kind, dueOn, terms, corrects }: TypedInvoice, record: InvoiceRecord): Problem[] {
  const said =
    kind === 'creditNote' ? { 'due date': dueOn, 'payment term': terms } : { [CORRECTS]: corrects };
  return Object.entries(said).flatMap(([place, found]) =>
    found === null
      ? []
      : [problemOf(record, { place, found, expected: 'nothing, in a document of this kind' })],
  );
}

const CORRECTS = 'invoice that it concerns';

export const nothingCorrected = (record: InvoiceRecord, found: string): Problem =>
  problemOf(record, {
    place: CORRECTS,
    found,
    expected: `the number of an invoice of this customer in ${record.currency}`,
  });

/** One number of a year is one invoice: that of another day is a slip of the one who types, or of the one who numbered. */
export const numberTaken = (record: InvoiceRecord, takenOn: CalendarDate): Problem =>
  problemOf(record, {
    place: 'number',
    found: `${SAID[record.kind]} of this number, of ${takenOn}`,
    expected: `a number that no ${record.kind === 'invoice' ? 'invoice' : 'credit note'} has yet`,
  });

const SAID = { invoice: 'an invoice', creditNote: 'a credit note' } as const;

const said = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;
