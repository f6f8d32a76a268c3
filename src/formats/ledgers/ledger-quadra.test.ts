// The ASCII export of Quadra, line by line as programs write it.

import { expect, it } from 'vitest';
import { ledgerClaims } from '../../desk/take-in/ledger/ledger-claims.ts';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';

const account = (number: string, name: string): string =>
  `C${number.padEnd(8)}${name.padEnd(30)}`.padEnd(98, '0');

type Entry = {
  readonly account: string;
  readonly journal?: string;
  readonly day: string;
  readonly side: 'D' | 'C';
  readonly cents: string;
  readonly due?: string;
  readonly letter?: string;
  readonly piece?: string;
};
const entry = ({
  account: number,
  journal = 'VE',
  day,
  side,
  cents,
  due = '',
  letter = '',
  piece = '',
}: Entry) =>
  `M${number.padEnd(8)}${journal}000${day} ${'Facture'.padEnd(20)}${side}${cents.padStart(12, '0').padStart(13, '+')}${''.padEnd(8)}${due.padEnd(6)}${letter.padEnd(2)}`.padEnd(
    107,
  ) +
  `EUR${journal.padEnd(3)}`.padEnd(41) +
  piece.padEnd(10);

const LEDGER = [
  account('9DUPONT', 'DUPONT & FILS SARL'),
  account('411LOU', 'LOU'),
  account('70600000', 'Prestations'),
  entry({ account: '9DUPONT', day: '140926', side: 'D', cents: '121000', due: '141026', piece: 'F2026-17' }),
  'R1410260000000121000VI',
  entry({ account: '70600000', day: '140926', side: 'C', cents: '121000', piece: 'F2026-17' }),
  entry({ account: '411LOU', day: '150926', side: 'D', cents: '5050', letter: 'AA', piece: 'F2026-18' }),
  entry({ account: '70600000', day: '150926', side: 'C', cents: '5050', piece: 'F2026-18' }),
  entry({ account: '411LOU', journal: 'BQ', day: '011026', side: 'C', cents: '5050', letter: 'AA' }),
  entry({ account: '51200000', journal: 'BQ', day: '011026', side: 'D', cents: '5050' }),
];
async function read(lines: readonly string[]): Promise<FileReading> {
  const bytes = new Uint8Array(Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
  const [reading] = await readFile({ name: 'QUADRA.TXT', bytes });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

it('is a ledger: what is open of customers, with its due day, and what was paid', async () => {
  const reading = await read(LEDGER);
  expect(reading.problems).toEqual([]);
  expect(reading.ledger).toMatchObject({ rows: 6, balanced: true, customers: 2, openItems: 1 });
  const { open, settled } = ledgerClaims(reading.ledgerEntries ?? []);
  expect(open).toMatchObject([
    {
      number: 'F2026-17',
      issueDate: '2026-09-14',
      dueDates: [{ dueOn: '2026-10-14' }],
      payable: { amount: 121_000, currency: 'EUR' },
      buyer: { name: 'DUPONT & FILS SARL', customerNumber: '9DUPONT' },
    },
  ]);
  expect(settled).toMatchObject([{ number: 'F2026-18', paidOn: '2026-10-01', amount: { amount: 5_050 } }]);
});

it('refuses a line that is cut or in francs, and names one that it does not know', async () => {
  const franc = (LEDGER[3] ?? '').replace('EUR', 'FRF');
  const reading = await read([...LEDGER, 'Z something', franc, (LEDGER[3] ?? '').slice(0, 50)]);
  expect(reading.problems.map(({ severity, place, found }) => [severity, place, found.slice(0, 11)])).toEqual(
    [
      ['warning', 'line 11', 'Z something'],
      ['error', 'line 12', 'FRF'],
      ['error', 'line 13', 'M9DUPONT VE'],
    ],
  );
});

it('without an account of a customer has nothing that is owed', async () => {
  const reading = await read([
    entry({ account: '0EDF', day: '140926', side: 'C', cents: '100' }),
    entry({ account: '60610000', day: '140926', side: 'D', cents: '100' }),
  ]);
  expect(reading.problems.map(({ found }) => found)).toEqual([
    'no account of a customer, 1 of suppliers (401)',
  ]);
});

it('a FEC that says more than the law asks for has its due days too', async () => {
  const [reading] = await readFile({
    name: 'FEC.txt',
    bytes: new TextEncoder().encode(
      'JournalCode|EcritureDate|CompteNum|CompAuxNum|PieceRef|EcritureLib|Debit|Credit|DateEcheance\nVE|20260914|411000|LOU|F1|F1|12,00|0,00|20261014\nVE|20260914|706000||F1|F1|0,00|12,00|\n',
    ),
  });
  expect(reading?.problems).toEqual([]);
  expect(ledgerClaims(reading?.ledgerEntries ?? []).open[0]?.dueDates).toEqual([
    { dueOn: '2026-10-14', amount: null },
  ]);
});
