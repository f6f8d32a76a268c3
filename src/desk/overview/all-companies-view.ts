// All companies of one person on one screen: what is late in each, compared with thirty days ago, what waits, whether the
// cash is known. The one that needs a person most comes first: a doubt about a delivery before an answer that nobody has
// read, or a plan that nobody has answered, before messages to approve or to post, money to allocate and a file of which lines were
// refused, before cash that is not known; then the most late, those in the currency of
// most of them before those in each other.

import type { Company } from '../../claim/parties.ts';
import { firstAnswerable } from '../../dossier/payment-plan.ts';
import { cashGate } from '../../dunning/cash-gate.ts';
import { allCompanies } from '../../store/companies/companies.ts';
import { groupBy } from '../../store/group-by.ts';
import {
  type LateRow,
  lateTotals,
  type WaitingRow,
  type Watched,
  waitingInAll,
} from '../../store/overview/companies-at-once.ts';
import type { Passing } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { largestFirst, mainCurrency, mainFirst } from '../claims/main-currency.ts';
import { companyView } from '../company/company-view.ts';
import type { OtherCurrency } from '../views/balance.ts';
import type { CompanyView } from '../views/company.ts';

/** How far back the comparison looks. */
const TREND_DAYS = 30;
/** How long a file with refused lines waits for somebody: after that it is known, or was mended elsewhere. */
const REFUSED_DAYS = 7;

export type CompanyAtOnce = {
  readonly company: CompanyView;
  readonly overdue: Money;
  /** Thirty days ago, in the same currency. */
  readonly overdueBefore: Money;
  readonly outstanding: Money;
  /** What is owed, or was late then, beside these, in each other currency. */
  readonly otherCurrencies: readonly (OtherCurrency & { readonly overdueBefore: Money })[];
  readonly overdueInvoices: number;
  readonly toApprove: number;
  readonly answers: number;
  /** Of payment in instalments, that wait for an answer. */
  readonly proposals: number;
  /** Letters to post and calls to make. */
  readonly tasks: number;
  /** Payments that wait to be allocated: what they may pay is not reminded of. */
  readonly payments: number;
  /** Files of the last days of which lines were refused, and that did not come again in order. */
  readonly refusedImports: number;
  readonly inDoubt: number;
  readonly failed: number;
  readonly cash: { readonly lastStatementOn: CalendarDate | null; readonly isFresh: boolean };
};

export async function companiesAtOnce(
  db: Passing,
  { watched, day }: { watched: Watched; day: CalendarDate },
): Promise<CompanyAtOnce[]> {
  const ids = new Set(watched.companyIds);
  if (ids.size === 0) return [];
  const companies = (await allCompanies(db)).filter(({ id }) => ids.has(id));
  const ofCompany = ({ companyId }: LateRow): string => companyId;
  const late = groupBy(await lateTotals(db, { watched, day }), ofCompany);
  const before = groupBy(await lateTotals(db, { watched, day: addDays(day, -TREND_DAYS) }), ofCompany);
  const waiting = new Map(
    (
      await waitingInAll(db, {
        watched,
        proposedFrom: firstAnswerable(day),
        refusedFrom: addDays(day, -REFUSED_DAYS),
      })
    ).map(row => [row.companyId, row]),
  );
  const lines = companies.map(company => {
    const { id } = company;
    const rows = { late: late.get(id) ?? [], before: before.get(id) ?? [], waiting: waiting.get(id) };
    return lineOf({ company, ...rows, day });
  });
  const totals = lines.map(({ overdue: { currency } }) => ({ currency, invoices: 1 }));
  return lines.sort(byNeed(largestFirst(mainCurrency(totals, companies[0]?.country ?? ''))));
}

function lineOf({
  company,
  late,
  before,
  waiting,
  day,
}: {
  company: Company;
  late: readonly LateRow[];
  before: readonly LateRow[];
  waiting: WaitingRow | undefined;
  day: CalendarDate;
}): CompanyAtOnce {
  const all = mainFirst(late, company.country);
  const currency = mainCurrency(all, company.country);
  const now = all.find(row => row.currency === currency);
  const then = before.find(row => row.currency === currency);
  const knownUntil = waiting?.knownUntil ?? null;
  const closed = cashGate({
    cash: { knownUntil, unallocated: [], credits: [] },
    country: company.country,
    limitDays: company.policy.cashFreshDays,
    day,
  });
  return {
    company: companyView(company),
    overdue: money(now?.overdue ?? 0, currency),
    overdueBefore: money(then?.overdue ?? 0, currency),
    outstanding: money(now?.outstanding ?? 0, currency),
    otherCurrencies: othersOf({ all, before, currency }),
    overdueInvoices: now?.overdueInvoices ?? 0,
    toApprove: waiting?.prepared ?? 0,
    answers: waiting?.answers ?? 0,
    proposals: waiting?.proposals ?? 0,
    tasks: waiting?.tasks ?? 0,
    payments: waiting?.payments ?? 0,
    refusedImports: waiting?.refused ?? 0,
    inDoubt: waiting?.inDoubt ?? 0,
    failed: waiting?.failed ?? 0,
    cash: { lastStatementOn: knownUntil, isFresh: closed.length === 0 },
  };
}

/** What was late then and is paid by now is told as well. */
function othersOf({
  all,
  before,
  currency: main,
}: {
  all: readonly LateRow[];
  before: readonly LateRow[];
  currency: string;
}): CompanyAtOnce['otherCurrencies'] {
  const then = new Map(before.map(({ currency, overdue }) => [currency, overdue]));
  const paid = before.filter(
    ({ currency, overdue }) => overdue !== 0 && all.every(row => row.currency !== currency),
  );
  return [...all, ...paid.map(row => ({ ...row, outstanding: 0, overdue: 0 }))]
    .filter(
      ({ currency, outstanding }) =>
        currency !== main && (outstanding !== 0 || (then.get(currency) ?? 0) !== 0),
    )
    .map(({ currency, outstanding, overdue }) => ({
      outstanding: money(outstanding, currency),
      overdue: money(overdue, currency),
      overdueBefore: money(then.get(currency) ?? 0, currency),
    }));
}

/** A company in which nothing is open needs no bank file; a closed one nothing. */
function needOf({
  company,
  inDoubt,
  failed,
  answers,
  proposals,
  toApprove,
  tasks,
  payments,
  refusedImports,
  cash,
  outstanding,
}: CompanyAtOnce): number {
  if (company.closedOn !== null) return 5;
  if (inDoubt + failed > 0) return 0;
  if (answers + proposals > 0) return 1;
  if (toApprove + tasks + payments + refusedImports > 0) return 2;
  return !cash.isFresh && outstanding.amount > 0 ? 3 : 4;
}

const byNeed =
  (byAmount: (one: Money, other: Money) => number) =>
  (one: CompanyAtOnce, other: CompanyAtOnce): number =>
    needOf(one) - needOf(other) ||
    byAmount(one.overdue, other.overdue) ||
    one.company.name.localeCompare(other.company.name);
