// What Today shows, worked out slowly from the rows: one invoice, one day and one dossier after the other, in no SQL but
// "all rows of this table". What a dossier is told that no run has decided is decided by `dunning/next-step.ts`.

import type { DyingClaim } from '../src/desk/claims/law-views.ts';
import { knownCompany } from '../src/desk/company/company-view.ts';
import { debtorView } from '../src/desk/debtors/debtor-view.ts';
import { dossierFacts } from '../src/desk/deciding/dossier-facts.ts';
import { scenarioBook } from '../src/desk/deciding/scenario-book.ts';
import type { Decision } from '../src/dunning/decision.ts';
import { nextStep } from '../src/dunning/next-step.ts';
import { asksForHabits, assignScenario } from '../src/dunning/scenario/assignment.ts';
import type { Database } from '../src/store/database.ts';
import { select } from '../src/store/select.ts';
import { addDays, type CalendarDate, daysBetween } from '../src/units/calendar.ts';

type Part = { readonly dueOn: CalendarDate | null; readonly amount: number };
type InvoiceRow = {
  readonly invoice_id: string;
  readonly debtor_id: string;
  readonly currency: string;
  readonly issued_on: CalendarDate;
  readonly due_on: CalendarDate | null;
  readonly instalments: readonly Part[] | null;
  readonly payable: number;
  readonly settled: number;
  readonly cancelled_on: CalendarDate | null;
};
type AllocationRow = {
  readonly invoice_id: string;
  readonly payment_id: string | null;
  readonly counts_from: CalendarDate;
  readonly amount: number;
};
type DossierRow = {
  readonly dossier_id: string;
  readonly debtor_id: string;
  readonly currency: string;
  readonly round: number;
  readonly decision: Decision | null;
  readonly look_on: CalendarDate | null;
};
type PaymentRow = {
  readonly payment_id: string;
  readonly received_on: CalendarDate;
  readonly currency: string;
  readonly amount: number;
};
type MessageRow = {
  readonly dossier_id: string;
  readonly state: string;
  readonly confirms: string | null;
  readonly currency: string;
  readonly asked: number;
  readonly withdrawn_because: Partial<
    { code: string; isByMoney: boolean } & Record<'was' | 'now', { readonly amount: number }>
  > | null;
};

export type Rows = {
  readonly invoices: readonly InvoiceRow[];
  readonly allocations: readonly AllocationRow[];
  readonly dossiers: readonly DossierRow[];
  readonly messages: readonly MessageRow[];
  /** Of the whole company. */
  readonly payments: readonly PaymentRow[];
  readonly portfolio: ReadonlySet<string>;
};

/** Of the debtors of a collector; of all where none is named. */
export async function rowsOf(database: Database, companyId: string, collector: string | null): Promise<Rows> {
  const all = <Row>(table: string): Promise<Row[]> =>
    select<Row>(database, `select * from ${table} where company_id = $1`, [companyId]);
  const assigned = await all<{ debtor_id: string; user_id: string }>('debtor_assignment');
  const debtors = await all<{ debtor_id: string }>('debtor');
  const mine = collector === null ? debtors : assigned.filter(({ user_id }) => user_id === collector);
  const portfolio = new Set(mine.map(({ debtor_id }) => debtor_id));
  const isMine = ({ debtor_id }: { readonly debtor_id: string }): boolean => portfolio.has(debtor_id);
  return {
    invoices: (await all<InvoiceRow>('invoice')).filter(isMine),
    allocations: await all<AllocationRow>('allocation'),
    dossiers: (await all<DossierRow>('dossier')).filter(isMine),
    messages: await all<MessageRow>('message'),
    payments: await all<PaymentRow>('payment'),
    portfolio,
  };
}

/** What is left of each part of an invoice at the end of a day, the oldest part first; none where nothing is open. */
function restsOn({ allocations }: Rows, invoice: InvoiceRow, day: CalendarDate): Part[] {
  const isGone = invoice.cancelled_on !== null && invoice.cancelled_on <= day;
  if (invoice.issued_on > day || isGone) return [];
  let settled = 0;
  for (const one of allocations)
    if (one.invoice_id === invoice.invoice_id && one.counts_from <= day) settled += one.amount;
  if (settled >= invoice.payable) return [];
  return (invoice.instalments ?? [{ dueOn: invoice.due_on, amount: invoice.payable }]).map(part => {
    const taken = Math.min(settled, part.amount);
    settled -= taken;
    return { dueOn: part.dueOn, amount: part.amount - taken };
  });
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);
const late = (parts: readonly Part[], day: CalendarDate): Part[] =>
  parts.filter(({ dueOn, amount }) => dueOn !== null && dueOn < day && amount > 0);

export function plainTotals(rows: Rows, day: CalendarDate) {
  const open = rows.invoices
    .map(invoice => ({ invoice, rests: restsOn(rows, invoice, day) }))
    .filter(({ rests }) => rests.length > 0);
  const counts = new Map<string, number>();
  for (const { invoice } of open) counts.set(invoice.currency, (counts.get(invoice.currency) ?? 0) + 1);
  // Of as many in each, the euro of a company in France; then by their letters.
  const rank = ([code, count]: [string, number]): string => `${1e6 - count}${code === 'EUR' ? '' : code}`;
  const currency = [...counts].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))[0]?.[0] ?? 'EUR';
  const mine = open.filter(({ invoice }) => invoice.currency === currency);
  const parts = mine.flatMap(({ rests }) => rests);
  const lateInvoices = mine.filter(({ rests }) => late(rests, day).length > 0);
  const aged = (from: number, to: number): number =>
    total(
      late(parts, day).filter(({ dueOn }) => dueOn !== null && isBetween(daysBetween(dueOn, day), from, to)),
    );
  const overdue = total(late(parts, day));
  const others = [...counts.keys()].sort().flatMap(other => {
    const rests = open.flatMap(one => (one.invoice.currency === other ? one.rests : []));
    return other === currency ? [] : [[other, total(rests), total(late(rests, day))] as const];
  });
  return {
    currency,
    others,
    outstanding: total(parts),
    overdue,
    overdueInvoices: lateInvoices.length,
    overdueDebtors: new Set(lateInvoices.map(({ invoice }) => invoice.debtor_id)).size,
    ageing: [
      total(parts) - overdue,
      aged(1, 30),
      aged(31, 60),
      aged(61, 90),
      aged(91, Number.MAX_SAFE_INTEGER),
    ],
  };
}

