// The two most common questions to the database.

import type { Queryable } from './session.ts';

/** All rows of a statement. */
export async function select<Row>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await db.query<Row>(text, values)).rows;
}

/** The first row of a statement, or null. */
export async function selectOne<Row>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row | null> {
  return (await select<Row>(db, text, values))[0] ?? null;
}
