// Today: what is owed, what waits for a person, whether the cash is known, and why the rest is not chased.
// Amounts are in one currency (`main-currency.ts`); what is owed in the others stands beside them.

import type { Company } from '../../claim/parties.ts';
import { cashGate } from '../../dunning/cash-gate.ts';
import { type CashKnown, cashKnown } from '../../store/companies/companies.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { ourErrors } from '../../store/debtors/sales-waits.ts';
import type { LateDossiers } from '../../store/dossiers/late-dossiers.ts';
import { lastUndatedLine } from '../../store/imports/statement-coverage.ts';
import { stoppedByStatus } from '../../store/imports/status-ends.ts';
import { oldUntil } from '../../store/invoices/limitation-candidates.ts';
import type { OpenByDay } from '../../store/invoices/open-by-day.ts';
import { deliveryTroubles, type TroubleRow } from '../../store/messages/delivery-troubles.ts';
import { openTasks } from '../../store/messages/open-tasks.ts';
import { type LooseMoney, looseMoney } from '../../store/money/loose-money.ts';
import { todaySums } from '../../store/overview/today-sums.ts';
import { type BatchAmount, batchAmounts, workCounts } from '../../store/overview/work-counts.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { ageingOf, emptyTotal } from '../claims/ageing.ts';
import { dyingOf } from '../claims/limitation-soon.ts';
import { besideIn, mainCurrency, otherCurrenciesOf } from '../claims/main-currency.ts';
import { companyView, knownCompany } from '../company/company-view.ts';
import { heldBackOn } from '../deciding/held-back.ts';
import { DECIDED_FOR_A_SCREEN } from '../deciding/present-decisions.ts';
import { wordsToMend } from '../messages/words-to-mend.ts';
import { tasksView } from '../sending/task-views.ts';
import type { DeliveryTrouble } from '../views/tasks.ts';
import type { TodayView } from '../views/today.ts';

/** Today, and thirty days back: the day with which the screen of all companies compares. */
const TREND_DAYS = 31;
const TASKS_SHOWN = 400;
const TROUBLES_SHOWN = 200;
const DECISIONS_SHOWN = 200;
const SHOWN = { asksShown: DECISIONS_SHOWN, undecidedShown: DECIDED_FOR_A_SCREEN };

/** Added up in the database, the statements together: 0.2 s of the processor for 50,000 open invoices where each read them anew. */
export async function todayView(db: Queryable, asked: Question): Promise<TodayView> {
  const view = await db.together(session => viewOn(session, asked), { keepsPlans: true });
  return view.company.closedOn === null ? view : { ...view, ...NOTHING_ASKED };
}

/** Of a closed company the figures are read, and nobody is asked for anything. */
const NOTHING_ASKED = {
  calls: [],
  letters: [],
  inDoubt: 0,
  failed: 0,
  troubles: [],
  decisionsWaiting: [],
  wordsToMend: [],
  heldBack: [],
  limitationSoon: [],
} as const;

async function viewOn(db: Queryable, { companyId, day, collector = null }: Question): Promise<TodayView> {
  const asked = { companyId, day, collector };
  const [company, sums, counts, batch, known, loose] = await Promise.all([
    knownCompany(db, companyId),
    todaySums(db, { ...asked, ...SHOWN, first: addDays(day, 1 - TREND_DAYS), oldUntil: oldUntil(day) }),
    workCounts(db, asked),
    batchAmounts(db, asked),
    cashKnown(db, companyId),
    collector === null ? looseMoney(db, asked) : [],
  ]);
  const { open, late } = sums;
  const currency = mainCurrency(open, company.country);
  const [tasks, troubles, waiting, stops, errors, dying, words] = await Promise.all([
    openTasks(db, { ...asked, currency, limit: TASKS_SHOWN }),
    deliveryTroubles(db, { ...asked, currency, limit: TROUBLES_SHOWN }),
    heldBackOn(db, { company, day, currency, late }),
    stopsToAnswer(db, { companyId, currency, collector }),
    errorsToMend(db, { companyId, currency, collector }),
    dyingOf(db, { company, day, old: sums.oldDebtors, collector }),
    // The words are everybody's: no work of one portfolio.
    collector === null ? wordsToMend(db, company) : [],
  ]);
  return {
    day,
    company: companyView(company),
    ...amountsOf({ open, late, currency, day }),
    batch: batchOf(batch, currency),
    ...tasksView(tasks, day),
    inDoubt: counts.inDoubt,
    failed: counts.failed,
    troubles: troubles.map(troubleOf),
    decisionsWaiting: [...waiting.decisionsWaiting, ...stops, ...errors].slice(0, DECISIONS_SHOWN),
    wordsToMend: words,
    // Whoever sees their own customers alone is told the day, and of no account.
    cash: await cashOf(db, { known: collector === null ? known : { ...known, behind: null }, company, day }),
    unallocated: { ...unallocatedOf(loose, currency), proposals: counts.proposals },
    heldBack: waiting.heldBack,
    hasSent: counts.hasSent,
    stoppedBecausePaid: counts.stoppedBecausePaid,
    limitationSoon: dying,
  };
}

