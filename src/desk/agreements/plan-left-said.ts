// What a letter says of a plan whose money went back, or of which another sum is open: the instalments that are left with their days, what
// is owed beside it, and until when who pays what is missing has kept it.

import { instalmentsLeft, type PaymentPlan, type PlanInstalment } from '../../dossier/payment-plan.ts';
import { takenBackUnder } from '../../dossier/plan-returns.ts';
import type { planTold } from '../../dossier/plan-told.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { PlanMoneyBack, SaidToDebtor } from '../../letters/confirmations/confirmed.ts';
import { howToPay } from '../../letters/how-to-pay.ts';
import type { WrittenConfirmation } from '../../store/dossiers/confirmations.ts';
import { isPositive, type Money, subtract, sum, zero } from '../../units/money.ts';
import type { Work } from '../in-dossier.ts';
import { paymentReference } from '../messages/payment-reference.ts';
import { saysOf } from '../messages/told-amounts.ts';
import { coveredNumbers } from './covered-numbers.ts';
import { judgingOf } from './plan-view.ts';

type PlanLeft = Extract<SaidToDebtor, { kind: 'planLeft' }>;

/** Null where nothing of the plan is left to pay. */
export async function planLeftSaid(
  work: Work,
  {
    plan,
    facts,
    now: { inAll, rest, backInAll },
    saidBefore,
  }: {
    readonly plan: PaymentPlan;
    readonly facts: DossierFacts;
    readonly now: ReturnType<typeof planTold>;
    /** Of what went back, what the letter in hand says. */
    readonly saidBefore: Money;
  },
): Promise<PlanLeft | null> {
  const judging = judgingOf(facts, work.day);
  const left = instalmentsLeft(plan, judging).filter(one => isPositive(one.left));
  if (left.length === 0) return null;
  const instalments = left.map(({ dueOn, left: amount }) => ({ dueOn, amount }));
  const whole = sum(
    instalments.map(({ amount }) => amount),
    work.currency,
  );
  const numbers = await coveredNumbers(work, plan.covers);
  const said = { kind: 'planLeft', on: plan.proposedOn, whole, inAll, instalments, numbers } as const;
  const back = backOf(plan, { judging, left, amount: subtract(backInAll, saidBefore) });
  const covered = facts.balances.filter(({ invoiceId }) =>
    plan.covers.some(part => part.invoiceId === invoiceId),
  );
  const reference = paymentReference(covered);
  return {
    ...said,
    rest: isPositive(rest) ? rest : null,
    howToPay: howToPay(work.company, { amount: rest, reference }),
    back,
    backInAll,
  };
}

function backOf(
  plan: PaymentPlan,
  {
    judging,
    left,
    amount,
  }: {
    readonly judging: ReturnType<typeof judgingOf>;
    readonly left: readonly PlanInstalment[];
    readonly amount: Money;
  },
): PlanMoneyBack | null {
  const on = takenBackUnder(plan, judging).at(-1)?.returnedOn;
  if (on === undefined || !isPositive(amount)) return null;
  const days = new Set(plan.instalments.map(({ dueOn }) => dueOn));
  // Another day than any that was agreed: the one on which an instalment is due again.
  const until = left.filter(({ dueOn }) => !days.has(dueOn)).at(-1)?.dueOn;
  return { amount, on, until: until ?? null };
}

/** What a letter says is owed beside the plan. */
export function restSaid({ told }: WrittenConfirmation, currency: string): Money {
  const said = told?.said;
  const rest = said?.kind === 'planLeft' || said?.kind === 'planFollows' ? said.rest : null;
  return rest ?? zero(currency);
}

/** What the debtor had read by then of what went back: a letter that another invoice follows says nothing of it. */
export function backSaid(
  letters: readonly WrittenConfirmation[],
  { letter, currency }: { readonly letter: WrittenConfirmation; readonly currency: string },
): Money {
  const until = letters.slice(0, letters.indexOf(letter) + 1);
  const saying = until.filter(one => one === letter || one.hasLeft);
  const said = saying.flatMap(({ told }) => saysOf(told).saysBesidePlan ?? []).at(-1);
  return said?.backInAll ?? zero(currency);
}
