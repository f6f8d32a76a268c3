// Files of published rates that were accepted here, in order of acceptance. The desk lays them over the shipped tables.

import type { CalendarDate } from '../../units/calendar.ts';
import { EVERYTHING, type Has } from '../dossiers/seldom.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type AcceptedRates = { readonly fileName: string; readonly hash: string; readonly content: unknown };

/** Nothing is asked where there are none. */
export async function acceptedRates(db: Queryable, has: Has = EVERYTHING): Promise<AcceptedRates[]> {
  if (!has('rates')) return [];
  return select<AcceptedRates>(
    db,
    'select file_name as "fileName", content_hash as hash, content from rate_publication order by accepted_at, publication_id',
  );
}

export type RatePublication = {
  readonly id: string;
  readonly at: string;
  readonly on: CalendarDate;
  readonly author: string;
  readonly fileName: string;
  readonly contentHash: string;
  readonly content: unknown;
};

/** False when the last accepted file holds the same: entering it twice changes nothing. */
export async function keepRatePublication(
  db: Queryable,
  { id, at, on, author, fileName, contentHash, content }: RatePublication,
): Promise<boolean> {
  const last = await selectOne<{ hash: string }>(
    db,
    'select content_hash as hash from rate_publication order by accepted_at desc, publication_id desc limit 1',
  );
  if (last?.hash === contentHash) return false;
  await db.query(
    `insert into rate_publication (publication_id, accepted_at, accepted_on, author, file_name, content_hash, content)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, at, on, author, fileName, contentHash, JSON.stringify(content)],
  );
  return true;
}
