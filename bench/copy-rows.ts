// COPY of rows that are stored already: out of their tables, which it empties, and in again. The least that storing them costs.

import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '../src/store/database.ts';
import type { Session } from '../src/store/session.ts';

type Rows = {
  /** Where the rows lie meanwhile. */
  readonly folder: string;
  /** In the order in which they lean on each other. */
  readonly tables: readonly string[];
};

export const copyOut = (database: Database, { folder, tables }: Rows): Promise<void> =>
  database.session(async session => {
    for (const table of tables)
      await pipeline(
        session.submit(copyTo(`copy ${table} to stdout`)),
        createWriteStream(fileOf(folder, table)),
      );
    await session.query(`truncate ${tables.join(', ')} cascade`);
  });

export async function copyIn(session: Session, { folder, tables }: Rows): Promise<void> {
  for (const table of tables)
    await pipeline(
      createReadStream(fileOf(folder, table)),
      session.submit(copyFrom(`copy ${table} from stdin`)),
    );
}

const fileOf = (folder: string, table: string): string => join(folder, `${table}.copy`);
