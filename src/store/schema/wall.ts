// The wall between companies: a role that owns nothing, so that the policies of migration 0047 hold for it. A session that
// works for one company takes this role and says which company; whoever owns the tables passes. The role is named after
// the account of the installation and made at its start, since roles belong to the server and not to the schema.

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { quoteName } from '../copy-into.ts';
import { OutsideFault } from '../outside-fault.ts';
import type { Queryable } from '../session.ts';

type Asking = Pick<Queryable, 'query'>;

/** `unguarded` are tables of companies to which no policy was given: there the queries stand alone. */
export type Wall =
  | { readonly kind: 'stands'; readonly role: string; readonly unguarded: readonly string[] }
  | { readonly kind: 'missing'; readonly because: MissingWall; readonly role: string };

/**
 * `spread`: on Citus a session's role and settings do not reach the other nodes. `noRole`: the role is not there, or not
 * the account's to take. `unbound`: the role passes every policy. `closed`: the role may not use the tables.
 */
export type MissingWall = 'spread' | 'noRole' | 'unbound' | 'closed';

type Found = {
  readonly role: string;
  readonly isMade: boolean;
  readonly isOurs: boolean;
  readonly isUnbound: boolean;
  readonly isSpread: boolean;
  /** Tables that the role may not use yet, with what is missing; and those of a company without a policy. */
  readonly closed: readonly string[];
  readonly unguarded: readonly string[];
};

/** What a company may do, by table: all with its own rows, except what is never changed and what all share. Accounts are no company's business. */
const USES = `
  select c.oid, c.relname, c.relrowsecurity, o.has_company,
         case c.relname when 'journal' then 'select, insert' when 'rate_publication' then 'select'
                        when 'person_lock' then 'select, insert, update' else 'select, insert, update, delete' end as uses
    from pg_class c
   cross join lateral (select exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped)) as o (has_company)
   where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and left(c.relname, 7) <> 'access_'
     and (o.has_company or c.relname in ('person_lock', 'rate_publication'))`;

/** A name is cut off at 63 bytes, as PostgreSQL does. */
const FOUND = `
  with named as (select left(current_user || '_company', 63) as role),
       used as (${USES})
  select n.role, r.oid is not null as "isMade",
         -- Since version 16 a member may be one that cannot take the role.
         coalesce(case when current_setting('server_version_num')::int >= 160000 then pg_has_role(current_user, r.oid, 'SET')
                       else pg_has_role(current_user, r.oid, 'MEMBER') end, false) as "isOurs",
         coalesce(r.rolsuper or r.rolbypassrls, false) as "isUnbound",
         exists (select from pg_extension where extname = 'citus') as "isSpread",
         array(select quote_ident(u.relname) || ': ' || u.uses from used u
                where r.oid is null or not (select bool_and(has_table_privilege(r.oid, u.oid, one)) from unnest(string_to_array(u.uses, ', ')) as one)
                order by u.relname) as closed,
         array(select u.relname::text from used u where u.has_company and not u.relrowsecurity order by u.relname) as unguarded
    from named n left join pg_roles r on r.rolname = n.role`;

export async function wallOf(db: Asking): Promise<Wall> {
  const found = await look(db);
  const { role } = found;
  const missing = (because: MissingWall): Wall => ({ kind: 'missing', because, role });
  if (found.isSpread) return missing('spread');
  if (!found.isMade || !found.isOurs) return missing('noRole');
  if (found.isUnbound) return missing('unbound');
  if (found.closed.length > 0) return missing('closed');
  return { kind: 'stands', role, unguarded: found.unguarded };
}

/** insufficient_privilege: an account that may make no roles goes on without a wall; `acquit doctor` says what to do. */
const MAY_NOT = '42501';
/** Another process of this server did the same at the same instant: duplicate_object, unique_violation, internal_error. */
const AT_ONCE = new Set(['42710', '23505', 'XX000']);
const TRIES = 20;
const PAUSE_MS = 25;

/** Makes the role and lets it use the tables, as far as this is not done. Throws where the account itself would see nothing. */
export async function raiseWall(db: Asking): Promise<void> {
  await refuseWhoSeesNothing(db);
  for (let tries = 1; ; tries += 1)
    try {
      const found = await look(db);
      if (found.isSpread) return;
      await make(db, found);
      return;
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
      if (code === MAY_NOT) return;
      if (!AT_ONCE.has(code) || tries === TRIES) throw error;
      await pause(PAUSE_MS * Math.random());
    }
}

async function make(db: Asking, { role, isMade, isOurs, closed }: Found): Promise<void> {
  const name = quoteName(role);
  if (!isMade) await db.query(`create role ${name} nologin nosuperuser nobypassrls`);
  // Whoever makes a role may take it on some versions and settings only when it is given.
  if (!isMade || !isOurs) await db.query(`grant ${name} to current_user`);
  if (closed.length === 0) return;
  await db.query(`grant usage on schema ${await schemaOf(db)} to ${name}`);
  for (const one of closed) {
    const [table, uses] = one.split(': ');
    await db.query(`grant ${uses} on ${table} to ${name}`);
  }
}

async function look(db: Asking): Promise<Found> {
  const [found] = (await db.query<Found>(FOUND)).rows;
  if (found === undefined) throw new Error('The server does not say which account this is');
  return found;
}

async function schemaOf(db: Asking): Promise<string> {
  const [row] = (await db.query<{ schema: string }>('select quote_ident(current_schema()) as schema')).rows;
  return row?.schema ?? 'public';
}

/** An account that neither owns the tables nor passes policies would find an installation without companies. */
async function refuseWhoSeesNothing(db: Asking): Promise<void> {
  const { rows } = await db.query<{ owner: string; account: string }>(
    `select pg_get_userbyid(relowner) as owner, current_user::text as account from pg_class
      where oid = to_regclass('company') and row_security_active(oid)`,
  );
  for (const { owner, account } of rows)
    throw new OutsideFault(
      `The tables belong to ${owner}, and row-level security hides them from ${account}: connect as ${owner}, or give ${account} BYPASSRLS`,
    );
}
