// Whom to call first: whoever is left alone stands after all who may be called, with the reason, whatever is in danger.

import { expect, it } from 'vitest';
import { debtorsAtRisk } from '../../src/desk/overview/receipts-ahead.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';

const LATE = { issued: '2026-09-01', due: '2026-09-30' } as const;

stories('The order of calls', open => {
  it('puts whoever is held after all others, and says by whom and why', async () => {
    const d = await open('Lille');
    await d.invoice({ ...LATE, number: 'F-1', debtor: 'Grand SARL', amount: '9000.00' });
    await d.invoice({ ...LATE, number: 'F-2', debtor: 'Moyen SARL', amount: '500.00' });
    await d.invoice({ ...LATE, number: 'F-3', debtor: 'Petit SARL', amount: '100.00' });
    await d.invoice({ ...LATE, number: 'F-4', debtor: 'Petit SARL', amount: '50.00' });
    await d.bank('2026-10-02', []);
    await d.hold('2026-10-02', { debtor: 'Grand SARL', until: '2026-10-09' });
    // One of the two invoices of Petit alone: there is still what to call about.
    await d.hold('2026-10-02', { debtor: 'Petit SARL', invoice: 'F-4' });
    const order = async (on: string) => {
      const lines = await debtorsAtRisk(d.database, { companyId: d.companyId, day: day(on) });
      return lines.map(({ debtorName, leftAlone }) => [debtorName, leftAlone?.code ?? null]);
    };
    expect(await order('2026-10-05')).toEqual([
      ['Moyen SARL', null],
      ['Petit SARL', null],
      ['Grand SARL', 'held'],
    ]);
    // The hold is over, and the largest amount comes first again.
    expect(await order('2026-10-12')).toEqual([
      ['Grand SARL', null],
      ['Moyen SARL', null],
      ['Petit SARL', null],
    ]);
    // Both invoices of Petit are held now, one by one; a company that pauses its messages still calls.
    await d.hold('2026-10-12', { debtor: 'Petit SARL', invoice: 'F-3' });
    await d.change('2026-10-12', { isPaused: true });
    expect(await order('2026-10-12')).toEqual([
      ['Grand SARL', null],
      ['Moyen SARL', null],
      ['Petit SARL', 'held'],
    ]);
  });

  it('leaves out a rest that no reminder asks for, and counts it nowhere', async () => {
    const d = await open('Lille', { smallBalanceMinor: 5_000 });
    await d.invoice({ ...LATE, number: 'F-2026-101', debtor: 'Reste SARL', amount: '500.00' });
    await d.invoice({ ...LATE, number: 'F-2026-102', debtor: 'Moyen SARL', amount: '300.00' });
    await d.invoice({ ...LATE, number: 'F-2026-103', debtor: 'Moyen SARL', amount: '200.00' });
    // The bank of the customer kept 10.00 of the one, and of the last.
    await d.bank('2026-10-02', [
      { from: 'Reste SARL', amount: '490.00', text: 'F-2026-101' },
      { from: 'Moyen SARL', amount: '190.00', text: 'F-2026-103' },
    ]);
    const lines = await debtorsAtRisk(d.database, { companyId: d.companyId, day: day('2026-10-05') });
    expect(lines.map(({ debtorName, amount }) => [debtorName, amount.amount])).toEqual([
      ['Moyen SARL', 30_000],
    ]);
  });
});
