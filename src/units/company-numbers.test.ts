import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRegistration, checkVat } from './company-numbers.ts';
import { formatRegistration, formatVat } from './printed-numbers.ts';

const LISTS = '../shared/samples/references';
const here = existsSync(LISTS);
const reason = here ? '' : ' (skipped: no lists in ../shared/samples/references)';

/** The numbers of a list between its quotes, one a line. */
const numbersIn = (name: string): string[] =>
  here
    ? [...readFileSync(`${LISTS}/${name}`, 'utf8').matchAll(/^\.\.\. ([0-9A-Za-z][0-9A-Za-z .]+)$/gm)].map(
        ([, number = '']) => number,
      )
    : [];

describe('A number of a register', () => {
  it.each([
    ['732829320', 'FR', '732829320'],
    ['732 829 320', 'FR', '732829320'],
    ['732 829 320 00074', 'FR', '73282932000074'],
    // La Poste: 3+5+6+4+8 = 26 is no multiple of ten by Luhn, but 356 000 000 00048 is lawful.
    ['356 000 000 00048', 'FR', '35600000000048'],
    ['0403.170.701', 'BE', '0403170701'],
    ['403.170.701', 'BE', '0403170701'],
    ['BE 0403.170.701', 'BE', '0403170701'],
    // 10123456 = 97 × 104365 + 51, and 97 - 51 = 46: issued since the numbers in 0 ran out.
    ['1012.345.646', 'BE', '1012345646'],
  ])('%s of %s is right', (text, country, number) => {
    expect(checkRegistration(text, country)).toEqual({ kind: 'valid', number });
  });

  it.each([
    ['732829321', 'FR'],
    ['000000000', 'FR'],
    ['00000000000000', 'FR'],
    ['73282932000075', 'FR'],
    ['7328293200007', 'FR'],
    ['0403170702', 'BE'],
    ['2403170701', 'BE'],
    ['', 'BE'],
  ])('%s of %s is wrong', (text, country) => {
    expect(checkRegistration(text, country)).toEqual({ kind: 'invalid' });
  });

  it('of another country is kept, and nobody says that it is right', () => {
    expect(checkRegistration('HRB 12345', 'DE')).toEqual({ kind: 'unchecked', number: 'HRB12345' });
  });

  it('is shown as people write it', () => {
    expect(formatRegistration('732829320', 'FR')).toBe('732 829 320');
    expect(formatRegistration('73282932000074', 'FR')).toBe('732 829 320 00074');
    expect(formatRegistration('0403170701', 'BE')).toBe('0403.170.701');
    expect(formatRegistration('HRB 12345', 'DE')).toBe('HRB 12345');
  });

  it.skipIf(!here)(`SIRENs found online are right${reason}`, () => {
    const numbers = numbersIn('test_fr_siren.doctest');
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter(number => checkRegistration(number, 'FR').kind !== 'valid')).toEqual([]);
  });
});

describe('A VAT number', () => {
  it.each([
    ['FR 40 303 265 045', 'FR', 'FR40303265045'],
    ['40303265045', 'FR', 'FR40303265045'],
    ['BE0403.170.701', 'BE', 'BE0403170701'],
    ['BE 403.170.701', 'BE', 'BE0403170701'],
    ['BE1012345646', 'FR', 'BE1012345646'],
    ['DE136695976', 'FR', 'DE136695976'],
    ['ATU13585627', 'FR', 'ATU13585627'],
    ['NL004495445B01', 'BE', 'NL004495445B01'],
    ['LU15027442', 'BE', 'LU15027442'],
    ['IT00743110157', 'FR', 'IT00743110157'],
  ])('%s is right', (text, country, number) => {
    expect(checkVat(text, country)).toEqual({ kind: 'valid', number });
  });

  it.each(['FR41303265045', 'BE0403170702', 'DE136695977', 'LU15027443'])('%s is wrong', text => {
    expect(checkVat(text, 'FR')).toEqual({ kind: 'invalid' });
  });

  it('is shown as people write it', () => {
    expect(formatVat('FR40303265045')).toBe('FR 40 303 265 045');
    expect(formatVat('BE0403170701')).toBe('BE 0403.170.701');
    expect(formatVat('DE136695976')).toBe('DE 136695976');
  });
});
