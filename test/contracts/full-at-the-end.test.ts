// A disk without room for one more byte, when a command has done its work and lets the database go: it ends all the same.

import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { underLock } from '../../src/store/embedded/embedded-lock.ts';
import { afterThisTest, cleanUp, newFolder, postmasterOf, silent } from './embedded-folder.ts';

afterEach(cleanUp);

it('a lock for whose words there is no room holds, and goes with what it was for', async () => {
  const { folder } = await newFolder();
  const lock = join(folder, 'database.lock');
  const noRoom = () =>
    Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  expect(await underLock(lock, async () => 'done', noRoom)).toBe('done');
  expect(await underLock(lock, async () => 'again')).toBe('again');
});

it('a process that cannot stop its server says why, and keeps no session of it that would keep it from ending', async () => {
  const { folder } = await newFolder();
  const embedded = await openEmbedded({ dataFolder: folder, log: silent });
  const away = `${folder}-away`;
  await rename(folder, away);
  await writeFile(folder, '');
  afterThisTest(async () => {
    process.kill(await postmasterOf(away), 'SIGINT');
    await rm(folder);
  });
  await expect(embedded.close()).rejects.toThrow('found a file');
  const client = new pg.Client({
    ...embedded.connection,
    host: embedded.connection.host.replace(folder, away),
    application_name: 'acquit look',
  });
  await client.connect();
  const leases = async () =>
    (await client.query("select from pg_stat_activity where application_name = 'acquit lease'")).rowCount;
  // The server takes a moment to see that a session has gone; of one that stays this never ends.
  while ((await leases()) !== 0);
  await client.end();
});
