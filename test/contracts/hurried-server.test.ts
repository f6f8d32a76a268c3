// A server of somebody else's: it lends few sessions, and ends those that pause.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const silent = (): void => {};

/** PostgreSQL 17 and later. */
async function hasTransactionLimit(database: Pick<Database, 'query'>): Promise<boolean> {
  const { rows } = await database.query("select from pg_settings where name = 'transaction_timeout'");
  return rows.length > 0;
}

describe.each(databasesUnderTest())(
  'A server that is short of patience, on $title',
  ({ skipReason, start }) => {
    describe.skipIf(skipReason !== null)('', () => {
      let server: ServerUnderTest;
      let address: string;
      let isTimed: boolean;
      let leave: () => Promise<unknown>;
      beforeAll(async () => {
        server = await start();
        const fresh = await server.fresh();
        const { rows } = await fresh.database.query<{ name: string }>(
          `select 'hurried_' || substr(md5(current_database()), 1, 12) as name`,
        );
        const role = rows[0]?.name ?? '';
        await fresh.database.query(`create role ${role} login password 'hurried' connection limit 1`);
        await fresh.database.query(`alter role ${role} set idle_in_transaction_session_timeout = 1`);
        isTimed = await hasTransactionLimit(fresh.database);
        if (isTimed) await fresh.database.query(`alter role ${role} set transaction_timeout = '50ms'`);
        leave = () => fresh.database.query(`drop role ${role}`);
        const own = new URL(fresh.address);
        own.username = role;
        own.password = 'hurried';
        address = own.href;
      });
      afterAll(async () => {
        await leave();
        await server.close();
      });

      it('twenty questions at once are all answered by the one session it lends', async () => {
        const database = await openDatabase({ address, log: silent });
        try {
          const asked = Array.from({ length: 20 }, (_, number) =>
            database.query('select $1::int as number', [number]),
          );
          const answers = (await Promise.all(asked)).map(({ rows }) => rows[0]);
          expect(answers).toEqual(Array.from({ length: 20 }, (_, number) => ({ number })));
        } finally {
          await database.close();
        }
      });

      it('a transaction that pauses to read a file is not ended by a time limit of the account', async () => {
        const database = await openDatabase({ address, log: silent });
        try {
          const { rows } = await database.query(
            "select current_setting('idle_in_transaction_session_timeout') as is",
          );
          expect(rows).toEqual([{ is: '15min' }]);
        } finally {
          await database.close();
        }
      });

      // A backup is one transaction, and so is a file that is taken in.
      it('nor is one that takes longer than the account lets a transaction take, where the server knows such a limit', async () => {
        const database = await openDatabase({ address, log: silent });
        try {
          const { rows } = await database.query("select current_setting('transaction_timeout', true) as is");
          expect(rows).toEqual([{ is: isTimed ? '0' : null }]);
        } finally {
          await database.close();
        }
      });
    });
  },
);
