// Which part of each open invoice is owed and yet not asked for today, and the fact that says so. What is disputed comes
// first; agreements then cover what is left, the oldest due date first. It changes nothing of what is owed.
// 1,200.00 open, 300.00 disputed, 500.00 promised for Friday: 400.00 may be asked for.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { type Money, smaller, subtract } from '../units/money.ts';
import { type KnownCash, spread } from './coverage.ts';
import { type Dispute, disputeStanding } from './dispute.ts';
import type { Interruptions } from './interruptions.ts';
import { type PaymentPromise, promiseDeadline, promiseStanding } from './promise.ts';

export type WithheldBecause =
  | { readonly kind: 'disputed'; readonly dispute: Dispute; readonly isLate: boolean }
  | { readonly kind: 'creditExpected'; readonly dispute: Dispute; readonly isLate: boolean }
  | {
      readonly kind: 'promised';
      readonly promise: PaymentPromise;
      readonly until: CalendarDate;
      /** Its day is over, and the bank does not say yet whether it was kept. */
      readonly isUnjudged: boolean;
    };

export type Withheld = {
  readonly invoiceId: string;
  readonly amount: Money;
  readonly because: WithheldBecause;
};

export type OpenPart = { readonly invoiceId: string; readonly open: Money };

export type WithheldQuestion = {
  /** The oldest due date first. */
  readonly parts: readonly OpenPart[];
  readonly cash: KnownCash;
  readonly bankCountry: string;
  readonly day: CalendarDate;
};

export function withheldParts(
  { disputes, promises, receipts }: Interruptions,
  { parts, cash, bankCountry, day }: WithheldQuestion,
): Withheld[] {
  const rest = new Map(parts.map(({ invoiceId, open }) => [invoiceId, open]));
  const withheld: Withheld[] = [];
  const withhold = (one: Withheld): void => {
    const open = rest.get(one.invoiceId);
    if (open === undefined) return;
    const amount = smaller(open, one.amount);
    if (amount.amount <= 0) return;
    rest.set(one.invoiceId, subtract(open, amount));
    withheld.push({ ...one, amount });
  };
  for (const dispute of disputes) {
    const open = rest.get(dispute.invoiceId);
    if (open === undefined) continue;
    const standing = disputeStanding(dispute, { open, receipts, day });
    if (standing.kind === 'closed') continue;
    const kind = standing.kind === 'open' ? 'disputed' : 'creditExpected';
    const because = { kind, dispute, isLate: standing.isLate } as const;
    withhold({ invoiceId: dispute.invoiceId, amount: standing.withheld, because });
  }
  for (const promise of promises) {
    if (promise.madeOn > day) continue;
    const standing = promiseStanding(promise, { receipts, cash, bankCountry, day });
    if (standing.kind !== 'running' && standing.kind !== 'unjudged') continue;
    const { until, left, kind } = standing;
    const because = { kind: 'promised', promise, until, isUnjudged: kind === 'unjudged' } as const;
    const covered = parts.filter(({ invoiceId }) => isCovered(promise, invoiceId));
    const amounts = spread(
      left,
      covered.map(({ invoiceId, open }) => rest.get(invoiceId) ?? open),
    );
    for (const [position, amount] of amounts.entries())
      withhold({ invoiceId: covered[position]?.invoiceId ?? '', amount, because });
  }
  return withheld;
}

const isCovered = ({ covers }: PaymentPromise, id: string): boolean =>
  covers.some(({ invoiceId }) => invoiceId === id);

/** Days after this one on which something of it changes by itself: an answer is late, a promise is to be judged. */
export function changeDays(
  { disputes, promises }: Interruptions,
  { bankCountry, day }: { bankCountry: string; day: CalendarDate },
): CalendarDate[] {
  const answers = disputes.map(({ answerBy, outcome }) =>
    outcome === null ? answerBy : 'creditBy' in outcome ? outcome.creditBy : outcome.on,
  );
  const promised = promises
    .filter(({ takenBack }) => takenBack === null)
    .map(promise => promiseDeadline(promise, bankCountry));
  return [...answers, ...promised].map(on => addDays(on, 1)).filter(on => on > day);
}
