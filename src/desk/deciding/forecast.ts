// The calendar of coming messages of a company, if nobody pays: its open dossiers played forward by the engine. With the
// scenarios in force those alone are played whose last decision is to be looked at again within the days.

import type { Company } from '../../claim/parties.ts';
import { forecastDossier } from '../../dunning/forecast/forecast.ts';
import type { ScenarioBook } from '../../dunning/scenario/assignment.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import { openDossiers } from '../../store/dossiers/decision-rows.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import { groupBy } from '../../store/group-by.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { add, type Money, zero } from '../../units/money.ts';
import { currencyOfLists } from '../claims/currency-of-lists.ts';
import { largestFirst } from '../claims/main-currency.ts';
import { knownCompany } from '../company/company-view.ts';
import type { ForecastView } from '../views/forecast.ts';
import { type ComingParts, comingParts, leavingStepOut } from './coming-left-out.ts';
import { mustBeSent } from './leave-out.ts';
import { type Chosen, type Player, playersOf } from './play-forward.ts';
import { scenarioBook } from './scenario-book.ts';

/** Dossiers whose facts are held at once. */
const DOSSIERS_AT_ONCE = 200;
/** A forecast says nothing useful beyond a ladder's length. */
const LONGEST_FORECAST_DAYS = 366;

export type Coming = ForecastView['days'][number]['messages'][number] & {
  readonly day: CalendarDate;
  /** Nothing hangs on it: a comparison of its step may leave it out. */
  readonly mayBeLeftOut?: boolean;
};

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
  const comparing = await leavingStepOut(db, { company, day });
  const coming = await comingMessages(db, {
    company,
    book,
    day,
    days,
    movingBefore: movingBefore(day, days),
    withoutStep: comparing?.stepKey ?? null,
  });
  const parts = await comingParts(db, { company, comparing, coming });
  const currency = await currencyOfLists(db, { company, day });
  return { fromDay: day, days: byDay(parts, { currency, perDay }) };
}

/**
 * A decision that waits for the bank alone is looked at again on the next working day, and a forecast takes the bank to be known:
 * in so few days that this may lie beyond them, every dossier is played.
 */
function movingBefore(day: CalendarDate, days: number): CalendarDate | null {
  return days < FEWEST_DAYS_NARROWED ? null : addDays(day, days);
}
/** No country has as many days on end without work. */
const FEWEST_DAYS_NARROWED = 7;

type Asked = {
  readonly company: Company;
  readonly day: CalendarDate;
  readonly days: number;
  readonly debtorIds?: readonly string[] | null;
  readonly chosen?: Chosen;
  readonly movingBefore?: CalendarDate | null;
  /** A step that a comparison leaves out for some. */
  readonly withoutStep?: string | null;
};

/** Every message of the days, with the scenarios of the book; of some debtors only, or as if others were chosen for them. */
export async function comingMessages(
  db: Queryable,
  { book, ...asked }: Asked & { readonly book: ScenarioBook },
): Promise<Coming[]> {
  const [coming = []] = await comingWithEach(db, { ...asked, books: [book] });
  return coming;
}

/** The same with each of several books, in their order: what is known is read once. */
export async function comingWithEach(
  db: Queryable,
  { books, ...asked }: Asked & { readonly books: readonly ScenarioBook[] },
): Promise<Coming[][]> {
  const { company, day: from, debtorIds = null, movingBefore = null, chosen, withoutStep = null } = asked;
  const days = Math.min(Math.max(0, asked.days), LONGEST_FORECAST_DAYS);
  const coming = books.map((): Coming[] => []);
  let after: string | null = null;
  do {
    const dossiers: DossierRow[] = await openDossiers(db, {
      companyId: company.id,
      after,
      limit: DOSSIERS_AT_ONCE,
      debtorIds,
      movingBefore,
    });
    const players = await playersOf(db, { company, books, dossiers, from, chosen });
    for (const [at, book] of books.entries())
      coming[at]?.push(
        ...players.flatMap(player => messagesOf(player, { company, book, from, days, withoutStep })),
      );
    after = dossiers.length < DOSSIERS_AT_ONCE ? null : (dossiers.at(-1)?.dossierId ?? null);
  } while (after !== null);
  return coming;
}

function messagesOf(
  { facts, scenarioIn, balancesOn }: Player,
  {
    company,
    book,
    from,
    days,
    withoutStep,
  }: { company: Company; book: ScenarioBook; from: CalendarDate; days: number; withoutStep: string | null },
): Coming[] {
  const { id: debtorId, name: debtorName } = facts.debtor;
  const scenario = scenarioIn(book);
  const step = scenario === null || withoutStep === null ? null : stepOf(scenario, withoutStep);
  const coming = forecastDossier({ facts, balancesOn, scenario, from, days });
  return coming.map(message => {
    const { day, channels } = message;
    const isOfStep = step !== null && message.stepKey === step.key;
    const mayBeLeftOut = isOfStep && !mustBeSent({ company, facts, step, channels, day });
    return { ...message, debtorId, debtorName, ...(mayBeLeftOut ? { mayBeLeftOut } : {}) };
  });
}

/** Within a day the named currency first, and in each the largest amounts. */
function byDay(
  { leaving, leftOut }: ComingParts,
  { currency, perDay }: { currency: string; perDay: number | undefined },
): ForecastView['days'] {
  const [left, without] = [onDays(leaving, currency), onDays(leftOut, currency)];
  const shown = (messages: readonly Coming[]) =>
    messages.slice(0, perDay).map(({ day: _leaves, mayBeLeftOut: _may, ...message }) => message);
  return [...new Set([...left.keys(), ...without.keys()])].sort().map(day => {
    const messages = left.get(day) ?? [];
    return {
      day,
      count: messages.length,
      totals: totalsOf(messages),
      messages: shown(messages),
      leftOut: shown(without.get(day) ?? []),
    };
  });
}

function onDays(coming: readonly Coming[], currency: string): Map<CalendarDate, Coming[]> {
  const byAmount = largestFirst(currency);
  const days = groupBy(coming, ({ day }) => day);
  for (const messages of days.values()) messages.sort((left, right) => byAmount(left.amount, right.amount));
  return days;
}

function totalsOf(messages: readonly Coming[]): Money[] {
  const totals = new Map<string, Money>();
  for (const { amount } of messages)
    totals.set(amount.currency, add(totals.get(amount.currency) ?? zero(amount.currency), amount));
  return [...totals.values()];
}
