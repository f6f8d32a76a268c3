// What the letters of a ledger say of money that settles a part.

import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../formats/ledgers/ledger-entry.ts';
import { parseDay } from '../../../units/calendar.ts';
import { ledgerClaims } from './ledger-claims.ts';

const day = (text: string) => {
  const read = parseDay(text);
  if (read === null) throw new Error(text);
  return read;
};

const entry = (piece: string, said: Partial<LedgerEntry> & { readonly cents: number }): LedgerEntry => ({
  customer: 'PET',
  customerName: 'Petit SARL',
  piece,
  pieceOn: day('2026-10-05'),
  enteredOn: day('2026-10-05'),
  label: `Pièce ${piece}`,
  amount: { amount: said.cents, currency: 'EUR' },
  letter: said.letter ?? null,
  journal: said.journal ?? 'sales',
});

describe('Money in a ledger whose letter settles a part', () => {
  it('names the invoices that carry the letter; money without one names none', () => {
    const { open, unlettered } = ledgerClaims([
      entry('F102', { cents: 60_000, letter: 'B' }),
      entry('F103', { cents: 10_000 }),
      entry('BQ7', { cents: -25_000, letter: 'B', journal: 'money' }),
      entry('BQ8', { cents: -1_000, journal: 'money' }),
    ]);
    expect(open.map(({ number, payable }) => [number, payable.amount])).toEqual([
      ['F102', 60_000],
      ['F103', 10_000],
    ]);
    expect(unlettered.map(({ entry: { piece }, pays }) => [piece, pays])).toEqual([
      ['BQ7', ['F102']],
      ['BQ8', []],
    ]);
  });
});
