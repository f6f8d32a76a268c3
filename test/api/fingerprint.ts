// Every row of a company, table by table: what nobody may have touched is the same afterwards.

import { expect } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';

/** `but`: tables that may differ. */
export async function fingerprint(
  database: Database,
  companyId: string,
  but: readonly string[] = [],
): Promise<Record<string, string>> {
  const tables = await select<{ name: string }>(
    database,
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'company_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  expect(tables.length).toBeGreaterThan(40);
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    if (but.includes(name)) continue;
    const [row] = await select<{ print: string | null }>(
      database,
      `select md5(string_agg(t::text, '|' order by t::text)) as print from ${name} t where t.company_id::text = $1`,
      [companyId],
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
}
