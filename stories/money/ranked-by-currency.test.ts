// No exchange rate is known here, so that amounts of two currencies have no order: lists have the currency of the totals first,
// by amount, then each other one by amount. Lille on Monday 5 October 2026; a dinar has three decimals, a yen none.

import { expect, it } from 'vitest';
import { balanceView } from '../../src/desk/claims/aged-balance.ts';
import { debtorList } from '../../src/desk/debtors/debtor-list.ts';
import { debtorView } from '../../src/desk/debtors/debtor-view.ts';
import { forecastView } from '../../src/desk/deciding/forecast.ts';
import { notReminded } from '../../src/desk/deciding/not-reminded.ts';
import { batchView } from '../../src/desk/messages/batch-view.ts';
import { recordPayment } from '../../src/desk/money/record-payment.ts';
import { companiesAtOnce } from '../../src/desk/overview/all-companies-view.ts';
import { debtorsAtRisk } from '../../src/desk/overview/receipts-ahead.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { day } from '../../src/units/calendar.ts';
import { type Money, money } from '../../src/units/money.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { idOfDebtor } from '../telling/own-copies.ts';

const MONDAY = day('2026-10-05');

/** In minor units the yen are most, then the dinars: 1,200,000 and 900,000; 800.00 EUR are 80,000 of them. */
const OWED = [
  ['Tanaka KK', 'JPY', '1200000'],
  ['Ben Salah SARL', 'TND', '900.00'],
  ['Trabelsi SA', 'TND', '40.00'],
  ['Petit SARL', 'EUR', '15.00'],
  ['Dupont SARL', 'EUR', '800.00'],
  ['Grand SA', 'EUR', '2500.00'],
  ['Sato KK', 'JPY', '7000'],
] as const;

/** The euro, of most invoices, then by letters: the yen before the dinars. */
const IN_ORDER = [
  'Grand SA',
  'Dupont SARL',
  'Petit SARL',
  'Tanaka KK',
  'Sato KK',
  'Ben Salah SARL',
  'Trabelsi SA',
];

async function owing(d: Diary): Promise<{ companyId: string; day: typeof MONDAY }> {
  for (const [place, [debtor, currency, amount]] of OWED.entries())
    await d.invoice({
      ...{ issued: '2026-08-26', due: '2026-09-25', number: `F-${place}` },
      ...{ debtor, currency, amount },
    });
  return { companyId: d.companyId, day: MONDAY };
}

