// What the statements of each account cover, and what a person vouched for.

import type { KnownStatement, StatementGap } from '../../matching/statement-chain.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Statements that closed since the day, of accounts that are followed. */
export async function statementsSince(
  db: Queryable,
  { companyId, since }: { companyId: string; since: CalendarDate },
): Promise<KnownStatement[]> {
  return select<KnownStatement>(
    db,
    `select s.account, s.currency, s.number, s.opening_on as "openingOn", s.opening, s.closing_on as "closingOn", s.closing
       from statement s join bank_account a on a.company_id = s.company_id and a.account = s.account and a.currency = s.currency
      where s.company_id = $1 and s.closing_on >= $2 and a.closed_on is null order by s.closing_on, s.statement_id`,
    [companyId, since],
  );
}

export type FollowedAccount = {
  readonly account: string;
  readonly currency: string;
  readonly closedOn: CalendarDate | null;
  readonly knownUntil: CalendarDate | null;
  /** Until when a person said that everything is known, of all accounts. */
  readonly vouchedUntil: CalendarDate | null;
  readonly statements: number;
};

export async function followedAccounts(db: Queryable, companyId: string): Promise<FollowedAccount[]> {
  return select<FollowedAccount>(
    db,
    `select a.account, a.currency, a.closed_on as "closedOn", max(s.closing_on) as "knownUntil",
            (select max(declared_on) from cash_declaration where company_id = $1) as "vouchedUntil", count(s.statement_id) as statements
       from bank_account a left join statement s on s.company_id = a.company_id and s.account = a.account and s.currency = a.currency
      where a.company_id = $1 group by a.account, a.currency, a.closed_on order by a.account, a.currency`,
    [companyId],
  );
}

/**
 * The last movement of the statements that name no closing balance, as tables often do, where it is later than `after`.
 * Such a statement does not say that it is whole until then: that is for a person to say.
 */
export async function lastUndatedLine(
  db: Queryable,
  { companyId, after }: { companyId: string; after: CalendarDate | null },
): Promise<CalendarDate | null> {
  const row = await selectOne<{ readonly on: CalendarDate | null }>(
    db,
    `select max(l.booked_on) as "on" from statement s
       join bank_account a on a.company_id = s.company_id and a.account = s.account and a.currency = s.currency and a.closed_on is null
       join statement_line l on l.company_id = s.company_id and l.statement_id = s.statement_id
      where s.company_id = $1 and s.closing_on is null and l.booked_on > coalesce($2::date, '-infinity')`,
    [companyId, after],
  );
  return row?.on ?? null;
}

/** False when there is no such account. `closedOn` null: it is followed again. */
export async function closeAccount(
  db: Queryable,
  { companyId, account, closedOn }: { companyId: string; account: string; closedOn: CalendarDate | null },
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update bank_account set closed_on = $3 where company_id = $1 and account = $2',
    [companyId, account, closedOn],
  );
  return rowCount > 0;
}

export async function replaceGaps(
  db: Queryable,
  companyId: string,
  gaps: readonly StatementGap[],
): Promise<void> {
  await db.query('delete from statement_gap where company_id = $1', [companyId]);
  if (gaps.length > 0)
    await db.query(
      `insert into statement_gap (company_id, account, currency, from_on, until_on, kind, expected, found)
       select $1, account, currency, "fromOn", "untilOn", kind, expected, found
         from jsonb_to_recordset($2::jsonb) as g (account text, currency text, "fromOn" date, "untilOn" date, kind text, expected bigint, found bigint)
       on conflict do nothing`,
      [companyId, JSON.stringify(gaps)],
    );
}

export async function knownGaps(
  db: Queryable,
  companyId: string,
): Promise<(StatementGap & { readonly isVouched: boolean })[]> {
  return select(
    db,
    `select account, currency, from_on as "fromOn", until_on as "untilOn", kind, expected, found,
            exists (select from cash_declaration d where d.company_id = g.company_id and d.declared_on >= g.until_on) as "isVouched"
       from statement_gap g where company_id = $1 order by from_on, account, currency`,
    [companyId],
  );
}

/** Where money may be missing and nobody has vouched: the gate is closed for what was owed on those days. */
export async function closingGaps(
  db: Queryable,
  companyId: string,
): Promise<{ readonly account: string; readonly fromOn: CalendarDate; readonly untilOn: CalendarDate }[]> {
  const gaps = await knownGaps(db, companyId);
  return gaps
    .filter(({ kind, isVouched }) => kind === 'balance' && !isVouched)
    .map(({ account, fromOn, untilOn }) => ({ account, fromOn, untilOn }));
}
