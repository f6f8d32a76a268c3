// Whoever looks after several companies is told of a plan that a debtor proposes and of a call to make, as well as of messages.

import { expect, it } from 'vitest';
import { companiesAtOnce } from '../../src/desk/overview/all-companies-view.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

async function waits(d: Diary, on: string) {
  const watched = { companyIds: [d.companyId], wholeIds: [d.companyId], userId: 'luc' };
  const [line] = await companiesAtOnce(d.database, { watched, day: day(on) });
  return line && { proposals: line.proposals, tasks: line.tasks };
}

stories('Several companies', open => {
  it('say which of them has a plan to answer, for as long as it may be answered', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect(await waits(d, '2026-10-06')).toEqual({ proposals: 0, tasks: 0 });
    const terms = { debtor: 'Dupont SARL', count: 4, firstOn: '2026-10-20', proposedBy: 'debtor' } as const;
    expect((await d.propose('2026-10-06', terms)).kind).toBe('done');
    expect(await waits(d, '2026-10-13')).toEqual({ proposals: 1, tasks: 0 });
    expect(await waits(d, '2026-10-14')).toEqual({ proposals: 0, tasks: 0 });
  });

  it('say where a call is to be made', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-10-05', { until: '2026-10-16' });
    await d.bank('2026-10-18', []);
    await d.run('2026-10-19');
    expect(await waits(d, '2026-10-19')).toEqual({ proposals: 0, tasks: 0 });
    await d.approveAll('2026-10-19');
    expect(await waits(d, '2026-10-19')).toEqual({ proposals: 0, tasks: 1 });
  });
});
