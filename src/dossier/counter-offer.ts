// The plan that a company may grant at once and that comes nearest to one that was asked for: fewer instalments or an
// earlier first day, never more than was asked. Null where even two instalments go beyond the limits.
// 1,000.00 asked in ten from 20 October, at most 185 days and 15 % first: six, of 166.67 and less.

import { addDays, type CalendarDate, earlier, later } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { equalInstalments, excessOf, type PlanLimits } from './plan-terms.ts';

export type EqualPlan = { readonly count: number; readonly firstOn: CalendarDate };

/** A plan of fewer is a promise. */
export const FEWEST_INSTALMENTS = 2;
/** Who needs longer before the first payment is called. */
const LATEST_FIRST_DAYS = 45;

/** Whether whoever answers alone may take it; a large whole is never refused for being large: a second person approves. */
export function isWithin(plan: EqualPlan, { whole, limits, day }: PlanRoom): boolean {
  if (plan.firstOn < day || plan.firstOn > addDays(day, LATEST_FIRST_DAYS)) return false;
  const instalments = equalInstalments(whole, plan);
  return excessOf({ whole, instalments, proposedOn: day }, limits).every(excess => excess === 'tooLarge');
}

export type PlanRoom = { readonly whole: Money; readonly limits: PlanLimits; readonly day: CalendarDate };

export function counterOffer(asked: EqualPlan, room: PlanRoom): EqualPlan | null {
  const { day } = room;
  const firstOn = later(day, earlier(asked.firstOn, addDays(day, LATEST_FIRST_DAYS)));
  for (let count = asked.count; count >= FEWEST_INSTALMENTS; count -= 1)
    if (isWithin({ count, firstOn }, room)) return { count, firstOn };
  return null;
}
