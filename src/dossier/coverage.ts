// What an agreement covers, as it stood on the day it was made, and what has come in for it since. A promise, a plan and
// a settlement are judged by the same arithmetic: money that counts by a day, less what had counted before.
// 1,000.00 open when 600.00 was promised; 200.00 had been paid before, 700.00 by the deadline: 500.00 was received.

import type { CalendarDate } from '../units/calendar.ts';
import { type Money, money, smaller, subtract, sum, zero } from '../units/money.ts';

/** One invoice under an agreement, with its amounts on the day of the agreement. */
export type CoveredPart = {
  readonly invoiceId: string;
  readonly open: Money;
  /** Money that had settled it by then. */
  readonly paid: Money;
  /** What had settled it by then without money: credit notes and amounts given up. */
  readonly credited: Money;
  /** The last day from which any of these two counts; null where nothing had settled it. Absent before a version that kept it. */
  readonly settledUntil?: CalendarDate | null;
};

/** One settlement of an invoice under an agreement. */
export type Receipt = {
  readonly invoiceId: string;
  readonly from: CalendarDate;
  readonly amount: Money;
  readonly with: 'payment' | 'creditNote' | 'givenUp';
};

/** What the bank records can prove. */
export type KnownCash = {
  /** The last day that they cover; null when there are none. */
  readonly knownUntil: CalendarDate | null;
  /** Money has come in that nobody has attributed yet, and it may be this debtor's. */
  readonly isUncertain: boolean;
  /** What debtors ordered at a payment provider for their agreements; absent: nothing. */
  readonly ordered?: readonly OrderedMoney[] | undefined;
  /** What a bank took back of what had settled their invoices; absent: nothing. */
  readonly returned?: readonly TakenBack[] | undefined;
};

/** Money that settled an invoice until its bank took it back. */
export type TakenBack = {
  readonly invoiceId: string;
  readonly amount: Money;
  readonly receivedOn: CalendarDate;
  readonly returnedOn: CalendarDate;
  /** When it was known which payment it was. */
  readonly knownOn: CalendarDate;
};

/** Money for a promise, a plan or an offer that a debtor ordered in time at a provider, and that takes days to come. */
export type OrderedMoney = { readonly agreementId: string; readonly amount: Money };

/** What is ordered for one agreement and on its way. */
export const orderedFor = (
  { ordered = [] }: Pick<KnownCash, 'ordered'>,
  id: string,
  currency: string,
): Money =>
  sum(
    ordered.flatMap(({ agreementId, amount }) =>
      agreementId === id && amount.currency === currency ? [amount] : [],
    ),
    currency,
  );

/**
 * Only with records that reach the day, without unexplained money and without an order that is on its way, may somebody be said
 * not to have paid by then.
 */
export const isSureUntil = (
  { knownUntil, isUncertain, ordered = [] }: KnownCash,
  { agreementId: id, day }: { readonly agreementId: string; readonly day: CalendarDate },
): boolean =>
  !isUncertain &&
  knownUntil !== null &&
  knownUntil >= day &&
  ordered.every(({ agreementId }) => agreementId !== id);

export type Judging = {
  readonly covers: readonly CoveredPart[];
  readonly receipts: readonly Receipt[];
  readonly currency: string;
  readonly by: CalendarDate;
};

/** The money that came in since the agreement and counts by that day. */
export const receivedBy = (judging: Judging): Money => sinceBy(judging, true);

/** What was credited or given up since the agreement and counts by that day. */
export const creditedBy = (judging: Judging): Money => sinceBy(judging, false);

/** What was open under the agreement on the day it was made. */
export const openThen = (covers: readonly CoveredPart[], currency: string): Money =>
  sum(
    covers.map(({ open }) => open),
    currency,
  );

function sinceBy({ covers, receipts, currency, by }: Judging, isMoney: boolean): Money {
  const since = covers.map(part => gainedBy(part, { receipts, currency, by, isMoney }));
  return sum(since, currency);
}

/**
 * No more than was spoken of. What had counted before and has gone since, returned by a bank or taken back, hides no money that comes
 * in its place.
 */
function gainedBy(
  { invoiceId, open, paid, credited, settledUntil }: CoveredPart,
  { receipts, currency, by, isMoney }: Omit<Judging, 'covers'> & { readonly isMoney: boolean },
): Money {
  const counted = receipts.filter(
    receipt =>
      receipt.invoiceId === invoiceId && (receipt.with === 'payment') === isMoney && receipt.from <= by,
  );
  const totalOf = (some: readonly Receipt[]): Money =>
    sum(
      some.map(({ amount }) => amount),
      currency,
    );
  const was = isMoney ? paid : credited;
  const before =
    settledUntil === undefined
      ? was
      : smaller(was, totalOf(counted.filter(({ from }) => settledUntil !== null && from <= settledUntil)));
  const gained = subtract(totalOf(counted), before);
  return gained.amount > 0 ? smaller(gained, open) : zero(currency);
}

/**
 * What of an invoice is still under the agreement: what was open on its day, less what has settled it since. What is owed
 * again, or more, since then was not spoken of: 1,362.97 were promised of an invoice of which 584.12 had been given up;
 * with those owed again 1,947.09 are open and 1,362.97 are under the promise.
 */
export function stillCovered(part: CoveredPart, judging: Omit<Judging, 'covers'>): Money {
  const paid = gainedBy(part, { ...judging, isMoney: true });
  const credited = gainedBy(part, { ...judging, isMoney: false });
  const left = subtract(subtract(part.open, paid), credited);
  return left.amount > 0 ? left : zero(judging.currency);
}

/**
 * What of the invoices under an agreement is open and was not spoken of: a payment of before that a bank has taken back, an amount
 * given up that is owed again. 800.00 of 1,000.00 were open when 600.00 were offered for all; 200.00 come back: 200.00.
 */
export function openBeside(
  covers: readonly CoveredPart[],
  { balances, ...judging }: Omit<Judging, 'covers'> & { readonly balances: readonly OpenBalance[] },
): Money {
  const rests = covers.flatMap(part => {
    const balance = balances.find(({ invoiceId }) => invoiceId === part.invoiceId);
    return balance === undefined ? [] : [subtract(balance.open, stillCovered(part, judging))];
  });
  return sum(
    rests.filter(({ amount }) => amount > 0),
    judging.currency,
  );
}

type OpenBalance = { readonly invoiceId: string; readonly open: Money };

/** One amount over several, the first ones first: 700.00 over 500.00 and 400.00 is 500.00 and 200.00. */
export function spread(total: Money, over: readonly Money[]): Money[] {
  let left = total;
  return over.map(one => {
    const part = smaller(left, one);
    left = subtract(left, part);
    return part.amount > 0 ? part : money(0, total.currency);
  });
}
