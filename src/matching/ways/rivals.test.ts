import { describe, expect, it } from 'vitest';
import { claim, credit, matchOf, payment, say } from '../matching.fixture.ts';

const MARTIN = { payerName: 'BOULANGERIE MARTIN' };
const claims = [claim({ number: 'F-2026-0142', euros: 900 }), claim({ number: 'F-2026-0150', euros: 700 })];
const credits = [credit({ number: 'AV-7', euros: 50, precedingInvoices: ['F-2026-0142'] })];

describe('another reading that explains as much', () => {
  it('a credit note of the named invoice is taken off where nothing else gives the amount', () => {
    // 900 - 50 = 850.
    const paid = payment({ euros: 850, text: 'F-2026-0142', ...MARTIN });
    expect(say(matchOf(paid, { claims, credits }))).toBe('certain i-F-2026-0142:900 c-AV-7:-50');
  });

  it.each([
    ['an invoice of that amount', [...claims, claim({ number: 'F-2026-0160', euros: 850 })], credits],
    ['two that make it up', [...claims, claim({ number: 'F-2026-0160', euros: 150 })], credits],
    [
      'another invoice less another credit note',
      [...claims, claim({ number: 'F-2026-0160', euros: 880 })],
      [...credits, credit({ number: 'AV-8', euros: 30, precedingInvoices: ['F-2026-0160'] })],
    ],
  ])('it is a question where there is %s', (_, owed, given) => {
    const paid = payment({ euros: 850, text: 'F-2026-0142', ...MARTIN });
    expect(matchOf(paid, { claims: owed, credits: given }).kind).toBe('unsure');
  });

  it('what is about the rest of the named invoice is a question where another one asks exactly it', () => {
    // 164.00 is left of the named one; 160.00 is 4.00 less, and just what the other one asks.
    const owed = [claim({ number: 'F-2026-0142', euros: 164 }), claim({ number: 'F-2026-0150', euros: 160 })];
    const paid = payment({ euros: 160, text: 'F-2026-0142', ...MARTIN });
    expect(matchOf(paid, { claims: owed }).kind).toBe('unsure');
    expect(matchOf(paid, { claims: owed.slice(0, 1) }).kind).toBe('certain');
  });

  it('a part of the named invoice is a question where one slip of the pen leads to another', () => {
    const owed = [claim({ number: 'F-2026-0142', euros: 900 }), claim({ number: 'F-2026-0124', euros: 700 })];
    const paid = payment({ euros: 333, text: 'F-2026-0142', ...MARTIN });
    expect(matchOf(paid, { claims: owed }).kind).toBe('unsure');
    expect(matchOf(paid, { claims: owed.slice(0, 1) }).kind).toBe('certain');
  });

  it('more than the named invoice asks is a question where the last sign alone leads to another', () => {
    const owed = [claim({ number: 'FA10900', euros: 900 }), claim({ number: 'FA10908', euros: 700 })];
    const paid = payment({ euros: 933, text: 'FA10900', ...MARTIN });
    expect(matchOf(paid, { claims: owed }).kind).toBe('unsure');
    expect(matchOf(paid, { claims: owed.slice(0, 1) }).kind).toBe('certain');
  });

  it('more money than two named invoices ask is a question: one of them may be named for another reason', () => {
    const paid = payment({ euros: 1_650, text: 'F-2026-0142 RAPPEL F-2026-0150', ...MARTIN });
    expect(matchOf(paid, { claims }).kind).toBe('unsure');
    // 900 + 700 = 1,600.
    const exact = payment({ euros: 1_600, text: 'F-2026-0142 F-2026-0150', ...MARTIN });
    expect(matchOf(exact, { claims }).kind).toBe('certain');
  });
});

describe('a number written sign by sign', () => {
  it.each([
    ['F - 2 0 2 6 - 0 1 4 2', 'certain i-F-2026-0142:900'],
    ['NOTPROVIDED F - 2 0 2 6 - 0 1 4 2 MERCI', 'certain i-F-2026-0142:900'],
  ])('%s is read whole', (text, expected) => {
    expect(say(matchOf(payment({ euros: 900, text }), { claims }))).toBe(expected);
  });

  it('is not read across: no part of it names another invoice', () => {
    const short = [...claims, claim({ number: '2601', euros: 40 })];
    expect(say(matchOf(payment({ euros: 900, text: 'F - 2 0 2 6 - 0 1 4 2' }), { claims: short }))).toBe(
      'certain i-F-2026-0142:900',
    );
  });
});
