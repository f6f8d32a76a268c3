// What the fixture's debtors add up to: totals, ages, lines of the list, and who is held back why.

import type { DebtorLine, DebtorView } from '../../src/desk/views/debtor.ts';
import type { Reason } from '../../src/dunning/decision.ts';
import type { CalendarDate } from '../../src/units/calendar.ts';
import { add, type Money, sum, zero } from '../../src/units/money.ts';
import { bucketOf } from './fixture-debtors.ts';

const BUCKETS = ['notDue', '1-30', '31-60', '61-90', 'over90'] as const;

export function totals(debtors: readonly DebtorView[]) {
  const invoices = debtors.flatMap(one => one.invoices);
  const late = invoices.filter(one => one.daysLate > 0);
  return {
    outstanding: sum(
      invoices.map(one => one.open),
      'EUR',
    ),
    overdue: sum(
      late.map(one => one.open),
      'EUR',
    ),
    overdueInvoices: late.length,
    overdueDebtors: debtors.filter(one => one.overdue.amount > 0).length,
    ageing: bucketsOf(debtors),
  };
}

function bucketsOf(debtors: readonly DebtorView[]) {
  const invoices = debtors.flatMap(one => one.invoices);
  return BUCKETS.map(bucket => ({
    bucket,
    amount: sum(
      invoices.filter(one => bucketOf(one.daysLate) === bucket).map(one => one.open),
      'EUR',
    ),
  }));
}

export function lineOf(view: DebtorView): DebtorLine {
  const dues: CalendarDate[] = view.invoices.flatMap(one => (one.dueOn === null ? [] : [one.dueOn])).sort();
  const buckets = bucketsOf([view]);
  return {
    id: view.id,
    name: view.name,
    country: view.country,
    notDue: buckets[0]?.amount ?? zero('EUR'),
    overdue: view.overdue,
    buckets,
    oldestDueOn: dues[0] ?? null,
  };
}

export function heldBack(debtors: readonly DebtorView[]) {
  const sums = new Map<Reason['code'], { dossiers: number; amount: Money }>();
  for (const one of debtors) {
    const code = one.decision?.because[0]?.code;
    if (code === undefined || one.decision?.kind === 'send' || one.decision?.kind === 'ask') continue;
    const known = sums.get(code) ?? { dossiers: 0, amount: zero('EUR') };
    sums.set(code, { dossiers: known.dossiers + 1, amount: add(known.amount, one.overdue) });
  }
  return [...sums].map(([code, rest]) => ({ code, ...rest }));
}
