// A database that goes away while rows are sent to it.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyInto } from '../../src/store/copy-into.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations');

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());

    it('a session that ends in the middle of a load is an error of that load, and of nothing else', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      const load = database.transaction(async transaction => {
        const [me] = (await transaction.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
        async function* rows() {
          for (let number = 0; number < 100_000; number += 1) {
            if (number === 50_000) await database.query('select pg_terminate_backend($1)', [me?.pid]);
            yield [`line ${number}`];
          }
        }
        return copyInto({ transaction, table: 'entry', columns: ['text'], rows: rows() });
      });
      await expect(load).rejects.toThrow();
      // What is thrown beside it would end the process, and fails this run.
      expect((await database.query('select from entry')).rowCount).toBe(0);
    });
  });
