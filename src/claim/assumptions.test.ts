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
    // Brussels is bilingual, and where the postal code is missing nothing else is known.
    ['BE', '1000', 'fr'],
    ['BE', null, 'fr'],
  ] as const)('%s %s: %s', (country, postalCode, language) => {
    expect(assumeLanguage({ country, postalCode })).toBe(language);
  });
});
