// What every database the product runs on must do, on the embedded one and on a server alike.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyInto } from '../../src/store/copy-into.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';
import { startChild } from './children.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations');
const COMPANY = '018f0000-0000-7000-8000-000000000001';

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());

    describe('values', () => {
      it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Brussels'])(
        'a day stays the same day and an instant the same instant in %s',
        async timeZone => {
          const { address } = await server.fresh();
          const child = startChild({ task: 'read', given: [address], timeZone });
          expect(await child.line()).toBe('{"day":"2026-03-29","at":"2026-03-28T23:30:00.000Z"}');
          await child.finish();
        },
      );

      it('the largest exact number of cents comes back exact, and one more is refused instead of rounded', async () => {
        const { database } = await server.fresh();
        const largest = await database.query('select 9007199254740991::bigint as cents');
        expect(largest.rows).toEqual([{ cents: 9007199254740991 }]);
        await expect(database.query('select 9007199254740992::bigint as cents')).rejects.toThrow(
          'A whole number column holds 9007199254740992, more than a number can carry exactly',
        );
      });

      it('decimals are text with all their digits, alone and in lists, and days in lists are days', async () => {
        const { database } = await server.fresh();
        const { rows } = await database.query(
          `select 12345678901234567890.12 as one, array[0.10, 0.2] as many, array[5]::bigint[] as numbers,
                  array[date '2026-01-31', null] as days, timestamptz '2026-01-31 10:00:00.123456+00' as fine`,
        );
        expect(rows).toEqual([
          {
            one: '12345678901234567890.12',
            many: ['0.10', '0.2'],
            numbers: [5],
            days: ['2026-01-31', null],
            fine: '2026-01-31T10:00:00.123456Z',
          },
        ]);
      });

      it('an instant written by the application comes back as the same text', async () => {
        const { database } = await server.fresh();
        const written = '2026-10-25T01:30:00.070Z';
        const { rows } = await database.query('select $1::timestamptz as at', [written]);
        expect(rows).toEqual([{ at: written }]);
      });
    });

    describe('transactions', () => {
      it('a transaction that throws leaves nothing behind, and its session works on', async () => {
        const { database } = await server.fresh(MIGRATIONS);
        const refused = database.transaction(async transaction => {
          await transaction.query('insert into entry (text) values ($1)', ['a']);
          throw new Error('changed my mind');
        });
        await expect(refused).rejects.toThrow('changed my mind');
        expect((await database.query('select from entry')).rowCount).toBe(0);
      });

      it('a failed statement whose error was swallowed does not pass for a commit', async () => {
        const { database } = await server.fresh(MIGRATIONS);
        const swallowed = database.transaction(async transaction => {
          await transaction.query('insert into entry (text) values ($1)', ['a']);
          await transaction.query('select 1 / 0').catch(() => {});
        });
        await expect(swallowed).rejects.toThrow('an error inside it was swallowed');
        expect((await database.query('select from entry')).rowCount).toBe(0);
      });

      it('twenty transactions that collide on one counter all count', async () => {
        const { database } = await server.fresh(MIGRATIONS);
        await database.query('insert into entry (position, text) values (1, $1)', ['0']);
        let attempts = 0;
        const increment = (bothRead: () => Promise<void>) =>
          database.transaction(
            async transaction => {
              attempts += 1;
              const { rows } = await transaction.query<{ text: string }>('select text from entry');
              await bothRead();
              const next = String(Number(rows[0]?.text) + 1);
              await transaction.query('update entry set text = $1', [next]);
            },
            { isolation: 'serializable' },
          );
        for (let round = 0; round < 10; round += 1) {
          const bothRead = meetingOf(2);
          await Promise.all([increment(bothRead), increment(bothRead)]);
        }
        expect((await database.query('select text from entry')).rows).toEqual([{ text: '20' }]);
        expect(attempts).toBeGreaterThan(20);
      });

      it('two transactions that lock each other out both finish', async () => {
        const { database } = await server.fresh(MIGRATIONS);
        await database.query("insert into entry (position, text) values (1, ''), (2, '')");
        // Each waits until the other has its first row too; after that, only the retry gets them through.
        const bothHold = meetingOf(2);
        const append = (order: readonly number[], letter: string) =>
          database.transaction(async transaction => {
            for (const position of order) {
              await transaction.query('update entry set text = text || $1 where position = $2', [
                letter,
                position,
              ]);
              await bothHold();
            }
          });
        await Promise.all([append([1, 2], 'a'), append([2, 1], 'b')]);
        const { rows } = await database.query<{ text: string }>('select text from entry');
        expect(rows.map(({ text }) => [...text].sort().join(''))).toEqual(['ab', 'ab']);
      });

      it('the query builder works on the pool and inside a transaction, where it cannot begin another', async () => {
        type Tables = { entry: { position?: number; text: string } };
        const { database } = await server.fresh(MIGRATIONS);
        await database.transaction(async transaction => {
          const builder = transaction.builder<Tables>();
          const result = await builder.insertInto('entry').values({ text: 'a' }).executeTakeFirst();
          expect(result.numInsertedOrUpdatedRows).toBe(1n);
          await expect(builder.transaction().execute(async () => {})).rejects.toThrow('runs already');
        });
        const rows = await database
          .builder<Tables>()
          .selectFrom('entry')
          .select('text')
          .where('text', '=', 'a')
          .execute();
        expect(rows).toEqual([{ text: 'a' }]);
      });

      it('a table that another process changed can be read again at once', async () => {
        const { database } = await server.fresh(MIGRATIONS);
        const read = () => database.query('select * from entry where position > $1', [0]);
        await read();
        await database.query(
          "alter table entry add column remark text; insert into entry (text) values ('a')",
        );
        expect((await read()).rows).toEqual([{ position: 1, text: 'a', remark: null }]);
      });
    });

    describe('bulk insert', () => {
      const awkward = [
        'tab\there',
        'line\nfeed',
        'carriage\rreturn',
        'back\\slash',
        '\\N',
        '\\.',
        '',
        'é€😀',
      ];

      it('every sign survives, null is not an empty text, and bytes stay bytes', async () => {
        const { database } = await server.fresh();
        await database.query(
          'create table t (position integer, text text, bytes bytea, flag boolean, day date)',
        );
        const taken = await database.transaction(transaction =>
          copyInto({
            transaction,
            table: 't',
            columns: ['position', 'text', 'bytes', 'flag', 'day'],
            rows: [...awkward, null].map((text, position) => [
              position,
              text,
              Uint8Array.of(0, 92, 255),
              true,
              '2026-02-28',
            ]),
          }),
        );
        expect(taken).toBe(9);
        const { rows } = await database.query<{ text: string | null }>(
          'select text from t order by position',
        );
        expect(rows.map(row => row.text)).toEqual([...awkward, null]);
        const rest = await database.query('select distinct bytes, flag, day from t');
        expect(rest.rows).toEqual([{ bytes: Buffer.from([0, 92, 255]), flag: true, day: '2026-02-28' }]);
      });

      it('a row that the table refuses, or that is too short, takes the whole load back', async () => {
        const { database } = await server.fresh(MIGRATIONS);
        async function* rows(last: readonly (string | null)[]) {
          for (let number = 0; number < 20_000; number += 1) yield [`line ${number}`];
          yield last;
        }
        const load = (last: readonly (string | null)[]) =>
          database.transaction(transaction =>
            copyInto({ transaction, table: 'entry', columns: ['text'], rows: rows(last) }),
          );
        await expect(load([null])).rejects.toThrow('null value in column "text"');
        await expect(load([])).rejects.toThrow('A row to copy has 0 values; expected 1');
        expect((await database.query('select from entry')).rowCount).toBe(0);
        expect(await load(['last'])).toBe(20_001);
      });
    });

    it('rows that were acknowledged before a process was killed are there, exactly once', async () => {
      const { database, address } = await server.fresh(MIGRATIONS);
      const child = startChild({ task: 'insert', given: [address] });
      let acknowledged = 0;
      while (acknowledged < 25) acknowledged = Number(await child.line());
      await child.kill();
      const { rows } = await database.query<{ found: number }>(
        'select count(*) as found from entry where text::integer <= $1',
        [acknowledged],
      );
      expect(rows).toEqual([{ found: acknowledged }]);
    });

    it('a statement named by one company id never answers for another', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      await database.query('insert into company (id, name) values ($1, $2)', [COMPANY, 'Moulin SA']);
      const named = (id: string) => database.query('select name from company where id = $1', [id]);
      expect((await named(COMPANY)).rows).toEqual([{ name: 'Moulin SA' }]);
      expect((await named('018f0000-0000-7000-8000-000000000002')).rows).toEqual([]);
    });
  });

/** A point that lets nobody pass before so many have arrived, and everybody afterwards. */
function meetingOf(size: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let arrived = 0;
  return () =>
    new Promise(resolve => {
      arrived += 1;
      waiting.push(resolve);
      if (arrived >= size) for (const pass of waiting.splice(0)) pass();
    });
}
