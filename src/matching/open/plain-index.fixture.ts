// The index as plainly as it can be written, every invoice an object in maps: what the packed one is compared with.

import { compareText } from '../../units/compare-text.ts';
import { parseCreditorReference, parseStructuredCommunication } from '../../units/identifiers.ts';
import { anyOrder, payerName } from '../payer/payer-name.ts';
import { isDateLike, isYearLike } from '../quoted/text-pieces.ts';
import {
  amountKey,
  type ClaimIndex,
  documentOf,
  foldIban,
  foldQuoted,
  type KnownDebtor,
  type KnownPayers,
  type OpenClaim,
  type OpenCredit,
  type Quotable,
  type QuotedAs,
  type SettledClaim,
  serialOf,
} from './open-claims.ts';

export function plainIndex(
  claims: readonly OpenClaim[],
  {
    credits = [],
    settled = [],
    debtors = [],
  }: {
    readonly credits?: readonly OpenCredit[] | undefined;
    readonly settled?: readonly SettledClaim[] | undefined;
    readonly debtors?: readonly KnownDebtor[] | undefined;
  },
): ClaimIndex {
  const byDebtor = new Map<string, OpenClaim[]>();
  const byAmount = new Map<string, OpenClaim[]>();
  for (const claim of claims) {
    pushTo(byDebtor, claim.debtorId, claim);
    pushTo(byAmount, amountKey(claim.open), claim);
  }
  for (const list of byDebtor.values()) list.sort(byDueDay);
  const creditsByDebtor = new Map<string, OpenCredit[]>();
  for (const credit of credits) pushTo(creditsByDebtor, credit.debtorId, credit);
  const quotable = quotableOf(claims, credits);
  const taken = new Map<string, number>();
  const byId = new Map(claims.map(claim => [claim.invoiceId, claim]));
  const paid = new Map(settled.map(claim => [foldQuoted(claim.number), claim]));
  return {
    quotable: folded => quotable.get(folded) ?? [],
    quotableLengths: lengthsOf(quotable),
    byId: id => byId.get(id) ?? null,
    byDebtor: debtorId => byDebtor.get(debtorId) ?? [],
    byDebtorOwing: (debtorId, amount) =>
      (byDebtor.get(debtorId) ?? []).filter(
        ({ invoiceId, open }) => open.amount - (taken.get(invoiceId) ?? 0) === amount,
      ),
    took: (invoiceId, amount) => taken.set(invoiceId, (taken.get(invoiceId) ?? 0) + amount),
    owes: debtorId => byDebtor.has(debtorId),
    creditsByDebtor: debtorId => creditsByDebtor.get(debtorId) ?? [],
    ofAmount: amount => byAmount.get(amountKey(amount)) ?? [],
    howManyOf: amount => byAmount.get(amountKey(amount))?.length ?? 0,
    settled: folded => paid.get(folded) ?? null,
    numberLengths: new Set([...lengthsOf(paid), ...lengthsOf(quotable)]),
    hasSettled: (debtorId, amount) =>
      settled.some(one => one.debtorId === debtorId && amountKey(one.payable) === amountKey(amount)),
    payers: payersKnown(debtors),
    nextPayment: () => {},
  };
}

function quotableOf(
  claims: readonly OpenClaim[],
  credits: readonly OpenCredit[],
): ReadonlyMap<string, readonly Quotable[]> {
  const quotable = new Map<string, Quotable[]>();
  const quote = (text: string, entry: Quotable) => {
    const key = foldQuoted(text);
    // A number that is also its own payment reference is one thing to quote, not two.
    const isKnown = quotable.get(key)?.some(other => documentOf(other) === documentOf(entry)) ?? false;
    if (key !== '' && !isKnown) pushTo(quotable, key, entry);
  };
  for (const claim of claims) {
    const invoice = (as: QuotedAs, written: string): void =>
      quote(written, { kind: 'invoice', claim, as, written });
    for (const reference of claim.references) invoice(kindOfReference(reference), reference);
    invoice('number', claim.number);
    const serial = serialOf(claim.number);
    if (serial !== null) invoice('serial', serial);
    if (isTellingNumber(claim.orderReference)) invoice('order', claim.orderReference);
  }
  for (const credit of credits)
    quote(credit.number, { kind: 'creditNote', credit, as: 'number', written: credit.number });
  return quotable;
}

/** Shorter names ('BV', 'A&B') say nothing. */
const SHORTEST_NAME = 4;

function payersKnown(debtors: readonly KnownDebtor[]): KnownPayers {
  const byIban = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  const byWords = new Map<string, Set<string>>();
  const byNumber = new Map<string, Set<string>>();
  for (const { debtorId, names, ibans, customerNumbers } of debtors) {
    for (const iban of ibans) addTo(byIban, foldIban(iban), debtorId);
    for (const name of names.map(payerName))
      if (name.length >= SHORTEST_NAME) {
        addTo(byName, name, debtorId);
        const words = anyOrder(name);
        if (words !== null) addTo(byWords, words, debtorId);
      }
    for (const number of customerNumbers)
      if (isTellingNumber(number)) addTo(byNumber, foldQuoted(number), debtorId);
  }
  return {
    debtorsByIban: byIban,
    debtorsByName: byName,
    debtorsByWords: byWords,
    names: [...byName.keys()].sort(),
    debtorsByCustomerNumber: byNumber,
    customerNumberLengths: lengthsOf(byNumber),
  };
}

const FEWEST_DIGITS = 3;
const FEWEST_DIGITS_ALONE = 5;

/** Of an order or a customer: '12' and '2026' are written for many reasons, 'C1656' and '411000123' for one. */
function isTellingNumber(number: string | null): number is string {
  const folded = foldQuoted(number ?? '');
  const digits = folded.replace(/\D/g, '').length;
  if (digits === folded.length)
    return digits >= FEWEST_DIGITS_ALONE && !isDateLike(folded) && !isYearLike(folded);
  return digits >= FEWEST_DIGITS;
}

const lengthsOf = (folded: ReadonlyMap<string, unknown>): ReadonlySet<number> =>
  new Set([...folded.keys()].map(key => key.length));

/** Ties by identifier, so that the same claims in another order give the same matches. */
const byDueDay = (left: OpenClaim, right: OpenClaim): number =>
  compareText(left.dueOn, right.dueOn) || compareText(left.invoiceId, right.invoiceId);

function kindOfReference(reference: string): QuotedAs {
  if (parseStructuredCommunication(reference) !== null) return 'structuredCommunication';
  return parseCreditorReference(reference) === null ? 'paymentReference' : 'creditorReference';
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
