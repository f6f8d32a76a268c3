// A bank's list with a balance on each row shows where a booking of it is missing. Every balance is worked out by hand.

import { expect, it } from 'vitest';
import { readFile } from '../../read.ts';

async function gapsTold(rows: readonly string[]) {
  const text = ['Date;Libellé;Débit;Crédit;Solde;Devise', ...rows, ''].join('\n');
  const [reading] = await readFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
  return {
    bookings: reading?.statements[0]?.lines.length,
    told: reading?.problems
      .filter(({ found }) => found.startsWith('a balance of'))
      .map(({ severity, place, found, expected }) => [severity, place, found, expected].join(' | ')),
  };
}

// 1,000.00 + 1,200.00 - 50.00 + 100.00 + 100.00 is 2,350.00.
const ROWS = [
  '15/09/2026;VIR DUPONT;;1200,00;2200,00;EUR',
  '16/09/2026;CB;-50,00;;2150,00;EUR',
  '17/09/2026;VIR LOU;;100,00;2250,00;EUR',
  '18/09/2026;VIR ANSE;;100,00;2350,00;EUR',
];

it('nothing is said of a list whose balances follow, from old to new or from new to old', async () => {
  expect(await gapsTold(ROWS)).toEqual({ bookings: 4, told: [] });
  expect(await gapsTold(ROWS.toReversed())).toEqual({ bookings: 4, told: [] });
});

it('a booking that is missing in the middle is told in either order', async () => {
  const told = [
    'warning | table | a balance of 2250.00 before the booking of 100.00, 2026-09-18 | a booking that leaves this balance; is a row missing?',
  ];
  const cut = ROWS.filter(row => !row.includes('LOU'));
  expect(await gapsTold(cut)).toEqual({ bookings: 3, told });
  expect(await gapsTold(cut.toReversed())).toEqual({ bookings: 3, told });
});

it('bookings of one day may stand in any order', async () => {
  const rows = [
    '15/09/2026;VIR DUPONT;;1200,00;2200,00;EUR',
    '16/09/2026;VIR LOU;;100,00;2250,00;EUR',
    '16/09/2026;CB;-50,00;;2150,00;EUR',
    '17/09/2026;VIR ANSE;;100,00;2350,00;EUR',
  ];
  expect(await gapsTold(rows)).toEqual({ bookings: 4, told: [] });
});

it('balances that run nowhere are none of its bookings', async () => {
  const rows = ROWS.map((row, at) => row.replace(/;[\d,]+;EUR/, `;${at}9,00;EUR`));
  expect(await gapsTold(rows)).toEqual({ bookings: 4, told: [] });
});
