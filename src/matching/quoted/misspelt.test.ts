import { describe, expect, it } from 'vitest';
import { claim, matchOf, payment, say } from '../matching.fixture.ts';
import { isOneSlipFrom } from './one-slip.ts';

const claims = [
  claim({ number: 'F-2026-0142', euros: 480 }),
  claim({ number: 'F-2026-0150', euros: 75 }),
  claim({ number: 'F-2026-0124', euros: 990, debtorId: 'garage', debtorName: 'Garage Petit' }),
];
const MARTIN = { payerName: 'BOULANGERIE MARTIN' };

describe('a number with a slip in it', () => {
  it('from its debtor and with the exact amount pays the invoice that was meant', () => {
    // 0124 is an invoice of another firm; 42 was written 24.
    expect(say(matchOf(payment({ euros: 480, text: 'F-2026-0124', ...MARTIN }), { claims }))).toBe(
      'certain i-F-2026-0142:480',
    );
  });

  it('with another amount is a question', () => {
    expect(matchOf(payment({ euros: 400, text: 'F-2026-0124', ...MARTIN }), { claims }).kind).toBe('unsure');
  });

  it('from nobody we know is a question', () => {
    expect(matchOf(payment({ euros: 480, text: 'F-2026-0124' }), { claims }).kind).toBe('unsure');
  });

  it('a number of our make that is not open keeps the payer and the amount from being certain', () => {
    expect(say(matchOf(payment({ euros: 75, text: 'F-2026-0031', ...MARTIN }), { claims }))).toBe(
      'unsure referenceDiffers i-F-2026-0150:75',
    );
  });

  it.each([
    ['F20260124', 'F20260142', true],
    ['F20260141', 'F20260142', true],
    ['F20260142', 'F20260142', false],
    ['F20260241', 'F20260142', false],
    ['F2026142', 'F20260142', false],
  ])('%s for %s: %s', (written, meant, isSlip) => {
    expect(isOneSlipFrom(written, meant)).toBe(isSlip);
  });
});

describe('a name that the bank cut or began with its own words', () => {
  const long = claim({ number: 'A-100', euros: 10, debtorName: 'Boulangerie Lenoir Duval du Nord SARL' });
  const paid = (payerName: string) =>
    say(matchOf(payment({ euros: 10, payerName }), { claims: [long, ...claims] }));
  it('is still that debtor, where only one begins so', () => {
    expect(paid('BOULANGERIE LENOIR DUVA')).toBe('certain i-A-100:10');
    expect(paid('VIR SEPA DE BOULANGERIE LENOIR DUVAL DU NORD')).toBe('certain i-A-100:10');
    // 'BOULANGERIE' begins two of them.
    expect(paid('BOULANGERIE')).not.toMatch(/^certain/);
  });
});
