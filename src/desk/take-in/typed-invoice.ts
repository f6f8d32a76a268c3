// An invoice as a person types it, in the shape in which every file says one, and what is asked of a person beyond what is
// asked of a file: whoever types stands there and can put it right, so nothing is left to a warning.
// Invoiced on 2026-03-10 and due on 2026-03-01 is refused here; in a file it is stored, and told.

import { parseTerms } from '../../claim/payment-terms.ts';
import { NO_PARTY } from '../../formats/invoices/invoice-fields.ts';
import type { AddressRecord, InvoiceRecord, PartyRecord, Problem } from '../../formats/records.ts';
import type { KnownDebtor } from '../../store/debtors/debtor-writes.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, toDecimal } from '../../units/money.ts';
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
  readonly customer: { readonly debtorId: string } | NewCustomer;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** In words, as invoices print them: '30 jours fin de mois'. */
  readonly terms: string | null;
  readonly total: Money;
  readonly beforeTax: Money | null;
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
  { number, issuedOn, dueOn, terms, total }: TypedInvoice,
  buyer: PartyRecord,
): InvoiceRecord {
  return {
    number: number.trim(),
    kind: 'invoice',
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
    precedingInvoices: [],
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
  if (dueOn === null && terms !== null && parseTerms([terms]) === null)
    problems.push(
      problemOf(record, {
        place: 'payment term',
        found: terms,
        expected: 'terms such as "30 jours fin de mois", or a due date',
      }),
    );
  return problems;
}

/** One number of a year is one invoice: that of another day is a slip of the one who types, or of the one who numbered. */
export const numberTaken = (record: InvoiceRecord, takenOn: CalendarDate): Problem =>
  problemOf(record, {
    place: 'number',
    found: `an invoice of this number, of ${takenOn}`,
    expected: 'a number that no invoice has yet',
  });

const said = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;
