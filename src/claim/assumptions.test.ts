import { describe, expect, it } from 'vitest';
import { assumeKind, assumeLanguage } from './assumptions.ts';

describe('what a debtor is, when nobody said it', () => {
  it.each([
    // A name, its VAT number, its registration, its country: kind, and whether it is an assumption.
    ['Boulangerie Petit', 'FR40303265045', null, 'FR', 'business', false],
    ['Boulangerie Petit', null, '303265045', 'FR', 'business', false],
    ['Dupont SARL', null, null, 'FR', 'business', true],
    ['Bakkerij Peeters BV', null, null, 'BE', 'business', true],
    ['Hansen Druck GmbH', null, null, 'DE', 'business', true],
    ['Société Lenoir S.R.L.', null, null, 'BE', 'business', true],
    ['Mairie de Seclin', null, null, 'FR', 'publicBody', true],
    ['Gemeente Zaventem', null, null, 'BE', 'publicBody', true],
    ['C.P.A.S. de Huy', null, null, 'BE', 'publicBody', true],
    // SIREN of public bodies begin with 1 or 2.
    ['Port de plaisance', null, '215900012', 'FR', 'publicBody', true],
    ['Port de plaisance', 'FR12215900012', null, 'FR', 'publicBody', true],
    // The same digits elsewhere say nothing.
    ['Port de plaisance', null, '215900012', 'DE', 'business', false],
    ['Jeanne Dupont', null, null, 'FR', 'consumer', true],
    // A form inside a word is no form of company.
    ['Sarah Bventura', null, null, 'FR', 'consumer', true],
    ['Hubert Villeneuve', null, null, 'FR', 'consumer', true],
  ] as const)('%s (%s, %s, %s) is a %s', (name, vat, registration, country, kind, isAssumed) => {
    expect(assumeKind({ name, vat, registration, country })).toEqual({ kind, isAssumed });
  });
});

describe('in which language to write, when nobody said it', () => {
  it.each([
    ['FR', null, 'fr'],
    ['LU', null, 'fr'],
    ['NL', null, 'nl'],
    ['AT', null, 'de'],
    ['IT', null, 'en'],
    ['BE', '4000', 'fr'],
    ['BE', '9000', 'nl'],
    ['BE', '1500', 'nl'],
    ['BE', '1499', 'fr'],
    ['BE', '3999', 'nl'],
    ['BE', '4700', 'de'],
    // As it is written abroad.
    ['BE', 'B-9000', 'nl'],
    ['BE', 'BE 4700', 'de'],
    ['BE', 'b9000', 'nl'],
    ['BE', '1000', 'fr'],
    ['BE', null, 'fr'],
  ] as const)('%s %s: %s', (country, postalCode, language) => {
    const seller = { country: 'FR', language: 'fr' } as const;
    expect(assumeLanguage({ country, postalCode, name: 'Lindekens', seller })).toBe(language);
  });

  const LEUVEN = { country: 'BE', language: 'nl' } as const;

  it.each([
    // Brussels is bilingual: a firm that calls itself NV is written to in Dutch, an SA in French.
    ['Hotel Havenzicht NV', '1000', 'nl'],
    ['Havenzicht B.V.', '1080', 'nl'],
    ['Amis du Parc ASBL', '1000', 'fr'],
    // Named in both, or a person: French, as most of Brussels speaks.
    ['Hotel du Parc SA-NV', '1000', 'fr'],
    ['Ann Peeters', '1000', 'fr'],
    // Elsewhere the area tells, whatever the name.
    ['Imprimerie Lumen SA', '9000', 'nl'],
    ['Drukkerij Lumen NV', '4000', 'fr'],
    // No postal code: the name, and then the seller.
    ['Imprimerie Lumen SRL', null, 'fr'],
    ['Ann Peeters', null, 'nl'],
  ] as const)('%s in %s, of a firm in Leuven: %s', (name, postalCode, language) => {
    expect(assumeLanguage({ country: 'BE', postalCode, name, seller: LEUVEN })).toBe(language);
  });

  it('takes for a Belgian without a postal code the language of no seller abroad, and English for no Belgian', () => {
    const ofBelgian = (seller: Parameters<typeof assumeLanguage>[0]['seller']) =>
      assumeLanguage({ country: 'BE', postalCode: null, name: 'Ann Peeters', seller });
    expect(ofBelgian({ country: 'NL', language: 'nl' })).toBe('fr');
    expect(ofBelgian({ country: 'BE', language: 'en' })).toBe('fr');
    expect(ofBelgian({ country: 'BE', language: 'de' })).toBe('de');
  });
});
