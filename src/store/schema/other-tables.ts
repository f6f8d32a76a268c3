// Whether a database that was never migrated is free for this application, or another program's: tables of two programs in one
// schema end in one of them losing rows.

import { OutsideFault } from '../outside-fault.ts';
import type { Queryable } from '../session.ts';

/** Named in the refusal; the others are counted. */
const TABLES_NAMED = 5;

/** `ours`: the table that every database of this application has. What belongs to an extension is nobody's program. */
export async function refuseOtherTables(queryable: Queryable, ours: string): Promise<void> {
  const { rows } = await queryable.query<Found>(
    `select current_database() as database, count(*)::int as tables, (array_agg(c.relname::text order by c.relname))[1:${TABLES_NAMED}] as first
       from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and to_regclass($1) is null
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`,
    [ours],
  );
  for (const { database, tables, first } of rows) {
    if (first === null) continue;
    const more = tables > first.length ? ` and ${tables - first.length} more` : '';
    throw new OutsideFault(
      `The database "${database}" has tables of another program (${first.join(', ')}${more}) and none of Acquit: nothing was changed. ` +
        "Expected a database of its own: create database acquit template template0 encoding 'UTF8', then name it in DATABASE_URL or after --server.",
    );
  }
}

type Found = { readonly database: string; readonly tables: number; readonly first: readonly string[] | null };
