// Statements that travel together: in their order, each with its own answer, and a COPY may come after them.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyInto } from '../../src/store/copy-into.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const AWKWARD = [
  '',
  ' ',
  '"',
  '\\',
  'NULL',
  'null',
  '{a,b}',
  "l'été € 😀",
  'a\nb\tc',
  '\\x41',
  'a"b\\"c',
  null,
];
/** Type, value, and as what it is read where that is something else. */
const VALUES: readonly [string, unknown, unknown?][] = [
  ...AWKWARD.map((text): [string, unknown] => ['text', text]),
  ['text[]', AWKWARD],
  ['text[][]', [AWKWARD, AWKWARD.toReversed()]],
  ['uuid[]', []],
  ['int[]', [1, null, -3]],
  ['boolean', true],
  ['boolean[]', [true, false, null]],
  ['bytea', Buffer.from([0, 255, 34, 92])],
  ['bytea', new Uint8Array([1, 2]), Buffer.from([1, 2])],
  ['bytea[]', [Buffer.from([0, 92])]],
  ['jsonb', { a: [1, 'é"\\'] }],
  ['timestamptz', new Date('2026-03-29T01:00:00.070Z'), '2026-03-29T01:00:00.070Z'],
  ['text', undefined, null],
  ['bigint', 9007199254740991n, 9007199254740991],
  ['numeric', 0.1, '0.1'],
];

const MIGRATIONS = join(import.meta.dirname, 'migrations');

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());

    const add = 'insert into entry (position, text) values ($1, $2)';
    const read = 'select text from entry where position >= $1 order by position';

    it('what is asked at once is carried out in the order in which it was asked', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      const answers = await database.transaction(db =>
        Promise.all([
          db.query(read, [0]),
          db.query(add, [1, 'one']),
          db.query(read, [0]),
          db.query(add, [2, 'two']),
          db.query(read, [0]),
        ]),
      );
      expect(answers.map(({ rows }) => rows.length)).toEqual([0, 0, 1, 0, 2]);
    });

    it('one that fails takes back what travelled with it, in a transaction and outside', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      const ask = (db: Pick<typeof database, 'query'>) => [
        db.query(add, [1, 'one']),
        db.query(add, [1, 'again']),
        db.query(add, [2, 'two']),
      ];
      await expect(database.transaction(db => Promise.all(ask(db)))).rejects.toThrow(/duplicate key/);
      const ended = await database.together(db => Promise.allSettled(ask(db)));
      expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect((await database.query(read, [0])).rows).toEqual([]);
    });

    it('a session works on after a failure, whichever of its statements the server had prepared', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      await database.together(async db => {
        const fails = [db.query(add, [1, 'one']), db.query('select 1 / $1::int', [0]), db.query(read, [0])];
        for (const { status } of await Promise.allSettled(fails)) expect(status).toBe('rejected');
        const again = await Promise.all([
          db.query(add, [1, 'one']),
          db.query<{ half: number }>('select 1 / $1::int as half', [1]),
          db.query(read, [0]),
        ]);
        expect(again.map(({ rows }) => rows.length)).toEqual([0, 1, 1]);
        await expect(db.query('select 1 / $1::int', [0])).rejects.toThrow(/division by zero/);
        await expect(db.query('selekt $1::int', [0])).rejects.toThrow(/syntax error/);
        expect((await db.query('select 1 / $1::int as whole', [1])).rows).toEqual([{ whole: 1 }]);
      });
    });

    it('each answer has its own columns, asked once or many times, and says how many rows it was about', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      const counted = 'select count(*) as entries, max(text) as "lastText" from entry where position <= $1';
      for (const round of [1, 2, 3]) {
        const answers = await database.together(db =>
          Promise.all([
            db.query(add, [round, `entry ${round}`]),
            db.query(read, [round]),
            db.query(counted, [round]),
            db.query(read, [99]),
            db.query('select from entry where position <= $1', [round]),
            db.query('update entry set text = text where position <= $1', [round]),
          ]),
        );
        expect(answers).toEqual([
          { rows: [], rowCount: 1, command: 'INSERT' },
          { rows: [{ text: `entry ${round}` }], rowCount: 1, command: 'SELECT' },
          { rows: [{ entries: round, lastText: `entry ${round}` }], rowCount: 1, command: 'SELECT' },
          { rows: [], rowCount: 0, command: 'SELECT' },
          { rows: Array.from({ length: round }, () => ({})), rowCount: round, command: 'SELECT' },
          { rows: [], rowCount: round, command: 'UPDATE' },
        ]);
      }
    });

    it('a value that is more than a number can carry fails, and the statements after it do not', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      const whole = 'select $1::bigint as cents';
      await expect(database.query(whole, ['9007199254740992'])).rejects.toThrow(/9007199254740992/);
      expect((await database.query(whole, ['9007199254740991'])).rows).toEqual([{ cents: 9007199254740991 }]);
    });

    it.each(VALUES)('a value arrives as it was handed in: %s %s', async (type, value, read = value) => {
      const { database } = await server.fresh();
      const { rows } = await database.query(`select $1::${type} as value`, [value]);
      expect(rows).toEqual([{ value: read ?? null }]);
    });

    it('rows are copied in after statements that travelled together, and others travel after the copy', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      const texts = await database.transaction(async db => {
        await Promise.all([db.query(add, [1, 'one']), db.query(read, [0])]);
        await copyInto({
          transaction: db,
          table: 'entry',
          columns: ['position', 'text'],
          rows: [[2, 'two']],
        });
        const [{ rows }] = await Promise.all([db.query(read, [0]), db.query(add, [3, 'three'])]);
        return rows;
      });
      expect(texts).toEqual([{ text: 'one' }, { text: 'two' }]);
    });
  });
