// The embedded database starts, survives and stops as promised, however its processes end.

import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addressOf } from '../servers.ts';
import {
  afterThisTest,
  child,
  cleanUp,
  isRunning,
  keep,
  kept,
  newFolder,
  open,
  postmasterOf,
  silent,
} from './embedded-folder.ts';

afterEach(cleanUp);

describe('starting and stopping', () => {
  it('an installation without DATABASE_URL has its database in the data folder, until it closes', async () => {
    const { folder } = await newFolder();
    const store = await openStore({ dataFolder: folder, databaseUrl: null, log: silent });
    const { rows } = await store.database.query(
      "select current_setting('server_version_num')::int / 10000 as major",
    );
    expect(rows).toEqual([{ major: 18 }]);
    await store.close();
    expect(await isRunning(folder)).toBe(false);
  });

  it('an installation with DATABASE_URL uses that server and leaves the data folder alone', async () => {
    const { folder } = await newFolder();
    const server = await open(folder);
    const unused = join(folder, 'unused');
    const store = await openStore({
      dataFolder: unused,
      databaseUrl: addressOf(server.connection),
      log: silent,
    });
    expect((await store.database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await store.close();
    expect(existsSync(unused)).toBe(false);
    expect(await isRunning(folder)).toBe(true);
  });

  it('a second start keeps the data of the first', async () => {
    const { folder } = await newFolder();
    const first = await open(folder);
    await keep(first.connection, 'kept');
    await first.close();
    expect(await isRunning(folder)).toBe(false);
    const second = await open(folder);
    expect(await kept(second.connection)).toEqual(['kept']);
  });

  it('three processes that start at once on an empty folder share one server', async () => {
    const { folder } = await newFolder();
    const children = [1, 2, 3].map(() => child(folder));
    const addresses = await Promise.all(children.map(one => one.line()));
    expect(new Set(addresses).size).toBe(1);
    await Promise.all(children.map(one => one.finish()));
    expect(await isRunning(folder)).toBe(false);
  });

  it('the server runs until the last process that uses it closes', async () => {
    const { folder } = await newFolder();
    const other = child(folder);
    await other.line();
    const own = await open(folder);
    const pid = await postmasterOf(folder);
    await own.close();
    expect(await postmasterOf(folder)).toBe(pid);
    await other.finish();
    expect(await isRunning(folder)).toBe(false);
  });

  it('a path too long for a socket still works', async () => {
    const { folder } = await newFolder();
    const long = join(folder, 'x'.repeat(120));
    const embedded = await open(long);
    expect(Buffer.byteLength(embedded.connection.host)).toBeLessThan(93);
    await keep(embedded.connection, 'kept');
    afterThisTest(() => rm(embedded.connection.host, { recursive: true, force: true }));
  });

  it('the order and case of texts do not depend on the machine', async () => {
    const { folder } = await newFolder();
    const { connection } = await open(folder);
    const database = await openDatabase({ address: connection, log: silent });
    const { rows } = await database.query(
      `select array_agg(name order by name) as names, upper('é') as capital, current_setting('fsync') as fsync
       from unnest(array['b', 'é', 'B', 'a']) name`,
    );
    await database.close();
    expect(rows).toEqual([{ names: ['B', 'a', 'b', 'é'], capital: 'É', fsync: 'on' }]);
  });
});

describe('after a crash', () => {
  it('a server whose process was killed is adopted, with everything that was acknowledged', async () => {
    const { folder } = await newFolder();
    const killed = child(folder);
    const address = await killed.line();
    await keep(address, 'acknowledged');
    const pid = await postmasterOf(folder);
    await killed.kill();
    const adopted = await open(folder);
    expect(await postmasterOf(folder)).toBe(pid);
    expect(await kept(adopted.connection)).toEqual(['acknowledged']);
    await adopted.close();
    expect(await isRunning(folder)).toBe(false);
  });

  it('a killed server is started again at the next start, with everything that was acknowledged', async () => {
    const { folder } = await newFolder();
    const killed = child(folder);
    const address = await killed.line();
    await keep(address, 'acknowledged');
    const pid = await postmasterOf(folder);
    await killed.kill();
    process.kill(pid, 'SIGKILL');
    const again = await open(folder);
    expect(await postmasterOf(folder)).not.toBe(pid);
    expect(await kept(again.connection)).toEqual(['acknowledged']);
  });

  it('a server killed under two running processes is started again once, and both go on', async () => {
    const { folder } = await newFolder();
    const lines: string[] = [];
    const bothAgain = new Promise<void>(resolve => {
      const log = (line: string): void => {
        lines.push(line);
        if (lines.length === 4) resolve();
      };
      Promise.all([open(folder, log), open(folder, log)]).then(async () =>
        process.kill(await postmasterOf(folder), 'SIGKILL'),
      );
    });
    await bothAgain;
    expect(lines.sort()).toEqual([
      'The database server ended unexpectedly; starting it again.',
      'The database server ended unexpectedly; starting it again.',
      'The database server is running again.',
      'The database server is running again.',
    ]);
    const third = await open(folder);
    expect(
      (await readFile(join(folder, 'postgres', 'server.log'), 'utf8')).match(/starting PostgreSQL/g),
    ).toHaveLength(2);
    await keep(third.connection, 'written after the crash');
  });

  it('a server that cannot be started again is tried until it can', async () => {
    const { folder } = await newFolder();
    const lines: string[] = [];
    let tell = (): void => {};
    const heard = (text: string): Promise<void> =>
      new Promise(resolve => {
        tell = () => lines.some(line => line.includes(text)) && resolve();
      });
    const { connection } = await open(folder, line => {
      lines.push(line);
      tell();
    });
    await keep(connection, 'before');
    // Without this file a server does not start, as on a disk without room.
    const control = join(folder, 'postgres', 'cluster', 'global', 'pg_control');
    await rename(control, `${control}-away`);
    const refused = heard('could not be started; it is tried again by itself');
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await refused;
    const running = heard('is running again');
    await rename(`${control}-away`, control);
    await running;
    expect(await kept(connection)).toEqual(['before']);
  });

  it('of a transaction under way when the server is killed nothing stays, and it is done again', async () => {
    const { folder } = await newFolder();
    let tellAgain = (): void => {};
    const again = new Promise<void>(resolve => {
      tellAgain = resolve;
    });
    const { connection } = await open(folder, line => {
      if (line.endsWith('is running again.')) tellAgain();
    });
    const database = await openDatabase({ address: connection, log: silent });
    afterThisTest(() => database.close());
    let tries = 0;
    await database.transaction(async transaction => {
      tries += 1;
      await transaction.query(tries === 1 ? 'create table interrupted ()' : 'create table done_again ()');
      if (tries > 1) return;
      process.kill(await postmasterOf(folder), 'SIGKILL');
      await again;
      await transaction.query('select 1');
    });
    expect(tries).toBe(2);
    const { rows } = await database.query<{ name: string }>(
      "select relname as name from pg_class where relname in ('interrupted', 'done_again')",
    );
    expect(rows).toEqual([{ name: 'done_again' }]);
  });

  it('a lock left by a process that is gone does not hold up the next', async () => {
    const { folder } = await newFolder();
    // This process is alive, but it did not start at tick 1: the number was used again.
    await writeFile(join(folder, 'database.lock'), `${process.pid} 1`);
    await open(folder);
  });

  it('a pid file whose number belongs to another program now does not hold up the next', async () => {
    const { folder } = await newFolder();
    await (await open(folder)).close();
    const cluster = join(folder, 'postgres', 'cluster');
    const stale = [process.ppid, cluster, 1, 5432, join(folder, 'postgres', 'socket'), '', '', 'ready   '];
    await writeFile(join(cluster, 'postmaster.pid'), stale.join('\n'));
    await open(folder);
    expect(await postmasterOf(folder)).not.toBe(process.ppid);
  });

  it('what an interrupted first start left is cleared away', async () => {
    const { folder } = await newFolder();
    await mkdir(join(folder, 'postgres', 'cluster-draft', 'base'), { recursive: true });
    await open(folder);
  });
});
