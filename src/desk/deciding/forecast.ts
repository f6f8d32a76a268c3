// The calendar of coming messages of a company, if nobody pays: every open dossier played forward by the engine.

import type { Company } from '../../claim/parties.ts';
import { forecastDossier } from '../../dunning/forecast/forecast.ts';
import type { ScenarioBook } from '../../dunning/scenario/assignment.ts';
import { openDossiers } from '../../store/dossiers/decision-rows.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { add, type Money, zero } from '../../units/money.ts';
import type { ForecastView } from '../answers.ts';
import { knownCompany } from '../company/company-view.ts';
import { type Chosen, playersOf } from './play-forward.ts';
import { scenarioBook } from './scenario-book.ts';

/** Dossiers whose facts are held at once. */
const DOSSIERS_AT_ONCE = 500;
/** A forecast says nothing useful beyond a ladder's length. */
const LONGEST_FORECAST_DAYS = 366;

export type Coming = ForecastView['days'][number]['messages'][number] & { readonly day: CalendarDate };

/** `days` days from `day`, that day included; only days on which something would leave are listed, `perDay` messages of each. */
export async function forecastView(
  db: Queryable,
  {
    companyId,
    day,
    days,
    perDay,
  }: { companyId: string; day: CalendarDate; days: number; perDay?: number | undefined },
): Promise<ForecastView> {
  const company = await knownCompany(db, companyId);
  const book = await scenarioBook(db, companyId);
  return { fromDay: day, days: byDay(await comingMessages(db, { company, book, day, days }), perDay) };
}

/** Every message of the days, with the scenarios of the book; of some debtors only, or as if others were chosen for them. */
export async function comingMessages(
  db: Queryable,
  {
    company,
    book,
    day,
    days,
    debtorIds = null,
    chosen,
  }: {
    company: Company;
    book: ScenarioBook;
    day: CalendarDate;
    days: number;
    debtorIds?: readonly string[] | null;
    chosen?: Chosen;
  },
): Promise<Coming[]> {
  const companyId = company.id;
  const span = Math.min(Math.max(0, days), LONGEST_FORECAST_DAYS);
  const coming: Coming[] = [];
  let after: string | null = null;
  do {
    const dossiers: DossierRow[] = await openDossiers(db, {
      companyId,
      after,
      limit: DOSSIERS_AT_ONCE,
      debtorIds,
    });
    coming.push(...(await comingOf(db, { company, book, dossiers, from: day, days: span, chosen })));
    after = dossiers.length < DOSSIERS_AT_ONCE ? null : (dossiers.at(-1)?.dossierId ?? null);
  } while (after !== null);
  return coming;
}

async function comingOf(
  db: Queryable,
  {
    days,
    ...asked
  }: {
    company: Company;
    book: ScenarioBook;
    dossiers: readonly DossierRow[];
    from: CalendarDate;
    days: number;
    chosen: Chosen | undefined;
  },
): Promise<Coming[]> {
  const players = await playersOf(db, asked);
  return players.flatMap(({ facts, scenario, balancesOn }) =>
    forecastDossier({ facts, balancesOn, scenario, from: asked.from, days }).map(message => ({
      ...message,
      debtorId: facts.debtor.id,
      debtorName: facts.debtor.name,
    })),
  );
}

/** Largest amounts first within a day. */
function byDay(coming: readonly Coming[], perDay?: number): ForecastView['days'] {
  const days = new Map<CalendarDate, Coming[]>();
  for (const message of coming) {
    const sameDay = days.get(message.day);
    if (sameDay === undefined) days.set(message.day, [message]);
    else sameDay.push(message);
  }
  for (const messages of days.values())
    messages.sort((left, right) => right.amount.amount - left.amount.amount);
  return [...days.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, messages]) => ({
      day,
      count: messages.length,
      totals: totalsOf(messages),
      messages: messages.slice(0, perDay).map(({ day: _leaves, ...message }) => message),
    }));
}

function totalsOf(messages: readonly Coming[]): Money[] {
  const totals = new Map<string, Money>();
  for (const { amount } of messages)
    totals.set(amount.currency, add(totals.get(amount.currency) ?? zero(amount.currency), amount));
  return [...totals.values()];
}
