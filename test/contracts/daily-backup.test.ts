// The backup of the night, on a disk that others write on as well: it is made once a day, and gives way before the room is gone.

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { NightlyBackup } from '../../src/desk/nightly-backup.ts';
import type { DiskRoom } from '../../src/store/backup/backup-room.ts';
import { dailyBackup } from '../../src/store/backup/backup-rotation.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { day } from '../../src/units/calendar.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';

let server: ServerUnderTest;
let database: Database;
beforeAll(async () => {
  server = await embeddedUnderTest().start();
  ({ database } = await server.fresh(MIGRATIONS_FOLDER));
});
afterAll(() => server.close());

const places: string[] = [];
async function newPlace(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'acquit-backups-'));
  places.push(place);
  return place;
}
afterEach(async () => {
  for (const place of places.splice(0)) await rm(place, { recursive: true });
});

const MONDAY = day('2026-03-30');
const SUNDAY = 'acquit-2026-03-29.backup';

/** A disk of 10 GB, of which so many MB are free: 500 MB are the database's. */
const disk = (freeMegabytes: number): DiskRoom => ({
  bsize: 1_000_000,
  blocks: 10_000,
  bavail: freeMegabytes,
});

const SAYS_NOTHING: DiskRoom = { bsize: 4096, blocks: 0, bavail: 0 };

it('is made once a day', async () => {
  const folder = await newPlace();
  const make = () => dailyBackup({ database, folder, today: MONDAY, roomAt: () => disk(5000) });
  expect(await make()).not.toBeNull();
  expect(await make()).toBeNull();
  expect(await readdir(folder)).toEqual(['acquit-2026-03-30.backup']);
});

it('is not begun where one as large as the last would take the room of the database', async () => {
  const folder = await newPlace();
  await writeFile(join(folder, SUNDAY), Buffer.alloc(20_000_000));
  const made = dailyBackup({ database, folder, today: MONDAY, roomAt: () => disk(519) });
  await expect(made).rejects.toThrow(
    'found 519 MB free on this disk, expected 520 MB, of which a backup leaves 500 MB to the database',
  );
  expect(await readdir(folder)).toEqual([SUNDAY]);
});

it('gives way where the room goes while it is written, and leaves nothing of itself', async () => {
  const folder = await newPlace();
  const free = [600, 503];
  const roomAt = () => disk(free.shift() ?? 0);
  await writeFile(join(folder, SUNDAY), Buffer.alloc(1));
  await expect(dailyBackup({ database, folder, today: MONDAY, roomAt })).rejects.toThrow('found 503 MB free');
  expect(free).toEqual([]);
  expect(await readdir(folder)).toEqual([SUNDAY]);
});

it('of a large disk it leaves a gigabyte, and it trusts one that does not say how large it is', async () => {
  const folder = await newPlace();
  const large = { bsize: 1_000_000, blocks: 4_000_000, bavail: 900 };
  await expect(dailyBackup({ database, folder, today: MONDAY, roomAt: () => large })).rejects.toThrow(
    'leaves 1000 MB to the database',
  );
  expect(await dailyBackup({ database, folder, today: MONDAY, roomAt: () => SAYS_NOTHING })).not.toBeNull();
});

it('whoever asks hears that the last try failed, with the day of the newest there is, until one is made', async () => {
  const dataFolder = await newPlace();
  await mkdir(join(dataFolder, 'backups'));
  await writeFile(join(dataFolder, 'backups', SUNDAY), '');
  const rooms = [disk(20), disk(5000)];
  const backups = new NightlyBackup(dataFolder, () => rooms[0] ?? SAYS_NOTHING);
  expect(await backups.missed()).toBeNull();
  await expect(backups.make(database, MONDAY)).rejects.toThrow('found 20 MB free');
  expect(await backups.missed()).toEqual({ lastOn: '2026-03-29' });
  rooms.shift();
  expect(await backups.make(database, MONDAY)).not.toBeNull();
  expect(await backups.missed()).toBeNull();
});

it('a folder that cannot be one holds no backup to restore from', async () => {
  const dataFolder = await newPlace();
  await writeFile(join(dataFolder, 'backups'), '');
  const backups = new NightlyBackup(dataFolder);
  await expect(backups.make(database, MONDAY)).rejects.toThrow('EEXIST');
  expect(await backups.missed()).toEqual({ lastOn: null });
});
