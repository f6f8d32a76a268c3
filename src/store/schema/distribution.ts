// How the tables lie on the nodes of a Citus cluster, read from the catalog: what all companies share is on every node,
// everything a company owns is on the node of that company, and what is asked alone stays on the coordinator. Written to
// distribute.sql by "npm run schema".

import { MIGRATION_TABLES } from '../migrate.ts';
import type { Queryable } from '../session.ts';
import { tablesOf } from './catalog.ts';
import { ANCHOR, isShared, layOut, ON_COORDINATOR } from './lay-out.ts';

export type Distribution = {
  /** Copies on every node; those that others refer to come first. */
  readonly onEveryNode: readonly string[];
  /** Spread by company_id, each company whole on one node; those that others refer to come first. */
  readonly byCompany: readonly string[];
};

export async function distributionOf(queryable: Queryable): Promise<Distribution> {
  const own: readonly string[] = [...MIGRATION_TABLES, ...ON_COORDINATOR];
  const names = (await tablesOf(queryable, { withUnlogged: true }))
    .map(({ name }) => name)
    .filter(name => !own.includes(name));
  const ordered = inOrder(names, await referencesOf(queryable));
  return { onEveryNode: ordered.filter(isShared), byCompany: ordered.filter(name => !isShared(name)) };
}

/** The statements that lay the tables out. */
export function distributeSql({ onEveryNode, byCompany }: Distribution): string {
  const lines = (tables: readonly string[]): string => tables.map(layOut).join('\n');
  return `${HEAD}\n${ON_EVERY_NODE}\n${lines(onEveryNode)}\n\n${BY_COMPANY}\n${lines(byCompany)}\n`;
}

const HEAD = `-- Spreads the tables over the nodes of a Citus cluster, each company whole on one of them. Written by "npm run schema".
-- Run it as the owner of the tables, after "acquit migrate" and before the first company is added:
--   psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f distribute.sql
-- Running it again is harmless: a table that is laid out stays as it is.
-- Stays on the coordinator: ${ON_COORDINATOR.join(', ')}.
`;
const ON_EVERY_NODE = `-- On every node: who may enter, the companies themselves, the published rates. Everything below refers to them.`;
const BY_COMPANY = `-- By company: all rows of a company lie together, so its statements run whole on its node.`;

type Reference = { readonly table: string; readonly refersTo: string };

async function referencesOf(queryable: Queryable): Promise<Reference[]> {
  const { rows } = await queryable.query<Reference>(
    `select c.relname as table, f.relname as "refersTo"
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and k.conrelid <> k.confrelid`,
  );
  return rows;
}

/** Each table after those it refers to, otherwise by name, the anchor as early as it can be. */
function inOrder(names: readonly string[], references: readonly Reference[]): string[] {
  const waiting = new Set([...names].sort((left, right) => rank(left) - rank(right)));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].find(name =>
      references.every(({ table, refersTo }) => table !== name || !waiting.has(refersTo)),
    );
    if (ready === undefined) throw new Error(`These tables refer to each other in a circle: ${[...waiting]}`);
    ordered.push(ready);
    waiting.delete(ready);
  }
  return ordered;
}

const rank = (name: string): number => (isShared(name) ? 0 : name === ANCHOR ? 1 : 2);
