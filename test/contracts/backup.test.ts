// A backup is everything, checked, and fits either engine. Each case runs in both directions where both engines are there.

import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup, restore } from '../../src/store/backup/backup.ts';
import { copyInto } from '../../src/store/copy-into.ts';
import type { Database } from '../../src/store/database.ts';
import { dumpSchema } from '../../src/store/schema/dump-schema.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations');
const COMPANY = '018f0000-0000-7000-8000-000000000001';
const DEBTOR = '018f0000-0000-7000-8000-0000000000d1';
const CLAIM = '018f0000-0000-7000-8000-0000000000c1';
/** company 2 + debtor 1 + claim 1 + entry 30,000; enough entries for many pieces of the file. */
const ENTRIES = 30_000;
const ROWS = 30_004;

const [embedded, server] = databasesUnderTest();
if (embedded === undefined || server === undefined) throw new Error('Two databases are tested');

for (const [from, to] of [
  [embedded, server],
  [server, embedded],
] as const) {
  const reason = from.skipReason ?? to.skipReason;
  describe.skipIf(reason !== null)(`from ${from.title} to ${to.title}`, () => {
    let source: ServerUnderTest;
    let target: ServerUnderTest;
    let filled: Database;
    let folder: string;
    let file: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'acquit-backup-'));
      file = join(folder, 'acquit-2026-03-29.backup');
      [source, target] = [await from.start(), await to.start()];
      ({ database: filled } = await source.fresh(MIGRATIONS));
      await fill(filled);
      expect(await backup(filled, file)).toEqual({ tables: 4, rows: ROWS });
    });

    afterAll(async () => {
      await source?.close();
      await target?.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('a restored database has equal rows, the same schema, and goes on counting where it was', async () => {
      const { database } = await target.fresh(MIGRATIONS);
      expect(await restore(database, file)).toEqual({ tables: 4, rows: ROWS });
      expect(await everything(database)).toEqual(await everything(filled));
      expect(await dumpSchema(database)).toBe(await dumpSchema(filled));
      const next = await database.query("insert into entry (text) values ('next') returning position");
      expect(next.rows).toEqual([{ position: ENTRIES + 1 }]);
    });

    it('a backup of the restored database has the same rows and checksums', async () => {
      const { database } = await target.fresh(MIGRATIONS);
      await restore(database, file);
      const again = join(folder, 'again.backup');
      await backup(database, again);
      expect(await textOf(again)).toBe(await textOf(file));
    });

    it('only its owner can read the file', async () => {
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    });

    it('what is written while a backup runs is either wholly in it or not at all', async () => {
      const { database } = await source.fresh(MIGRATIONS);
      await fill(database);
      let isDone = false;
      const writer = async (): Promise<void> => {
        // Both rows or neither; `company` is copied before `entry`.
        for (let number = 0; !isDone; number += 1)
          await database.query(
            `with c as (insert into company values (gen_random_uuid(), 'pair')) insert into entry (text) values ('pair ${number}')`,
          );
      };
      const writing = writer();
      const moving = join(folder, 'moving.backup');
      await backup(database, moving);
      isDone = true;
      await writing;
      const text = await textOf(moving);
      expect(text.match(/\tpair\t/g)?.length ?? 0).toBe(text.match(/\tpair \d+\n/g)?.length ?? 0);
    });

    it('two processes that write the same backup at once both leave it whole', async () => {
      const twice = join(folder, 'twice.backup');
      await Promise.all([backup(filled, twice), backup(filled, twice)]);
      expect(await textOf(twice)).toBe(await textOf(file));
      expect((await readdir(folder)).filter(name => name.startsWith('twice'))).toEqual(['twice.backup']);
    });

    it('what a killed process left of the same backup is no backup, and goes with the next one', async () => {
      const cut = join(folder, 'cut.backup');
      const half = `${cut}.0123abcd.partial`;
      await writeFile(half, (await readFile(file)).subarray(0, 20_000));
      const { database } = await target.fresh(MIGRATIONS);
      await expect(restore(database, half)).rejects.toThrow('unexpected end of file');
      const twoHoursAgo = (performance.timeOrigin + performance.now()) / 1000 - 2 * 60 * 60;
      await utimes(half, twoHoursAgo, twoHoursAgo);
      await backup(filled, cut);
      expect((await readdir(folder)).filter(name => name.startsWith('cut'))).toEqual(['cut.backup']);
    });

    it('a database that has rows is refused', async () => {
      const { database } = await target.fresh(MIGRATIONS);
      await database.query("insert into entry (text) values ('mine')");
      await expect(restore(database, file)).rejects.toThrow('The database is not empty: entry has rows');
    });

    it('a database with another schema is refused', async () => {
      const { database } = await target.fresh(MIGRATIONS);
      await database.query("insert into migration values ('0003-later', '2026-01-01')");
      await expect(restore(database, file)).rejects.toThrow(
        'written at schema 0002-claims (2 migrations), the database is at 0003-later (3)',
      );
    });

    const damages: readonly { what: string; damage: (text: string) => string | Buffer; says: string }[] = [
      {
        what: 'one changed sign',
        damage: text => text.replace('entry number 7\n', 'entry number 8\n'),
        says: 'The checksum of entry',
      },
      {
        what: 'one lost row',
        damage: text => text.replace(/\d+\tentry number 7\n/, ''),
        says: 'entry has 30000 rows; found 29999',
      },
      {
        what: 'a lost end',
        damage: text => text.slice(0, text.lastIndexOf('{"end"')),
        says: 'expected the end of the backup',
      },
      {
        what: 'a cut in the middle of the rows',
        damage: text => text.slice(0, text.length / 2),
        says: 'found the end of the file',
      },
      {
        what: 'a cut in the compressed file',
        damage: text => gzipSync(text).subarray(0, 20_000),
        says: 'unexpected end of file',
      },
      {
        what: 'another format',
        damage: () => Buffer.from('PK\u0003\u0004 no backup'),
        says: 'cannot be read as a backup',
      },
      {
        what: 'a reference to nothing',
        damage: text => text.replaceAll(DEBTOR, CLAIM.replace('c1', 'ff')),
        says: 'checksum',
      },
    ];

    it.each(damages)(
      'a file with $what is refused and leaves the database empty',
      async ({ damage, says }) => {
        const { database } = await target.fresh(MIGRATIONS);
        const before = await dumpSchema(database);
        const damaged = join(folder, 'damaged.backup');
        const content = damage(await textOf(file));
        await writeFile(damaged, typeof content === 'string' ? gzipSync(content) : content);
        await expect(restore(database, damaged)).rejects.toThrow(says);
        expect((await database.query('select from entry')).rowCount).toBe(0);
        expect(await dumpSchema(database)).toBe(before);
        expect(await restore(database, file)).toEqual({ tables: 4, rows: ROWS });
      },
    );
  });
}

