// Where the next page of a list begins: the key of the last entry shown, opaque to whoever carries it.
// A page is found by its key and not by a count, so that entries that come or go in between move nothing.

import type { Page } from './answers.ts';

/** No page of any list is longer. */
export const LONGEST_PAGE = 500;

type Key = readonly (string | number)[];

export function cursorOf(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key in a cursor, or null where the text is none of ours: the list then begins at its start. */
export function keyOf(cursor: string | null): Key | null {
  if (cursor === null) return null;
  const parsed = parsedOrNull(Buffer.from(cursor, 'base64url').toString());
  return Array.isArray(parsed) && parsed.every(isKeyPart) ? parsed : null;
}

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

const isKeyPart = (part: unknown): part is string | number =>
  typeof part === 'string' || typeof part === 'number';
