// A comparison begins, or is ended before its time. Everything is fixed here: what is compared, how many debtors, the last day
// on which one enters, and the seed that says who is in which arm. The journal has it before anybody gets anything, or goes without.

import type { Language } from '../../claim/parties.ts';
import { EVEN_PERCENT } from '../../dunning/comparison.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import type { LegalWeight } from '../../law/legal-weight.ts';
import type { WordingProblem } from '../../letters/own-wording.ts';
import type { LetterText, WordingKey } from '../../letters/wording/letter-text.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  type ComparedTexts,
  comparisonInForce,
  insertComparison,
  type WithoutStep,
} from '../../store/reports/comparisons.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import {
  DECISIVE_DAYS,
  FEWEST_DEBTORS,
  FEWEST_WITHOUT_PERCENT,
  LONGEST_DAYS,
  MOST_DEBTORS,
  MOST_WITHOUT_PERCENT,
} from '../../units/comparison-limits.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { textRules } from '../messages/text-rules.ts';
import { wordingBook } from '../messages/wordings.ts';
import { endRunning } from './end-comparison.ts';
import { standingOfStep } from './steps-to-leave-out.ts';

type Planned = {
  readonly name: string;
  readonly plannedDebtors: number;
  /** The last day on which a debtor enters. */
  readonly untilOn: CalendarDate;
};

export type WordingDraft = Planned & {
  readonly kind: 'wordings';
  readonly key: WordingKey;
  readonly language: Language;
  /** The wording that is tried; the present one goes on beside it. */
  readonly text: LetterText;
};

export type WithoutDraft = Planned & {
  readonly kind: 'withoutStep';
  readonly stepKey: string;
  /** Of a hundred debtors, how many go without its message. */
  readonly sharePercent: number;
};

export type ComparisonDraft = WordingDraft | WithoutDraft;

/** Why a comparison does not begin, beside what is wrong with its text. */
export type NotStarted =
  | 'anotherRuns'
  | 'sameWords'
  | 'nameMissing'
  | 'debtorsOutOfRange'
  | 'dayOutOfRange'
  | 'shareOutOfRange'
  | 'stepUnknown'
  /** Nothing leaves: there is nothing to leave out. */
  | 'testMode';

export type StartOutcome =
  | { readonly kind: 'started'; readonly comparisonId: string }
  | { readonly kind: 'refused'; readonly problems: readonly WordingProblem[] }
  | { readonly kind: 'notStarted'; readonly because: NotStarted }
  /** The message must be sent to everybody who is to get it. */
  | ({ readonly kind: 'stepNeeded' } & LegalWeight);

export async function startComparison(
  { database, clock }: DeskContext,
  { companyId, by, day, ...draft }: Act & ComparisonDraft,
): Promise<StartOutcome> {
  const problems = draft.kind === 'wordings' ? textRules(draft.key).problems(draft.text, draft.language) : [];
  if (problems.length > 0) return { kind: 'refused', problems };
  const because = outOfRange(draft, day);
  if (because !== null) return { kind: 'notStarted', because };
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const compared = await comparedIn(db, { ...draft, companyId, day });
    if (compared.kind === 'notStarted' || compared.kind === 'stepNeeded') return compared;
    const since = addDays(day, -DECISIVE_DAYS);
    if ((await comparisonInForce(db, { companyId, since })) !== null)
      return { kind: 'notStarted', because: 'anotherRuns' };
    const id = newId(millisecondsOf(at));
    const seed = newId(millisecondsOf(at));
    const { plannedDebtors, untilOn } = draft;
    const sharePercent = draft.kind === 'withoutStep' ? draft.sharePercent : EVEN_PERCENT;
    const fixed = { name: draft.name.trim(), plannedDebtors, untilOn, seed, sharePercent, startedOn: day };
    const plan = { ...compared, ...fixed };
    await insertComparison(db, { ...plan, id, companyId, at, startedBy: by });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'comparisonStarted', subjectId: id, content: plan },
    ]);
    return { kind: 'started', comparisonId: id };
  });
}

type Asked = ComparisonDraft & { readonly companyId: string; readonly day: CalendarDate };

const comparedIn = (db: Queryable, asked: Asked) =>
  asked.kind === 'wordings' ? twoTexts(db, asked) : withoutStep(db, asked);

type NotCompared = Extract<StartOutcome, { kind: 'notStarted' | 'stepNeeded' }>;

async function twoTexts(
  db: Queryable,
  { companyId, key, language, text: textB }: Extract<Asked, { kind: 'wordings' }>,
): Promise<ComparedTexts | NotCompared> {
  const present = (await wordingBook(db, companyId)).find({ key, language });
  const textA = present?.text ?? textRules(key).shipped(language);
  return canonicalJson(textA) === canonicalJson(textB)
    ? { kind: 'notStarted', because: 'sameWords' }
    : { kind: 'wordings', key, language, textA, textB };
}

async function withoutStep(
  db: Queryable,
  { companyId, stepKey, day }: Extract<Asked, { kind: 'withoutStep' }>,
): Promise<WithoutStep | NotCompared> {
  const { policy } = await knownCompany(db, companyId);
  if (policy.mode === 'test') return { kind: 'notStarted', because: 'testMode' };
  const standing = await standingOfStep(db, { companyId, stepKey, day });
  switch (standing.kind) {
    case 'unknown':
      return { kind: 'notStarted', because: 'stepUnknown' };
    case 'needed':
      return { kind: 'stepNeeded', ...standing.weight };
    case 'mayBeLeftOut':
      return { kind: 'withoutStep', stepKey };
  }
}

function outOfRange(draft: ComparisonDraft, day: CalendarDate): NotStarted | null {
  const { name, plannedDebtors, untilOn } = draft;
  if (name.trim() === '') return 'nameMissing';
  if (plannedDebtors < FEWEST_DEBTORS || plannedDebtors > MOST_DEBTORS) return 'debtorsOutOfRange';
  if (untilOn <= day || untilOn > addDays(day, LONGEST_DAYS)) return 'dayOutOfRange';
  if (draft.kind === 'wordings') return null;
  const { sharePercent } = draft;
  return sharePercent < FEWEST_WITHOUT_PERCENT || sharePercent > MOST_WITHOUT_PERCENT
    ? 'shareOutOfRange'
    : null;
}

/** False: there is none that runs under this id. From now on everybody gets the present words, and every message. */
export async function stopComparison(
  { database, clock }: DeskContext,
  { companyId, by, day, comparisonId: id }: Act & { comparisonId: string },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    const ended = await endRunning(db, { companyId, by, day, id, because: 'person' });
    if (ended.length > 0) await appendJournal(db, { companyId, at, day, author: by }, ended);
    return ended.length > 0;
  });
}
