// Who wants the mail of Monday, which of them are still to leave, and what came in during a week.

import type { Language } from '../../claim/parties.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Passing, Queryable } from '../session.ts';

type Of = { readonly companyId: string; readonly userId: string };

export const digestLanguage = async (db: Queryable, { companyId, userId }: Of): Promise<Language | null> => {
  const row = await selectOne<{ language: Language }>(
    db,
    'select language from digest_reader where company_id = $1 and user_id = $2',
    [companyId, userId],
  );
  return row?.language ?? null;
};

export const subscribeToDigest = (
  db: Queryable,
  { companyId, userId, language, day }: Of & { language: Language; day: CalendarDate },
): Promise<unknown> =>
  db.query(
    `insert into digest_reader (company_id, user_id, language, since_on) values ($1, $2, $3, $4)
     on conflict (company_id, user_id) do update set language = $3`,
    [companyId, userId, language, day],
  );

export const endDigest = (db: Queryable, { companyId, userId }: Of): Promise<unknown> =>
  db.query('delete from digest_reader where company_id = $1 and user_id = $2', [companyId, userId]);

type Week = { readonly week: CalendarDate; readonly most: number };

/** The companies with a mail of this week that is still to leave. */
export const companiesWithDigest = (db: Passing, { week, most }: Week): Promise<ReadonlySet<string>> =>
  db.past('companies', async all => {
    const rows = await select<{ id: string }>(
      all,
      `select r.company_id as id from digest_reader r
        where r.since_on <= $1 and not exists (select from digest_mail d where d.company_id = r.company_id and d.user_id = r.user_id
          and d.week_on = $1 and (d.mailed_at is not null or d.tries >= $2))
        group by r.company_id`,
      [week, most],
    );
    return new Set(rows.map(({ id }) => id));
  });

export type DigestReader = { readonly userId: string; readonly language: Language };

/** Claims the mails of the week that are due: another process that looks now finds none of them. */
export async function claimDigests(
  db: Queryable,
  { companyId, week, at, again, most }: Week & { companyId: string; at: string; again: string },
): Promise<DigestReader[]> {
  await db.query(
    `insert into digest_mail (company_id, user_id, week_on, try_from)
     select company_id, user_id, $2, $3 from digest_reader where company_id = $1 and since_on <= $2
     on conflict do nothing`,
    [companyId, week, at],
  );
  const claimed = await select<{ userId: string }>(
    db,
    `update digest_mail set tries = tries + 1, try_from = $4
      where company_id = $1 and week_on = $2 and mailed_at is null and try_from <= $3 and tries < $5 returning user_id as "userId"`,
    [companyId, week, at, again, most],
  );
  return select<DigestReader>(
    db,
    `select user_id as "userId", language from digest_reader where company_id = $1 and user_id = any($2) order by user_id`,
    [companyId, claimed.map(({ userId }) => userId)],
  );
}

export const noteDigestMailed = (
  db: Queryable,
  { companyId, userId, week, at }: Of & { week: CalendarDate; at: string },
): Promise<unknown> =>
  db.query('update digest_mail set mailed_at = $4 where company_id = $1 and user_id = $2 and week_on = $3', [
    companyId,
    userId,
    week,
    at,
  ]);

/** Debtors' money that came from the first to the last of these days, less what went back in them, in minor units of each currency. */
export const collectedBetween = (
  db: Queryable,
  { companyId, first, last }: { companyId: string; first: CalendarDate; last: CalendarDate },
): Promise<{ readonly currency: string; readonly collected: number }[]> =>
  select(
    db,
    `select currency, sum(amount)::bigint as collected from (
       select currency, amount from payment where company_id = $1 and received_on between $2::date and $3::date and set_aside_because is null
       union all
       select currency, -amount from money_back where company_id = $1 and went_on between $2::date and $3::date and state = 'taken') as came
      group by currency order by currency`,
    [companyId, first, last],
  );
