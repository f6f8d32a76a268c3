// The rates in force here: the shipped tables with every accepted update file laid over, in order of acceptance.
// A published figure takes the place of the one by formula, and every amount is computed anew from it.

import { parseRateUpdate, withPublishedRates } from '../../law/rates/published.ts';
import { RATE_TABLES, type RateTables } from '../../law/rates/tables.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { EVERYTHING, type Has } from '../dossiers/seldom.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Tables already built, by what they were built from; a process meets few of them. */
const BUILT = new Map<string, RateTables>();
const MOST_BUILT = 20;

export async function rateTables(db: Queryable, has: Has = EVERYTHING): Promise<RateTables> {
  if (!has('rates')) return RATE_TABLES;
  const rows = await select<{ hash: string }>(
    db,
    'select content_hash as hash from rate_publication order by accepted_at, publication_id',
  );
  if (rows.length === 0) return RATE_TABLES;
  const key = rows.map(({ hash }) => hash).join(' ');
  const known = BUILT.get(key);
  if (known !== undefined) return known;
  const built = await buildTables(db);
  if (BUILT.size >= MOST_BUILT) BUILT.clear();
  BUILT.set(key, built);
  return built;
}

async function buildTables(db: Queryable): Promise<RateTables> {
  const files = await select<{ name: string; content: unknown }>(
    db,
    'select file_name as name, content from rate_publication order by accepted_at, publication_id',
  );
  return files.reduce((tables, { name, content }) => {
    const reading = parseRateUpdate(content);
    if (reading.kind === 'refused')
      throw new Error(
        `Rates of ${name} were accepted and cannot be read: ${JSON.stringify(reading.problems)}`,
      );
    return withPublishedRates(tables, reading.update);
  }, RATE_TABLES);
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
