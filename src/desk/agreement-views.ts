// Plans, offers, stops and write-offs of a dossier, as screens show them: each fact with where it stands on the day.

import type { Concession } from '../dossier/concession.ts';
import { type PaymentPlan, type PlanEnd, type PlanStanding, planStanding } from '../dossier/payment-plan.ts';
import { type OfferStanding, offerStanding, type SettlementOffer } from '../dossier/settlement.ts';
import { isInForce, type RecipientKind, type Stop } from '../dossier/stop.ts';
import type { WriteOffReason } from '../dossier/write-off.ts';
import { knownCash } from '../dunning/asked.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import type { WriteOffRow } from '../store/write-offs.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { type Money, money } from '../units/money.ts';

type Instalment = { readonly dueOn: CalendarDate; readonly amount: Money };

export type PlanView = {
  readonly id: string;
  readonly whole: Money;
  readonly instalments: readonly Instalment[];
  readonly proposedOn: CalendarDate;
  readonly proposedBy: PaymentPlan['proposedBy'];
  /** Of the other side, answered with this one. */
  readonly answersPlanId: string | null;
  /** The one that answered it. */
  readonly answeredBy: { readonly planId: string; readonly on: CalendarDate } | null;
  readonly interest: PaymentPlan['interest'];
  readonly hasAcceleration: boolean;
  readonly acknowledgesDebt: boolean;
  readonly accepted: { readonly on: CalendarDate; readonly by: string; readonly proof: string } | null;
  readonly state: PlanStanding['kind'];
  /** Why it is over. */
  readonly end: PlanEnd | null;
  /** Of the whole, still to come; null where that says nothing. */
  readonly left: Money | null;
  readonly next: Instalment | null;
  /** Of the instalment that broke it. */
  readonly missing: Money | null;
  readonly invoices: readonly string[];
  /** Beyond what one person may grant alone; a second one agrees first. */
  readonly needsApproval: boolean;
  readonly approvedBy: string | null;
  readonly by: string;
};

export type OfferView = {
  readonly id: string;
  readonly amount: Money;
  readonly payBy: CalendarDate;
  readonly offeredOn: CalendarDate;
  readonly because: string;
  readonly state: OfferStanding['kind'];
  readonly invoices: readonly string[];
  readonly by: string;
};

export type StopView = {
  readonly id: string;
  readonly kind: Stop['kind'];
  readonly because: string;
  readonly by: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
  readonly recipientKind: RecipientKind | null;
  readonly recipient: string | null;
  readonly reference: string | null;
  readonly isInForce: boolean;
};

export type WriteOffView = {
  readonly id: string;
  readonly invoiceNumber: string;
  readonly amount: Money;
  readonly reason: WriteOffReason;
  readonly because: string;
  readonly writtenOn: CalendarDate;
  readonly by: string;
  readonly approvedBy: string | null;
  readonly reopened: { readonly on: CalendarDate; readonly by: string; readonly because: string } | null;
};

/** What waits for a second person. */
export type ConcessionView = {
  readonly id: string;
  readonly kind: 'writeOff' | 'offer';
  readonly givenUp: Money;
  /** Of a write-off. */
  readonly reason: WriteOffReason | null;
  /** Of an offer: what would settle everything, and by when. */
  readonly amount: Money | null;
  readonly payBy: CalendarDate | null;
  readonly because: string;
  readonly proposedOn: CalendarDate;
  readonly by: string;
  readonly invoices: readonly string[];
};

export type AgreementsView = {
  readonly concessions: readonly ConcessionView[];
  readonly plans: readonly PlanView[];
  readonly offers: readonly OfferView[];
  readonly stops: readonly StopView[];
  readonly writeOffs: readonly WriteOffView[];
};

type Shown = {
  /** Of any invoice that a fact may name, open or not. */
  readonly numberOf: (invoiceId: string) => string;
  readonly day: CalendarDate;
};

/** What stands beside the facts of the dossiers. */
export type Beside = {
  readonly writeOffs: readonly WriteOffRow[];
  readonly concessions: readonly Concession[];
};

export function agreementsView(
  all: readonly DossierFacts[],
  { writeOffs, concessions, ...shown }: Shown & Beside,
): AgreementsView {
  const { day } = shown;
  return {
    concessions: concessions.map(one => concessionView(one, shown)),
    plans: all.flatMap(facts =>
      (facts.interruptions?.plans ?? [])
        .filter(({ proposedOn }) => proposedOn <= day)
        .map(plan => planView(plan, { facts, ...shown })),
    ),
    offers: all.flatMap(facts =>
      (facts.interruptions?.offers ?? [])
        .filter(({ offeredOn }) => offeredOn <= day)
        .map(offer => offerView(offer, { facts, ...shown })),
    ),
    stops: all.flatMap(({ interruptions }) =>
      (interruptions?.stops ?? [])
        .filter(({ fromOn }) => fromOn <= day)
        .map(stop => stopView(stop, { isInForce: isInForce(stop, day) })),
    ),
    writeOffs: writeOffs.filter(({ writtenOn }) => writtenOn <= day).map(row => writeOffView(row, shown)),
  };
}

