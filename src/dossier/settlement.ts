// A settlement: a dated offer to take less, "pay by Friday and the costs are waived", "80 % now for all". It suspends what
// it covers until its day and the grace. Met, the rest is given up, as a fact of its own; missed, everything is owed again
// as if nobody had offered anything.

import { type CalendarDate, earlier } from '../units/calendar.ts';
import { isPositive, type Money, smaller, subtract } from '../units/money.ts';
import { bankDeadline } from './bank-deadline.ts';
import {
  type CoveredPart,
  creditedBy,
  isSureUntil,
  type KnownCash,
  openBeside,
  openThen,
  type Receipt,
  receivedBy,
} from './coverage.ts';

export type SettlementOffer = {
  readonly id: string;
  /** Paid by then, it settles everything that is covered. */
  readonly amount: Money;
  readonly covers: readonly CoveredPart[];
  readonly payBy: CalendarDate;
  readonly offeredOn: CalendarDate;
  readonly graceDays: number;
  readonly because: string;
  readonly by: string;
  readonly metOn: CalendarDate | null;
  readonly withdrawn: { readonly on: CalendarDate } | null;
};

export type OfferStanding =
  /** `left`: of all that is covered, what is open. */
  | { readonly kind: 'running' | 'unjudged'; readonly left: Money; readonly until: CalendarDate }
  /** `left`: what is to be given up, until that is done. */
  | { readonly kind: 'met'; readonly left: Money }
  | { readonly kind: 'missed'; readonly received: Money }
  | { readonly kind: 'withdrawn' };

export function offerStanding(
  { id: agreementId, amount, covers, payBy, graceDays, metOn, withdrawn }: SettlementOffer,
  {
    receipts,
    cash,
    bankCountry,
    day,
  }: { receipts: readonly Receipt[]; cash: KnownCash; bankCountry: string; day: CalendarDate },
): OfferStanding {
  if (withdrawn !== null && withdrawn.on <= day) return { kind: 'withdrawn' };
  const until = bankDeadline(payBy, { graceDays, bankCountry });
  const judging = { covers, receipts, currency: amount.currency, by: earlier(day, until) };
  const received = receivedBy(judging);
  const left = subtract(subtract(openThen(covers, amount.currency), creditedBy(judging)), received);
  const isMet = received.amount >= amount.amount || left.amount <= 0 || (metOn !== null && metOn <= day);
  if (isMet) return { kind: 'met', left };
  if (day <= until) return { kind: 'running', left, until };
  if (!isSureUntil(cash, { agreementId, day: until })) return { kind: 'unjudged', left, until };
  return { kind: 'missed', received };
}

export type OfferAmounts = {
  /** Still to be paid for it. */
  readonly amount: Money;
  /** What is open of all that it covers. */
  readonly whole: Money;
  /** What of the same invoices is open and was not offered about; null where nothing is. */
  readonly rest?: Money | null;
};

/** As it was made. */
export const offeredAtFirst = ({ amount, covers }: SettlementOffer): OfferAmounts => ({
  amount,
  whole: openThen(covers, amount.currency),
});

/** Null where nothing more is to be paid for it, or its day is over. */
export function leftOfOffer(
  offer: SettlementOffer,
  question: Parameters<typeof offerStanding>[1] & Pick<Parameters<typeof openBeside>[1], 'balances'>,
): OfferAmounts | null {
  const { amount, covers, payBy } = offer;
  const { receipts, balances, day } = question;
  const standing = offerStanding(offer, question);
  if (standing.kind !== 'running' || payBy < day) return null;
  const judging = { receipts, currency: amount.currency, by: day };
  const received = receivedBy({ ...judging, covers });
  const rest = openBeside(covers, { ...judging, balances });
  return {
    ...{ amount: smaller(subtract(amount, received), standing.left), whole: standing.left },
    rest: isPositive(rest) ? rest : null,
  };
}

/** Receipts without these amounts, which the offer itself gave up: each takes one away. */
export function withoutOwn(
  receipts: readonly Receipt[],
  own: readonly Pick<Receipt, 'invoiceId' | 'from' | 'amount'>[],
): Receipt[] {
  const left = [...own];
  return receipts.filter(receipt => {
    if (receipt.with !== 'givenUp') return true;
    const at = left.findIndex(
      ({ invoiceId, from, amount }) =>
        invoiceId === receipt.invoiceId && from === receipt.from && amount.amount === receipt.amount.amount,
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
