// What a scenario would change before it is saved: the messages of the coming days with it and without it, for each day,
// step and debtor. Rounds that run keep their version, so they do not change. Nothing is written.

import type { ScenarioProblem } from '../../dunning/scenario/scenario.ts';
import { groupValues } from '../../store/group-by.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { type Coming, comingWithEach } from './forecast.ts';
import { nextVersion, problemsFor, type ScenarioDraft } from './save-scenario.ts';
import { scenarioBook } from './scenario-book.ts';

/** Debtors listed; the counts are of all. */
const DEBTORS_SHOWN = 500;

type Planned = Omit<Coming, 'debtorId' | 'debtorName'>;

export type ScenarioEffect = {
  readonly problems: readonly ScenarioProblem[];
  readonly days: readonly {
    readonly day: CalendarDate;
    readonly before: number;
    readonly after: number;
    /** Messages of each step with the change. */
    readonly steps: Readonly<Record<string, number>>;
    /** As many messages may be other ones: a courteous reminder that becomes a final notice. */
    readonly isChanged: boolean;
  }[];
  /** Those for whom something changes. */
  readonly debtors: readonly {
    readonly debtorId: string;
    readonly debtorName: string;
    readonly before: readonly Planned[];
    readonly after: readonly Planned[];
  }[];
};

/** `days` days from the day after `day`: "this change sends 43 messages tomorrow, 3 of them final notices". */
export async function scenarioEffect(
  db: Queryable,
  {
    companyId,
    draft,
    day,
    days,
  }: { companyId: string; draft: ScenarioDraft; day: CalendarDate; days: number },
): Promise<ScenarioEffect> {
  const company = await knownCompany(db, companyId);
  const book = await scenarioBook(db, companyId);
  const scenario = nextVersion(book, draft);
  const problems = problemsFor({ company, scenario, day });
  const from = addDays(day, 1);
  const changed = { ...book, scenarios: [...book.scenarios, scenario] };
  const books = [book, changed];
  const [before = [], after = []] = await comingWithEach(db, { company, books, day: from, days });
  return { problems, ...comparedMessages(before, after) };
}

/** By day with its counts, and by debtor where something changes. */
export const comparedMessages = (
  before: readonly Coming[],
  after: readonly Coming[],
): Omit<ScenarioEffect, 'problems'> => ({
  days: daysOf(before, after),
  debtors: changedDebtors(before, after),
});

function daysOf(before: readonly Coming[], after: readonly Coming[]): ScenarioEffect['days'] {
  const days = [...new Set([...before, ...after].map(({ day }) => day))].sort();
  return days.map(day => {
    const was = before.filter(message => message.day === day);
    const then = after.filter(message => message.day === day);
    const steps: Record<string, number> = {};
    for (const { stepKey } of then) steps[stepKey] = (steps[stepKey] ?? 0) + 1;
    const isChanged = toldOn(was) !== toldOn(then);
    return { day, before: was.length, after: then.length, steps, isChanged };
  });
}

const toldOn = (messages: readonly Coming[]): string =>
  messages
    .map(message => `${message.debtorId} ${keyOf([message])}`)
    .sort()
    .join('\n');

function changedDebtors(before: readonly Coming[], after: readonly Coming[]): ScenarioEffect['debtors'] {
  const names = new Map([...before, ...after].map(({ debtorId, debtorName }) => [debtorId, debtorName]));
  const was = byDebtor(before);
  const becomes = byDebtor(after);
  return [...names]
    .map(([debtorId, debtorName]) => ({
      debtorId,
      debtorName,
      before: was.get(debtorId) ?? [],
      after: becomes.get(debtorId) ?? [],
    }))
    .filter(one => keyOf(one.before) !== keyOf(one.after))
    .slice(0, DEBTORS_SHOWN);
}

const keyOf = (messages: readonly Planned[]): string =>
  messages.map(({ day, stepKey, channels }) => `${day} ${stepKey} ${channels.join('+')}`).join(', ');

const byDebtor = (messages: readonly Coming[]): Map<string, Planned[]> =>
  groupValues(
    messages,
    ({ debtorId }) => debtorId,
    ({ debtorId: _debtorId, debtorName: _name, ...message }) => message,
  );
