// A folder is watched: what is put there is taken in, moved and reported on.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lookIntoInbox } from '../../src/api/inbox.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const root = mkdtempSync(join(tmpdir(), 'acquit-inbox-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const GOOD = {
  debtor: 'Dupont SARL',
  number: 'F-2026-101',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '10.00',
};

function watched(d: Diary): { folder: string; look: (seen?: Map<string, string>) => Promise<number> } {
  const folder = mkdtempSync(join(root, 'data-'));
  const own = new Map<string, string>();
  const companies = [{ id: d.companyId, name: 'Atelier Lumen' }];
  const look = (seen = own): Promise<number> =>
    lookIntoInbox({
      desk: d.installation(),
      folder,
      companies,
      day: day('2026-09-02'),
      seen,
      note: () => {},
    });
  return { folder, look };
}

const invoices = (d: Diary): Promise<{ number: string }[]> =>
  select(d.database, 'select number from invoice');

stories('A watched folder', open => {
  it('takes a file once it stands still, moves it to done, and a broken one to problems with a report', async () => {
    const d = await open('Lille');
    const { folder, look } = watched(d);
    await look();
    const file = d.fileOf('factures.csv', [GOOD]);
    writeFileSync(join(folder, 'factures.csv'), file.bytes.subarray(0, 40));
    writeFileSync(join(folder, 'cassé.xml'), '<Invoice');
    expect(await look()).toBe(0);
    // It grew since the last look: still being written.
    writeFileSync(join(folder, 'factures.csv'), file.bytes);
    expect(await look()).toBe(1);
    expect(await look()).toBe(1);
    expect(readdirSync(join(folder, 'done'))).toEqual(['factures.csv', 'factures.csv.txt']);
    expect(readdirSync(join(folder, 'problems')).sort()).toEqual(['cassé.xml', 'cassé.xml.txt']);
    expect(readFileSync(join(folder, 'problems', 'cassé.xml.txt'), 'utf8')).toMatch(/error at /);
    expect(await invoices(d)).toEqual([{ number: 'F-2026-101' }]);
  });

  it('two processes that look at once take each file once', async () => {
    const d = await open('Lille');
    const { folder, look } = watched(d);
    await look();
    for (const number of ['F-1', 'F-2', 'F-3'])
      writeFileSync(join(folder, `${number}.csv`), d.fileOf('x.csv', [{ ...GOOD, number }]).bytes);
    const [one, other] = [new Map<string, string>(), new Map<string, string>()];
    await look(one);
    await look(other);
    const taken = await Promise.all([look(one), look(other)]);
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await invoices(d)).toHaveLength(3);
  });

  it('what a process held when it died is taken by the next one', async () => {
    const d = await open('Lille');
    const { folder, look } = watched(d);
    mkdirSync(join(folder, 'working'), { recursive: true });
    const { hostname } = await import('node:os');
    // No process has this number: Linux ends at 4,194,304.
    writeFileSync(
      join(folder, 'working', `${hostname()} 99999999~factures.csv`),
      d.fileOf('x', [GOOD]).bytes,
    );
    await look();
    await look();
    expect(await invoices(d)).toEqual([{ number: 'F-2026-101' }]);
    expect(readdirSync(join(folder, 'working'))).toEqual([]);
  });

  it('a file that comes while the disk of the database is full stays, and is taken once there is room', async () => {
    const d = await open('Lille');
    const { folder, look } = watched(d);
    writeFileSync(join(folder, 'factures.csv'), d.fileOf('x', [GOOD]).bytes);
    await d.database.query(`create function no_room() returns trigger language plpgsql as
      $$ begin raise 'could not extend file' using errcode = 'disk_full'; end $$`);
    await d.database.query('create trigger no_room before insert on invoice execute function no_room()');
    await look();
    await expect(look()).rejects.toThrow(
      'factures.csv: nothing of it was stored, because the database cannot write now (could not extend file); look whether it runs and its disk has room, and take the file in again',
    );
    expect(readdirSync(folder)).toContain('factures.csv');
    expect(['working', 'problems'].flatMap(name => readdirSync(join(folder, name)))).toEqual([]);
    await d.database.query('drop function no_room cascade');
    await look();
    await look();
    expect(await invoices(d)).toEqual([{ number: 'F-2026-101' }]);
  });
});
