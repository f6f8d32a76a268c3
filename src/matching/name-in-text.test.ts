// A French bank's table has a date, a text and an amount: who paid stands in the text, after the bank's own words.

import { describe, expect, it } from 'vitest';
import { claim, matchOf, payment, say } from './matching.fixture.ts';

const PEUPLIERS = claim({
  number: 'F26-106',
  euros: 3100,
  debtorId: 'peupliers',
  debtorName: 'SCI Les Peupliers',
});
const OTHER = claim({ number: 'F26-107', euros: 3000, debtorId: 'ecluse', debtorName: 'Écluse' });
const claims = [PEUPLIERS, OTHER];
const paid = (euros: number, text: string) => matchOf(payment({ euros, text }), { claims });

describe('a payment whose text begins with the name of a customer', () => {
  it.each([
    'VIR INST SCI LES PEUPLIERS',
    'VIREMENT RECU DE LES PEUPLIERS SCI',
    'VIR RECU 8841209 DE: SCI LES PEUPLIERS MOTIF: SOLDE',
  ])('comes from that customer: %s', text => {
    const whole = paid(3100, text);
    expect([whole.kind, say(whole)]).toEqual(['certain', expect.stringContaining('F26-106')]);
  });

  it('of a part of what they owe is a question about their invoice, not about the one of that amount alone', () => {
    const part = paid(2900, 'VIR INST SCI LES PEUPLIERS');
    expect([part.kind, say(part)]).toEqual(['unsure', expect.stringContaining('F26-106')]);
  });

  it.each([
    // Named as what was paid for, not as who paid.
    'VIR SEPA NOTAIRES ASSOCIES POUR SCI LES PEUPLIERS',
    // One word says too little where more words follow: another firm may begin so.
    'VIR ECLUSE TRANSPORTS',
  ])('and no other: %s', text => {
    expect(say(paid(2900, text))).not.toMatch(/F26-10[67]/);
  });
});
