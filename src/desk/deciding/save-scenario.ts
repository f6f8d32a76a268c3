// A company saves a version of a scenario, or its rules: refused as a whole with every problem, or in force for the rounds
// that begin from now on. A round that runs keeps the version it began with.

import type { Company } from '../../claim/parties.ts';
import { type AssignmentRule, currentOf, type ScenarioBook } from '../../dunning/scenario/assignment.ts';
import type { Scenario, ScenarioProblem } from '../../dunning/scenario/scenario.ts';
import { scenarioProblems } from '../../dunning/scenario/scenario-problems.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeOpen } from '../../store/dossiers/dossier-writes.ts';
import {
  insertRules,
  insertScenario,
  rulesSavedBy,
  savedRules,
  scenarioSavedBy,
} from '../../store/dossiers/scenarios.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { ANY_VERSION, type EditedMeanwhile, savedMeanwhile } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { endWithoutStep } from '../reports/end-comparison.ts';
import { scenarioBook } from './scenario-book.ts';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'refused'; readonly problems: readonly ScenarioProblem[] };

export type ScenarioDraft = Omit<Scenario, 'version'>;

/** Whatever stands: of whoever read no version. */
export const saveScenario = async (
  context: DeskContext,
  asked: Act & { draft: ScenarioDraft },
): Promise<SaveOutcome> => unasked(await saveScenarioAsRead(context, { ...asked, seen: ANY_VERSION }));

/** `seen`: the version that its author had before their eyes, 0 where there was none. */
export async function saveScenarioAsRead(
  { database, clock }: DeskContext,
  { companyId, by, day, draft, seen }: Act & { draft: ScenarioDraft; seen: string },
): Promise<SaveOutcome | EditedMeanwhile> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const company = await knownCompany(db, companyId);
    const book = await scenarioBook(db, companyId);
    const present = currentOf(book, draft.key)?.version ?? 0;
    const saved = () => scenarioSavedBy(db, companyId, draft.key);
    const meanwhile = await savedMeanwhile('scenario', { seen, present, saved });
    if (meanwhile !== null) return meanwhile;
    const scenario = nextVersion(book, draft);
    const problems = problemsFor({ company, scenario, day });
    if (problems.length > 0) return { kind: 'refused', problems };
    await insertScenario(db, scenario, { companyId, author: by, at, day });
    const before = currentOf(book, draft.key);
    const ended = await endWithoutStep(db, { companyId, by, day, before, after: scenario });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'scenarioSaved', subjectId: companyId, content: { ...scenario } },
      ...ended,
    ]);
    await wakeOpen(db, { companyId, day });
    return { kind: 'saved', version: scenario.version };
  });
}

export const nextVersion = (book: ScenarioBook, draft: ScenarioDraft): Scenario => ({
  ...draft,
  version: (currentOf(book, draft.key)?.version ?? 0) + 1,
});

export const problemsFor = ({
  company: { law, country },
  scenario,
  day,
}: {
  company: Pick<Company, 'law' | 'country'>;
  scenario: Scenario;
  day: CalendarDate;
}): ScenarioProblem[] => scenarioProblems({ scenario, law, country, day });

/** The whole list is replaced; an empty one leaves kind and country to decide. */
export const saveRules = async (
  context: DeskContext,
  asked: Act & { rules: readonly AssignmentRule[] },
): Promise<SaveOutcome> => unasked(await saveRulesAsRead(context, { ...asked, seen: ANY_VERSION }));

export async function saveRulesAsRead(
  { database, clock }: DeskContext,
  { seen, ...asked }: Act & { rules: readonly AssignmentRule[]; seen: string },
): Promise<SaveOutcome | EditedMeanwhile> {
  const at = clock.now();
  const { companyId } = asked;
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    return (await rulesMeanwhile(db, { companyId, seen })) ?? saveRulesIn(db, { ...asked, at });
  });
}

/** Under the lock of the books: who saved rules since `seen`, the version that was read. */
export async function rulesMeanwhile(
  db: Transaction,
  { companyId, seen }: { companyId: string; seen: string },
): Promise<EditedMeanwhile | null> {
  const present = (await savedRules(db, companyId))?.version ?? 0;
  return savedMeanwhile('rules', { seen, present, saved: () => rulesSavedBy(db, companyId) });
}

function unasked(outcome: SaveOutcome | EditedMeanwhile): SaveOutcome {
  if (outcome.kind === 'changedMeanwhile') throw new Error('No version was named that could be an old one');
  return outcome;
}

/** In the transaction of the caller. */
export async function saveRulesIn(
  db: Transaction,
  { companyId, by, day, at, rules }: Act & { at: string; rules: readonly AssignmentRule[] },
): Promise<SaveOutcome> {
  await lockBooks(db, companyId);
  const problems = ruleProblems(rules, await scenarioBook(db, companyId));
  if (problems.length > 0) return { kind: 'refused', problems };
  const version = ((await savedRules(db, companyId))?.version ?? 0) + 1;
  await insertRules(db, { version, rules }, { companyId, author: by, at, day });
  await appendJournal(db, { companyId, at, day, author: by }, [
    { kind: 'rulesSaved', subjectId: companyId, content: { version, rules } },
  ]);
  await wakeOpen(db, { companyId, day });
  return { kind: 'saved', version };
}

/** A rule that could never hold, or names nothing, is said at once. */
function ruleProblems(rules: readonly AssignmentRule[], book: ScenarioBook): ScenarioProblem[] {
  const keys = rules.map(({ key }) => key);
  return rules.flatMap(({ key, scenario: wanted, kinds }, index) => {
    const say = (found: string, expected: string): ScenarioProblem[] => [
      { step: null, rule: key, article: null, found, expected },
    ];
    if (keys.indexOf(key) !== index) return say(`${key} twice`, 'each key once');
    const scenario = currentOf(book, wanted);
    if (scenario === null) return say(wanted, 'a scenario that there is');
    const fits = kinds === null || kinds.some(kind => scenario.debtorKinds.includes(kind));
    return fits ? [] : say(`kinds ${kinds.join(', ')}`, `one of ${scenario.debtorKinds.join(', ')}`);
  });
}
