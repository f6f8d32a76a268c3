// "Your open balance equals ours, to the cent." Ledgers with one planted cause each, and the check that names it.

import { expect, it } from 'vitest';
import { checkLedger, type LedgerCheck } from '../../src/desk/take-in/ledger/check-ledger.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { row, TITLES, words, workbookMade } from '../../src/formats/workbook/workbook.fixture.ts';
import { day } from '../../src/units/calendar.ts';
import { toDecimal } from '../../src/units/money.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { type Entry, fecFile } from '../telling/fec.ts';

const LOU = { customer: 'C0LOU', name: 'Lou SARL' } as const;
const sale = (piece: string, on: string, amount: string, letter?: string): Entry => ({
  ...LOU,
  journal: 'VE',
  on,
  piece,
  amount,
  ...(letter === undefined ? {} : { letter }),
});
const paid = (piece: string, on: string, amount: string, letter?: string): Entry => ({
  ...sale(piece, on, amount, letter),
  journal: 'BQ',
});

/** Both sides: F-2026-001 over 500.00 and F-2026-002 over 300.00 are open, 800.00 in all. */
const AGREED: readonly Entry[] = [
  sale('F-2026-001', '2026-09-01', '500.00'),
  sale('F-2026-002', '2026-09-05', '300.00'),
];

async function started(d: Diary): Promise<void> {
  await d.invoices('2026-09-06', [
    { debtor: 'Lou SARL', number: 'F-2026-001', issued: '2026-09-01', due: '2026-09-30', amount: '500.00' },
    { debtor: 'Lou SARL', number: 'F-2026-002', issued: '2026-09-05', due: '2026-10-05', amount: '300.00' },
  ]);
}

const check = (d: Diary, file: InputFile, on = '2026-09-30'): Promise<LedgerCheck> =>
  checkLedger(d.desk(), { companyId: d.companyId, file, day: day(on) });

/** Cause, number, ours and theirs; and that they add up to the difference of the totals. */
function told({ differences, difference }: LedgerCheck): string[] {
  const sum = differences.reduce((total, { ours, theirs }) => total + ours.amount - theirs.amount, 0);
  expect(sum).toBe(difference.amount);
  return differences.map(
    ({ cause, number, ours, theirs }) => `${cause} ${number}: ${toDecimal(ours)} / ${toDecimal(theirs)}`,
  );
}

