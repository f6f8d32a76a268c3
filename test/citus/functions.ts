// What Citus refuses of the functions in a statement that changes rows (ModifyPartialQuerySupported and
// ErrorIfOnConflictNotSupported in multi_router_planner.c, Citus 12 to 14). Casts and operators are functions too, and which
// ones depends on the types, so PostgreSQL is asked what it makes of the statement: it keeps it, resolved, as the body of a
// procedure. A function is immutable, stable (the day of an instant, jsonb from a row) or volatile (random).

import type { Session } from '../../src/store/session.ts';
import { isKnown, type Known, nodesIn, type Part, readTree, wordIn } from './node-tree.ts';

const CHANGES: Readonly<Record<string, string>> = { '2': 'update', '3': 'insert', '4': 'delete' };
const BODY = `select prosqlbody::text as body from pg_proc where proname = 'statement_looked_at'`;
const TYPES = `select array(select format_type(one, null) from unnest(parameter_types) one)::text[] as types from pg_prepared_statements where name = 'looked_at'`;
/** The functions that make and read the text of a type are under `in` and `out`. */
const NOT_IMMUTABLE = `
  select oid::text as key, proname as name from pg_proc where provolatile <> 'i'
  union all select 'out ' || t.oid, t.typname || ' as text' from pg_type t join pg_proc p on p.oid = t.typoutput where p.provolatile <> 'i'
  union all select 'in ' || t.oid, 'text as ' || t.typname from pg_type t join pg_proc p on p.oid = t.typinput where p.provolatile <> 'i'`;

/** By statement: one sentence each. Statements whose tables are not in this database are passed over. */
export async function objectionsToFunctions(
  session: Session,
  texts: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await session.query<{ key: string; name: string }>(NOT_IMMUTABLE);
  const mutable = new Map(rows.map(({ key, name }) => [key, name]));
  const found = new Map<string, string[]>();
  for (const text of texts) {
    const body = await resolved(session, text);
    if (body !== null) found.set(text, [...new Set(objectionsIn(readTree(body), mutable))]);
  }
  return found;
}

async function resolved(session: Session, text: string): Promise<string | null> {
  await session.query('begin');
  try {
    await session.query(`prepare looked_at as ${text}`);
    const [prepared] = (await session.query<{ types: string[] }>(TYPES)).rows;
    await session.query(
      `create procedure statement_looked_at(${prepared?.types.join(', ')}) language sql begin atomic ${text}; end`,
    );
    return (await session.query<{ body: string }>(BODY)).rows[0]?.body ?? null;
  } catch {
    return null;
  } finally {
    await session.query('rollback; deallocate all');
  }
}

type Mutable = ReadonlyMap<string, string>;

function objectionsIn(tree: Part, mutable: Mutable): string[] {
  return nodesIn(tree)
    .filter(node => node.kind === 'QUERY' && wordIn(node, 'commandType') in CHANGES)
    .flatMap(query => [...ofChange(query, mutable), ...ofAnswers(query, mutable)]);
}

/** Named otherwise before version 16. */
const CHOICES = new Set(['COALESCE', 'COALESCEEXPR', 'CASE', 'CASEEXPR']);

function ofChange(query: Known, mutable: Mutable): string[] {
  if (CHANGES[wordIn(query, 'commandType')] === 'insert') return [];
  const targets = wordIn(query, 'commandType') === '2' ? partsOf(query, 'targetList') : [];
  return [...targets, ...partsOf(query, 'jointree')].flatMap(part => {
    const own = nodesIn(part, node => node.kind !== 'QUERY');
    const chosen = own.filter(({ kind }) => CHOICES.has(kind));
    return [
      ...chosen.flatMap(node => named(node, mutable)).map(name => `it chooses between values with ${name}`),
      ...own
        .filter(node => calls(node, mutable).length > 0 && nodesIn(node).some(({ kind }) => kind === 'VAR'))
        .flatMap(node => calls(node, mutable))
        .map(name => `it changes rows by ${name} of a column`),
    ];
  });
}

function ofAnswers(query: Known, mutable: Mutable): string[] {
  return [
    ...partsOf(query, 'returningList')
      .flatMap(part => named(part, mutable))
      .map(name => `it returns ${name}`),
    ...partsOf(query, 'onConflict')
      .flatMap(part => named(part, mutable))
      .map(name => `where rows conflict it asks ${name}`),
  ];
}

const partsOf = (query: Known, field: string): readonly Part[] => query.fields.get(field) ?? [];

/** All that is not immutable in it, by name. */
const named = (part: Part, mutable: Mutable): string[] => nodesIn(part).flatMap(node => calls(node, mutable));

const ID: Readonly<Record<string, string>> = {
  FUNCEXPR: 'funcid',
  OPEXPR: 'opfuncid',
  DISTINCTEXPR: 'opfuncid',
  NULLIFEXPR: 'opfuncid',
  SCALARARRAYOPEXPR: 'opfuncid',
  AGGREF: 'aggfnoid',
};

/** What this node itself calls that is not immutable. */
function calls(node: Known, mutable: Mutable): string[] {
  if (node.kind === 'SQLVALUEFUNCTION') return ['the time of the server'];
  if (node.kind === 'COERCEVIAIO') {
    const [from] = partsOf(node, 'arg');
    const type = from !== undefined && isKnown(from) ? typeOf(from) : '';
    return [`out ${type}`, `in ${wordIn(node, 'resulttype')}`].flatMap(key => mutable.get(key) ?? []);
  }
  const field = ID[node.kind];
  return field === undefined ? [] : [mutable.get(wordIn(node, field)) ?? []].flat();
}

const TYPE_FIELDS = ['vartype', 'paramtype', 'consttype', 'funcresulttype', 'opresulttype', 'resulttype'];
const typeOf = (node: Known): string =>
  TYPE_FIELDS.map(field => wordIn(node, field)).find(word => word !== '') ?? '';
