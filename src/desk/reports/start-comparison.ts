// A comparison of two wordings begins, or is ended before its time. Everything is fixed here: both texts, how many debtors, the last day
// on which one enters, and the seed that says who gets which. The journal has it before anybody gets anything.

import type { Language } from '../../claim/parties.ts';
import { EVEN_PERCENT } from '../../dunning/comparison.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import type { WordingProblem } from '../../letters/own-wording.ts';
import type { LetterText, WordingKey } from '../../letters/wording/letter-text.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { comparisonInForce, endComparison, insertComparison } from '../../store/reports/comparisons.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { DECISIVE_DAYS, FEWEST_DEBTORS, LONGEST_DAYS, MOST_DEBTORS } from '../../units/comparison-limits.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { textRules } from '../messages/text-rules.ts';
import { wordingBook } from '../messages/wordings.ts';

export type ComparisonDraft = {
  readonly name: string;
  readonly key: WordingKey;
  readonly language: Language;
  /** The wording that is tried; the present one goes on beside it. */
  readonly text: LetterText;
  readonly plannedDebtors: number;
  /** The last day on which a debtor enters. */
  readonly untilOn: CalendarDate;
};

/** Why a comparison does not begin, beside what is wrong with its text. */
export type NotStarted = 'anotherRuns' | 'sameWords' | 'nameMissing' | 'debtorsOutOfRange' | 'dayOutOfRange';

export type StartOutcome =
  | { readonly kind: 'started'; readonly comparisonId: string }
  | { readonly kind: 'refused'; readonly problems: readonly WordingProblem[] }
  | { readonly kind: 'notStarted'; readonly because: NotStarted };

export async function startComparison(
  { database, clock }: DeskContext,
  { companyId, by, day, ...draft }: Act & ComparisonDraft,
): Promise<StartOutcome> {
  const problems = textRules(draft.key).problems(draft.text, draft.language);
  if (problems.length > 0) return { kind: 'refused', problems };
  const because = outOfRange(draft, day);
  if (because !== null) return { kind: 'notStarted', because };
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const { key, language, text: textB, plannedDebtors, untilOn } = draft;
    const present = (await wordingBook(db, companyId)).find({ key, language });
    const textA = present?.text ?? textRules(key).shipped(language);
    if (canonicalJson(textA) === canonicalJson(textB)) return { kind: 'notStarted', because: 'sameWords' };
    const since = addDays(day, -DECISIVE_DAYS);
    if ((await comparisonInForce(db, { companyId, since })) !== null)
      return { kind: 'notStarted', because: 'anotherRuns' };
    const id = newId(millisecondsOf(at));
    const seed = newId(millisecondsOf(at));
    const fixed = { name: draft.name.trim(), key, language, textA, textB, plannedDebtors, untilOn, seed };
    const plan = { ...fixed, sharePercent: EVEN_PERCENT, startedOn: day };
    await insertComparison(db, { ...plan, id, companyId, at, startedBy: by });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'comparisonStarted', subjectId: id, content: plan },
    ]);
    return { kind: 'started', comparisonId: id };
  });
}

function outOfRange(
  { name, plannedDebtors, untilOn }: ComparisonDraft,
  day: CalendarDate,
): NotStarted | null {
  if (name.trim() === '') return 'nameMissing';
  if (plannedDebtors < FEWEST_DEBTORS || plannedDebtors > MOST_DEBTORS) return 'debtorsOutOfRange';
  return untilOn <= day || untilOn > addDays(day, LONGEST_DAYS) ? 'dayOutOfRange' : null;
}

/** False: there is none that runs under this id. From now on everybody gets the present words. */
export async function stopComparison(
  { database, clock }: DeskContext,
  { companyId, by, day, comparisonId: id }: Act & { comparisonId: string },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    const isEnded = await endComparison(db, { companyId, id, on: day, by, because: 'person' });
    if (isEnded)
      await appendJournal(db, { companyId, at, day, author: by }, [
        { kind: 'comparisonEnded', subjectId: id, content: { because: 'person' } },
      ]);
    return isEnded;
  });
}
