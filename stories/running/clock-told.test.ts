// A clock that is wrong is told, as a wrong day is a day of interest: by the doctor, and by the server while it runs.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { clockWatch } from '../../src/desk/clock-check.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, stories } from '../telling/diary.ts';

const LATE = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

async function doctorOn(d: Diary, now: string): Promise<string | undefined> {
  const lines: string[] = [];
  const around = surroundings({ today: day(now.slice(0, 10)), print: text => lines.push(text) });
  const desk = { ...d.installation(), clock: { now: () => now } };
  await runCommandLine(['doctor'], around, (_around, work) => work(desk));
  return lines.find(line => line.startsWith('clock: '));
}

stories('A clock that is wrong', open => {
  it('by a day is told by the doctor, also once work goes on under the right one', async () => {
    const d = await open('Lille');
    await d.invoice(LATE);
    await d.bank('2026-10-05', []);
    expect(await doctorOn(d, '2026-10-06T06:30:00.000Z')).toBe(
      'clock: nothing in the journal speaks against it',
    );
    await d.run('2026-10-07');
    expect(await doctorOn(d, '2026-10-06T06:30:00.000Z')).toContain('found 2026-10-07T');
    await d.invoice({ ...LATE, number: 'F-2026-102', debtor: 'Martin SAS' });
    await d.run('2026-10-06');
    expect(await doctorOn(d, '2026-10-06T06:30:00.000Z')).toContain('found 2026-10-07T');
  });

  it('is told while the server runs, until the hour has come that the journal knows', async () => {
    const d = await open('Lille');
    await d.invoice(LATE);
    await d.bank('2026-10-05', []);
    await d.run('2026-10-07');
    let now = '2026-10-06T06:30:00.000Z';
    const check = clockWatch({ ...d.installation(), clock: { now: () => now } });
    await expect(check()).rejects.toThrow('expected nothing later than the clock of this machine');
    // An entry under the clock as it is now is no proof that it is right.
    await d.invoice({ ...LATE, number: 'F-2026-102', debtor: 'Martin SAS' });
    await d.run('2026-10-06');
    await expect(check()).rejects.toThrow('found 2026-10-07T');
    now = '2026-10-08T06:30:00.000Z';
    await check();
  });
});