stories('What is ranked by amount', open => {
  it('who owes what has the currency of the totals first, then each other one, on every page', async () => {
    const d = await open('Lille');
    const asked = await owing(d);
    const list = { ...asked, search: null, limit: 2 };
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof debtorList>> = await debtorList(d.database, { ...list, cursor });
      names.push(...page.entries.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual(IN_ORDER);
    const { debtors } = await balanceView(d.database, asked);
    expect(debtors.map(({ name }) => name)).toEqual(IN_ORDER);
  });

  it('a page goes on in the order that the first one had, whatever becomes the currency of the totals', async () => {
    const d = await open('Lille');
    const asked = { ...(await owing(d)), search: null };
    const { nextCursor } = await debtorList(d.database, { ...asked, limit: 4, cursor: null });
    const late = { issued: '2026-08-26', due: '2026-09-25', debtor: 'Sato KK', currency: 'JPY' };
    for (const number of ['G-1', 'G-2']) await d.invoice({ ...late, number, amount: '100' });
    const rest = await debtorList(d.database, { ...asked, limit: 9, cursor: nextCursor });
    expect(rest.entries.map(({ name }) => name)).toEqual(IN_ORDER.slice(4));
  });

  it('so have money at risk, what is not reminded, and what is coming', async () => {
    const d = await open('Lille');
    const asked = await owing(d);
    const atRisk = await debtorsAtRisk(d.database, asked);
    expect(atRisk.map(({ debtorName }) => debtorName)).toEqual(IN_ORDER);
    const { invoices } = await notReminded(d.database, asked);
    expect(invoices.map(({ debtorName }) => debtorName)).toEqual(IN_ORDER);
    const { days } = await forecastView(d.database, { ...asked, days: 60 });
    const fullest = days.find(({ count }) => count === IN_ORDER.length);
    expect(fullest?.messages.map(({ debtorName }) => debtorName)).toEqual(IN_ORDER);
  });

  it('so have the messages that wait, and whoever is sent nothing', async () => {
    const d = await open('Lille');
    const asked = await owing(d);
    const before = await batchView(d.database, asked);
    expect(before.excluded.map(({ debtorName }) => debtorName)).toEqual(IN_ORDER);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    const { messages } = await batchView(d.database, asked);
    expect(messages.map(({ debtorName }) => debtorName)).toEqual(IN_ORDER);
  });

  it('what was late thirty days ago is told of every currency', async () => {
    const d = await open('Lille');
    const asked = await owing(d);
    const watched = { companyIds: [d.companyId], wholeIds: [d.companyId], userId: '' };
    const [line] = await companiesAtOnce(d.database, { watched, day: day('2026-11-03') });
    const both = (overdue: Money) => ({ outstanding: overdue, overdue, overdueBefore: overdue });
    // The 4th of October: nine days late.
    expect(line?.overdueBefore).toEqual(money(331_500, 'EUR'));
    const { otherCurrencies: others = [] } = line ?? {};
    expect(others).toHaveLength(2);
    expect(others).toContainEqual(both(money(1_207_000, 'JPY')));
    expect(others).toContainEqual(both(money(940_000, 'TND')));
    // Seven thousand of them come in.
    const { companyId } = asked;
    const paid = { companyId, by: 'marie', day: day('2026-10-20'), receivedOn: day('2026-10-20') };
    const debtorId = await idOfDebtor(d, 'Sato KK');
    const view = await debtorView(d.database, { companyId, debtorId, day: MONDAY });
    const invoiceId = view?.invoices[0]?.id ?? '';
    await recordPayment(d.desk(), {
      ...{ ...paid, means: 'cash', amount: money(7_000, 'JPY'), payerName: 'Sato KK', text: '' },
      allocations: [{ invoiceId, amount: money(7_000, 'JPY') }],
    });
    const [after] = await companiesAtOnce(d.database, { watched, day: day('2026-11-03') });
    expect(after?.otherCurrencies).toContainEqual({
      ...both(money(1_200_000, 'JPY')),
      overdueBefore: money(1_207_000, 'JPY'),
    });
  });
});

stories('Money of a debtor in other currencies than the totals', open => {
  it('what it has beyond what it owes is told of every currency, also where it owes nothing in it', async () => {
    const d = await open('Lille');
    const asked = { companyId: d.companyId, day: MONDAY };
    const late = { issued: '2026-08-26', due: '2026-09-25', debtor: 'Keller AG' };
    await d.invoice({ ...late, number: 'F-1', amount: '1500.00' });
    await d.invoice({ ...late, number: 'F-2', currency: 'CHF', amount: '700.00' });
    await d.creditNote({ ...late, number: 'A-1', currency: 'CHF', amount: '50.00' });
    await d.creditNote({ ...late, number: 'A-2', currency: 'TND', amount: '12.50' });
    const debtorId = await idOfDebtor(d, 'Keller AG');
    const view = await debtorView(d.database, { ...asked, debtorId });
    const none = (currency: string): Money => money(0, currency);
    expect(view?.credits).toEqual(none('EUR'));
    expect(view?.otherCurrencies).toEqual([
      {
        ...{ outstanding: money(70_000, 'CHF'), overdue: money(70_000, 'CHF') },
        ...{ credits: money(5_000, 'CHF'), unallocated: none('CHF') },
      },
      {
        ...{ outstanding: none('TND'), overdue: none('TND') },
        ...{ credits: money(12_500, 'TND'), unallocated: none('TND') },
      },
    ]);
    expect((await todayView(d.database, asked)).otherCurrencies).toHaveLength(1);
  });
});
