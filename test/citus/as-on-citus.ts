// Makes a database look spread to whoever asks, as far as the product asks: the extension is in the catalog, and what lays
// tables out is there and refuses what Citus would refuse.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/store/database.ts';
import { distributeSql, distributionOf } from '../../src/store/schema/distribution.ts';

const STAND_IN = readFileSync(join(import.meta.dirname, 'stand-in.sql'), 'utf8');
/** References among tables that are not laid out yet are no fault, so it watches from here on. */
const WATCH = `create event trigger citus_refuse on ddl_command_end when tag in ('CREATE TABLE', 'ALTER TABLE', 'CREATE INDEX', 'CREATE POLICY', 'CREATE TRIGGER') execute function citus_refuse()`;

export const asOnCitus = (database: Database): Promise<void> =>
  database.session(async session => {
    await session.query(STAND_IN);
  });

/** With its tables laid out as they are now. */
export async function laidOut(database: Database): Promise<void> {
  await asOnCitus(database);
  const layout = distributeSql(await distributionOf(database));
  await database.session(async session => {
    await session.query(layout);
    await session.query(WATCH);
  });
}
