// What a person said while a company starts, and what the files of its start left out.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { OPEN_PARTS } from '../invoices/open-parts.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Open invoices less credit notes and receipts that pay no invoice yet: the balance that the books should show. */
export type StartTotal = {
  readonly invoices: number;
  readonly open: Money;
  readonly overdue: Money;
  readonly credits: Money;
  readonly unallocated: Money;
  readonly balance: Money;
};

export type StartTotals = {
  /** Who owes something, or is owed it. */
  readonly customers: number;
  /** One per currency, the currency of most invoices first. */
  readonly totals: readonly StartTotal[];
};

/** What was said, by kind. */
export type StartContent =
  | { readonly kind: 'totals'; readonly content: StartTotals }
  | { readonly kind: 'ladder'; readonly content: { readonly ladder: string } }
  | { readonly kind: 'trial'; readonly content: { readonly to: string; readonly letters: number } };

export type StartWord = StartContent & { readonly at: string; readonly by: string };

export async function startWords(db: Queryable, companyId: string): Promise<StartWord[]> {
  return select<StartWord>(
    db,
    'select kind, said_at as at, author as by, content from start_word where company_id = $1 order by kind',
    [companyId],
  );
}

/** Takes the place of what was said of the same before. */
export async function putStartWord(
  db: Queryable,
  { companyId, kind, at, by, content }: StartWord & { readonly companyId: string },
): Promise<void> {
  await db.query(
    `insert into start_word (company_id, kind, said_at, author, content) values ($1, $2, $3, $4, $5)
     on conflict (company_id, kind) do update set said_at = excluded.said_at, author = excluded.author, content = excluded.content`,
    [companyId, kind, at, by, JSON.stringify(content)],
  );
}

export type LeftOutProblem = {
  readonly severity: 'error' | 'warning';
  readonly place: string;
  readonly found: string;
  readonly expected: string;
};

export type LeftOutRow = {
  readonly file: string;
  readonly refused: number;
  /** All problems of the file; `problems` holds the first of them, those that left something out before the others. */
  readonly problemCount: number;
  readonly problems: readonly LeftOutProblem[];
};

/** Files of which something was left out, the latest first; an import that was undone left nothing. */
export async function leftOut(
  db: Queryable,
  { companyId, files, problems }: { companyId: string; files: number; problems: number },
): Promise<LeftOutRow[]> {
  return select<LeftOutRow>(
    db,
    `select f.file_name as file, f.refused, jsonb_array_length(f.problems) as "problemCount",
            coalesce((select jsonb_agg(p.problem order by p.rank, p.place)
                        from (select problem, place, case when problem->>'severity' = 'error' then 0 else 1 end as rank
                                from jsonb_array_elements(f.problems) with ordinality as one(problem, place)
                               order by rank, place limit $3) p), '[]'::jsonb) as problems
       from file_import f
      where f.company_id = $1 and f.undone_at is null and (f.refused > 0 or f.problems @> '[{"severity": "error"}]')
      order by f.taken_in_at desc, f.import_id desc limit $2`,
    [companyId, files, problems],
  );
}

/** Files that stand and gave something. */
export async function filesTaken(db: Queryable, companyId: string): Promise<number> {
  const row = await selectOne<{ files: number }>(
    db,
    'select count(*)::integer as files from file_import where company_id = $1 and undone_at is null and added + changed > 0',
    [companyId],
  );
  return row?.files ?? 0;
}

/** How many debtors owe something, or are owed it, at the end of a day. */
export async function openDebtors(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<number> {
  const row = await selectOne<{ count: number }>(
    db,
    `with ${OPEN_PARTS} select count(distinct debtor_id)::integer as count from part`,
    [companyId, day],
  );
  return row?.count ?? 0;
}
