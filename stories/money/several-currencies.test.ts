// A company that invoices in several currencies is told the whole of what it is owed, and which part of it a figure counts.
// Lille on Monday 5 October 2026: one customer in francs, one in euro, one in yen.

import { expect, it } from 'vitest';
import { digestLetter } from '../../src/api/mail/digest-letter.ts';
import { balanceView } from '../../src/desk/claims/aged-balance.ts';
import { roadsView } from '../../src/desk/claims/roads.ts';
import { debtorView } from '../../src/desk/debtors/debtor-view.ts';
import { laddersView } from '../../src/desk/deciding/ladders.ts';
import { recordPayment } from '../../src/desk/money/record-payment.ts';
import { companiesAtOnce } from '../../src/desk/overview/all-companies-view.ts';
import { digestOf } from '../../src/desk/overview/digest.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { collectionReport } from '../../src/desk/reports/collection-report.ts';
import { receivablesReport } from '../../src/desk/reports/receivables-report.ts';
import { checkLedger } from '../../src/desk/take-in/ledger/check-ledger.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { fecFile } from '../telling/fec.ts';
import { idOfDebtor } from '../telling/own-copies.ts';

const MONDAY = day('2026-10-05');
const owed = (currency: string, outstanding: number, overdue = outstanding) => ({
  outstanding: money(outstanding, currency),
  overdue: money(overdue, currency),
});

/** One invoice in each currency, so that the counts are equal; the yen are not due yet. */
async function threeCurrencies(d: Diary): Promise<{ companyId: string; day: typeof MONDAY }> {
  const late = { issued: '2026-08-26', due: '2026-09-25' };
  await d.invoice({ ...late, number: 'F-1', debtor: 'Müller AG', currency: 'CHF', amount: '700.00' });
  await d.invoice({ ...late, number: 'F-2', debtor: 'Dupont SARL', amount: '1500.00' });
  await d.invoice({
    number: 'F-3',
    debtor: 'Tanaka KK',
    issued: '2026-09-15',
    due: '2026-10-31',
    currency: 'JPY',
    amount: '120000',
  });
  return { companyId: d.companyId, day: MONDAY };
}

const CHF = owed('CHF', 70_000);
const JPY = owed('JPY', 120_000, 0);

