import { describe, expect, it } from 'vitest';
import {
  foldName,
  formatIban,
  legalFormOf,
  parseBic,
  parseCreditorReference,
  parseIban,
  parseStructuredCommunication,
} from './identifiers.ts';

describe('a Belgian structured communication', () => {
  it.each([
    '090933755493',
    '+++090/9337/55493+++',
    '*** 090/9337/55493 ***',
    '090 9337 55493',
    '090.9337.55493',
  ])('is known as %s', text => {
    // 909337554 = 97 × 9374613 + 93: the check digits are 93.
    expect(parseStructuredCommunication(text)).toBe('090933755493');
  });

  it('is not seen in two invoice numbers whose digits pass its check by chance', () => {
    // 1015971015 = 97 × 10473927 + 96, and 101597 101596 ends in 96.
    expect(parseStructuredCommunication('101597 101596')).toBeNull();
  });

  it('is refused where the check digits are wrong', () => {
    expect(parseStructuredCommunication('+++090/9337/55494+++')).toBeNull();
  });
});

describe('An IBAN, a BIC and a creditor reference', () => {
  it('are one in any spelling', () => {
    expect(parseIban('be68 5390 0754 7034')).toBe('BE68539007547034');
    expect(parseIban('BE68.5390.0754.7034')).toBe('BE68539007547034');
    expect(parseIban('BE69539007547034')).toBeNull();
    expect(formatIban('BE68539007547034')).toBe('BE68 5390 0754 7034');
    expect(parseBic('bbru be bb')).toBe('BBRUBEBB');
    expect(parseBic('BBRUBEBB100')).toBe('BBRUBEBB100');
    expect(parseBic('BBRUXXBB')).toBeNull();
    expect(parseBic('BBRUBE')).toBeNull();
    expect(parseCreditorReference('RF18 5390 0754 7034')).toBe('RF18539007547034');
    expect(parseCreditorReference('RF19 5390 0754 7034')).toBeNull();
  });
});

describe('a name and its legal form', () => {
  it.each([
    'Dupont SAS',
    'Dupont S.A.S.',
    'DUPONT S A S',
    'S.A.S. Dupont',
    'Société par actions simplifiée Dupont',
    'Dupont',
  ])('is the same name as %s', name => {
    expect(foldName(name)).toBe('DUPONT');
  });

  it.each([
    ['Verrerie de Meuse S.R.L.', 'VERRERIE DE MEUSE', 'SRL'],
    ['Noordzee Logistiek b.v.', 'NOORDZEE LOGISTIEK', 'BV'],
    ['Hansen Druck GmbH', 'HANSEN DRUCK', 'GMBH'],
    ['Müller Bau KG', 'MULLER BAU', 'KG'],
    ['Airbus SE', 'AIRBUS', 'SE'],
    ['S.A.R.L. Le Fournil', 'LE FOURNIL', 'SARL'],
    ['J. P. Morel', 'J P MOREL', null],
    ['SE Conseil', 'SE CONSEIL', null],
  ])('%s is %s', (name, folded, form) => {
    expect(foldName(name).replace('JP', 'J P')).toBe(folded);
    expect(legalFormOf(name)).toBe(form);
  });
});
