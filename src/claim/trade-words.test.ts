import { describe, expect, it } from 'vitest';
import { assumeKind } from './assumptions.ts';
import { tradeWordIn } from './trade-words.ts';

describe('a word that speaks of a business', () => {
  it.each([
    ['Boulangerie Martin', 'Boulangerie'],
    ['BOULANGERIE DU MARCHÉ', 'BOULANGERIE'],
    ['Au Café des Arts', 'Café'],
    ['Ets. Lambert et fils', 'Ets'],
    ['Bakkerij De Smet', 'Bakkerij'],
    ['Dorpsslagerij Peeters', 'Dorpsslagerij'],
    ['Bäckerei Schmidt', 'Bäckerei'],
    ['Landbäckerei Huber', 'Landbäckerei'],
  ])('%s: %s', (name, word) => {
    expect(tradeWordIn(name)).toBe(word);
  });

  it.each([
    'Jeanne Dupont',
    'M. Boucher',
    'Anne Charpentier',
    'Jan de Bakker',
    'Hans Schneider',
    'Dubar Paul',
    '',
  ])('none in %s', name => {
    expect(tradeWordIn(name)).toBe(null);
  });

  it('decides nothing: who has no number and no form of a company is owed the care of a consumer until somebody says', () => {
    expect(assumeKind({ name: 'Boulangerie Martin', vat: null, registration: null, country: 'FR' })).toEqual({
      kind: 'consumer',
      isAssumed: true,
    });
  });
});