stories('Totals', open => {
  it('equal to the cent: nothing to tell', async () => {
    const d = await open('Lille');
    await started(d);
    const same = await check(d, fecFile('fec.txt', AGREED));
    expect(same).toMatchObject({
      isEqual: true,
      differences: [],
      ours: { amount: 80_000 },
      theirs: { amount: 80_000 },
    });
  });

  it.each<[string, readonly Entry[], string]>([
    [
      'an invoice is missing here',
      [...AGREED, sale('F-2026-003', '2026-09-10', '70.00')],
      'invoiceMissingHere F-2026-003: 0.00 / 70.00',
    ],
    ['an invoice is missing there', AGREED.slice(0, 1), 'invoiceMissingThere F-2026-002: 300.00 / 0.00'],
    [
      'a payment is not here yet',
      [
        sale('F-2026-001', '2026-09-01', '500.00', 'AA'),
        paid('VIR 1', '2026-09-28', '500.00', 'AA'),
        ...AGREED.slice(1),
      ],
      'paymentMissingHere F-2026-001: 500.00 / 0.00',
    ],
    [
      'a credit note is missing here',
      [...AGREED, sale('A-2026-001', '2026-09-12', '-40.00')],
      'creditNoteMissingHere A-2026-001: 0.00 / -40.00',
    ],
    [
      'the amount differs',
      [sale('F-2026-001', '2026-09-01', '550.00'), ...AGREED.slice(1)],
      'amountDiffers F-2026-001: 500.00 / 550.00',
    ],
    [
      'the customer is unknown',
      [...AGREED, { ...sale('F-2026-900', '2026-09-11', '15.00'), customer: 'C0ZOE', name: 'Zoé SAS' }],
      'debtorUnknown F-2026-900: 0.00 / 15.00',
    ],
    [
      'money without a letter is not here',
      [...AGREED, paid('VIR 9', '2026-09-20', '25.00')],
      'paymentMissingHere VIR 9: 0.00 / -25.00',
    ],
  ])('%s', async (_title, entries, expected) => {
    const d = await open('Lille');
    await started(d);
    const found = await check(d, fecFile('fec.txt', [...entries, ...paidOff('2026-09-29')]));
    expect(told(found)).toEqual([expected]);
    expect(found.isEqual).toBe(false);
  });

  it('a payment of ours that the ledger has not lettered', async () => {
    const d = await open('Lille');
    await started(d);
    await d.bank('2026-09-20', [{ from: 'Lou SARL', amount: '500.00', text: 'F-2026-001' }]);
    const found = await check(d, fecFile('fec.txt', [...AGREED, ...paidOff('2026-09-29')]));
    expect(told(found)).toEqual(['paymentMissingThere F-2026-001: 0.00 / 500.00']);
  });

  it('what happened after the last day of the ledger is a question of dates', async () => {
    const d = await open('Lille');
    await started(d);
    await d.invoice({
      debtor: 'Lou SARL',
      number: 'F-2026-004',
      issued: '2026-09-25',
      due: '2026-10-25',
      amount: '60.00',
    });
    expect(told(await check(d, fecFile('fec.txt', AGREED)))).toEqual(['dateCutOff F-2026-004: 60.00 / 0.00']);
    // On the day of the ledger itself the two are equal.
    expect(await check(d, fecFile('fec.txt', AGREED), '2026-09-06')).toMatchObject({ isEqual: true });
  });

  it('a credit note of ours that the ledger does not show', async () => {
    const d = await open('Lille');
    await started(d);
    await d.creditNote({ debtor: 'Lou SARL', number: 'A-2026-007', issued: '2026-09-20', amount: '40.00' });
    const found = await check(d, fecFile('fec.txt', [...AGREED, ...paidOff('2026-09-29')]));
    expect(told(found)).toEqual(['creditNoteMissingThere A-2026-007: -40.00 / 0.00']);
  });

  it('a list that a workbook holds twice, whole and by month, is compared once', async () => {
    const d = await open('Lille');
    await started(d);
    const listed = (number: string, open: number): string =>
      row(number, 'Lou SARL', words('30/09/2026'), open, open);
    const [first, second] = [listed('F-2026-001', 500), listed('F-2026-002', 300)];
    const sheets = [
      { name: 'Toutes', rows: TITLES + first + second },
      { name: 'Septembre', rows: TITLES + second },
    ];
    const same = await check(d, { name: 'ouvertes.xlsx', bytes: workbookMade({ sheets }) });
    expect(same).toMatchObject({ isEqual: true, differences: [], theirs: { amount: 80_000 } });
  });

  it('an aged balance by customer is compared customer by customer', async () => {
    const d = await open('Lille');
    await started(d);
    const table = (rows: string): InputFile => ({
      name: 'balance.csv',
      bytes: new TextEncoder().encode(`Client;Non échu;1-30 jours;Solde\r\n${rows}`),
    });
    expect(
      await check(d, table('Lou SARL;300,00;500,00;800,00\r\nTotal;300,00;500,00;800,00\r\n')),
    ).toMatchObject({ isEqual: true });
    const other = await check(d, table('Lou SARL;300,00;480,00;780,00\r\nZoé SAS;12,00;0,00;12,00\r\n'));
    expect(told(other)).toEqual(['amountDiffers : 800.00 / 780.00', 'debtorUnknown : 0.00 / 12.00']);
  });
});

/** Something lettered that moves the last day of the ledger. */
function paidOff(on: string): Entry[] {
  return [sale('F-2026-000', on, '1.00', 'ZZ'), paid('VIR 0', on, '1.00', 'ZZ')];
}
