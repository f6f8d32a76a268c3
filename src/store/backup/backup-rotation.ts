// Which backups are kept: the newest of each of the last 7 days, 4 weeks and 12 months that have one. One file may count
// for all three. Periods without a backup do not use up a place, so a machine that was off keeps its old ones; files dated
// after today (a clock that was wrong) neither count nor go.
// On 2026-03-29 (a Sunday), acquit-2026-03-29.backup is the newest of its day, of its week and of March.

import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type CalendarDate, mondayOf, parseDay } from '../../units/calendar.ts';
import type { Database } from '../database.ts';
import { backup } from './backup.ts';
import { BackupRoom, type RoomAt } from './backup-room.ts';
import { removeHalves } from './halves.ts';

export type KeepRules = { readonly daily: number; readonly weekly: number; readonly monthly: number };

export const KEEP: KeepRules = { daily: 7, weekly: 4, monthly: 12 };

export const backupName = (day: CalendarDate): string => `acquit-${day}.backup`;

/**
 * One backup a day, and no more old ones than the rules keep. Null when today's is there already. Throws a sentence where the disk
 * would be left without room for the database; what was written of it is gone then.
 */
export async function dailyBackup({
  database,
  folder,
  today,
  roomAt,
}: {
  database: Database;
  folder: string;
  today: CalendarDate;
  roomAt?: RoomAt | undefined;
}): Promise<{ readonly file: string; readonly rows: number } | null> {
  const file = join(folder, backupName(today));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeHalves(folder, isDailyBackup);
  const names = await readdir(folder);
  if (names.includes(backupName(today))) return null;
  const room = new BackupRoom(folder, roomAt);
  // A day adds little: the last one says how large this one will be.
  const last = newestBackup(names);
  if (last !== null) room.refuse((await stat(join(folder, backupName(last)))).size);
  const { rows } = await backup(database, file, room);
  await rotateBackups({ folder, today });
  return { file, rows };
}

/** Deletes what the rules do not keep and returns the names; files with other names are not touched. */
export async function rotateBackups({
  folder,
  keep = KEEP,
  today,
}: {
  folder: string;
  keep?: KeepRules;
  today: CalendarDate;
}): Promise<string[]> {
  const surplus = surplusBackups({ names: await readdir(folder), keep, today });
  // Another process of the same folder may have been quicker.
  for (const name of surplus) await rm(join(folder, name), { force: true });
  return surplus;
}

/** The names to delete, oldest first. */
export function surplusBackups({
  names,
  keep,
  today,
}: {
  names: readonly string[];
  keep: KeepRules;
  today: CalendarDate;
}): string[] {
  const days = names
    .map(dayOfBackup)
    .filter(day => day !== null)
    .filter(day => day <= today)
    .sort()
    .reverse();
  const kept = new Set([
    ...newestOfEach({ days, periodOf: day => day, limit: keep.daily }),
    ...newestOfEach({ days, periodOf: mondayOf, limit: keep.weekly }),
    ...newestOfEach({ days, periodOf: day => day.slice(0, 7), limit: keep.monthly }),
  ]);
  return days
    .filter(day => !kept.has(day))
    .reverse()
    .map(backupName);
}

/** The day of the newest one; null without any. A folder that cannot be read holds none that could be restored from. */
export const newestBackupIn = async (folder: string): Promise<CalendarDate | null> =>
  newestBackup(await readdir(folder).catch(() => []));

const newestBackup = (names: readonly string[]): CalendarDate | null =>
  names
    .map(dayOfBackup)
    .filter(day => day !== null)
    .sort()
    .at(-1) ?? null;

export const isDailyBackup = (name: string): boolean => dayOfBackup(name) !== null;

function dayOfBackup(name: string): CalendarDate | null {
  const written = /^acquit-(\d{4}-\d{2}-\d{2})\.backup$/.exec(name)?.[1];
  return written === undefined ? null : parseDay(written);
}

/** Days come newest first. */
function newestOfEach({
  days,
  periodOf,
  limit,
}: {
  days: readonly CalendarDate[];
  periodOf: (day: CalendarDate) => string;
  limit: number;
}): CalendarDate[] {
  const newest = new Map<string, CalendarDate>();
  for (const day of days) if (!newest.has(periodOf(day))) newest.set(periodOf(day), day);
  return [...newest.values()].slice(0, limit);
}
