// Who paid, where a bank has no titles or no column for it.

import { expect, it } from 'vitest';
import { toDecimal } from '../../units/money.ts';
import { readFile } from '../read.ts';

async function linesOf(...lines: readonly string[]): Promise<string[]> {
  const [reading] = await readFile({
    name: 'x.csv',
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  });
  return (reading?.statements ?? []).flatMap(statement =>
    statement.lines.map(({ amount, counterparty, counterpartyIban, text }) =>
      [toDecimal(amount), counterparty, counterpartyIban, text].join(' | '),
    ),
  );
}

const TRIODOS = (
  on: string,
  amount: string,
  side: string,
  name: string,
  account: string,
  words: string,
  balance: string,
) => `"${on}","NL63TRIO0212345678","${amount}","${side}","${name}","${account}","ET","${words}","${balance}"`;

it('Triodos has the name before the account of the other party', async () => {
  const lines = await linesOf(
    TRIODOS(
      '02-11-2026',
      '500,00',
      'Credit',
      'Bakkerij Jansen',
      'NL91ABNA0417164300',
      'Factuur 2026-031',
      '1.500,00',
    ),
    TRIODOS(
      '03-11-2026',
      '100,00',
      'Debet',
      'Drukkerij De Vries',
      'NL20INGB0001234567',
      'Factuur 4711',
      '1.400,00',
    ),
    TRIODOS('13-11-2026', '5,00', 'Debet', '', '', 'Kosten', '1.395,00'),
  );
  expect(lines).toEqual([
    '500.00 | Bakkerij Jansen | NL91ABNA0417164300 | ET Factuur 2026-031',
    '-100.00 | Drukkerij De Vries | NL20INGB0001234567 | ET Factuur 4711',
    '-5.00 |  |  | ET Kosten',
  ]);
});

it('ABN AMRO has the name behind a word in the text', async () => {
  const abn = (on: string, before: string, after: string, amount: string, text: string) =>
    ['123456789', 'EUR', on, before, after, on, amount, text].join('\t');
  const lines = await linesOf(
    abn(
      '20261103',
      '1500,00',
      '1400,00',
      '-100,00',
      'SEPA Overboeking                 IBAN: NL20INGB0001234567        BIC: INGBNL2A                    Naam: Drukkerij De Vries         Omschrijving: Factuur 4711      ',
    ),
    abn(
      '20261113',
      '1400,00',
      '1650,00',
      '250,00',
      'SEPA Overboeking                 IBAN: NL91ABNA0417164300        BIC: ABNANL2A                    Naam: Bakkerij Jansen            Omschrijving: 2026-044          ',
    ),
    abn('20261113', '1650,00', '1640,00', '-10,00', 'Naam: geen rekening, alleen tekst'),
  );
  expect(lines.map(line => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
    '-100.00 | Drukkerij De Vries | NL20INGB0001234567',
    '250.00 | Bakkerij Jansen | NL91ABNA0417164300',
    '-10.00 |  | ',
  ]);
});

it('the side of an amount may stand beside it, with the balance too', async () => {
  const lines = await linesOf(
    'Date,Description,Amount,Balance',
    '13/11/2026,ABS GARAGES 10451,"1,200.00 CR","1,500.00 CR"',
    '14/11/2026,BANK CHARGES,30.00 DR,"1,470.00 CR"',
  );
  expect(lines).toEqual(['1200.00 |  |  | ABS GARAGES 10451', '-30.00 |  |  | BANK CHARGES']);
});
