// A label with a line end in it, as programs write whose users paste text into it.

import { describe, expect, it } from 'vitest';
import type { FileReading } from '../records.ts';
import { readFec } from './ledger-fec.ts';

const TITLES =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
const read = (label: string, end = '\r\n'): FileReading =>
  readFec({
    name: 'fec.txt',
    bytes: new TextEncoder().encode(
      [
        TITLES,
        `VE|Ventes|1|20260305|411000|Clients|LOU|Lou|F1|20260305|${label}|1210,00|0,00|||||`,
        'VE|Ventes|1|20260305|706000|Ventes|||F1|20260305|Facture F1|0,00|1210,00|||||',
        '',
      ].join(end),
    ),
  });

describe('An entry whose label has a line end in it', () => {
  it.each([
    ['in quotes', '"Facture F1\r\nsuite"'],
    ['without quotes', 'Facture F1\nsuite'],
    ['with a separator and a blank line', '"Facture F1\r\n\r\nà l’attention de | compta"'],
  ])('%s is one entry', (_, label) => {
    const { ledger, ledgerEntries, problems } = read(label);
    expect(problems).toEqual([]);
    expect(ledger).toMatchObject({ rows: 2, balanced: true, openBalance: { amount: 121000 } });
    expect(ledgerEntries?.length).toBe(1);
  });

  it('stays refused where what follows is no rest of it', () => {
    const { ledger, problems } = read('Facture F1\nVE|Ventes|2|20260306');
    expect(ledger?.rows).toBe(1);
    expect(problems.map(({ place }) => place)).toEqual(expect.arrayContaining(['line 2', 'line 3']));
  });

  it('takes no other entry with it', () => {
    const { ledger, problems } = read('Facture F1\n');
    expect(problems).toEqual([]);
    expect(ledger).toMatchObject({ rows: 2, balanced: true });
  });
});
