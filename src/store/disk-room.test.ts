import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lackAt, lackOf, lackToldIn, NO_FILE_LEFT, NO_ROOM_LEFT } from './disk-room.ts';

const ROOMY = { bsize: 4096, bavail: 1_000, files: 500, ffree: 20 };

it('a disk without bytes is told apart from one without inodes, and from one that has both', () => {
  expect(lackOf(ROOMY)).toBeNull();
  expect(lackOf({ ...ROOMY, bavail: 1 })).toBe(NO_ROOM_LEFT);
  expect(lackOf({ ...ROOMY, ffree: 0 })).toBe(NO_FILE_LEFT);
  // btrfs counts no inodes.
  expect(lackOf({ ...ROOMY, files: 0, ffree: 0 })).toBeNull();
});

it('of a folder that is not there, nothing is said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-room-'));
  expect(lackAt(folder)).toBeNull();
  rmSync(folder, { recursive: true });
  expect(lackAt(folder)).toBeNull();
});

it('a server whose log was cut off for want of room is said to have none, and one with room is believed', () => {
  expect(lackToldIn('2026-11-30 FATAL:  could', NO_ROOM_LEFT)).toBe(NO_ROOM_LEFT);
  expect(lackToldIn('could not create lock file: No space left on device', NO_FILE_LEFT)).toBe(NO_FILE_LEFT);
  expect(lackToldIn('could not write: Disk quota exceeded', null)).toBe(NO_ROOM_LEFT);
  expect(lackToldIn('FATAL:  invalid value for parameter', null)).toBeNull();
});
