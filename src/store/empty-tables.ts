// Takes every record out of a database and leaves it as the migrations made it.

import { quoteName } from './copy-into.ts';
import type { Database } from './database.ts';
import { tablesOf } from './schema/catalog.ts';

export async function emptyTables(database: Database): Promise<void> {
  await database.transaction(async db => {
    const tables = await tablesOf(db, { withUnlogged: true });
    await db.query(`truncate ${tables.map(({ name }) => quoteName(name)).join(', ')}`);
  });
}
