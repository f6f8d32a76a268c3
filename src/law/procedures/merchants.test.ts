import { describe, expect, it } from 'vitest';
import { legalFormOf } from '../../units/identifiers.ts';
import { isMerchant } from './merchants.ts';

const merchant = (name: string, country = 'FR') => isMerchant({ form: legalFormOf(name), country });

describe('a French merchant', () => {
  it('is told by a form that is commercial whatever the company does (C. com. L210-1)', () => {
    expect(merchant('Brasserie du Port S.A.R.L.')).toBe(true);
    expect(merchant('Imprimerie Duval SAS')).toBe(true);
  });

  it('is no civil company', () => {
    expect(merchant('SCI du Port')).toBe(false);
  });

  it('is not guessed of somebody in his own name, nor of a form of another country', () => {
    expect(merchant('Jean Morel, menuisier')).toBeNull();
    expect(merchant('Noordzee NV', 'BE')).toBeNull();
  });
});
