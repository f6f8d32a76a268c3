// The fields that UBL and CII write alike: amounts, days, currencies, kinds. A value that is not what the
// norm says is a problem and stays unread; nothing is repaired in silence.
// '1 250.00' with a no-break space is not an amount; '20260231' is not a day.

import { type CalendarDate, parseDay } from '../../units/calendar.ts';
import {
  add,
  type Currency,
  type Money,
  parseDecimal,
  subtract,
  toDecimal,
  zero,
} from '../../units/money.ts';
import { parseAmount } from '../amounts.ts';
import { meantDueDay, meantIssueDay, standsForNoDay } from '../meant-days.ts';
import { errorAt, warningAt } from '../problems.ts';
import type { AddressRecord, DueDateRecord, InvoiceRecord, PartyRecord, Problem } from '../records.ts';
import { all, textOf, type XmlElement } from '../text/xml-tree.ts';
import { currencyIdOf } from './invoice-currency.ts';

/** One invoice being read: where its problems go, and the currency that its amounts are in. */
export type InvoiceDraft = { readonly root: XmlElement; readonly problems: Problem[] };

/**
 * UNTDID 1001 codes that take a claim back: credit notes, self-billed and factored ones, corrections to credit. 502 and 503 are
 * those of the French reform (BR-FR-04): a factored credit note that the buyer issued, and that of a deposit.
 */
const CREDIT_CODES: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
]);

export const isCreditCode = (typeCode: string): boolean => CREDIT_CODES.has(typeCode);

/** UNTDID 1001 codes of documents that ask for no payment: pro forma, and accounting information only. */
const NO_CLAIM_CODES: ReadonlySet<string> = new Set(['325', '751']);

/**
 * A credit note hides behind its root, its type code, or a negative total under an ordinary type
 * (Peppol: negative invoice correction). A positive total that was paid too much stays an invoice.
 */
export function kindOf({
  isCreditRoot,
  typeCode,
  total,
  payable,
}: {
  isCreditRoot: boolean;
  typeCode: string | null;
  total: Money | null;
  payable: Money;
}): InvoiceRecord['kind'] {
  if (isCreditRoot || (typeCode !== null && isCreditCode(typeCode))) return 'creditNote';
  const decisive = total === null || total.amount === 0 ? payable : total;
  return decisive.amount < 0 ? 'creditNote' : 'invoice';
}

export function checkType({ problems }: InvoiceDraft, typeCode: string | null, place: string): void {
  if (typeCode !== null && NO_CLAIM_CODES.has(typeCode))
    problems.push(
      warningAt({ place, found: `type ${typeCode}`, expected: 'a document that asks for payment' }),
    );
}

/** The amount at the path whose currencyID is the document's, or the only one that names no currency. */
export function amountAt({
  draft,
  from = draft.root,
  path,
  currency,
}: {
  draft: InvoiceDraft;
  from?: XmlElement | null;
  path: string;
  currency: Currency;
}): Money | null {
  const written = all(from, path).filter(element => textOf(element) !== null);
  const own = written.filter(element => (currencyIdOf(element) ?? currency) === currency);
  const element = own.find(candidate => currencyIdOf(candidate) === currency) ?? own[0];
  const foreign = written[0];
  if (element !== undefined) return readAmount({ draft, text: textOf(element) ?? '', path, currency });
  if (foreign !== undefined)
    draft.problems.push(
      errorAt({
        place: path,
        found: `${textOf(foreign)} ${currencyIdOf(foreign)}`,
        expected: `an amount in ${currency}, the currency of the document`,
      }),
    );
  return null;
}

/** xsd:decimal, which also allows '.5', '5.' and '+5'; more decimals than the currency has are rounded once. */
function readAmount({
  draft,
  text,
  path,
  currency,
}: {
  draft: InvoiceDraft;
  text: string;
  path: string;
  currency: Currency;
}): Money | null {
  const plain = text.replace(/^([+-]?)\./, '$10.').replace(/\.$/, '');
  const amount = parseAmount(plain, currency);
  if (amount === null)
    draft.problems.push(errorAt({ place: path, found: text, expected: 'a decimal number such as 1234.50' }));
  else if (parseDecimal(plain, currency) === null)
    draft.problems.push(
      warningAt({ place: path, found: text, expected: `${toDecimal(amount)}, as ${currency} is paid` }),
    );
  return amount;
}