const isBetween = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/** What was overdue in a currency at the end of each of today and the thirty days before. */
export const plainTrend = (rows: Rows, currency: string, last: CalendarDate): [CalendarDate, number][] =>
  Array.from({ length: 31 }, (_none, back) => addDays(last, back - 30)).map(day => [
    day,
    rows.invoices
      .filter(invoice => invoice.currency === currency)
      .reduce((sum, invoice) => sum + total(late(restsOn(rows, invoice, day), day)), 0),
  ]);

/** The batch of the dossiers of these debtors, and the reminders that were stopped because money had come. */
export function plainMessages({ dossiers, messages }: Rows, currency: string) {
  const mine = new Set(dossiers.map(({ dossier_id }) => dossier_id));
  const of = (state: string): MessageRow[] =>
    messages.filter(message => mine.has(message.dossier_id) && message.state === state);
  const stopped = of('withdrawn').filter(({ withdrawn_because: because }) => {
    const [was = 0, now = 0] = [because?.was?.amount, because?.now?.amount];
    return because?.code === 'paidInFull' || (because?.isByMoney === true && now < was);
  });
  const inCurrency = of('prepared').filter(message => message.currency === currency);
  return {
    messages: of('prepared').length,
    asked: inCurrency.reduce((sum, { asked }) => sum + asked, 0),
    approved: of('approved').length,
    stopped: stopped.length,
  };
}

/** Money that had come by a day and paid nothing by then: of how many payments, and how much in the currency. */
export function plainLoose(rows: Rows, currency: string, day: CalendarDate): [number, number] {
  const usedOf = (id: string): number =>
    rows.allocations
      .filter(one => one.payment_id === id && one.counts_from <= day)
      .reduce((sum, { amount }) => sum + amount, 0);
  const loose = rows.payments
    .filter(payment => payment.received_on <= day)
    .map(({ payment_id, ...payment }) => ({ ...payment, rest: payment.amount - usedOf(payment_id) }))
    .filter(({ rest }) => rest > 0);
  return [loose.length, loose.reduce((sum, one) => sum + (one.currency === currency ? one.rest : 0), 0)];
}

/** Overdue in each dossier that sends nothing, with its decision, the most overdue first. */
export async function plainLeft(
  database: Database,
  rows: Rows,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<{ dossier: DossierRow; overdue: number; decision: Decision }[]> {
  const company = await knownCompany(database, companyId);
  const book = await scenarioBook(database, companyId);
  const left = [];
  for (const dossier of rows.dossiers) {
    const overdue = rows.invoices
      .filter(({ debtor_id, currency }) => debtor_id === dossier.debtor_id && currency === dossier.currency)
      .reduce((sum, invoice) => sum + total(late(restsOn(rows, invoice, day), day)), 0);
    const isWaiting = rows.messages.some(
      ({ dossier_id, state, confirms }) =>
        dossier_id === dossier.dossier_id &&
        confirms === null &&
        (state === 'prepared' || state === 'approved'),
    );
    if (overdue === 0 || isWaiting) continue;
    const { dossier_id: dossierId, debtor_id: debtorId, currency, round } = dossier;
    const dossiers = [{ dossierId, debtorId, currency, round }];
    const asked = { company, dossiers, day, withHabits: asksForHabits(book) };
    const isOver = dossier.look_on !== null && dossier.look_on <= day;
    const kept = isOver ? null : dossier.decision;
    const facts = kept === null ? await dossierFacts(database, asked) : [];
    const now = facts.map(one => nextStep({ facts: one, scenario: assignScenario(one, book).scenario, day }));
    const decision = sinceDecided(kept, day) ?? now[0];
    if (decision !== undefined && decision.kind !== 'send') left.push({ dossier, overdue, decision });
  }
  return left.sort(
    (one, other) =>
      other.overdue - one.overdue || (one.dossier.dossier_id < other.dossier.dossier_id ? -1 : 1),
  );
}

/** "Not due yet" is no reason any more where the day has passed, and another was told. */
function sinceDecided(decision: Decision | null, day: CalendarDate): Decision | null {
  const [first, ...others] = decision?.because ?? [];
  const isOver = first?.code === 'notYetDue' && first.dueOn < day && others.length > 0;
  return decision !== null && isOver ? { ...decision, because: others } : decision;
}

/** What each debtor's own page says of claims that die, of those that are still open and stand. */
export async function plainDying(
  database: Database,
  rows: Rows,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<DyingClaim[]> {
  const stands = new Set(
    rows.invoices
      .filter(
        ({ settled, payable, cancelled_on, issued_on }) =>
          settled < payable && cancelled_on === null && issued_on <= day,
      )
      .map(({ invoice_id }) => invoice_id),
  );
  const claims = [];
  for (const debtorId of rows.portfolio) {
    const view = await debtorView(database, { companyId, debtorId, day });
    claims.push(...(view?.limitationSoon ?? []).filter(({ invoiceId }) => stands.has(invoiceId)));
  }
  return claims;
}