const judgingOf = (facts: DossierFacts, day: CalendarDate) => ({
  receipts: facts.interruptions?.receipts ?? [],
  cash: knownCash(facts),
  bankCountry: facts.bankCountry,
  day,
});

function planView(
  plan: PaymentPlan,
  { facts, numberOf, day }: Shown & { readonly facts: DossierFacts },
): PlanView {
  const standing = planStanding(plan, judgingOf(facts, day));
  const { covers, graceDays: _graceDays, ended: _ended, accepted, ...rest } = plan;
  return {
    ...rest,
    accepted: accepted !== null && accepted.on <= day ? accepted : null,
    needsApproval: plan.needsApproval ?? false,
    approvedBy: plan.approvedBy ?? null,
    answersPlanId: plan.answersPlanId ?? null,
    answeredBy: answerTo(plan, { facts, day }),
    state: standing.kind,
    end: standing.kind === 'ended' ? standing.end : null,
    left: 'left' in standing ? standing.left : null,
    next: nextOf(standing),
    missing: 'missing' in standing ? standing.missing : null,
    invoices: covers.map(({ invoiceId }) => numberOf(invoiceId)),
  };
}

function answerTo(
  { id }: PaymentPlan,
  { facts, day }: { readonly facts: DossierFacts; readonly day: CalendarDate },
): PlanView['answeredBy'] {
  const answer = facts.interruptions?.plans.find(
    ({ answersPlanId, proposedOn, ended }) =>
      answersPlanId === id && proposedOn <= day && ended?.kind !== 'cancelled',
  );
  return answer === undefined ? null : { planId: answer.id, on: answer.proposedOn };
}

function offerView(
  offer: SettlementOffer,
  { facts, numberOf, day }: Shown & { readonly facts: DossierFacts },
): OfferView {
  const { covers, graceDays: _graceDays, metOn: _metOn, withdrawn: _withdrawn, ...rest } = offer;
  return {
    ...rest,
    state: offerStanding(offer, judgingOf(facts, day)).kind,
    invoices: covers.map(({ invoiceId }) => numberOf(invoiceId)),
  };
}

function stopView(stop: Stop, state: { readonly isInForce: boolean }): StopView {
  const { id, kind, because, by, fromOn } = stop;
  const isHandedOver = stop.kind === 'handOver';
  return {
    id,
    kind,
    because,
    by,
    fromOn,
    untilOn: stop.kind === 'hardship' ? stop.untilOn : null,
    recipientKind: isHandedOver ? stop.recipientKind : null,
    recipient: isHandedOver ? stop.recipient : null,
    reference: isHandedOver ? stop.reference : null,
    ...state,
  };
}

/** What comes next of a plan; of a kept one, what of it has not come. */
function nextOf(standing: PlanStanding): Instalment | null {
  if (standing.kind === 'kept') return { dueOn: standing.next.dueOn, amount: standing.missing };
  return standing.kind === 'unjudged' ? standing.next : null;
}

function writeOffView(row: WriteOffRow, { numberOf, day }: Shown): WriteOffView {
  const { id, invoiceId, amount, currency, reason, because, writtenOn, by, approvedBy } = row;
  const { reopenedOn, reopenedBy, reopenedBecause } = row;
  return {
    id,
    invoiceNumber: numberOf(invoiceId),
    amount: money(amount, currency),
    reason,
    because,
    writtenOn,
    by,
    approvedBy,
    reopened:
      reopenedOn !== null && reopenedOn <= day
        ? { on: reopenedOn, by: reopenedBy ?? '', because: reopenedBecause ?? '' }
        : null,
  };
}

export const invoicesConceded = (concessions: readonly Concession[]): readonly string[] =>
  concessions.flatMap(({ parts }) => parts.map(({ invoiceId }) => invoiceId));

export function concessionView(
  { id, terms, givenUp, proposedOn, by, parts }: Concession,
  { numberOf }: Pick<Shown, 'numberOf'>,
): ConcessionView {
  const isOffer = terms.kind === 'offer';
  return {
    id,
    kind: terms.kind,
    givenUp,
    reason: isOffer ? null : terms.reason,
    amount: isOffer ? terms.amount : null,
    payBy: isOffer ? terms.payBy : null,
    because: terms.because,
    proposedOn,
    by,
    invoices: parts.map(({ invoiceId }) => numberOf(invoiceId)),
  };
}
