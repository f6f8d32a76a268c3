// Comparisons of two ways of writing: what was planned, who entered in which arm, and what was paid since.

import type { Language } from '../../claim/parties.ts';
import type { ComparisonPlan } from '../../dunning/comparison.ts';
import type { TextKey } from '../../letters/wording/confirmation-text.ts';
import type { LetterText } from '../../letters/wording/letter-text.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Two wordings of one text in one language. */
export type ComparedTexts = {
  readonly kind: 'wordings';
  readonly key: TextKey;
  readonly language: Language;
  readonly textA: LetterText;
  readonly textB: LetterText;
};

/** One step, whose message arm `b` goes without. */
export type WithoutStep = { readonly kind: 'withoutStep'; readonly stepKey: string };

export type Comparison = FixedBefore & (ComparedTexts | WithoutStep);

/** Said of every comparison before it begins, and how it ended. */
export type FixedBefore = ComparisonPlan & {
  readonly id: string;
  readonly name: string;
  readonly seed: string;
  readonly startedBy: string;
  readonly endedBy: string | null;
  readonly endedBecause: EndedBecause | null;
};

export type EndedBecause = 'person' | 'wordsChanged' | 'stepChanged';

/** A row has the columns of both kinds. */
type Row = FixedBefore & Omit<ComparedTexts, 'kind'> & { readonly stepKey: string | null };

function comparisonIn<R extends Row>({
  stepKey,
  key,
  language,
  textA,
  textB,
  ...fixed
}: R): Omit<R, keyof Row> & Comparison {
  return stepKey === null
    ? { ...fixed, kind: 'wordings', key, language, textA, textB }
    : { ...fixed, kind: 'withoutStep', stepKey };
}

const COLUMNS = `comparison_id as id, name, wording_key as key, step_key as "stepKey", language, text_a as "textA", text_b as "textB", seed,
  share_percent as "sharePercent", planned_debtors as "plannedDebtors", started_on as "startedOn", started_by as "startedBy",
  until_on as "untilOn", ended_on as "endedOn", ended_by as "endedBy", ended_because as "endedBecause"`;

/** The newest first; so many are shown, the others stay in the journal. */
const SHOWN = 50;

export async function comparisonsOf(db: Queryable, companyId: string): Promise<Comparison[]> {
  const rows = await select<Row>(
    db,
    `select ${COLUMNS} from comparison where company_id = $1 order by started_on desc, comparison_id desc limit ${SHOWN}`,
    [companyId],
  );
  return rows.map(comparisonIn);
}

/** At most one at a time, so that none is told by another. `since`: none whose last debtors entered before that day. */
export async function comparisonInForce(
  db: Queryable,
  { companyId, since }: { companyId: string; since: CalendarDate },
): Promise<(Comparison & { readonly entered: number }) | null> {
  const [found] = await select<Row & { readonly entered: number }>(
    db,
    `select ${COLUMNS}, (select count(*)::int from comparison_debtor d where d.company_id = c.company_id and d.comparison_id = c.comparison_id) as entered
       from comparison c where company_id = $1 and ended_on is null and until_on >= $2 order by started_on desc, comparison_id desc limit 1`,
    [companyId, since],
  );
  return found === undefined ? null : { ...comparisonIn(found), entered: found.entered };
}

export async function insertComparison(
  db: Queryable,
  { companyId, at, ...one }: NewComparison & Saving,
): Promise<void> {
  const texts = one.kind === 'wordings' ? one : null;
  const text = (words: LetterText | undefined): string | null =>
    words === undefined ? null : JSON.stringify(words);
  await db.query(
    `insert into comparison (company_id, comparison_id, name, wording_key, language, text_a, text_b, share_percent, seed, planned_debtors, started_on, started_at, started_by, until_on, step_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[companyId, one.id, one.name, texts?.key ?? null, texts?.language ?? null],
      ...[text(texts?.textA), text(texts?.textB), one.sharePercent, one.seed],
      ...[one.plannedDebtors, one.startedOn, at, one.startedBy, one.untilOn],
      one.kind === 'withoutStep' ? one.stepKey : null,
    ],
  );
}

type Ends = 'endedOn' | 'endedBy' | 'endedBecause';
export type NewComparison = Omit<FixedBefore, Ends> & (ComparedTexts | WithoutStep);

type Saving = { readonly companyId: string; readonly at: string };

/** True where it was not ended already. */
export async function endComparison(
  db: Queryable,
  asked: { companyId: string; id: string; on: CalendarDate; by: string; because: EndedBecause },
): Promise<boolean> {
  const rows = await select(
    db,
    `update comparison set ended_on = $3, ended_by = $4, ended_because = $5
      where company_id = $1 and comparison_id = $2 and ended_on is null returning comparison_id`,
    [asked.companyId, asked.id, asked.on, asked.by, asked.because],
  );
  return rows.length > 0;
}
