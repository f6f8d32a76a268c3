// Today: what is owed, what waits for a person, whether the cash is known, and why the rest is not chased.
// Amounts are in one currency, that of most open invoices.

import type { Company } from '../claim/parties.ts';
import { cashGate } from '../dunning/cash-gate.ts';
import type { Reason } from '../dunning/decision.ts';
import { type AgedTotal, agedTotals } from '../store/aged-totals.ts';
import { cashKnownUntil } from '../store/companies.ts';
import { deliveryTroubles, type TroubleRow } from '../store/delivery-troubles.ts';
import { looseMoney } from '../store/loose-money.ts';
import { openTasks } from '../store/open-tasks.ts';
import { overdueTrend } from '../store/overdue-trend.ts';
import type { Collector } from '../store/portfolios.ts';
import { ourErrors } from '../store/sales-waits.ts';
import type { Queryable } from '../store/session.ts';
import { stoppedByStatus } from '../store/status-ends.ts';
import { batchAmounts, workCounts } from '../store/work-counts.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { add, money } from '../units/money.ts';
import { ageingOf, emptyTotal, mainCurrency } from './ageing.ts';
import { companyView, knownCompany } from './company-view.ts';
import { limitationSoon } from './limitation-soon.ts';
import { type NotSending, notSending } from './present-decisions.ts';
import { tasksView } from './task-views.ts';
import type { DeliveryTrouble } from './views/tasks.ts';
import type { TodayView } from './views/today.ts';

const TREND_DAYS = 30;
const TASKS_SHOWN = 400;
const TROUBLES_SHOWN = 200;
const DECISIONS_SHOWN = 200;

export async function todayView(
  db: Queryable,
  { companyId, day, collector = null }: Question,
): Promise<TodayView> {
  const company = await knownCompany(db, companyId);
  const totals = await agedTotals(db, { companyId, day, collector });
  const currency = mainCurrency(totals);
  const total = totals[0] ?? emptyTotal(currency);
  const counts = await workCounts(db, { companyId, collector });
  const left = (await notSending(db, { company, day, collector })).filter(row => row.currency === currency);
  return {
    day,
    company: companyView(company),
    currency,
    ...amountsOf(total),
    trend: await trendOf(db, { companyId, currency, day, collector }),
    batch: { ...(await batchOf(db, { companyId, currency, collector })), approved: counts.approved },
    ...tasksView(await openTasks(db, { companyId, limit: TASKS_SHOWN, collector }), day),
    inDoubt: counts.inDoubt,
    failed: counts.failed,
    troubles: (await deliveryTroubles(db, { companyId, limit: TROUBLES_SHOWN, collector })).map(troubleOf),
    decisionsWaiting: [
      ...decisionsWaiting(left),
      ...(await stopsToAnswer(db, { companyId, currency, collector })),
      ...(await errorsToMend(db, { companyId, currency, collector })),
    ].slice(0, DECISIONS_SHOWN),
    cash: await cashOf(db, { company, day }),
    unallocated: {
      ...(collector === null
        ? await unallocatedOf(db, { companyId, currency, day })
        : { payments: 0, amount: money(0, currency) }),
      proposals: counts.proposals,
    },
    heldBack: heldBack(left),
    stoppedBecausePaid: counts.stoppedBecausePaid,
    limitationSoon: await limitationSoon(db, { company, day, collector }),
  };
}

type Question = { readonly companyId: string; readonly day: CalendarDate } & Collector;
type InCurrency = { readonly companyId: string; readonly currency: string } & Collector;

type Amounts = Pick<TodayView, 'outstanding' | 'overdue' | 'overdueInvoices' | 'overdueDebtors' | 'ageing'>;

function amountsOf(total: AgedTotal): Amounts {
  return {
    outstanding: money(total.outstanding, total.currency),
    overdue: money(total.outstanding - total.notDue, total.currency),
    overdueInvoices: total.overdueInvoices,
    overdueDebtors: total.overdueDebtors,
    ageing: ageingOf(total),
  };
}

