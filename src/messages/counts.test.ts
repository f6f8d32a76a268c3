import { describe, expect, it } from 'vitest';
import * as m from './compiled/messages.js';

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
