// What the database says about itself: the application's tables, their columns, foreign keys and sequences.
// The tables of the migrator are its own.

import { MIGRATION_TABLES } from '../migrate.ts';
import type { Queryable } from '../session.ts';

export type Table = { readonly name: string; readonly columns: readonly string[] };
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };
export type Sequence = { readonly name: string; readonly lastValue: string | null };

/** By name; generated columns are left out, because the database fills them itself. Unlogged tables hold staging, not records. */
export async function tablesOf(
  queryable: Queryable,
  { withUnlogged = false }: { withUnlogged?: boolean } = {},
): Promise<Table[]> {
  const { rows } = await queryable.query<Table>(
    `select c.relname as name,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns
     from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = any($2)
       and not c.relispartition and c.relname <> all($1)
     order by c.relname collate "C"`,
    [[...MIGRATION_TABLES], withUnlogged ? ['p', 'u'] : ['p']],
  );
  return rows;
}

export async function foreignKeysOf(queryable: Queryable): Promise<ForeignKey[]> {
  const { rows } = await queryable.query<ForeignKey>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.conparentid = 0 and k.connamespace = current_schema()::regnamespace
     order by c.relname collate "C", k.conname collate "C"`,
  );
  return rows;
}

export async function sequencesOf(queryable: Queryable): Promise<Sequence[]> {
  const { rows } = await queryable.query<Sequence>(
    `select sequencename as name, last_value::text as "lastValue"
     from pg_sequences where schemaname = current_schema() order by sequencename collate "C"`,
  );
  return rows;
}
