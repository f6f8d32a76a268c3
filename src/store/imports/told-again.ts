// Bank lines that more than one file tells. The line is there once; every later statement that tells it is noted, so that
// undoing the first file leaves the line, and the payment it brought, to the next one.

import type { CountedLine } from '../../evidence/fact-counts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { COUNTED_LINE } from './counted-facts.ts';
import type { StatementLineWrite, StatementWrite } from './statement-writes.ts';

/** A statement with what its lines add up to. */
export type ToldStatement = StatementWrite & {
  readonly fromOn: CalendarDate | null;
  readonly untilOn: CalendarDate | null;
  /** Money in, by its lines. */
  readonly credit: number;
};

/**
 * Statements that other files have told already in another format: the same account goes from the same balance to the same
 * balance, on the same day as a known statement, and the known lines of those days move it as far, with as much money in.
 * Balances that do not move prove nothing.
 */
export async function toldByOthers(
  db: Queryable,
  companyId: string,
  statements: readonly ToldStatement[],
): Promise<ReadonlySet<string>> {
  const candidates = statements.filter(
    ({ opening, closing, closingOn, fromOn }) =>
      opening !== null && closing !== null && opening !== closing && closingOn !== null && fromOn !== null,
  );
  if (candidates.length === 0) return new Set();
  const rows = await select<{ id: string }>(
    db,
    `select r.id from jsonb_to_recordset($2::jsonb) as r (id uuid, account text, currency text, opening bigint, closing bigint, "closingOn" date, "fromOn" date, "untilOn" date, credit bigint)
       cross join lateral (select coalesce(sum(l.amount), 0)::bigint as net, coalesce(sum(l.amount) filter (where l.amount > 0), 0)::bigint as credit from statement_line l
         where l.company_id = $1 and l.account = r.account and l.currency = r.currency and l.booked_on between r."fromOn" and r."untilOn") as known
      where known.net = r.closing - r.opening and known.credit = r.credit
        and exists (select from statement s where s.company_id = $1 and s.account = r.account and s.currency = r.currency
                       and s.closing_on = r."closingOn" and s.closing = r.closing and s.opening <> s.closing)`,
    [companyId, JSON.stringify(candidates)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A line that is known already, as far as it finds the one that is there. */
export type ToldLine = Pick<StatementLineWrite, 'statementId' | 'account' | 'lineKey' | 'otherTellingKey'>;

export const toldLine = ({
  statementId,
  account,
  lineKey,
  otherTellingKey,
}: StatementLineWrite): ToldLine => ({
  statementId,
  account,
  lineKey,
  otherTellingKey,
});

/** Notes which known lines these tell again: by their keys, or in the other telling. */
export async function noteLinesAgain(
  db: Queryable,
  companyId: string,
  lines: readonly ToldLine[],
): Promise<void> {
  const fields = '(account text, "lineKey" text, "otherTellingKey" text, "statementId" uuid)';
  const known =
    'statement_line s where s.company_id = $1 and s.account = l.account and s.statement_id <> l."statementId"';
  await db.query(
    `insert into statement_line_again (company_id, statement_line_id, statement_id)
     select $1, known.id, l."statementId" from jsonb_to_recordset($2::jsonb) as l ${fields} cross join lateral (
       select s.statement_line_id as id from ${known} and s.line_key = l."lineKey"
       union select s.statement_line_id from ${known} and s.line_key = l."otherTellingKey"
       union select s.statement_line_id from ${known} and l."lineKey" !~ '#[0-9]+$' and s.line_key >= l."lineKey" || '#' and s.line_key < l."lineKey" || '$') as known
     on conflict do nothing`,
    [companyId, JSON.stringify(lines)],
  );
}

/** The same of whole statements: all lines of their days. */
export async function noteStatementsAgain(
  db: Queryable,
  companyId: string,
  statements: readonly ToldStatement[],
): Promise<void> {
  if (statements.length === 0) return;
  await db.query(
    `insert into statement_line_again (company_id, statement_line_id, statement_id)
     select $1, l.statement_line_id, r.id from jsonb_to_recordset($2::jsonb) as r (id uuid, account text, currency text, "fromOn" date, "untilOn" date)
       join statement_line l on l.company_id = $1 and l.account = r.account and l.currency = r.currency and l.booked_on between r."fromOn" and r."untilOn"
      where l.statement_id <> r.id on conflict do nothing`,
    [companyId, JSON.stringify(statements)],
  );
}

/** Lines of the import that a later one tells too are that one's from now on, with their payments and returns; they are returned. */
export async function leaveLinesToLater(
  db: Queryable,
  { companyId, importId }: { companyId: string; importId: string },
): Promise<(CountedLine & { readonly importId: string })[]> {
  const left = await select<CountedLine & { readonly importId: string }>(
    db,
    `with later as (
       select l.statement_line_id as id, min(a.statement_id::text)::uuid as statement_id
         from statement_line l join statement s on s.company_id = l.company_id and s.statement_id = l.statement_id
         join statement_line_again a on a.company_id = l.company_id and a.statement_line_id = l.statement_line_id
         join statement o on o.company_id = a.company_id and o.statement_id = a.statement_id
        where l.company_id = $1 and s.import_id = $2 and o.import_id <> $2 group by 1)
     update statement_line l set statement_id = later.statement_id from later, statement o
      where l.company_id = $1 and l.statement_line_id = later.id and o.company_id = $1 and o.statement_id = later.statement_id
     returning ${COUNTED_LINE}, o.import_id as "importId"`,
    [companyId, importId],
  );
  if (left.length === 0) return left;
  for (const table of ['payment', 'money_back'])
    await db.query(
      `update ${table} t set import_id = r."importId" from jsonb_to_recordset($2::jsonb) as r (id uuid, "importId" uuid)
        where t.company_id = $1 and t.statement_line_id = r.id and t.import_id is not null`,
      [companyId, JSON.stringify(left.map(({ id, importId: to }) => ({ id, importId: to })))],
    );
  return left;
}
