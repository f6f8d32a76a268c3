import { describe, expect, it } from 'vitest';
import { readFile } from '../../../formats/read.ts';
import { withOpenings } from './implied-opening.ts';

async function openings(...lines: readonly string[]) {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(lines.join('\n')) });
  return reading === undefined
    ? []
    : withOpenings(reading).map(({ openingBalance, openingDate }) => [openingBalance?.amount, openingDate]);
}

const TITLES = 'Date;Libellé;Débit;Crédit';
const BOOKINGS = ['14/11/2026;VIR ACME;;1250,00', '13/11/2026;PRLV EDF;84,17;'];

describe('A list of bookings vouches for its days only where it follows on the one before', () => {
  it('with its closing balance alone it opened with that less its bookings', async () => {
    // 12,345.67 - 1,250.00 + 84.17 = 11,179.84.
    const found = await openings('Compte;00012345678', 'Solde au 15/11/2026;12345,67', TITLES, ...BOOKINGS);
    expect(found).toEqual([[1_117_984, '2026-11-13']]);
  });

  it('with both balances it opened with what it says, and without any nobody knows', async () => {
    const both = ['Solde initial;11000,00', 'Solde final;12345,67'];
    expect(await openings(...both, TITLES, ...BOOKINGS)).toEqual([[1_100_000, '2026-11-13']]);
    expect(await openings(TITLES, ...BOOKINGS)).toEqual([[undefined, null]]);
  });
});
