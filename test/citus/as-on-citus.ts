// Makes a database look spread to whoever asks, as far as the product asks: the extension is in the catalog.

import type { Queryable } from '../../src/store/session.ts';

export async function asOnCitus(db: Queryable): Promise<void> {
  await db.query(
    `insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
     select 4000000000, 'citus', extowner, extnamespace, false, '13.0-1' from pg_extension where extname = 'plpgsql'`,
  );
}
