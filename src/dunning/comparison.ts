// Two ways of writing to debtors, compared on what they do: who takes part, in which arm, and when something may be said of it. All
// of it is fixed before the first debtor enters: nothing that is seen on the way changes who gets what, or ends it sooner.
// It takes no texts and no payments; a debtor has one arm in all its invoices.
// 200 planned, 120 entered: too early to say. 200 entered, the last on 1 October: from 31 October on it can be said.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { DECISIVE_DAYS } from '../units/comparison-limits.ts';
import type { SharesApart } from '../units/two-shares.ts';

/** `a` goes on as before, `b` is tried. */
export const ARMS = ['a', 'b'] as const;
export type Arm = (typeof ARMS)[number];

/** Days after the message within which a payment is looked for; the last is the one that decides. */
export const HORIZON_DAYS = [7, 14, 30] as const;
/** Of two wordings, neither is riskier than the other. */
export const EVEN_PERCENT = 50;

export type ComparisonPlan = {
  readonly plannedDebtors: number;
  /** How many of a hundred debtors get arm `b`. */
  readonly sharePercent: number;
  readonly startedOn: CalendarDate;
  /** The last day on which a debtor enters, however many there are. */
  readonly untilOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
};

/** `fraction`: where the debtor lies between 0 and 1, by the seed of the comparison and nothing else. */
export const armOf = ({ sharePercent }: Pick<ComparisonPlan, 'sharePercent'>, fraction: number): Arm =>
  fraction * 100 < sharePercent ? 'b' : 'a';

/** Whether a debtor that is met today may enter. Those of one batch enter together: a few more than planned may. */
export const takesIn = (
  { plannedDebtors, startedOn, untilOn, endedOn }: ComparisonPlan,
  { entered, day }: { entered: number; day: CalendarDate },
): boolean => endedOn === null && startedOn <= day && day <= untilOn && entered < plannedDebtors;

/** The last day on which whoever entered keeps its arm: until then it is looked at what was paid. */
export const lastDayOf = ({ untilOn }: Pick<ComparisonPlan, 'untilOn'>): CalendarDate =>
  addDays(untilOn, DECISIVE_DAYS);

export type Phase = 'takingIn' | 'watching' | 'over';
export type Verdict = 'tooEarly' | 'stopped' | 'tooFew' | 'noDifference' | 'aIsPaidMore' | 'bIsPaidMore';

/** `unwatched`: debtors whose decisive days are not over. */
export function phaseOn(
  plan: ComparisonPlan,
  { entered, unwatched, day }: { entered: number; unwatched: number; day: CalendarDate },
): Phase {
  if (takesIn(plan, { entered, day })) return 'takingIn';
  return plan.endedOn === null && unwatched > 0 ? 'watching' : 'over';
}

/** What may be said: nothing before the planned number is reached and watched, whatever the interval looks like. */
export function verdictOn(
  plan: ComparisonPlan,
  {
    phase,
    entered,
    unwatched,
    apart,
  }: {
    phase: Phase;
    entered: number;
    unwatched: number;
    /** `b` less `a`. */
    apart: SharesApart | null;
  },
): Verdict {
  if (phase !== 'over') return 'tooEarly';
  if (plan.endedOn !== null && (unwatched > 0 || entered < plan.plannedDebtors)) return 'stopped';
  if (entered < plan.plannedDebtors || apart === null) return 'tooFew';
  if (apart.lowTenths > 0) return 'bIsPaidMore';
  return apart.highTenths < 0 ? 'aIsPaidMore' : 'noDifference';
}
