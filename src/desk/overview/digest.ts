// The week on one page, for whoever directs: what came in last week, what should come this week, what is at risk, and what waits
// for a decision. Every figure is the one of the screens: Today, and the cash forecast of Sunday evening.

import { collectedBetween } from '../../store/overview/digests.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate, mondayOf } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import type { TodayView } from '../views/today.ts';
import { cashForecastOn } from './cash-forecast.ts';
import { todayView } from './today.ts';

/** Decisions told by name; the others are counted. */
const DECISIONS_NAMED = 5;

export type Digest = {
  /** Its Monday. */
  readonly week: CalendarDate;
  readonly companyName: string;
  readonly collected: Money;
  /** Null where nothing is open to come in. */
  readonly expected: { readonly amount: Money; readonly low: Money; readonly high: Money } | null;
  readonly overdue: Money;
  readonly overdueDebtors: number;
  readonly overdueWeekAgo: Money | null;
  /** More than ninety days late. */
  readonly oldest: Money;
  /** Claims that die within a year unless somebody acts. */
  readonly dying: number;
  readonly decisions: TodayView['decisionsWaiting'];
  readonly moreDecisions: number;
  readonly batch: TodayView['batch'];
  /** Sent or not, nobody knows; or not sent at all. */
  readonly troubles: number;
  readonly cash: TodayView['cash'];
};

export async function digestOf(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<Digest> {
  const week = mondayOf(day);
  const sunday = addDays(week, -1);
  const today = await todayView(db, { companyId, day });
  const { currency } = today;
  const lastWeek = { first: addDays(week, -7), last: sunday };
  const collected = await collectedBetween(db, { companyId, currency, ...lastWeek });
  const { currencies } = await cashForecastOn(db, { companyId, day: sunday, today: day });
  const coming = currencies.find(one => one.currency === currency)?.weeks[0];
  const { overdue, overdueDebtors, batch, cash, decisionsWaiting } = today;
  return {
    ...{ week, companyName: today.company.name, overdue, overdueDebtors, batch, cash },
    collected: money(collected, currency),
    expected: coming === undefined ? null : { amount: coming.expected, low: coming.low, high: coming.high },
    overdueWeekAgo: today.trend.find(one => one.day === addDays(day, -7))?.overdue ?? null,
    oldest: today.ageing.find(({ bucket }) => bucket === 'over90')?.amount ?? money(0, currency),
    dying: today.limitationSoon.length,
    decisions: decisionsWaiting.slice(0, DECISIONS_NAMED),
    moreDecisions: Math.max(0, decisionsWaiting.length - DECISIONS_NAMED),
    troubles: today.inDoubt + today.failed,
  };
}
