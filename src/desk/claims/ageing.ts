// Amounts by age, as the screens show them: what is not due, and what is late by 30, 60, 90 days or more.

import type { AgedDebtor, AgedDebtorTotal, AgedTotal } from '../../store/invoices/aged-totals.ts';
import type { AgedRow } from '../../store/invoices/open-parts.ts';
import { money } from '../../units/money.ts';
import type { AgedAmount } from '../views/balance.ts';
import type { DebtorLine } from '../views/debtor.ts';

/** In which nothing is written, where nothing is open. */
const NO_CURRENCY = 'EUR';

export function emptyTotal(currency: string): AgedTotal {
  return {
    currency,
    outstanding: 0,
    notDue: 0,
    upTo30: 0,
    upTo60: 0,
    upTo90: 0,
    over90: 0,
    invoices: 0,
    overdueInvoices: 0,
    overdueDebtors: 0,
  };
}

/** What debtors owe added up, one row a currency. */
export function totalsOf(debtors: readonly AgedDebtorTotal[]): AgedTotal[] {
  const totals = new Map<string, AgedTotal>();
  for (const row of debtors) {
    const before = totals.get(row.currency) ?? emptyTotal(row.currency);
    totals.set(row.currency, {
      ...before,
      outstanding: before.outstanding + row.outstanding,
      notDue: before.notDue + row.notDue,
      upTo30: before.upTo30 + row.upTo30,
      upTo60: before.upTo60 + row.upTo60,
      upTo90: before.upTo90 + row.upTo90,
      over90: before.over90 + row.over90,
      invoices: before.invoices + row.invoices,
    });
  }
  return [...totals.values()];
}

/** Every bucket, also the empty ones; they add up to what is outstanding. */
export function ageingOf(row: AgedRow): AgedAmount[] {
  const { currency } = row;
  return [
    { bucket: 'notDue', amount: money(row.notDue, currency) },
    { bucket: '1-30', amount: money(row.upTo30, currency) },
    { bucket: '31-60', amount: money(row.upTo60, currency) },
    { bucket: '61-90', amount: money(row.upTo90, currency) },
    { bucket: 'over90', amount: money(row.over90, currency) },
  ];
}

/** A debtor with nothing open has no currency of its own. */
export function debtorLineOf(row: AgedDebtor): DebtorLine {
  const currency = row.currency === '' ? NO_CURRENCY : row.currency;
  return {
    id: row.id,
    name: row.name,
    country: row.country,
    notDue: money(row.notDue, currency),
    overdue: money(row.outstanding - row.notDue, currency),
    buckets: ageingOf({ ...row, currency }),
    oldestDueOn: row.oldestDueOn,
  };
}
