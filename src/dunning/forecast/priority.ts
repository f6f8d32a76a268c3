// How much of what a debtor owes is in danger, and why: the overdue amount that may be asked for, times the share of such
// invoices that was not paid within the next thirty days, from the debtor's own habits and the company's. Work lists are
// sorted by it. Never a bare score: each line says what it looked at.
// 1,000.00 EUR 20 days late, and of such invoices four in ten came in within thirty days: 600.00 EUR.

import { addDays, type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { type Money, money, sum } from '../../units/money.ts';
import { paymentDate, shareBetween } from './payment-date.ts';
import type { Habits } from './payment-habits.ts';

/** What does not come in within so many days is in danger. */
const RISK_DAYS = 30;

export type RiskReason =
  | {
      readonly code: 'overdue';
      readonly amount: Money;
      readonly invoices: number;
      readonly oldestDaysLate: number;
    }
  | { readonly code: 'habit'; readonly payments: number; readonly medianDaysLate: number }
  /** Of the overdue amount, what such invoices did not pay within the days. */
  | {
      readonly code: 'notExpectedWithin';
      readonly days: number;
      readonly percent: number;
      readonly amount: Money;
    }
  /** Later than anything that was ever paid here: nothing of it is expected. */
  | { readonly code: 'laterThanEver'; readonly amount: Money }
  | { readonly code: 'promised'; readonly amount: Money }
  | { readonly code: 'promisesBroken'; readonly count: number };

export type AtRisk = { readonly amount: Money; readonly because: readonly RiskReason[] };

export type OwedInvoice = {
  readonly dueOn: CalendarDate | null;
  /** What may be asked for today; a promise that runs, or a dispute, is not in it. */
  readonly asked: Money;
  /** Kept back by a promise that still runs. */
  readonly promised: Money;
};

export function moneyAtRisk({
  debtorId,
  invoices,
  habits,
  promisesBroken,
  currency,
  day,
}: {
  debtorId: string;
  invoices: readonly OwedInvoice[];
  habits: Habits;
  promisesBroken: number;
  currency: string;
  day: CalendarDate;
}): AtRisk {
  const overdue = invoices.flatMap(({ dueOn, asked }) =>
    dueOn !== null && dueOn < day && asked.amount > 0 ? [{ dueOn, asked }] : [],
  );
  const amounts = overdue.map(({ asked }) => asked);
  const parts = overdue.map(invoice => ({
    ...invoice,
    left: shareLeft({ habits, debtorId, day, ...invoice }),
  }));
  const known = parts.flatMap(({ asked, left }) => (left === null ? [] : [shareOf(asked, left)]));
  const unknown = parts.flatMap(({ asked, left }) => (left === null ? [asked] : []));
  const promised = sum(
    invoices.map(one => one.promised),
    currency,
  );
  const amount = sum([...known, ...unknown], currency);
  return {
    amount,
    because: [
      ...overdueReason(overdue, day, sum(amounts, currency)),
      ...habitReason(habits, debtorId),
      ...(known.length === 0 ? [] : [notExpected(sum(known, currency), parts)]),
      ...(unknown.length === 0 ? [] : [{ code: 'laterThanEver' as const, amount: sum(unknown, currency) }]),
      ...(promised.amount === 0 ? [] : [{ code: 'promised' as const, amount: promised }]),
      ...(promisesBroken === 0 ? [] : [{ code: 'promisesBroken' as const, count: promisesBroken }]),
    ],
  };
}

/** The share of such invoices that is still open after the days; null where nothing like it was ever paid. */
function shareLeft({
  habits,
  debtorId,
  dueOn,
  day,
}: {
  habits: Habits;
  debtorId: string;
  dueOn: CalendarDate;
  day: CalendarDate;
}): number | null {
  const forecast = paymentDate({ habits, debtorId, dueOn, day });
  return forecast === null ? null : 1 - shareBetween(forecast, day, addDays(day, RISK_DAYS));
}

/** Half a cent up; a share is a measured frequency, not money. */
const shareOf = ({ amount, currency }: Money, share: number): Money =>
  money(Math.round(amount * share), currency);

function overdueReason(
  overdue: readonly { readonly dueOn: CalendarDate }[],
  day: CalendarDate,
  amount: Money,
): RiskReason[] {
  const [oldest] = overdue.map(({ dueOn }) => dueOn).sort();
  if (oldest === undefined) return [];
  return [{ code: 'overdue', amount, invoices: overdue.length, oldestDaysLate: daysBetween(oldest, day) }];
}

function habitReason({ debtors }: Habits, debtorId: string): RiskReason[] {
  const habit = debtors.get(debtorId);
  if (habit === undefined || habit.payments === 0) return [];
  const sorted = [...habit.daysLate].sort((left, right) => left - right);
  const medianDaysLate = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return [{ code: 'habit', payments: habit.payments, medianDaysLate }];
}

function notExpected(
  amount: Money,
  parts: readonly { readonly asked: Money; readonly left: number | null }[],
): RiskReason {
  const whole = parts.reduce((total, { asked, left }) => (left === null ? total : total + asked.amount), 0);
  const percent = whole === 0 ? 0 : Math.round((amount.amount / whole) * 100);
  return { code: 'notExpectedWithin', days: RISK_DAYS, percent, amount };
}
