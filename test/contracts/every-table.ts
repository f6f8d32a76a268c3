// Every table that the catalog knows, with a row of one company and a row of another, asked by queries that forgot to say
// whose rows they mean.

import pg from 'pg';
import type { FreshDatabase } from '../servers.ts';

export const MINE = '00000000-0000-7000-8000-00000000000a';
export const THEIRS = '00000000-0000-7000-8000-00000000000b';

export type Table = { readonly name: string; readonly column: string };

/** Every table with a company, and one of its other columns. */
const TABLES = `
  select c.relname as name, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                              and a.attname <> 'company_id' and a.attgenerated = '' order by a.attnum limit 1) as column
    from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attname = 'company_id' and not k.attisdropped
   where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') order by 1`;

/** What must be said of a row, each in the text that any value of its type may have. */
const MUST_BE_SAID = `
  select quote_ident(a.attname) as name,
         case when t.typcategory = 'A' then '{}' when t.typname = 'uuid' then gen_random_uuid()::text when t.typname = 'jsonb' then '{}'
              when t.typcategory = 'N' then '1' when t.typcategory = 'D' then '2026-01-01' when t.typcategory = 'B' then 'true' else left(md5(random()::text), 8) end as value
    from pg_attribute a join pg_type t on t.oid = a.atttypid
   where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef and a.attname <> 'company_id'`;

export async function connect({ address }: FreshDatabase): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return client;
}

/** One row of each company in each table. Which other rows they refer to is not what is asked here. */
export async function fillEveryTable(owner: pg.Client): Promise<readonly Table[]> {
  const { rows: rules } = await owner.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
      where connamespace = current_schema()::regnamespace and contype in ('f', 'c', 'u')`,
  );
  for (const { drop } of rules) await owner.query(drop);
  const { rows: tables } = await owner.query<Table>(TABLES);
  for (const { name } of tables)
    for (const company of [MINE, THEIRS]) await owner.query(await rowOf(owner, name, company));
  return tables;
}

async function rowOf(owner: pg.Client, table: string, company: string): Promise<string> {
  const { rows } = await owner.query<{ name: string; value: string }>(MUST_BE_SAID, [table]);
  const names = ['company_id', ...rows.map(({ name }) => name)];
  const values = [company, ...rows.map(({ value }) => value)].map(value => `'${value}'`);
  return `insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`;
}

/** What the statement did as the role of the company; what it wrote is taken back. */
async function asMine(
  client: pg.Client,
  role: string,
  statement: string,
  company: string | null = MINE,
): Promise<{ readonly rows: number | null; readonly refused: string | null }> {
  await client.query(`begin; set local role "${role}"`);
  try {
    if (company !== null) await client.query(`set local acquit.company = '${company}'`);
    return { rows: (await client.query(statement)).rowCount, refused: null };
  } catch (error) {
    return { rows: null, refused: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.query('rollback');
  }
}

const isClosed = (refused: string | null): boolean => refused?.startsWith('permission denied') === true;
const isWalled = (refused: string | null): boolean =>
  isClosed(refused) || refused?.startsWith('new row violates row-level security policy') === true;

/** The tables that show or give away anything of another company, and those that hide a company's own. */
export async function breaches(client: pg.Client, role: string, tables: readonly Table[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, column } of tables) {
    const seen = await asMine(client, role, `select from ${name}`);
    if (isClosed(seen.refused)) {
      if (!name.startsWith('access_')) found.push(`${name} is closed`);
      continue;
    }
    if (seen.rows !== 1) found.push(`${name} shows ${seen.rows}`);
    const changed = await asMine(client, role, `update ${name} set "${column}" = "${column}"`);
    if (!isClosed(changed.refused) && changed.rows !== 1) found.push(`${name} changes ${changed.rows}`);
    const removed = await asMine(client, role, `delete from ${name}`);
    if (!isClosed(removed.refused) && removed.rows !== 1) found.push(`${name} removes ${removed.rows}`);
    const moved = await asMine(client, role, `update ${name} set company_id = '${THEIRS}'`);
    if (!isWalled(moved.refused)) found.push(`${name} gives rows away`);
    const theirs = await rowOf(client, name, THEIRS);
    if (!isWalled((await asMine(client, role, theirs)).refused)) found.push(`${name} takes rows for others`);
    const nobody = await asMine(client, role, `select from ${name}`, null);
    if (nobody.rows !== 0) found.push(`${name} shows ${nobody.rows} to nobody`);
    if (!isWalled((await asMine(client, role, theirs, null)).refused))
      found.push(`${name} takes rows of nobody`);
  }
  return found;
}
