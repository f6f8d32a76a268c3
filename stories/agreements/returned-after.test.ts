// A payment came before something was agreed, and its bank takes it back afterwards. What was agreed spoke of what was open that day: it holds,
// for the sum that was told, and what came back is owed beside it. Who then pays what was agreed has kept it.

import { expect, it } from 'vitest';
import { whyView } from '../../src/desk/deciding/why.ts';
import { receivablesReport } from '../../src/desk/reports/receivables-report.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { toDecimal } from '../../src/units/money.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DEBTOR = 'Dupont SARL';
const F1 = {
  ...{ number: 'F-2026-101', debtor: DEBTOR, amount: '1000.00' },
  ...{ issued: '2026-09-01', due: '2026-09-30' },
} as const;
const EARLY = { from: DEBTOR, amount: '200.00', text: `PRLV ${F1.number}` } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

/** 200.00 of 1,000.00 paid on 2 October: 800.00 are open. */
async function opened(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(F1);
  await d.bank('2026-10-02', [EARLY]);
  await d.workOn('2026-10-05');
  return d;
}

async function offered(open: Open): Promise<Diary> {
  const d = await opened(open);
  await d.offer('2026-10-09', { debtor: DEBTOR, amount: '600.00', by: '2026-10-30' });
  return d;
}

const goesBack = (d: Diary, on: string) => d.bank(on, [{ ...EARLY, isReturned: true }]);

async function goes(d: Diary, on: string): Promise<void> {
  await d.run(on);
  await d.send(on);
}

async function stillOpen(d: Diary, on: string): Promise<string> {
  const asked = { companyId: d.companyId, invoiceNumber: F1.number, day: dayOf(on) };
  const view = await whyView(d.database, asked);
  if (view === null) throw new Error('The invoice is gone');
  return toDecimal(view.invoice.open);
}

stories('A payment of before an agreement that goes back after it', open => {
  it('is owed beside an offer in hand, whose sum stays: the letter says both', async () => {
    const d = await offered(open);
    await d.send('2026-10-09');
    await goesBack(d, '2026-10-12');
    await goes(d, '2026-10-12');
    await goes(d, '2026-10-13');
    expect(await d.confirmed()).toEqual([
      '2026-10-09 Dupont SARL: settlementOffer by email',
      '2026-10-12 Dupont SARL: settlementLeft by email',
    ]);
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain(
      'régler 600,00 € au plus tard le 30 octobre 2026, sur 800,00 € qui restent ouverts.',
    );
    expect(text).toContain(
      'En plus, 200,00 € sont ouverts pour F-2026-101 : ils ne font pas partie de cette proposition et restent dus.',
    );
    // Who pays what was told has met the offer: 200.00 are given up, and the 200.00 that went back are owed.
    await d.bank('2026-10-15', [{ from: DEBTOR, amount: '600.00', text: F1.number }]);
    await goes(d, '2026-10-16');
    expect(await d.journal()).toContain('settlementMet');
    expect(await stillOpen(d, '2026-10-16')).toBe('200.00');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('does not keep the first letter of an offer from leaving', async () => {
    const d = await offered(open);
    await goesBack(d, '2026-10-09');
    await goes(d, '2026-10-09');
    await goes(d, '2026-10-12');
    expect(await d.confirmed()).toEqual([expect.stringContaining('settlementOffer by email')]);
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('régler 600,00 € au plus tard le 30 octobre 2026 pour F-2026-101, dont 800,00 €');
    expect(text).toContain('En plus, 200,00 € sont ouverts pour F-2026-101');
  });

  it('breaks no promise that is kept', async () => {
    const d = await opened(open);
    await d.promise('2026-10-06', { debtor: DEBTOR, amount: '800.00', on: '2026-10-13' });
    await goesBack(d, '2026-10-08');
    await d.bank('2026-10-13', [{ from: DEBTOR, amount: '800.00', text: F1.number }]);
    await d.bank('2026-10-16', []);
    await d.run('2026-10-19');
    const asked = { companyId: d.companyId, day: dayOf('2026-10-19') };
    expect((await receivablesReport(d.database, asked)).promises).toMatchObject({ kept: 1, partlyKept: 0 });
    expect(await stillOpen(d, '2026-10-19')).toBe('200.00');
  });

  it('is counted as before where its file is taken back and taken in again', async () => {
    const d = await open('Lille');
    await d.invoice(F1);
    const file = d.statement('2026-10-02', [EARLY]);
    const { importId } = await d.takeIn('2026-10-02', file);
    await d.workOn('2026-10-05');
    await d.offer('2026-10-09', { debtor: DEBTOR, amount: '600.00', by: '2026-10-30' });
    await d.send('2026-10-09');
    await d.undoImport('2026-10-12', importId);
    await d.takeIn('2026-10-12', file);
    await goes(d, '2026-10-12');
    expect(await d.confirmed()).toEqual(['2026-10-09 Dupont SARL: settlementOffer by email']);
  });
});
