// Which part of each open invoice is owed and yet not asked for today, and the fact that says so. What is disputed comes
// first; plans, offers and promises then cover what is left, the oldest due date first, and of each invoice no more than was
// open when they were made. It changes nothing of what is owed.
// 1,200.00 open, 300.00 disputed, 500.00 promised for Friday: 400.00 may be asked for. What was disputed when a promise was made is what it
// speaks of last: once the dispute is refused, its 300.00 are due of its own invoice, and not of the youngest one.

import type { CalendarDate } from '../units/calendar.ts';
import { type Money, smaller, subtract, sum, zero } from '../units/money.ts';
import { type CoveredPart, type KnownCash, spread, stillCovered } from './coverage.ts';
import { type Dispute, disputeStanding } from './dispute.ts';
import type { Interruptions } from './interruptions.ts';
import { type PaymentPlan, type PlanInstalment, planStanding } from './payment-plan.ts';
import { type PaymentPromise, promiseStanding } from './promise.ts';
import { offerStanding, type SettlementOffer } from './settlement.ts';

export type WithheldBecause =
  | { readonly kind: 'disputed'; readonly dispute: Dispute; readonly isLate: boolean }
  | { readonly kind: 'creditExpected'; readonly dispute: Dispute; readonly isLate: boolean }
  | { readonly kind: 'planProposed'; readonly plan: PaymentPlan; readonly until: CalendarDate }
  | {
      readonly kind: 'inPlan';
      readonly plan: PaymentPlan;
      /** The instalment that comes next; null where the plan is broken and only what is missing is asked for. */
      readonly next: PlanInstalment | null;
      readonly isUnjudged: boolean;
    }
  | { readonly kind: 'offered'; readonly offer: SettlementOffer; readonly isUnjudged: boolean }
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

/** What one agreement keeps back over the invoices that it covers. */
type Kept = {
  readonly covers: readonly CoveredPart[];
  readonly left: Money;
  readonly because: WithheldBecause;
  /** The same invoices without what was disputed on the day of the agreement: covered first; absent: all alike. */
  readonly first?: readonly CoveredPart[];
};

export function withheldParts(interruptions: Interruptions, question: WithheldQuestion): Withheld[] {
  const { parts } = question;
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
  for (const one of disputed(interruptions, question)) withhold(one);
  const { receipts } = interruptions;
  for (const { because, ...kept } of agreed(interruptions, question)) {
    const free = parts.map(({ invoiceId, open }) => ({ invoiceId, open: rest.get(invoiceId) ?? open }));
    for (const one of spreadOver(kept, { ...question, parts: free, receipts })) withhold({ ...one, because });
  }
  return withheld;
}

/** One amount over the invoices of an agreement, the oldest due date first: what was meant first, then what else it covers. */
function spreadOver(
  { covers, left, first = covers }: Omit<Kept, 'because'>,
  { parts, receipts, day }: Judging,
): Omit<Withheld, 'because'>[] {
  const judging = { receipts, currency: left.currency, by: day };
  const mostOf = (some: readonly CoveredPart[]): Money[] =>
    parts.map(({ invoiceId, open }) => {
      const part = some.find(one => one.invoiceId === invoiceId);
      return part === undefined ? zero(left.currency) : smaller(open, stillCovered(part, judging));
    });
  const meant = spread(left, mostOf(first));
  const further = spread(
    subtract(left, sum(meant, left.currency)),
    mostOf(covers).map((most, at) => subtract(most, meant[at] ?? zero(left.currency))),
  );
  return parts.map(({ invoiceId }, at) => {
    const amounts = [meant[at], further[at]].filter(amount => amount !== undefined);
    return { invoiceId, amount: sum(amounts, left.currency) };
  });
}

function disputed({ disputes, receipts }: Interruptions, { parts, day }: WithheldQuestion): Withheld[] {
  return disputes.flatMap((dispute): Withheld[] => {
    const { invoiceId } = dispute;
    const part = parts.find(one => one.invoiceId === invoiceId);
    if (part === undefined) return [];
    const standing = disputeStanding(dispute, { open: part.open, receipts, day });
    if (standing.kind === 'closed') return [];
    const kind = standing.kind === 'open' ? 'disputed' : 'creditExpected';
    return [{ invoiceId, amount: standing.withheld, because: { kind, dispute, isLate: standing.isLate } }];
  });
}

function agreed(
  { plans, offers, promises, receipts, disputes }: Interruptions,
  question: WithheldQuestion,
): Kept[] {
  const judging = { ...question, receipts };
  const { day } = question;
  return [
    ...plans.filter(({ proposedOn }) => proposedOn <= day).flatMap(plan => keptByPlan(plan, judging)),
    ...offers.filter(({ offeredOn }) => offeredOn <= day).flatMap(offer => keptByOffer(offer, judging)),
    ...promises
      .filter(({ madeOn }) => madeOn <= day)
      .flatMap(promise => keptByPromise(promise, { ...judging, disputes })),
  ];
}

type Judging = WithheldQuestion & Pick<Interruptions, 'receipts'>;

function keptByPlan(plan: PaymentPlan, judging: Judging): Kept[] {
  const standing = planStanding(plan, judging);
  const { covers } = plan;
  switch (standing.kind) {
    case 'proposed': {
      const { left, until } = standing;
      return [{ covers, left, because: { kind: 'planProposed', plan, until } }];
    }
    case 'kept':
    case 'unjudged': {
      const { left, next, kind } = standing;
      return [{ covers, left, because: { kind: 'inPlan', plan, next, isUnjudged: kind === 'unjudged' } }];
    }
    case 'broken':
      return [
        { covers, left: standing.left, because: { kind: 'inPlan', plan, next: null, isUnjudged: false } },
      ];
    case 'lapsed':
    case 'completed':
    case 'ended':
      return [];
  }
}

function keptByOffer(offer: SettlementOffer, judging: Judging): Kept[] {
  const standing = offerStanding(offer, judging);
  if (standing.kind === 'missed' || standing.kind === 'withdrawn') return [];
  const because = { kind: 'offered', offer, isUnjudged: standing.kind === 'unjudged' } as const;
  return [{ covers: offer.covers, left: standing.left, because }];
}

function keptByPromise(promise: PaymentPromise, judging: Judging & Pick<Interruptions, 'disputes'>): Kept[] {
  const standing = promiseStanding(promise, judging);
  if (standing.kind !== 'running' && standing.kind !== 'unjudged') return [];
  const { until, left, kind } = standing;
  const because = { kind: 'promised', promise, until, isUnjudged: kind === 'unjudged' } as const;
  return [{ covers: promise.covers, first: undisputedThen(promise, judging), left, because }];
}

/** Who says when it pays does not speak of what it contests: that comes last, where more is promised. */
const undisputedThen = (
  { covers, madeOn }: PaymentPromise,
  { disputes }: Pick<Interruptions, 'disputes'>,
): CoveredPart[] =>
  covers.map(part => {
    const contested = disputes
      .filter(({ invoiceId, openedOn, outcome }) => {
        const isOpen = openedOn <= madeOn && (outcome === null || outcome.on > madeOn);
        return isOpen && invoiceId === part.invoiceId;
      })
      .map(({ amount }) => amount ?? part.open);
    const left = subtract(part.open, sum(contested, part.open.currency));
    return { ...part, open: left.amount > 0 ? left : zero(left.currency) };
  });
