// A backup is read back: what left after it was written is not known, so nothing leaves until a person has looked.

import { expect, it } from 'vitest';
import { type Paused, pauseRestored } from '../../src/desk/company/after-restore.ts';
import { changePolicy } from '../../src/desk/company/company-policy.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

const paused = (d: Diary): Promise<Paused> =>
  d.database.transaction(db => pauseRestored(db, { clock: d.desk().clock, day: day('2026-10-05') }));

stories('A restored backup', open => {
  it('sends nothing that was approved when it was written, and asks for the approval again', async () => {
    const d = await open('Lille', { mode: 'live' });
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    const { companies, approvals } = await paused(d);
    expect({ companies: companies.length, approvals }).toEqual({
      companies: 1,
      approvals: 1,
    });
    expect((await d.send('2026-10-05')).messages).toEqual([]);
    await changePolicy(d.desk(), {
      companyId: d.companyId,
      by: 'marie',
      day: day('2026-10-05'),
      change: { isPaused: false },
    });
    expect((await d.send('2026-10-05')).messages).toEqual([]);
    await d.approveAll('2026-10-05');
    expect((await d.send('2026-10-05')).messages).toMatchObject([{ outcome: 'accepted' }]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('of a company in test is not paused: nothing of it leaves', async () => {
    const d = await open('Lille', { mode: 'test' });
    expect(await paused(d)).toEqual({
      companies: [],
      approvals: 0,
    });
  });
});
