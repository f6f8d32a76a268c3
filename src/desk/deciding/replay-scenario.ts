// A scenario played over the past: what it would have sent, to whom and when, beside what was really sent. Invoices, money,
// disputes, promises, plans and holds are those of the books on each day; the bank counts as known and every message as
// approved on its day, since nobody can say when somebody would have looked. Nothing is written.

import type { Company } from '../../claim/parties.ts';
import { type ComingMessage, forecastDossier } from '../../dunning/forecast/forecast.ts';
import type { ScenarioBook } from '../../dunning/scenario/assignment.ts';
import type { Scenario, ScenarioProblem } from '../../dunning/scenario/scenario.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import { dossiersEver, holdsEver, messagesLeft, type PastHold } from '../../store/dossiers/replay-rows.ts';
import { groupValues } from '../../store/group-by.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { type Player, playersOf } from './play-forward.ts';
import { nextVersion, problemsFor, type ScenarioDraft } from './save-scenario.ts';
import { scenarioBook } from './scenario-book.ts';

const DOSSIERS_AT_ONCE = 500;
const LONGEST_REPLAY_DAYS = 366;
/** Debtors listed; the counts are of all. */
const DEBTORS_SHOWN = 500;

export type Replay = {
  readonly problems: readonly ScenarioProblem[];
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Messages of each step. */
  readonly would: Readonly<Record<string, number>>;
  readonly was: Readonly<Record<string, number>>;
  /** Those for whom it would have been otherwise, the most messages first. */
  readonly debtors: readonly {
    readonly debtorId: string;
    readonly debtorName: string;
    readonly would: readonly ComingMessage[];
    readonly was: readonly ComingMessage[];
  }[];
};

/** The `days` days that end on the day before; null as a draft replays the scenarios in force. */
export async function replayScenario(
  db: Queryable,
  {
    companyId,
    draft,
    day,
    days,
  }: { companyId: string; draft: ScenarioDraft | null; day: CalendarDate; days: number },
): Promise<Replay> {
  const company = await knownCompany(db, companyId);
  const inForce = await scenarioBook(db, companyId);
  const scenario = draft === null ? null : nextVersion(inForce, draft);
  const book = scenario === null ? inForce : { ...inForce, scenarios: [...inForce.scenarios, scenario] };
  const span = Math.min(Math.max(1, days), LONGEST_REPLAY_DAYS);
  const from = addDays(day, -span);
  const until = addDays(day, -1);
  const left = await messagesLeft(db, { companyId, from, until });
  const was = groupValues(
    left,
    ({ dossierId }) => dossierId,
    ({ dossierId: _dossierId, amount, currency, ...message }): ComingMessage => ({
      ...message,
      amount: money(amount, currency),
    }),
  );
  const played = await playAll(db, { company, book, from, until });
  const wasOf = ({ dossierId }: Played): readonly ComingMessage[] => was.get(dossierId) ?? [];
  return {
    problems: scenario === null ? [] : problemsFor({ company, scenario, day }),
    from,
    until,
    would: countsOf(played.flatMap(({ messages }) => messages)),
    was: countsOf([...was.values()].flat()),
    debtors: played
      .filter(one => keyOf(one.messages) !== keyOf(wasOf(one)))
      .map(one => ({
        debtorId: one.debtorId,
        debtorName: one.debtorName,
        would: one.messages,
        was: wasOf(one),
      }))
      .sort((left, right) => right.would.length - left.would.length)
      .slice(0, DEBTORS_SHOWN),
  };
}

type Played = {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly messages: readonly ComingMessage[];
};

type Period = { readonly from: CalendarDate; readonly until: CalendarDate };

async function playAll(
  db: Queryable,
  { company, book, ...period }: Period & { company: Company; book: ScenarioBook },
): Promise<Played[]> {
  const played: Played[] = [];
  let after: string | null = null;
  do {
    const page = { companyId: company.id, after, limit: DOSSIERS_AT_ONCE };
    const dossiers: DossierRow[] = await dossiersEver(db, page);
    const holds = await holdsEver(
      db,
      company.id,
      dossiers.map(({ dossierId }) => dossierId),
    );
    const asked = { company, books: [book], dossiers, from: period.from, keepsRounds: false };
    const players = await playersOf(db, asked);
    played.push(
      ...players.map(player => play(player, { ...period, holds, scenario: player.scenarioIn(book) })),
    );
    after = dossiers.length < DOSSIERS_AT_ONCE ? null : (dossiers.at(-1)?.dossierId ?? null);
  } while (after !== null);
  return played;
}

function play(
  { facts, claims, balancesOn }: Player,
  {
    from,
    until,
    holds,
    scenario,
  }: Period & { readonly holds: readonly PastHold[]; readonly scenario: Scenario | null },
): Played {
  const { dossierId, debtor } = facts;
  const mine = holds.filter(hold => hold.dossierId === dossierId);
  const events = [
    ...claims.flatMap(({ invoice, allocations }) => [
      invoice.issuedOn,
      ...allocations.map(({ countsFrom }) => countsFrom),
    ]),
    ...mine.map(({ fromOn }) => fromOn),
  ];
  const messages = forecastDossier({
    facts: {
      ...facts,
      // What left since then is what is played anew.
      taken: facts.taken.filter(({ leftOn }) => leftOn !== null && leftOn < from),
      leftOut: (facts.leftOut ?? []).filter(({ on }) => on < from),
      waiting: null,
      running: null,
      coming: null,
      planReminders: [],
      holds: mine,
      expected: [],
      cash: { ...facts.cash, unallocated: [], credits: [], gaps: [] },
      bookedAhead: [],
    },
    balancesOn: question => balancesOn(question).filter(({ issuedOn }) => issuedOn <= question.day),
    scenario,
    from,
    days: daysBetween(from, until) + 1,
    alsoOn: [...new Set(events)].sort(),
  });
  return { dossierId, debtorId: debtor.id, debtorName: debtor.name, messages };
}

const keyOf = (messages: readonly ComingMessage[]): string =>
  messages.map(({ day, stepKey }) => `${day} ${stepKey}`).join(', ');

function countsOf(messages: readonly ComingMessage[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stepKey } of messages) counts[stepKey] = (counts[stepKey] ?? 0) + 1;
  return counts;
}
