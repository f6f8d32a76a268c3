// Statements that travel together: in their order, each with its own answer, and a COPY may come after them.

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

    it('one that fails fails alone outside a transaction, and takes all back inside one', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      const ask = (db: Pick<typeof database, 'query'>) => [
        db.query(add, [1, 'one']),
        db.query(add, [1, 'again']),
        db.query(add, [2, 'two']),
      ];
      await expect(database.transaction(db => Promise.all(ask(db)))).rejects.toThrow(/duplicate key/);
      expect((await database.query(read, [0])).rows).toEqual([]);
      const ended = await database.together(db => Promise.allSettled(ask(db)));
      expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await database.query(read, [0])).rows).toEqual([{ text: 'one' }, { text: 'two' }]);
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