stories('Several currencies', open => {
  it('of as many invoices in each, totals are in the money of the company, and the others stand beside', async () => {
    const d = await open('Lille');
    const asked = await threeCurrencies(d);
    const balance = await balanceView(d.database, asked);
    expect(balance.outstanding).toEqual(money(150_000, 'EUR'));
    expect(balance.otherCurrencies).toEqual(expect.arrayContaining([CHF, JPY]));
    const today = await todayView(d.database, asked);
    expect(today.overdue).toEqual(money(150_000, 'EUR'));
    expect(today.otherCurrencies).toEqual([CHF, JPY]);
    const watched = { companyIds: [d.companyId], wholeIds: [d.companyId], userId: '' };
    const [line] = await companiesAtOnce(d.database, { watched, day: MONDAY });
    expect(line).toMatchObject({ overdue: money(150_000, 'EUR'), otherCurrencies: [CHF, JPY] });
  });

  it('reports count one currency, and say what they leave out', async () => {
    const d = await open('Lille');
    const asked = await threeCurrencies(d);
    const report = await receivablesReport(d.database, asked);
    expect(report.outstanding).toEqual(money(150_000, 'EUR'));
    expect(report.otherCurrencies).toEqual([CHF, JPY]);
    const collection = await collectionReport(d.database, asked);
    expect(collection).toMatchObject({ currency: 'EUR', conduct: { amount: money(150_000, 'EUR') } });
    // The yen are not due yet.
    expect(collection.otherCurrencies).toEqual([{ amount: money(70_000, 'CHF'), invoices: 1 }]);
  });

  it('every reason why nothing is sent is told in its currency, and what waits is asked for in each', async () => {
    const d = await open('Lille');
    const asked = await threeCurrencies(d);
    const { heldBack } = await todayView(d.database, asked);
    expect(heldBack.map(one => one.amount)).toEqual([money(150_000, 'EUR'), money(70_000, 'CHF')]);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    const { batch } = await todayView(d.database, asked);
    expect(batch).toEqual({
      messages: 2,
      amount: money(150_000, 'EUR'),
      otherAmounts: [money(70_000, 'CHF')],
      approved: 0,
    });
    const { ladders } = await laddersView(d.database, { ...asked, days: 30 });
    const coming = ladders.flatMap(({ days }) => days);
    // The reminder before the due date of the yen stands alone on its day.
    expect(coming.map(({ amount }) => amount)).toContainEqual(money(120_000, 'JPY'));
    const both = coming.filter(({ otherAmounts }) => otherAmounts.length > 0);
    expect(both.length).toBeGreaterThan(0);
    const codes = both.map(({ amount, otherAmounts }) => [amount, ...otherAmounts].map(one => one.currency));
    for (const each of codes) expect(each).toEqual(['EUR', 'CHF']);
  });

  it('money that pays no invoice is counted in every currency', async () => {
    const d = await open('Lille');
    const asked = await threeCurrencies(d);
    await d.bank('2026-10-02', [{ from: 'Inconnu', amount: '12.00', text: 'merci' }]);
    await recordPayment(d.desk(), {
      ...{ companyId: d.companyId, by: 'marie', day: MONDAY, receivedOn: day('2026-10-02'), means: 'cash' },
      ...{ amount: money(3_400, 'CHF'), payerName: null, text: 'danke', allocations: [] },
    });
    const { unallocated } = await todayView(d.database, asked);
    expect(unallocated).toMatchObject({
      payments: 2,
      amount: money(1_200, 'EUR'),
      otherAmounts: [money(3_400, 'CHF')],
    });
  });

  it('the mail of Monday has each currency with its own sign and digits', async () => {
    const d = await open('Lille');
    const { companyId } = await threeCurrencies(d);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    const digest = await digestOf(d.database, { companyId, day: MONDAY });
    const letter = digestLetter(digest, { language: 'fr', name: 'Chantal', url: null });
    const rows = letter.tables?.flatMap(table => table.rows.map(row => row.join(': '))) ?? [];
    const said = rows.map(row => row.replace(/\s/g, ' '));
    expect(said).toContain('En retard: 1 500,00 €, 1 débiteur; 700,00 CHF, 1 débiteur');
    expect(said).toContain('Entré la semaine passée: 0,00 €');
    expect(said.find(row => row.startsWith('À valider'))).toContain('2 messages, 1 500,00 € + 700,00 CHF');
  });

  it('books are kept in euro: the check of the total says what it does not compare', async () => {
    const d = await open('Lille');
    const asked = await threeCurrencies(d);
    const sale = {
      customer: 'C1',
      name: 'Dupont SARL',
      journal: 'VE' as const,
      on: '2026-08-26',
      piece: 'F-2',
    };
    const file = fecFile('fec.txt', [{ ...sale, amount: '1500.00' }]);
    const check = await checkLedger(d.desk(), { ...asked, file });
    expect(check).toMatchObject({ isEqual: true, ours: money(150_000, 'EUR') });
    expect(check.notCompared).toEqual([money(70_000, 'CHF'), money(120_000, 'JPY')]);
  });

  it('a customer who owes two currencies is told both, never added', async () => {
    const d = await open('Lille');
    const both = { debtor: 'Keller AG', issued: '2026-08-26', due: '2026-09-25' };
    await d.invoice({ ...both, number: 'F-1', currency: 'CHF', amount: '700.00' });
    await d.invoice({ ...both, number: 'F-2', amount: '1500.00' });
    const debtorId = await idOfDebtor(d, 'Keller AG');
    const view = await debtorView(d.database, { companyId: d.companyId, debtorId, day: MONDAY });
    expect(view).toMatchObject({ outstanding: money(150_000, 'EUR'), overdue: money(150_000, 'EUR') });
    const nothing = money(0, 'CHF');
    expect(view?.otherCurrencies).toEqual([{ ...CHF, credits: nothing, unallocated: nothing }]);
    // The same page in francs: its totals, its next step and what is agreed there are of that claim.
    const asked = { companyId: d.companyId, debtorId, day: MONDAY, currency: 'CHF' };
    const swiss = await debtorView(d.database, asked);
    expect(swiss).toMatchObject({ ...CHF, otherCurrencies: [owed('EUR', 150_000)] });
    expect(swiss?.dossierId).not.toBe(view?.dossierId);
    expect(swiss?.decision?.because).toContainEqual(
      expect.objectContaining({ code: 'stepIsDue', invoice: 'F-1' }),
    );
    expect(await roadsView(d.database, asked)).toMatchObject({ principal: money(70_000, 'CHF') });
  });
});
