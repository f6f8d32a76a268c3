import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { citedArticles } from './citation.ts';
import { addressLines, printedReference, printedRegistration } from './identity.ts';
import {
  formatDate,
  formatMoney,
  formatPercent,
  formatShortDate,
  formatTableDate,
  localeOf,
} from './locale.ts';

describe('a company number', () => {
  it.each([
    ['552100554', 'FR', 'fr', 'SIREN\u00a0552\u00a0100\u00a0554'],
    ['55210055400013', 'FR', 'nl', 'SIRET\u00a0552\u00a0100\u00a0554\u00a000013'],
    ['0403.170.701', 'BE', 'fr', 'n°\u00a0d’entreprise\u00a00403.170.701'],
    ['BE0403170701', 'BE', 'nl', 'ondernemingsnummer\u00a00403.170.701'],
    ['B12345', 'LU', 'de', 'Registernummer\u00a0B12345'],
  ] as const)('%s of %s in %s is printed %s', (registration, country, language, printed) => {
    expect(printedRegistration({ registration, country, language })).toBe(printed);
  });

  it('that is absent is not printed', () => {
    expect(printedRegistration({ registration: null, country: 'FR', language: 'fr' })).toBeNull();
    expect(printedRegistration({ registration: ' ', country: 'FR', language: 'fr' })).toBeNull();
  });
});

describe('references and addresses', () => {
  it('are printed as banks and the post expect them', () => {
    expect(printedReference('090933755493')).toBe('+++090/9337/55493+++');
    expect(printedReference('rf18539007547034')).toBe('RF18\u00a05390\u00a00754\u00a07034');
    expect(printedReference('F-2026-0142')).toBe('F-2026-0142');
  });

  it('is printed alike within a longer text; twelve digits in a row may be another number there', () => {
    const printed = '+++090/9337/55493+++';
    for (const written of [
      '+++090933755493+++',
      '***090/9337/55493***',
      '+++ 090/9337/55493 +++',
      '090/9337/55493',
    ])
      expect(printedReference(`Virement ${written} merci`)).toBe(`Virement ${printed} merci`);
    // 0909337554 mod 97 is 93: the first fails its check.
    for (const text of ['Virement 090/9337/55494 merci', 'Ordre 090933755493 merci', 'F-101 F-102'])
      expect(printedReference(text)).toBe(text);
  });

  it('is followed by where it goes', () => {
    const address = { lines: ['Rue Haute 1', ''], postalCode: null, city: 'Namur', country: 'BE' };
    expect(addressLines({ address, from: 'FR' })).toEqual(['Rue Haute 1', 'Namur', 'BELGIQUE']);
  });
});

describe('articles', () => {
  const join = (parts: readonly string[]): string => parts.join(' + ');
  it('of one act are cited together, in the reader’s language', () => {
    const articles = ['Loi 2 août 2002 art. 5', 'Loi 2 août 2002 art. 6'];
    expect(citedArticles({ articles, language: 'fr', join })).toBe('loi du 2 août 2002, art.\u00a05 + 6');
    expect(citedArticles({ articles, language: 'nl', join })).toBe(
      'wet van 2 augustus 2002, art.\u00a05 + 6',
    );
  });

  it('of different codes stand side by side, each once', () => {
    const articles = ['C. com. L441-10 II, D441-5', 'CDE XIX.4', 'CDE XIX.4'];
    expect(citedArticles({ articles, language: 'fr', join })).toBe('C. com. L441-10 II, D441-5, CDE XIX.4');
    expect(citedArticles({ articles, language: 'de', join })).toBe(
      'französisches Handelsgesetzbuch (C. com.) L441-10 II, D441-5, WGB XIX.4',
    );
  });
});

describe('amounts, days and rates', () => {
  it.each([
    ['fr', 'FR', '1\u202f234\u202f567,50\u00a0€', '1er\u00a0juillet\u00a02026', '01/07/2026', '12,40\u00a0%'],
    ['fr', 'BE', '1\u202f234\u202f567,50\u00a0€', '1er\u00a0juillet\u00a02026', '01/07/2026', '12,40\u00a0%'],
    ['nl', 'BE', '€\u00a01.234.567,50', '1\u00a0juli\u00a02026', '01/07/2026', '12,40%'],
    ['de', 'BE', '1.234.567,50\u00a0€', '1.\u00a0Juli\u00a02026', '01.07.2026', '12,40\u00a0%'],
    ['en', 'FR', '€1,234,567.50', '1\u00a0July\u00a02026', '1\u00a0Jul\u00a02026', '12.40%'],
  ] as const)('in %s for a creditor of %s', (language, country, amount, long, table, rate) => {
    const locale = localeOf(language, country);
    expect(formatMoney(money(123456750, 'EUR'), locale)).toBe(amount);
    expect(formatDate(day('2026-07-01'), locale)).toBe(long);
    expect(formatTableDate(day('2026-07-01'), locale)).toBe(table);
    expect(formatPercent('12.4', locale)).toBe(rate);
  });

  it('an amount beyond the precision of a float is written to the cent', () => {
    // 2^53 - 1 minor units; a division by 100 in floating point would print …409,90 or …409,92.
    expect(formatMoney(money(9_007_199_254_740_991, 'EUR'), 'nl-BE')).toBe('€\u00a090.071.992.547.409,91');
  });

  it('a day of another year shows its year, one of this year does not', () => {
    const today = day('2027-01-05');
    expect(formatShortDate({ date: day('2026-12-28'), today, locale: 'fr-FR' })).toBe(
      '28\u00a0décembre\u00a02026',
    );
    expect(formatShortDate({ date: day('2027-01-01'), today, locale: 'fr-FR' })).toBe('1er\u00a0janvier');
  });
});