async function trendOf(
  db: Queryable,
  { companyId, currency, day, collector = null }: InCurrency & Question,
): Promise<TodayView['trend']> {
  const first = addDays(day, 1 - TREND_DAYS);
  const rows = await overdueTrend(db, { companyId, currency, first, last: day, collector });
  return rows.map(row => ({ day: row.day, overdue: money(row.overdue, currency) }));
}

async function batchOf(
  db: Queryable,
  { currency, ...asked }: InCurrency,
): Promise<Omit<TodayView['batch'], 'approved'>> {
  const rows = await batchAmounts(db, asked);
  const messages = rows.reduce((count, row) => count + row.messages, 0);
  return { messages, amount: money(rows.find(row => row.currency === currency)?.asked ?? 0, currency) };
}

function troubleOf({ asked, currency, ...row }: TroubleRow): DeliveryTrouble {
  return { ...row, amount: money(asked, currency) };
}

/** Dossiers at the end of their ladder: a person decides what follows. */
function decisionsWaiting(left: readonly NotSending[]): TodayView['decisionsWaiting'] {
  return left
    .filter(({ decision }) => decision.kind === 'ask')
    .slice(0, DECISIONS_SHOWN)
    .map(({ debtorId, debtorName, overdue, currency, decision }) => ({
      debtorId,
      debtorName,
      amount: money(overdue, currency),
      because: decision.because,
    }));
}

/** Invoices that were refused or rejected: a person corrects, credits, or lets the reminder go on. */
async function stopsToAnswer(db: Queryable, asked: InCurrency): Promise<TodayView['decisionsWaiting']> {
  const rows = await stoppedByStatus(db, { ...asked, limit: DECISIONS_SHOWN });
  return rows.map(({ debtorId, debtorName, fact, detail, rest }) => ({
    debtorId,
    debtorName,
    amount: money(rest, asked.currency),
    because: [{ code: 'heldByFact', fact, detail, until: null }],
  }));
}

/** "It is our error", said whoever sells: a person puts it right and lifts the hold. */
async function errorsToMend(db: Queryable, asked: InCurrency): Promise<TodayView['decisionsWaiting']> {
  const rows = await ourErrors(db, { ...asked, limit: DECISIONS_SHOWN });
  return rows.map(({ debtorId, debtorName, by, because, ...row }) => ({
    debtorId,
    debtorName,
    amount: money(row.asked, row.currency),
    because: [{ code: 'held', by, because, until: null }],
  }));
}

/** Overdue dossiers that wait or are held, by the first reason of their decision, largest amounts first. */
export function heldBack(left: readonly NotSending[]): TodayView['heldBack'] {
  const groups = new Map<Reason['code'], TodayView['heldBack'][number]>();
  for (const { decision, overdue, currency } of left) {
    const code = decision.because[0]?.code;
    if (decision.kind === 'ask' || code === undefined) continue;
    const group = groups.get(code) ?? { code, dossiers: 0, amount: money(0, currency) };
    groups.set(code, {
      code,
      dossiers: group.dossiers + 1,
      amount: add(group.amount, money(overdue, currency)),
    });
  }
  return [...groups.values()].sort((one, other) => other.amount.amount - one.amount.amount);
}

async function cashOf(
  db: Queryable,
  { company, day }: { company: Company; day: CalendarDate },
): Promise<TodayView['cash']> {
  const knownUntil = await cashKnownUntil(db, company.id);
  const limitDays = company.policy.cashFreshDays;
  const closed = cashGate({
    cash: { knownUntil, unallocated: [], credits: [] },
    country: company.country,
    limitDays,
    day,
  });
  return { lastStatementOn: knownUntil, isFresh: closed.length === 0, limitDays };
}

async function unallocatedOf(
  db: Queryable,
  { companyId, currency, day }: { companyId: string; currency: string; day: CalendarDate },
): Promise<Omit<TodayView['unallocated'], 'proposals'>> {
  const row = (await looseMoney(db, { companyId, day })).find(loose => loose.currency === currency);
  return { payments: row?.payments ?? 0, amount: money(row?.unallocated ?? 0, currency) };
}
