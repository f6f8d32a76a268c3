// What Today says is true today: a reason that was kept yesterday and whose day has passed, or that somebody has lifted
// since, is not shown as if it held, also where no run has been there since.

import { expect, it } from 'vitest';
import { batchView } from '../../src/desk/messages/batch-view.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { select } from '../../src/store/select.ts';
import { addDays, type CalendarDate, day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

const reasons = async (d: Diary, on: string): Promise<string[]> =>
  (await todayView(d.database, { companyId: d.companyId, day: day(on) })).heldBack.map(({ code }) => code);
const leftOut = async (d: Diary, on: string): Promise<(string | undefined)[]> =>
  (await batchView(d.database, { companyId: d.companyId, day: day(on) })).excluded.map(
    ({ because }) => because[0]?.code,
  );

stories('Reasons that age', open => {
  it('a hold until Tuesday is a reason until Tuesday, and none on Wednesday, before any run', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-07', []);
    await d.run('2026-10-02');
    await d.hold('2026-10-02', { debtor: 'Dupont SARL', until: '2026-10-06' });
    await d.run('2026-10-05');
    expect(await reasons(d, '2026-10-06')).toEqual(['held']);
    expect(await leftOut(d, '2026-10-06')).toEqual(['held']);
    expect(await reasons(d, '2026-10-07')).not.toContain('held');
    expect(await leftOut(d, '2026-10-07')).not.toContain('held');
  });

  it('a hold that is lifted is no reason any more on that same day', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-05', []);
    await d.run('2026-10-02');
    const holdId = await d.hold('2026-10-02', { debtor: 'Dupont SARL' });
    await d.run('2026-10-05');
    expect(await reasons(d, '2026-10-05')).toEqual(['held']);
    await d.release('2026-10-05', { debtor: 'Dupont SARL', holdId });
    expect(await reasons(d, '2026-10-05')).not.toContain('held');
    expect(await leftOut(d, '2026-10-05')).not.toContain('held');
  });

  it('a delay that was given is no reason once its last day has passed, though the next step comes on Monday', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-09-28', { until: '2026-11-16' });
    const [notice] = await select<{ deadline: CalendarDate }>(
      d.database,
      "select deadline_on as deadline from message where step_key = 'formalNotice'",
    );
    if (notice === undefined) throw new Error('A notice left with a delay');
    await d.bank('2026-11-20', []);
    await d.run(notice.deadline);
    const whyCodes = (on: string) => d.whyCodes(DUPONT.number, on);
    expect(await reasons(d, notice.deadline)).toEqual(['deadlineRunning']);
    expect(await whyCodes(notice.deadline)).toContain('deadlineRunning');
    const next = addDays(notice.deadline, 1);
    expect(await whyCodes(next)).not.toContain('deadlineRunning');
    // Kept by the run of the last day, and no run since.
    await keptUntil(d, '2027-02-01');
    expect(await reasons(d, next)).toEqual(['nextStepLater']);
    expect(await leftOut(d, next)).toEqual(['nextStepLater']);
  });

  it('what a person is asked since November is so many days late as it is in January', async () => {
    const d = await open('Lille');
    d.customer('Muet SARL', { email: null, street: null });
    await d.invoice({ ...DUPONT, debtor: 'Muet SARL' });
    await d.bank('2026-11-10', []);
    await d.run('2026-11-11');
    const late = async (on: string): Promise<(number | null)[]> =>
      (await batchView(d.database, { companyId: d.companyId, day: day(on) })).excluded.map(({ because }) => {
        const due = because.find(({ code }) => code === 'stepIsDue');
        return due?.code === 'stepIsDue' ? due.daysLate : null;
      });
    // Due on 30 September: 31 days of October and 11 of November; kept by the run, and no run since.
    expect(await late('2026-11-11')).toEqual([42]);
    // 31 + 30 + 31 days, and 20 of January.
    await keptUntil(d, '2027-02-01');
    expect(await late('2027-01-20')).toEqual([112]);
  });
});

/** The decisions stand until that day. */
const keptUntil = (d: Diary, on: string): Promise<unknown> =>
  d.database.query('update dossier set look_on = $2 where company_id = $1', [d.companyId, on]);
