import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../units/calendar.ts';
import { backupName, isDailyBackup, KEEP, rotateBackups, surplusBackups } from './backup-rotation.ts';
import { removeHalves } from './halves.ts';

const names = (...days: string[]): string[] => days.map(text => backupName(day(text)));
const surplus = (files: readonly string[], today: string) =>
  surplusBackups({ names: files, keep: KEEP, today: day(today) });

describe('which backups go', () => {
  it('of a backup every day since New Year, twelve are left at the end of March', () => {
    // 31 + 28 + 29 = 88 files. Days: 23 to 29 March. Sundays: 29, 22, 15, 8 March. Month ends: 29 March, 28 February, 31 January.
    const files = Array.from({ length: 88 }, (_, number) => backupName(addDays(day('2026-01-01'), number)));
    const gone = surplus(files, '2026-03-29');
    expect(files.filter(file => !gone.includes(file))).toEqual(
      names(
        ...['2026-01-31', '2026-02-28', '2026-03-08', '2026-03-15', '2026-03-22'],
        ...['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29'],
      ),
    );
  });

  it('the next day one day and one week move out', () => {
    // Monday 30 March: the eighth day back is the 23rd, the fifth week back ended on the 8th; the 29th is still a day.
    const files = names(
      ...['2026-01-31', '2026-02-28', '2026-03-08', '2026-03-15', '2026-03-22', '2026-03-23', '2026-03-24'],
      ...['2026-03-25', '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'],
    );
    expect(surplus(files, '2026-03-30')).toEqual(names('2026-03-08', '2026-03-23'));
  });

  it('of one backup a month, the thirteenth goes', () => {
    const months = ['2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31'];
    const later = [
      '2025-09-30',
      '2025-10-31',
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-29',
    ];
    expect(surplus(names(...months, ...later), '2026-03-29')).toEqual(names('2025-03-31'));
  });

  it('a machine that was off for months keeps its old backups', () => {
    expect(surplus(names('2025-06-30', '2025-12-31'), '2026-03-29')).toEqual([]);
  });

  it('a file dated tomorrow, a half-written one and a stranger are left alone', () => {
    const files = [
      ...names('2026-03-30'),
      'acquit-2026-03-01.backup.partial',
      'acquit-2026-02-30.backup',
      'notes.txt',
    ];
    const keep = { daily: 0, weekly: 0, monthly: 0 };
    expect(surplusBackups({ names: files, keep, today: day('2026-03-29') })).toEqual([]);
  });

  it('the files are really deleted, and told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'acquit-rotation-'));
    const files = [...names('2026-03-27', '2026-03-28', '2026-03-29'), 'notes.txt'];
    for (const file of files) await writeFile(join(folder, file), '');
    const keep = { daily: 1, weekly: 1, monthly: 1 };
    const gone = await rotateBackups({ folder, keep, today: day('2026-03-29') });
    expect(gone).toEqual(names('2026-03-27', '2026-03-28'));
    expect((await readdir(folder)).sort()).toEqual(['acquit-2026-03-29.backup', 'notes.txt']);
    await rm(folder, { recursive: true });
  });

  it('what a killed process had written of one goes after an hour; what is being written stays, and so does a file of ours', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'acquit-halves-'));
    const files = [
      'acquit-2026-03-27.backup.partial',
      'acquit-2026-03-27.backup.5f0c91d2.partial',
      'acquit-2026-03-28.backup.5f0c91d2.partial',
      'mine.backup.partial',
    ];
    for (const file of files) await writeFile(join(folder, file), '');
    const twoHoursAgo = (performance.timeOrigin + performance.now()) / 1000 - 2 * 60 * 60;
    for (const file of files.filter(name => !name.includes('03-28')))
      await utimes(join(folder, file), twoHoursAgo, twoHoursAgo);
    await removeHalves(folder, isDailyBackup);
    expect((await readdir(folder)).sort()).toEqual([
      'acquit-2026-03-28.backup.5f0c91d2.partial',
      'mine.backup.partial',
    ]);
    await rm(folder, { recursive: true });
  });
});