type Question = { readonly companyId: string; readonly day: CalendarDate } & Collector;
/** `currency`: that of the totals, which comes first. */
type InCurrency = { readonly companyId: string; readonly currency: string } & Collector;

type Amounts = Pick<
  TodayView,
  | 'currency'
  | 'outstanding'
  | 'overdue'
  | 'overdueInvoices'
  | 'overdueDebtors'
  | 'ageing'
  | 'trend'
  | 'otherCurrencies'
>;

function amountsOf({
  open,
  late,
  currency,
  day,
}: {
  open: readonly OpenByDay[];
  late: LateDossiers;
  currency: string;
  day: CalendarDate;
}): Amounts {
  const mine = open.find(row => row.currency === currency);
  const total = mine ?? emptyTotal(currency);
  const debtors = late.lateDebtors.find(row => row.currency === currency);
  const trend = mine?.trend ?? Array.from({ length: TREND_DAYS }, () => 0);
  return {
    currency,
    outstanding: money(total.outstanding, currency),
    overdue: money(total.outstanding - total.notDue, currency),
    overdueInvoices: total.overdueInvoices,
    overdueDebtors: debtors?.debtors ?? 0,
    ageing: ageingOf(total),
    otherCurrencies: otherCurrenciesOf(open, currency),
    trend: trend.map((overdue, position) => ({
      day: addDays(day, position + 1 - TREND_DAYS),
      overdue: money(overdue, currency),
    })),
  };
}

function batchOf(rows: readonly BatchAmount[], currency: string): TodayView['batch'] {
  const messages = (of: BatchAmount['state']): number =>
    rows.reduce((count, row) => count + (row.state === of ? row.messages : 0), 0);
  const prepared = rows.filter(({ state }) => state === 'prepared');
  return {
    messages: messages('prepared'),
    ...besideIn(
      prepared.map(({ asked, ...row }) => money(asked, row.currency)),
      currency,
    ),
    approved: messages('approved'),
  };
}

function troubleOf({ asked, currency, ...row }: TroubleRow): DeliveryTrouble {
  return { ...row, amount: money(asked, currency) };
}

/** Invoices that were refused, rejected or may be replaced: a person corrects, credits, answers, or lets the reminder go on. */
async function stopsToAnswer(db: Queryable, asked: InCurrency): Promise<TodayView['decisionsWaiting']> {
  const rows = await stoppedByStatus(db, { ...asked, limit: DECISIONS_SHOWN });
  return rows.map(({ debtorId, debtorName, fact, detail, currency, rest }) => ({
    debtorId,
    debtorName,
    amount: money(rest, currency),
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

async function cashOf(
  db: Queryable,
  {
    known: { until: knownUntil, behind, isDeclared },
    company,
    day,
  }: { known: CashKnown; company: Company; day: CalendarDate },
): Promise<TodayView['cash']> {
  const limitDays = company.policy.cashFreshDays;
  const closed = cashGate({
    cash: { knownUntil, unallocated: [], credits: [] },
    country: company.country,
    limitDays,
    day,
  });
  const isFresh = closed.length === 0;
  const lastMovementOn = isFresh
    ? null
    : await lastUndatedLine(db, { companyId: company.id, after: knownUntil });
  return { lastStatementOn: knownUntil, isFresh, limitDays, lastMovementOn, behind, isDeclared };
}

/** Of the whole company: money without an invoice is in nobody's portfolio. */
function unallocatedOf(
  loose: readonly LooseMoney[],
  currency: string,
): Omit<TodayView['unallocated'], 'proposals'> {
  return {
    payments: loose.reduce((count, { payments }) => count + payments, 0),
    ...besideIn(
      loose.map(({ unallocated, ...row }) => money(unallocated, row.currency)),
      currency,
    ),
  };
}