/** The day that a text names ('2026-03-29', '20260329', either with a time behind it), or null with a problem. */
export function readDay({
  draft,
  text,
  place,
  severity = 'error',
}: {
  draft: InvoiceDraft;
  text: string;
  place: string;
  severity?: Problem['severity'];
}): CalendarDate | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?\d{2}:?\d{2}.*|Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const day = match ? parseDay(`${match[1]}-${match[2]}-${match[3]}`) : null;
  if (day === null) {
    const finding = { place, found: text, expected: 'a day that exists, such as 2026-03-29' };
    const isError = severity === 'error' && !standsForNoDay(text);
    draft.problems.push(isError ? errorAt(finding) : warningAt(finding));
  }
  return day;
}

/** BT-2 is mandatory; a claim without its day of issue is worth a look. */
export function warnOfNoIssueDate({ problems }: InvoiceDraft, place: string): null {
  problems.push(warningAt({ place, found: 'no day', expected: 'the day of issue' }));
  return null;
}

type DocumentDays = Pick<InvoiceRecord, 'issueDate' | 'dueDates'>;

/** Those that can be meant. */
export function meantDays(
  { problems }: InvoiceDraft,
  { issueDate, dueDates }: DocumentDays,
  places: { readonly issued: string; readonly due: string },
): DocumentDays {
  const tell = (problem: Problem) => problems.push(problem);
  const issuedOn = issueDate && meantIssueDay({ day: issueDate, place: places.issued, tell });
  const meant = ({ dueOn: day }: DueDateRecord) =>
    meantDueDay({ day, issuedOn, place: places.due, tell }) !== null;
  return { issueDate: issuedOn, dueDates: dueDates.filter(meant) };
}

/** Payable where it is not written: total less prepaid, said as a warning; null with an error without a total. */
export function payableFrom({
  draft,
  path,
  total,
  prepaid,
}: {
  draft: InvoiceDraft;
  path: string;
  total: Money | null;
  prepaid: Money | null;
}): Money | null {
  const expected = 'the amount due for payment';
  if (total === null) {
    draft.problems.push(errorAt({ place: path, found: 'no amount', expected }));
    return null;
  }
  const payable = subtract(total, prepaid ?? zero(total.currency));
  const found = `no amount; ${toDecimal(payable)} is the total less what was prepaid`;
  draft.problems.push(warningAt({ place: path, found, expected }));
  return payable;
}

/** BR-CO-16 of EN 16931: payable = total - prepaid + rounding. */
export function checkPayable({
  draft,
  place,
  total,
  prepaid,
  rounding,
  payable,
}: {
  draft: InvoiceDraft;
  place: string;
  total: Money | null;
  prepaid: Money | null;
  rounding: Money | null;
  payable: Money;
}): void {
  if (total === null) return;
  const none = zero(payable.currency);
  const expected = add(subtract(total, prepaid ?? none), rounding ?? none);
  if (expected.amount !== payable.amount)
    draft.problems.push(
      warningAt({
        place,
        found: toDecimal(payable),
        expected: `${toDecimal(expected)}: the total less what was prepaid, rounded`,
      }),
    );
}

export const NO_PARTY: PartyRecord = {
  name: null,
  vat: null,
  registration: null,
  country: null,
  email: null,
  phone: null,
  contactName: null,
  address: null,
};

/** Null when the document says nothing of the address. */
export function addressOf(address: AddressRecord): AddressRecord | null {
  const isEmpty =
    address.lines.length === 0 &&
    address.postalCode === null &&
    address.city === null &&
    address.country === null;
  return isEmpty ? null : address;
}

/** The texts of a list without the empty ones, each once. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
