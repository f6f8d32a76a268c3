// The week on one page, for whoever directs: what came in last week, what should come this week, what is at risk, and what waits
// for a decision. Every figure is the one of the screens: Today, and the cash forecast of Sunday evening.

import { agedTotals } from '../../store/invoices/aged-totals.ts';
import { collectedBetween } from '../../store/overview/digests.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate, mondayOf } from '../../units/calendar.ts';
import { type Money, money, zero } from '../../units/money.ts';
import { besideIn, currencyFirst } from '../claims/main-currency.ts';
import type { TodayView } from '../views/today.ts';
import { cashForecastOn } from './cash-forecast.ts';
import { todayView } from './today.ts';

/** Decisions told by name; the others are counted. */
const DECISIONS_NAMED = 5;

export type Digest = {
  /** Its Monday. */
  readonly week: CalendarDate;
  readonly companyName: string;
  /** One amount a currency, that of the totals of Today first; it is there also where nothing came in. */
  readonly collected: readonly Money[];
  /** One a currency in which something is open to come in. */
  readonly expected: readonly { readonly amount: Money; readonly low: Money; readonly high: Money }[];
  /** One a currency in which something is late; that of the totals of Today first, and always. */
  readonly overdue: readonly { readonly amount: Money; readonly debtors: number }[];
  /** In the currency of the totals. */
  readonly overdueWeekAgo: Money | null;
  /** More than ninety days late, where something is; one a currency. */
  readonly oldest: readonly Money[];
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
  const collected = await collectedBetween(db, { companyId, ...lastWeek });
  const others = (await agedTotals(db, { companyId, day })).filter(row => row.currency !== currency);
  const { currencies } = await cashForecastOn(db, { companyId, day: sunday, today: day });
  const { overdue, overdueDebtors, batch, cash, decisionsWaiting } = today;
  const late = others.map(row => ({
    amount: money(row.outstanding - row.notDue, row.currency),
    debtors: row.overdueDebtors,
  }));
  const old = [
    today.ageing.find(({ bucket }) => bucket === 'over90')?.amount ?? zero(currency),
    ...others.map(row => money(row.over90, row.currency)),
  ];
  const came = besideIn(
    collected.map(row => money(row.collected, row.currency)),
    currency,
  );
  return {
    ...{ week, companyName: today.company.name, batch, cash },
    collected: [came.amount, ...came.otherAmounts],
    expected: currencyFirst(currencies, currency).flatMap(({ weeks: [coming] }) =>
      coming === undefined ? [] : [{ amount: coming.expected, low: coming.low, high: coming.high }],
    ),
    overdue: [
      { amount: overdue, debtors: overdueDebtors },
      ...late.filter(({ amount }) => amount.amount > 0),
    ],
    overdueWeekAgo: today.trend.find(one => one.day === addDays(day, -7))?.overdue ?? null,
    oldest: old.filter(({ amount }) => amount > 0),
    dying: today.limitationSoon.length,
    decisions: decisionsWaiting.slice(0, DECISIONS_NAMED),
    moreDecisions: Math.max(0, decisionsWaiting.length - DECISIONS_NAMED),
    troubles: today.inDoubt + today.failed,
  };
}
