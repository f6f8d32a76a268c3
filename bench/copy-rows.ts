// COPY of rows that are stored already: out of their tables, which it empties, and in again. The least that storing them costs.

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '../src/store/database.ts';
import type { Session } from '../src/store/session.ts';
import { type Cost, costOf } from './cost.ts';

/** Copies the rows of the tables out into a folder of their own, empties them, and says what it costs to put them in again. */
export async function storedAgain(
  database: Database,
  {
    tables,
    before = async () => {},
  }: {
    /** In the order in which they lean on each other. */
    readonly tables: readonly string[];
    /** What is done in the same session first, and costs as well. */
    readonly before?: (session: Session) => Promise<void>;
  },
): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'acquit-bench-'));
  try {
    await copyOut(database, { folder, tables });
    return await costOf(database, () =>
      database.session(async session => {
        await before(session);
        await copyIn(session, { folder, tables });
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Rows = { readonly folder: string; readonly tables: readonly string[] };

const copyOut = (database: Database, { folder, tables }: Rows): Promise<void> =>
  database.session(async session => {
    for (const table of tables)
      await pipeline(
        session.submit(copyTo(`copy ${table} to stdout`)),
        createWriteStream(fileOf(folder, table)),
      );
    await session.query(`truncate ${tables.join(', ')} cascade`);
  });

async function copyIn(session: Session, { folder, tables }: Rows): Promise<void> {
  for (const table of tables) {
    await pipeline(
      createReadStream(fileOf(folder, table)),
      session.submit(copyFrom(`copy ${table} from stdin`)),
    );
    // What follows is checked against it by a plan that the session keeps; made for the table as it was emptied, it once read all
    // of the table for each row: minutes in place of seconds.
    await session.query(`analyze ${table}`);
  }
}

const fileOf = (folder: string, table: string): string => join(folder, `${table}.copy`);
