// What French banks write into MT940 in their own way: accounts in parts, and who paid inside the text.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';

async function statementOf(account: string, ...lines: readonly string[]) {
  const text = [
    ':20:X',
    `:25:${account}`,
    ':28C:1/1',
    ':60F:C260301EUR100,00',
    ...lines,
    ':62F:C260302EUR90,00',
    '-',
  ];
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(text.join('\n')) });
  return reading?.statements[0];
}

describe('MT940 as French banks write it', () => {
  it.each(['20041/01005/0500013M026', '20041/01005/0500013M026/06'])(
    'the parts of a French account are its IBAN: %s',
    async account => {
      const statement = await statementOf(account, ':61:2603020302D10,00NTRFNONREF');
      // The key 06 and the IBAN are the worked example of the French postal bank.
      expect(statement?.account).toBe('FR1420041010050500013M02606');
    },
  );

  it.each([
    [
      'C',
      'VIR SEPA RECU /DE MENUISERIE DUPRE /MOTIF FACTURE FA-2026-0101 /REF NOTPROVIDED',
      'MENUISERIE DUPRE',
    ],
    ['C', 'VIR INST RECU /DE A. ET B. LEROY', 'A. ET B. LEROY'],
    ['D', 'VIR SEPA EMIS /MOTIF LOYER AVRIL /BEN SCI DU PORT /REFDO 12', 'SCI DU PORT'],
    ['C', 'AVOIR 12/DE LA PART DE LEROY', null],
  ])(
    'who is on the other side of a French transfer is told by the words of the bank: %s %s',
    async (side, text, name) => {
      const booking = `:61:2603020302${side}10,00NTRFNONREF`;
      const statement = await statementOf('20041/01005/0500013M026', booking, `:86:${text}`);
      expect(statement?.lines[0]).toMatchObject({ counterparty: name, text });
    },
  );
});
