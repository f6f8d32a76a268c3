// The figures of the end of a month, on any day: days of sales outstanding in two ways and what part is overdue, each
// with what it was computed from; what part was collected of what could be; and how often promises are kept. The aged balance of the same day stands beside it (`aged-balance.ts`).

import {
  type CountBack,
  collectedTenths,
  countBackDso,
  type MonthOfSales,
  overdueTenths,
  simpleDsoTenths,
} from '../../claim/days-sales.ts';
import { agedTotals } from '../../store/invoices/aged-totals.ts';
import { salesByMonth } from '../../store/invoices/sales-by-month.ts';
import { collectedIn } from '../../store/reports/paid-late.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, addMonths, type CalendarDate, day as dayOf, daysBetween } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { type PromisesKept, promisesKept } from '../agreements/promises-kept.ts';
import { emptyTotal } from '../claims/ageing.ts';
import { mainCurrency, otherCurrenciesOf } from '../claims/main-currency.ts';
import { knownCompany } from '../company/company-view.ts';
import type { OtherCurrency } from '../views/balance.ts';

/** The period that the simple figure compares with. */
const PERIOD_DAYS = 90;
/** How far back sales are counted. */
const MONTHS = 36;

export type ReceivablesReport = {
  readonly promises: PromisesKept;
  readonly day: CalendarDate;
  readonly outstanding: Money;
  readonly notDue: Money;
  readonly overdue: Money;
  readonly overdueTenths: number | null;
  /** What is owed in other currencies, which no figure here counts. */
  readonly otherCurrencies: readonly OtherCurrency[];
  readonly simple: {
    readonly tenths: number | null;
    readonly periodDays: number;
    readonly from: CalendarDate;
    readonly sales: Money;
    /** The same of what is not yet due: how long sales would wait if everybody paid on the day. */
    readonly bestTenths: number | null;
    /** The same of what is overdue: the days that lateness adds. */
    readonly lateTenths: number | null;
  };
  readonly collected: {
    readonly from: CalendarDate;
    readonly amount: Money;
    /** Of what could be collected. */
    readonly tenths: number | null;
  };
  readonly countBack: {
    readonly tenths: number | null;
    readonly months: readonly {
      readonly from: CalendarDate;
      readonly days: number;
      readonly sales: Money;
      readonly used: Money;
    }[];
  };
};

export async function receivablesReport(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<ReceivablesReport> {
  const totals = await agedTotals(db, { companyId, day });
  const company = await knownCompany(db, companyId);
  const currency = mainCurrency(totals, company.country);
  const { outstanding, notDue } = totals.find(row => row.currency === currency) ?? emptyTotal(currency);
  const amount = (minor: number): Money => money(minor, currency);
  const periodFrom = addDays(day, 1 - PERIOD_DAYS);
  const inPeriod = await salesByMonth(db, { companyId, currency, from: periodFrom, until: day });
  const sales = inPeriod.reduce((sum, month) => sum + month.sales, 0);
  const first = addMonths(firstOfMonth(day), 1 - MONTHS);
  const known = await salesByMonth(db, { companyId, currency, from: first, until: day });
  const months = monthsUntil(day, new Map(known.map(month => [month.from, month.sales])));
  const counted: CountBack = countBackDso({ open: outstanding, months });
  const overdue = outstanding - notDue;
  const daysOf = (open: number): number | null => simpleDsoTenths({ open, sales, days: PERIOD_DAYS });
  const collected = await collectedIn(db, { companyId, currency, from: periodFrom, until: day });
  return {
    promises: await promisesKept(db, { company, day }),
    day,
    outstanding: amount(outstanding),
    notDue: amount(notDue),
    overdue: amount(overdue),
    overdueTenths: overdueTenths({ open: outstanding, overdue }),
    otherCurrencies: otherCurrenciesOf(totals, currency),
    simple: {
      tenths: daysOf(outstanding),
      bestTenths: daysOf(notDue),
      lateTenths: daysOf(overdue),
      periodDays: PERIOD_DAYS,
      from: periodFrom,
      sales: amount(sales),
    },
    collected: {
      from: periodFrom,
      amount: amount(collected),
      tenths: collectedTenths({ collected, overdue }),
    },
    countBack: {
      tenths: counted.tenths,
      months: counted.months.map(month => ({
        from: month.from,
        days: month.days,
        sales: amount(month.sales),
        used: amount(month.used),
      })),
    },
  };
}

/** The newest first: of the month of the day only the days until then. */
function monthsUntil(day: CalendarDate, sales: ReadonlyMap<CalendarDate, number>): MonthOfSales[] {
  return Array.from({ length: MONTHS }, (_, back) => {
    const from = addMonths(firstOfMonth(day), -back);
    const next = back === 0 ? addDays(day, 1) : addMonths(from, 1);
    return { from, days: daysBetween(from, next), sales: sales.get(from) ?? 0 };
  });
}

const firstOfMonth = (day: CalendarDate): CalendarDate => dayOf(`${day.slice(0, 8)}01`);