async function fill(database: Database): Promise<void> {
  await database.transaction(async transaction => {
    await transaction.query("insert into company values ($1, 'Moulin SA', null)", [COMPANY]);
    await transaction.query("insert into company values ($1, 'Moulin Belgique', $2)", [DEBTOR, COMPANY]);
    await transaction.query(
      "insert into debtor (company_id, id, name) values ($1, $2, E'Tab\\tand\\nline \\\\.')",
      [COMPANY, DEBTOR],
    );
    await transaction.query(
      `insert into claim (company_id, id, debtor_id, number, due_date, cents, rate, original, details, labels)
       values ($1, $2, $3, 'F-2026/0001', '2026-07-15', 9007199254740991, 10.1500, $4, $5, $6)`,
      [
        COMPANY,
        CLAIM,
        DEBTOR,
        Buffer.from([0, 10, 92, 46, 255]),
        { a: [1, 'é'] },
        ['plain', 'with "quotes", {}', ''],
      ],
    );
    await transaction.query('update debtor set last_claim_id = $1', [CLAIM]);
    const rows = Array.from({ length: ENTRIES }, (_, number) => [`entry number ${number + 1}`]);
    await copyInto({ transaction, table: 'entry', columns: ['text'], rows });
    await transaction.query("insert into claim_staging values ('not part of a backup')");
  });
}

async function everything(database: Database): Promise<unknown> {
  const tables = [
    'company order by id',
    'debtor order by id',
    'claim order by id',
    'entry order by position',
  ];
  return Promise.all(tables.map(async table => (await database.query(`select * from ${table}`)).rows));
}

async function textOf(file: string): Promise<string> {
  return gunzipSync(await readFile(file)).toString('utf8');
}
