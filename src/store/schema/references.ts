// Which tables lean on a table, told by the catalog: what is added later is never forgotten by an undo.

import type { Queryable } from '../session.ts';
import { foreignKeysOf } from './catalog.ts';

export type Reference = { readonly table: string; readonly columns: readonly string[] };

/** Without those that go by themselves when the row goes, unless these are asked for. */
export async function referencesTo(
  db: Queryable,
  table: string,
  { withCascades = false }: { withCascades?: boolean } = {},
): Promise<Reference[]> {
  const keys = await foreignKeysOf(db);
  return keys.flatMap(({ table: from, definition }) => {
    const match = /^FOREIGN KEY \(([^)]*)\) REFERENCES "?(\w+)"?\s*\([^)]*\)(.*)$/.exec(definition);
    const [, columns = '', target, rest = ''] = match ?? [];
    if (target !== table || (rest.includes('CASCADE') && !withCascades)) return [];
    return [{ table: from, columns: columns.split(',').map(column => column.trim()) }];
  });
}

/** A condition on a row `t` of the table: nothing leans on it, these tables aside. */
export async function unreferenced(
  db: Queryable,
  table: string,
  key: string,
  aside: readonly string[] = [],
): Promise<string> {
  const references = (await referencesTo(db, table)).filter(reference => !aside.includes(reference.table));
  const conditions = references.map(
    ({ table: from, columns: [company, id] }) =>
      `not exists (select from ${from} r where r.${company} = t.company_id and r.${id} = t.${key})`,
  );
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}
