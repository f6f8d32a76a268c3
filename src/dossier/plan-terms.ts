// The terms of a payment plan as they are proposed: equal instalments or others, whether they are a schedule, and what of them goes
// beyond what a company leaves to whoever answers alone. 1,000.00 in three: 333.34, 333.33 and 333.33.

import { addDays, addMonths, type CalendarDate } from '../units/calendar.ts';
import { type Money, split, sum } from '../units/money.ts';
import type { PaymentPlan, PlanInstalment } from './payment-plan.ts';

/** As many instalments as said, a month apart, adding up to the whole; the first ones carry the odd cents. */
export function equalInstalments(
  whole: Money,
  { count, firstOn }: { count: number; firstOn: CalendarDate },
): PlanInstalment[] {
  const parts = split(
    whole,
    Array.from({ length: count }, () => 1),
  );
  return parts.map((amount, position) => ({ dueOn: addMonths(firstOn, position), amount }));
}

/** What the company leaves to whoever answers alone. */
export type PlanLimits = {
  readonly longestDays: number;
  readonly firstPercent: number;
  readonly smallestMinor: number;
  readonly largestMinor: number;
};

export type PlanExcess = 'tooLong' | 'firstTooSmall' | 'instalmentTooSmall' | 'tooLarge';

/** What of a plan goes beyond the limits: another person has to approve it. */
export function excessOf(
  { whole, instalments, proposedOn }: Pick<PaymentPlan, 'whole' | 'instalments' | 'proposedOn'>,
  limits: PlanLimits,
): PlanExcess[] {
  const [first] = instalments;
  const last = instalments.at(-1);
  const isLong = last !== undefined && last.dueOn > addDays(proposedOn, limits.longestDays);
  const isFirstSmall = first !== undefined && first.amount.amount * 100 < whole.amount * limits.firstPercent;
  const isSmall = instalments.some(({ amount }) => amount.amount < limits.smallestMinor);
  return [
    ...(isLong ? (['tooLong'] as const) : []),
    ...(isFirstSmall ? (['firstTooSmall'] as const) : []),
    ...(isSmall ? (['instalmentTooSmall'] as const) : []),
    ...(whole.amount > limits.largestMinor ? (['tooLarge'] as const) : []),
  ];
}

/** Whether a schedule is one: at least one instalment, each something, in order, adding up to the whole. */
export function addsUp(whole: Money, instalments: readonly PlanInstalment[]): boolean {
  const isOrdered = instalments.every(
    ({ dueOn }, position) => position === 0 || dueOn > (instalments[position - 1]?.dueOn ?? dueOn),
  );
  const isSomething = instalments.every(
    ({ amount }) => amount.amount > 0 && amount.currency === whole.currency,
  );
  if (instalments.length === 0 || !isOrdered || !isSomething) return false;
  const total = sum(
    instalments.map(({ amount }) => amount),
    whole.currency,
  );
  return total.amount === whole.amount;
}
