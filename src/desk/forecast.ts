// The calendar of coming messages of a company, if nobody pays: every open dossier played forward by the engine.

import { type Balance, balanceOf } from '../claim/balance.ts';
import { claimLaw, type ReminderCharge } from '../claim/claim-law.ts';
import type { Allocation, Invoice } from '../claim/invoice.ts';
import type { LawFact } from '../claim/law-facts.ts';
import type { Company, Debtor } from '../claim/parties.ts';
import { asksForHabits, assignScenario, type ScenarioBook } from '../dunning/assignment.ts';
import { firstReminderOf } from '../dunning/first-reminder.ts';
import { type BalanceQuestion, forecastDossier } from '../dunning/forecast.ts';
import type { RateTables } from '../law/rates/tables.ts';
import { openDossiers } from '../store/decision-rows.ts';
import { type DossierRow, dossierFacts } from '../store/dossiers.ts';
import { allocationsOf, openInvoices } from '../store/invoices.ts';
import { rateTables } from '../store/rate-tables.ts';
import type { Queryable } from '../store/session.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { ForecastView } from './answers.ts';
import { knownCompany } from './company-view.ts';
import { scenarioBook } from './scenario-book.ts';

/** Dossiers whose facts are held at once. */
const DOSSIERS_AT_ONCE = 500;
/** A forecast says nothing useful beyond a ladder's length. */
const LONGEST_FORECAST_DAYS = 366;

export type Coming = ForecastView['days'][number]['messages'][number] & { readonly day: CalendarDate };

/** `days` days from `day`, that day included; only days on which something would leave are listed. */
export async function forecastView(
  db: Queryable,
  { companyId, day, days }: { companyId: string; day: CalendarDate; days: number },
): Promise<ForecastView> {
  const company = await knownCompany(db, companyId);
  const book = await scenarioBook(db, companyId);
  return { fromDay: day, days: byDay(await comingMessages(db, { company, book, day, days })) };
}

/** Every message of the days, with the scenarios of the book. */
export async function comingMessages(
  db: Queryable,
  { company, book, day, days }: { company: Company; book: ScenarioBook; day: CalendarDate; days: number },
): Promise<Coming[]> {
  const companyId = company.id;
  const span = Math.min(Math.max(0, days), LONGEST_FORECAST_DAYS);
  const coming: Coming[] = [];
  let after: string | null = null;
  do {
    const dossiers: DossierRow[] = await openDossiers(db, { companyId, after, limit: DOSSIERS_AT_ONCE });
    coming.push(...(await comingOf(db, { company, book, dossiers, from: day, days: span })));
    after = dossiers.length < DOSSIERS_AT_ONCE ? null : (dossiers.at(-1)?.dossierId ?? null);
  } while (after !== null);
  return coming;
}

async function comingOf(
  db: Queryable,
  {
    company,
    book,
    dossiers,
    from,
    days,
  }: {
    company: Company;
    book: ScenarioBook;
    dossiers: readonly DossierRow[];
    from: CalendarDate;
    days: number;
  },
): Promise<Coming[]> {
  const debtorIds = [...new Set(dossiers.map(({ debtorId }) => debtorId))];
  const invoices = await openInvoices(db, { companyId: company.id, debtorIds, day: from, withComing: true });
  const invoiceById = new Map(invoices.map(invoice => [invoice.id, invoice]));
  const allocations = await allocationsOf(db, company.id, [...invoiceById.keys()]);
  const tables = await rateTables(db);
  const all = await dossierFacts(db, { company, dossiers, day: from, withHabits: asksForHabits(book) });
  return all.flatMap(facts => {
    const claims = facts.balances.flatMap(({ invoiceId, law: { reminderCharges } }): Claim[] => {
      const invoice = invoiceById.get(invoiceId);
      return invoice ? [{ invoice, allocations: allocations.get(invoiceId) ?? [], reminderCharges }] : [];
    });
    const { scenario } = assignScenario(facts, book);
    const insolvencyOn = facts.insolvency?.openedOn ?? null;
    const lawFacts = facts.lawFacts ?? [];
    const balancesOn = (question: BalanceQuestion): Balance[] =>
      claims.map(claim =>
        balanceThen({ ...claim, ...question, company, tables, debtor: facts.debtor, insolvencyOn, lawFacts }),
      );
    return forecastDossier({ facts, balancesOn, scenario, from, days }).map(message => ({
      ...message,
      debtorId: facts.debtor.id,
      debtorName: facts.debtor.name,
    }));
  });
}

type Creditor = { readonly company: Company; readonly tables: RateTables };
type Claim = {
  readonly invoice: Invoice;
  readonly allocations: readonly Allocation[];
  readonly reminderCharges: readonly ReminderCharge[];
};

function balanceThen({
  invoice,
  allocations,
  company,
  debtor,
  tables,
  insolvencyOn,
  lawFacts,
  reminderCharges,
  day,
  claims,
  taken,
}: Claim &
  BalanceQuestion &
  Creditor & {
    readonly debtor: Debtor;
    readonly insolvencyOn: CalendarDate | null;
    readonly lawFacts: readonly LawFact[];
  }): Balance {
  const firstReminder = firstReminderOf(taken, invoice.id, company.policy);
  const law = claimLaw({
    company,
    debtor,
    invoice,
    firstReminder,
    tables,
    insolvencyOn,
    facts: lawFacts,
    reminderCharges,
    day,
  });
  const claimed =
    claims === 'principal' ? { ...law, interest: null, compensation: null, reminderCharges: [] } : law;
  return balanceOf({ invoice, allocations, law: claimed, day });
}

/** Largest amounts first within a day. */
function byDay(coming: readonly Coming[]): ForecastView['days'] {
  const days = new Map<CalendarDate, Coming[]>();
  for (const message of coming) {
    const sameDay = days.get(message.day);
    if (sameDay === undefined) days.set(message.day, [message]);
    else sameDay.push(message);
  }
  return [...days.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, messages]) => ({
      day,
      messages: messages
        .sort((left, right) => right.amount.amount - left.amount.amount)
        .map(({ day: _leaves, ...message }) => message),
    }));
}
