// The rates in force here: the shipped tables with every accepted update file laid over, in order of acceptance.
// A published figure takes the place of the one by formula, and every amount is computed anew from it.

import { parseRateUpdate, withPublishedRates } from '../../law/rates/published.ts';
import { RATE_TABLES, type RateTables } from '../../law/rates/tables.ts';
import { type AcceptedRates, acceptedRates } from '../../store/invoices/rate-publications.ts';
import type { Queryable } from '../../store/session.ts';

/** Tables already built, by what they were built from; a process meets few of them. */
const BUILT = new Map<string, RateTables>();
const MOST_BUILT = 20;

export const rateTables = async (db: Queryable): Promise<RateTables> => tablesWith(await acceptedRates(db));

/** Throws when a file that was accepted cannot be read. */
export function tablesWith(accepted: readonly AcceptedRates[]): RateTables {
  if (accepted.length === 0) return RATE_TABLES;
  const key = accepted.map(({ hash }) => hash).join(' ');
  const known = BUILT.get(key);
  if (known !== undefined) return known;
  const built = accepted.reduce(laidOver, RATE_TABLES);
  if (BUILT.size >= MOST_BUILT) BUILT.clear();
  BUILT.set(key, built);
  return built;
}

function laidOver(tables: RateTables, { fileName, content }: AcceptedRates): RateTables {
  const reading = parseRateUpdate(content);
  if (reading.kind === 'refused')
    throw new Error(
      `Rates of ${fileName} were accepted and cannot be read: ${JSON.stringify(reading.problems)}`,
    );
  return withPublishedRates(tables, reading.update);
}
