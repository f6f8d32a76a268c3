// Where the next page of a list begins: the key of the last entry shown, opaque to whoever carries it.
// A page is found by its key and not by a count, so that entries that come or go in between move nothing.

import { parseDay } from '../units/calendar.ts';
import { isUuid } from '../units/uuid.ts';

export type Page<T> = { readonly entries: readonly T[]; readonly nextCursor: string | null };

/** No page of any list is longer. */
export const LONGEST_PAGE = 500;

type Key = readonly (string | number)[];

export function cursorOf(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** A cursor that this list never gave: cut, made up, or of another list. The first page in its place would be read as the next. */
export class ForeignCursor extends Error {}

/** What the parts of a key are, one question for each. */
type Shape<Keys extends Key> = { readonly [Place in keyof Keys]: (part: unknown) => boolean };

/** The key in a cursor; null where the list begins. */
export function keyOf<Keys extends Key>(cursor: string | null, shape: Shape<Keys>): Keys | null {
  if (cursor === null) return null;
  const parsed = parsedOrNull(Buffer.from(cursor, 'base64url').toString());
  if (!isShaped(parsed, shape))
    throw new ForeignCursor(`found the cursor "${cursor}", expected one of this list`);
  return parsed;
}

function isShaped<Keys extends Key>(parsed: unknown, shape: Shape<Keys>): parsed is Keys {
  const parts = Object.values<(part: unknown) => boolean>(shape);
  return (
    Array.isArray(parsed) &&
    parsed.length === parts.length &&
    parts.every((isRight, place) => isRight(parsed[place]))
  );
}

/** PostgreSQL takes any text but this sign. */
export const isText = (part: unknown): boolean => typeof part === 'string' && !part.includes('\0');
export const isWhole = (part: unknown): boolean => Number.isSafeInteger(part);
export const isDay = (part: unknown): boolean => typeof part === 'string' && parseDay(part) !== null;
export const isInstant = (part: unknown): boolean =>
  typeof part === 'string' && /^\d{4}-\d\d-\d\d[T ]/.test(part) && !Number.isNaN(Date.parse(part));
export const isId = (part: unknown): boolean => typeof part === 'string' && isUuid(part);

/** Cuts rows, of which one more than `limit` was asked for, into a page. */
export function pageOf<Row, Entry>(
  rows: readonly Row[],
  { limit, key, entry }: { limit: number; key: (row: Row) => Key; entry: (row: Row) => Entry },
): Page<Entry> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    entries: shown.map(entry),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null,
  };
}

/** At least one entry, at most the longest page. */
export const pageLimit = (asked: number): number => Math.min(Math.max(1, asked), LONGEST_PAGE);

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
