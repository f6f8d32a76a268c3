// What a power cut leaves of the small files beside the database: there, and without their words. Nobody has to remove them by hand.

import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { cleanUp, keep, kept, newFolder, open } from './embedded-folder.ts';

afterEach(cleanUp);

it.each(['', '\0'.repeat(64)])('a pid file with %j in it does not hold up the next start', async torn => {
  const { folder } = await newFolder();
  const first = await open(folder);
  await keep(first.connection, 'kept');
  await first.close();
  await writeFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), torn);
  expect(await kept((await open(folder)).connection)).toEqual(['kept']);
});

it('an empty lock from before the clock was put back does not hold up the next start', async () => {
  const { folder } = await newFolder();
  const lock = join(folder, 'database.lock');
  await writeFile(lock, '');
  const hence = Date.now() / 1000 + 3_600;
  await utimes(lock, hence, hence);
  await keep((await open(folder)).connection, 'kept');
});
