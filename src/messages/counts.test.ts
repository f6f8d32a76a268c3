import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as m from './compiled/messages.js';
import { problemWords } from './problems/problem-words.ts';

const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('a count in a sentence', () => {
  it.each([
    ['fr', '42 418 factures'],
    ['nl', '42.418 facturen'],
    ['en', '42,418 invoices'],
    ['de', '42.418 Rechnungen'],
  ] as const)('is written as %s writes large numbers', (locale, text) => {
    expect(plain(m.count_invoices({ count: 42_418 }, { locale }))).toBe(text);
  });

  it('is grouped where a sentence has no plural, and left alone below a thousand', () => {
    expect(plain(m.start_trial_send({ count: 12_000 }, { locale: 'fr' }))).toContain('12 000');
    expect(plain(m.count_invoices({ count: 999 }, { locale: 'fr' }))).toBe('999 factures');
    expect(plain(m.count_invoices({ count: 1 }, { locale: 'fr' }))).toBe('1 facture');
  });
});

describe('one of a thing', () => {
  it('is one in every language, also in the problems of files, which readers write with plurals', () => {
    const found = '1 customers without an invoice here';
    expect(problemWords(found, 'fr')).toBe('1 client sans facture ici');
    expect(problemWords(found, 'nl')).toBe('1 klant zonder factuur hier');
    expect(problemWords(found, 'en')).toBe('1 customer without an invoice here');
    expect(problemWords(found, 'de')).toBe('1 Kunde ohne Rechnung hier');
    expect(problemWords('12 customers without an invoice here', 'fr')).toBe('12 clients sans facture ici');
    expect(m.rates_accepted({ rates: '1', dossiers: '2' }, { locale: 'de' })).toBe(
      '1 Satz übernommen; 2 Akten werden neu berechnet.',
    );
    expect(problemWords('2500 rows', 'de')).toMatch(/^2[.]?500 Zeilen$/);
  });

  it('has words of its own wherever a number that may be one stands before its noun', () => {
    const texts: Readonly<Record<string, unknown>> = JSON.parse(
      readFileSync(new URL('../../messages/en.json', import.meta.url), 'utf8'),
    );
    const wrong = Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' && NUMBER_BEFORE_PLURAL.test(text) && !NEVER_ONE.has(key) ? [key] : [],
    );
    expect(Object.keys(texts).length).toBeGreaterThan(3_000);
    expect(wrong).toEqual([]);
  });
});

/** What is at most or more than a limit of ours is never one. */
const NUMBER_BEFORE_PLURAL =
  /(?<!at most |most |than |Beyond |within |of )\{(?:a|count|days|weeks|months|contacts|sent|rates|dossiers|open)\} (?:more |other |trial |published )?(?!as\b|this\b|is\b|was\b|in\b|at\b|of\b)[a-z]+s\b/;

/** Figures that cannot be one: limits of ours, terms of the law, all rates that were ever published, days with tenths. */
const NEVER_ONE: ReadonlySet<string> = new Set([
  'problem_characters',
  'problem_elements_levels_deep',
  'problem_packed_bytes_that_are_not_bytes_of',
  'clock_start',
  'rates_check_agree',
  'rates_check_differ',
  'reports_days',
  'reports_simple_reason',
  'reports_best_reason',
  'reports_late_reason',
  'after_none',
  'cash_past_weeks',
]);
