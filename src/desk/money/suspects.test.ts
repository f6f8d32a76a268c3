import { describe, expect, it } from 'vitest';
import { claim, debtorsIn, matchOf, type Owed, payment } from '../../matching/matching.fixture.ts';
import { indexClaims } from '../../matching/open/index-claims.ts';
import { suspectsOf } from './suspects.ts';

const martin = claim({ number: 'F-1', euros: 900 });
const owed = (number: string): Owed =>
  claim({ number, euros: 417, debtorId: `d-${number}`, debtorName: `Maison ${number}` });

function suspected(claims: readonly Owed[], payerName: string | null): string[] {
  const received = payment({ euros: 417, payerName, text: 'VIREMENT' });
  const index = indexClaims(claims, { debtors: debtorsIn(claims) });
  const matches = [matchOf(received, { claims })];
  const found = suspectsOf({ matches, facts: { payments: [received], repeated: [] }, index });
  return [...new Set(found.map(({ debtorId }) => debtorId))].sort();
}

describe('whom money may come from', () => {
  it('is everybody who owes this very amount, where nothing tells the payer', () => {
    const others = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(owed);
    expect(suspected([martin, ...others], null)).toEqual(others.map(({ debtorId }) => debtorId));
  });

  it('is the known payer, and one whom the amount singles out: somebody may pay for another', () => {
    expect(suspected([martin, owed('A')], 'Boulangerie Martin')).toEqual(['boulangerie', 'd-A']);
  });

  it('is the known payer alone where the amount is that of many', () => {
    const others = ['A', 'B', 'C', 'D'].map(owed);
    expect(suspected([martin, ...others], 'Boulangerie Martin')).toEqual(['boulangerie']);
  });
});
