// The sealed keys of payment providers, company by company.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ProviderKeyRow = {
  readonly provider: 'stripe' | 'mollie';
  readonly sealed: string;
  readonly lastFour: string;
  readonly isTest: boolean;
  readonly givenOn: CalendarDate;
  readonly author: string;
  readonly pausedOn: CalendarDate | null;
};

type Of = { readonly companyId: string; readonly provider: ProviderKeyRow['provider'] };

export const providerKeyRows = (db: Queryable, companyId: string): Promise<ProviderKeyRow[]> =>
  select<ProviderKeyRow>(
    db,
    `select provider, sealed, last_four as "lastFour", is_test as "isTest", given_on as "givenOn", author, paused_on as "pausedOn"
       from provider_key where company_id = $1 order by provider`,
    [companyId],
  );

/** In place of the one before; it is in use at once. */
export const keepProviderKey = (
  db: Queryable,
  write: Of & Omit<ProviderKeyRow, 'pausedOn'> & { readonly at: string },
): Promise<unknown> =>
  db.query(
    `insert into provider_key (company_id, provider, sealed, last_four, is_test, given_at, given_on, author)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (company_id, provider) do update
       set sealed = $3, last_four = $4, is_test = $5, given_at = $6, given_on = $7, author = $8, paused_on = null`,
    [
      write.companyId,
      write.provider,
      write.sealed,
      write.lastFour,
      write.isTest,
      write.at,
      write.givenOn,
      write.author,
    ],
  );

/** False where that is so already; null where no key is kept. */
export async function pauseProviderKey(
  db: Queryable,
  { companyId, provider, pausedOn }: Of & { readonly pausedOn: CalendarDate | null },
): Promise<boolean | null> {
  const [row] = await select<{ isPaused: boolean }>(
    db,
    'select paused_on is not null as "isPaused" from provider_key where company_id = $1 and provider = $2 for update',
    [companyId, provider],
  );
  if (row === undefined) return null;
  if (row.isPaused === (pausedOn !== null)) return false;
  await db.query('update provider_key set paused_on = $3 where company_id = $1 and provider = $2', [
    companyId,
    provider,
    pausedOn,
  ]);
  return true;
}

/** False where there is none. */
export async function dropProviderKey(db: Queryable, { companyId, provider }: Of): Promise<boolean> {
  const answer = await db.query('delete from provider_key where company_id = $1 and provider = $2', [
    companyId,
    provider,
  ]);
  return answer.rowCount === 1;
}

/** Payments that the provider may still have something to say about, by provider. */
export const onlineUnderWay = (
  db: Queryable,
  companyId: string,
): Promise<{ readonly provider: ProviderKeyRow['provider']; readonly count: number }[]> =>
  select(
    db,
    `select provider, count(*)::int as count from online_payment where company_id = $1 and state in ('open', 'pending') group by provider`,
    [companyId],
  );
