// A payment plan as screens show it: its terms, where it stands on the day, what it answers and what answered it.

import {
  leftOn,
  type PaymentPlan,
  type PlanEnd,
  type PlanQuestion,
  type PlanStanding,
  planStanding,
} from '../../dossier/payment-plan.ts';
import { knownCash } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

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

export function planView(
  plan: PaymentPlan,
  {
    facts,
    numberOf,
    day,
  }: {
    readonly facts: DossierFacts;
    readonly numberOf: (invoiceId: string) => string;
    readonly day: CalendarDate;
  },
): PlanView {
  const judging = judgingOf(facts, day);
  const standing = planStanding(plan, judging);
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
    left: leftOf(plan, standing, judging),
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

/** A broken plan keeps nothing back where it accelerates, and its whole rest is still to come. */
const leftOf = (plan: PaymentPlan, standing: PlanStanding, judging: PlanQuestion): Money | null =>
  standing.kind === 'broken' ? leftOn(plan, judging) : 'left' in standing ? standing.left : null;

/** What comes next of a plan; of a kept one, what of it has not come. */
function nextOf(standing: PlanStanding): Instalment | null {
  if (standing.kind === 'kept') return { dueOn: standing.next.dueOn, amount: standing.missing };
  return standing.kind === 'unjudged' ? standing.next : null;
}

export const judgingOf = (facts: DossierFacts, day: CalendarDate) => ({
  receipts: facts.interruptions?.receipts ?? [],
  cash: knownCash(facts),
  bankCountry: facts.bankCountry,
  balances: facts.balances,
  day,
});
