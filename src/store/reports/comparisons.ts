// Comparisons of two ways of writing: what was planned, who entered in which arm, and what was paid since.

import type { Language } from '../../claim/parties.ts';
import type { Arm, ComparisonPlan } from '../../dunning/comparison.ts';
import type { TextKey } from '../../letters/wording/confirmation-text.ts';
import type { LetterText } from '../../letters/wording/letter-text.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Two wordings of one text in one language. */
export type ComparedTexts = {
  readonly key: TextKey;
  readonly language: Language;
  readonly textA: LetterText;
  readonly textB: LetterText;
};

export type Comparison = ComparisonPlan & {
  readonly id: string;
  readonly name: string;
  readonly seed: string;
  readonly startedBy: string;
  readonly endedBy: string | null;
  readonly endedBecause: EndedBecause | null;
} & ComparedTexts;

export type EndedBecause = 'person' | 'wordsChanged';

const COLUMNS = `comparison_id as id, name, wording_key as key, language, text_a as "textA", text_b as "textB", seed,
  share_percent as "sharePercent", planned_debtors as "plannedDebtors", started_on as "startedOn", started_by as "startedBy",
  until_on as "untilOn", ended_on as "endedOn", ended_by as "endedBy", ended_because as "endedBecause"`;

/** The newest first; so many are shown, the others stay in the journal. */
const SHOWN = 50;

export const comparisonsOf = (db: Queryable, companyId: string): Promise<Comparison[]> =>
  select<Comparison>(
    db,
    `select ${COLUMNS} from comparison where company_id = $1 order by started_on desc, comparison_id desc limit ${SHOWN}`,
    [companyId],
  );

/** At most one at a time, so that none is told by another. `since`: none whose last debtors entered before that day. */
export async function comparisonInForce(
  db: Queryable,
  { companyId, since }: { companyId: string; since: CalendarDate },
): Promise<(Comparison & { readonly entered: number }) | null> {
  const [found = null] = await select<Comparison & { entered: number }>(
    db,
    `select ${COLUMNS}, (select count(*)::int from comparison_debtor d where d.company_id = c.company_id and d.comparison_id = c.comparison_id) as entered
       from comparison c where company_id = $1 and ended_on is null and until_on >= $2 order by started_on desc, comparison_id desc limit 1`,
    [companyId, since],
  );
  return found;
}

export async function insertComparison(
  db: Queryable,
  { companyId, at, ...one }: Omit<Comparison, 'endedOn' | 'endedBy' | 'endedBecause'> & Saving,
): Promise<void> {
  await db.query(
    `insert into comparison (company_id, comparison_id, name, wording_key, language, text_a, text_b, share_percent, seed, planned_debtors, started_on, started_at, started_by, until_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[companyId, one.id, one.name, one.key, one.language],
      ...[JSON.stringify(one.textA), JSON.stringify(one.textB), one.sharePercent, one.seed],
      ...[one.plannedDebtors, one.startedOn, at, one.startedBy, one.untilOn],
    ],
  );
}

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

/** Of these debtors, those that entered, with their arm. */
export async function armsOf(
  db: Queryable,
  asked: { companyId: string; comparisonId: string; debtorIds: readonly string[] },
): Promise<ReadonlyMap<string, Arm>> {
  const rows = await select<{ debtorId: string; arm: Arm }>(
    db,
    'select debtor_id as "debtorId", arm from comparison_debtor where company_id = $1 and comparison_id = $2 and debtor_id = any($3)',
    [asked.companyId, asked.comparisonId, asked.debtorIds],
  );
  return new Map(rows.map(({ debtorId, arm }) => [debtorId, arm]));
}

export type Entry = {
  readonly debtorId: string;
  readonly arm: Arm;
  readonly messageId: string;
  readonly invoices: readonly string[];
  readonly currency: string;
  /** Minor units that were open in the message. */
  readonly asked: number;
};

/**
 * Enters debtors by the message that is prepared for them. Who is in already stays as it was; only where its message was taken
 * back before it left, the new one counts in its place. Returns those who were not in before.
 */
export async function enterDebtors(
  db: Queryable,
  asked: { companyId: string; comparisonId: string; entries: readonly Entry[]; on: CalendarDate },
): Promise<ReadonlySet<string>> {
  if (asked.entries.length === 0) return new Set();
  const ofWhich = [asked.companyId, asked.comparisonId, JSON.stringify(asked.entries)];
  await db.query(
    `update comparison_debtor c set message_id = e."messageId", invoices = e.invoices, currency = e.currency, asked = e.asked
       from ${ENTRIES} where c.company_id = $1 and c.comparison_id = $2 and c.debtor_id = e."debtorId"
        and exists (select 1 from message m where m.company_id = $1 and m.message_id = c.message_id and m.state = 'withdrawn')`,
    ofWhich,
  );
  const rows = await select<{ debtorId: string }>(
    db,
    `insert into comparison_debtor (company_id, comparison_id, debtor_id, arm, entered_on, message_id, invoices, currency, asked)
     select $1, $2, "debtorId", arm, $4, "messageId", invoices, currency, asked from ${ENTRIES}
     on conflict (company_id, comparison_id, debtor_id) do nothing returning debtor_id as "debtorId"`,
    [...ofWhich, asked.on],
  );
  return new Set(rows.map(({ debtorId }) => debtorId));
}

const ENTRIES = `jsonb_to_recordset($3::jsonb) as e ("debtorId" uuid, arm text, "messageId" uuid, invoices uuid[], currency text, asked bigint)`;
