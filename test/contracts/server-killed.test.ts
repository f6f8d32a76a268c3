// The embedded server is killed, whole or one session of it, while somebody works: what was not begun waits for it, what was undone is
// done again, once, and what was committed stays.

import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Database, Transaction } from '../../src/store/database.ts';
import { appliedMigrations, migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { afterThisTest, cleanUp, newFolder, postmasterOf, silent } from './embedded-folder.ts';

afterEach(cleanUp);

const opened = async (): Promise<{ database: Database; kill: () => Promise<void> }> => {
  const { folder } = await newFolder();
  const store = await openStore({ dataFolder: folder, databaseUrl: null, log: silent });
  afterThisTest(() => store.close());
  await store.database.query('create table kept (word text)');
  const kill = async (): Promise<void> => void process.kill(await postmasterOf(folder), 'SIGKILL');
  return { database: store.database, kill };
};
const keep = (db: Pick<Database, 'query'>, word: string) => db.query('insert into kept values ($1)', [word]);
const words = async ({ query }: Database): Promise<unknown[]> =>
  (await query<{ word: string }>('select word from kept order by word')).rows.map(({ word }) => word);

/** Does what it does the first time alone. */
const once = (work: (db: Transaction) => Promise<unknown>): ((db: Transaction) => Promise<void>) => {
  let isDone = false;
  return async db => {
    if (isDone) return;
    isDone = true;
    await work(db);
  };
};

it('a transaction under which the server is killed is done again, and has one effect', async () => {
  const { database, kill } = await opened();
  await keep(database, 'before');
  // The session waits for its end: that it was killed is known before its commit is asked for.
  const murder = once(async db => {
    await kill();
    await db.query('select pg_sleep(60)');
  });
  await database.transaction(async db => {
    await keep(db, 'one');
    await murder(db);
    await keep(db, 'two');
  });
  expect(await words(database)).toEqual(['before', 'one', 'two']);
});

it('a transaction of which one session is killed is done again, and so is every other', async () => {
  const { database } = await opened();
  const murder = once(async db => {
    const { rows } = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  });
  await Promise.all([
    database.transaction(async db => {
      await keep(db, 'one');
      await murder(db);
      await keep(db, 'two');
    }),
    database.transaction(async db => {
      await keep(db, 'other');
      await db.query('select pg_sleep(0.2)');
    }),
  ]);
  expect(await words(database)).toEqual(['one', 'other', 'two']);
});

it('what is asked while the server is away waits for it', async () => {
  const { database, kill } = await opened();
  // The session that is there is broken with the server: the one after it is a new one.
  const held = database.query('select pg_sleep(60)').catch((fault: unknown) => fault);
  await kill();
  expect(await held).toBeInstanceOf(Error);
  await keep(database, 'after');
  expect(await words(database)).toEqual(['after']);
});

it('a migration under which the server is killed is begun anew, and has one effect', async () => {
  const { database } = await opened();
  const { folder } = await newFolder();
  const marker = join(folder, 'killed');
  // The session of the migration kills itself, the first time: the server ends all sessions with it.
  const murder = `copy killer from program 'test -e ${marker} || { touch ${marker}; kill -9 $PPID; }'`;
  await chmod(folder, 0o777);
  const migrations = join(folder, 'migrations');
  await mkdir(migrations);
  await writeFile(
    join(migrations, '0001-first.sql'),
    'create table killer (word text); create table first (id int);',
  );
  await writeFile(join(migrations, '0002-second.sql'), `${murder}; create table second (id int);`);
  // What another program left is refused.
  await database.query('drop table kept');
  expect(await migrate(database, migrations)).toEqual(['0001-first', '0002-second']);
  expect(existsSync(marker)).toBe(true);
  expect(await appliedMigrations(database)).toEqual(['0001-first', '0002-second']);
});

it('a wall that was asked of a session that died is asked again', async () => {
  const { query, asked } = await askedOfTheDying();
  expect(asked).toBeInstanceOf(Error);
  // The server ends every other session with it: each one in the pool may fail once, the wall must not fail for ever.
  const answers: unknown[] = [];
  for (let tries = 0; tries < MORE_THAN_SESSIONS && answers.length === 0; tries += 1)
    await query('select 1 as one').then(
      ({ rows }) => answers.push(...rows),
      () => null,
    );
  expect(answers).toEqual([{ one: 1 }]);
});

/** Two pools of ten, and a few. */
const MORE_THAN_SESSIONS = 25;
const MOST_SERVERS = 5;

/** A session that stands still answers nothing: it is killed while it is asked. On a new server where another session was asked instead. */
async function askedOfTheDying() {
  for (let servers = 1; ; servers += 1) {
    const { database } = await opened();
    const { rows } = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = rows[0]?.pid ?? 0;
    const { query } = database.ofCompany('01999999-9999-7999-8999-999999999999');
    process.kill(pid, 'SIGSTOP');
    const answer = query('select 1').catch((fault: unknown) => fault);
    process.kill(pid, 'SIGKILL');
    const asked = await answer;
    if (asked instanceof Error || servers === MOST_SERVERS) return { query, asked };
  }
}
