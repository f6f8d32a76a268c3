// Of what customers promised, how much the bank shows as kept.

import { expect, it } from 'vitest';
import { receivablesReport } from '../../src/desk/reports/receivables-report.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const INVOICE = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;
const NAMES = ['Aubert SARL', 'Bouvier SARL', 'Chevalier SARL'] as const;

const counted = async (d: Diary, on: string) =>
  (await receivablesReport(d.database, { companyId: d.companyId, day: day(on) })).promises;

stories('Promises are counted', open => {
  it('one kept, one in part, one broken: one third; before the bank can tell, none is counted', async () => {
    const d = await open('Lille');
    for (const [place, debtor] of NAMES.entries())
      await d.invoice({ ...INVOICE, number: `F-2026-10${place}`, debtor });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    for (const debtor of NAMES) await d.promise('2026-10-02', { debtor, on: '2026-10-09' });
    expect((await counted(d, '2026-10-08')).keptTenths).toBeNull();
    await d.bank('2026-10-09', [
      { from: 'Aubert SARL', amount: '1000.00', text: 'F-2026-100' },
      { from: 'Bouvier SARL', amount: '400.00', text: 'F-2026-101' },
    ]);
    // The bank is known until the 9th; a transfer of that day may be booked until Tuesday the 13th.
    expect(await counted(d, '2026-10-14')).toMatchObject({ kept: 1, unjudged: 2, keptTenths: 1000 });
    await d.bank('2026-10-13', []);
    // 1 of 3 = 33.3 %.
    expect(await counted(d, '2026-10-14')).toEqual({
      from: '2026-07-17',
      kept: 1,
      partlyKept: 1,
      broken: 1,
      putOff: 0,
      unjudged: 0,
      keptTenths: 333,
    });
    // Ninety days later nothing of it counts any more.
    expect((await counted(d, '2027-01-08')).keptTenths).toBeNull();
  });

  it('what is disputed was not promised: who pays all the rest has kept its word', async () => {
    const d = await open('Lille');
    await d.invoice({ ...INVOICE, number: 'F-2026-100', debtor: 'Aubert SARL' });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.dispute('2026-10-02', { debtor: 'Aubert SARL', invoice: 'F-2026-100', amount: '300.00' });
    await d.promise('2026-10-02', { debtor: 'Aubert SARL', on: '2026-10-09' });
    await d.bank('2026-10-09', [{ from: 'Aubert SARL', amount: '700.00', text: 'F-2026-100' }]);
    await d.bank('2026-10-14', []);
    expect(await counted(d, '2026-10-15')).toMatchObject({ kept: 1, partlyKept: 0 });
  });

  it('a promise made of an invoice that is disputed as a whole is of all of it', async () => {
    const d = await open('Lille');
    await d.invoice({ ...INVOICE, number: 'F-2026-100', debtor: 'Aubert SARL' });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.dispute('2026-10-02', { debtor: 'Aubert SARL', invoice: 'F-2026-100' });
    await d.promise('2026-10-02', { debtor: 'Aubert SARL', on: '2026-10-09' });
    await d.bank('2026-10-09', [{ from: 'Aubert SARL', amount: '700.00', text: 'F-2026-100' }]);
    await d.bank('2026-10-14', []);
    expect(await counted(d, '2026-10-15')).toMatchObject({ kept: 0, partlyKept: 1 });
  });
});
