// A person chooses one scenario for several debtors, or gives them back to the rules, having seen what it would send. A
// scenario made for another kind of debtor is given to nobody: its steps may be unlawful for that one, who is left out.
// Brasserie du Port and Jeanne Dupont, 'key-account' chosen: the brewery follows it, the consumer keeps her own steps.

import { currentOf, type ScenarioBook } from '../../dunning/scenario/assignment.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import {
  type ChoosingDebtor,
  chooseScenario,
  choosingDebtors,
  lockDebtors,
} from '../../store/dossiers/chosen-scenarios.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { comingMessages } from './forecast.ts';
import { scenarioBook } from './scenario-book.ts';
import { scenarioChoices } from './scenario-choices.ts';
import { comparedMessages, type ScenarioEffect } from './scenario-effect.ts';

/** Null: the rules decide again. */
export type Choice = { readonly debtorIds: readonly string[]; readonly scenario: string | null };

export type ChosenForMany = {
  /** With what a person had chosen before, by which it is undone. */
  readonly changed: readonly {
    readonly debtorId: string;
    readonly name: string;
    readonly before: string | null;
  }[];
  readonly excluded: readonly {
    readonly debtorId: string;
    readonly name: string;
    readonly because: 'alreadyChosen' | 'madeForAnotherKind';
  }[];
};

export type ChoiceEffect = ChosenForMany & Omit<ScenarioEffect, 'problems'>;

/** All of them in one act, with an entry each in the journal. */
export async function chooseForMany(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorIds, scenario, collector = null }: Act & Collector & Choice,
): Promise<ChosenForMany | 'noSuchScenario'> {
  const at = clock.now();
  return database.transaction(async db => {
    const book = await scenarioBook(db, companyId);
    if (!isThere(book, scenario)) return 'noSuchScenario';
    await lockDebtors(db, { companyId, debtorIds });
    const debtors = await choosingDebtors(db, { companyId, debtorIds, collector });
    const chosen = sorted(debtors, { scenario, book });
    const changedIds = chosen.changed.map(({ debtorId }) => debtorId);
    if (changedIds.length === 0) return chosen;
    await chooseScenario(db, { companyId, debtorIds: changedIds, scenario });
    await wakeDossiers(db, { companyId, debtorIds: changedIds, day });
    await appendJournal(
      db,
      { companyId, at, day, author: by },
      changedIds.map(debtorId => ({
        kind: 'debtorCorrected',
        debtorId,
        subjectId: debtorId,
        content: { scenario },
      })),
    );
    return chosen;
  });
}

/** The messages of these debtors in the `days` days from the day after `day`, as they are and as chosen. Nothing is written. */
export async function choiceEffect(
  db: Queryable,
  {
    companyId,
    debtorIds,
    scenario,
    day,
    days,
    collector = null,
  }: Choice & Collector & { readonly companyId: string; readonly day: CalendarDate; readonly days: number },
): Promise<ChoiceEffect | 'noSuchScenario'> {
  const book = await scenarioBook(db, companyId);
  if (!isThere(book, scenario)) return 'noSuchScenario';
  const debtors = await choosingDebtors(db, { companyId, debtorIds, collector });
  const chosen = sorted(debtors, { scenario, book });
  const ids = chosen.changed.map(({ debtorId }) => debtorId);
  if (ids.length === 0) return { ...chosen, days: [], debtors: [] };
  const company = await knownCompany(db, companyId);
  const asked = { company, book, day: addDays(day, 1), days, debtorIds: ids };
  const before = await comingMessages(db, asked);
  const after = await comingMessages(db, { ...asked, chosen: new Map(ids.map(id => [id, scenario])) });
  return { ...chosen, ...comparedMessages(before, after) };
}

const isThere = (book: ScenarioBook, scenario: string | null): boolean =>
  scenario === null || currentOf(book, scenario) !== null;

function sorted(
  debtors: readonly ChoosingDebtor[],
  { scenario, book }: { scenario: string | null; book: ScenarioBook },
): ChosenForMany {
  const whyNot = (debtor: ChoosingDebtor): ChosenForMany['excluded'][number]['because'] | null => {
    if (debtor.scenario === scenario) return 'alreadyChosen';
    return scenario === null || scenarioChoices(debtor.kind, book).includes(scenario)
      ? null
      : 'madeForAnotherKind';
  };
  const judged = debtors.map(debtor => ({ debtor, because: whyNot(debtor) }));
  return {
    changed: judged.flatMap(({ debtor: { debtorId, name, scenario: before }, because }) =>
      because === null ? [{ debtorId, name, before }] : [],
    ),
    excluded: judged.flatMap(({ debtor: { debtorId, name }, because }) =>
      because === null ? [] : [{ debtorId, name, because }],
    ),
  };
}
