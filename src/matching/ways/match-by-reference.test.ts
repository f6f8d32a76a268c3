import { describe, expect, it } from 'vitest';
import { money } from '../../units/money.ts';
import { claim, matchesOf, matchOf, OTHER, payment, say } from '../matching.fixture.ts';

describe('a quoted reference', () => {
  const claims = [
    claim({ number: 'F-2026-0042', euros: 1000, references: ['+++090/9337/55493+++', 'RF18539007547034'] }),
    claim({ number: 'F-2026-0043', euros: 250 }),
    claim({ number: '20261234', euros: 75, debtorId: 'garage', debtorName: 'Garage Dupont' }),
  ];

  it.each([
    ['a Belgian structured communication in its own field', { euros: 1000, references: ['090933755493'] }],
    ['the same with plus signs in free text', { euros: 1000, text: 'mededeling +++090/9337/55493+++ dank' }],
    ['the same with stars', { euros: 1000, text: '***090/9337/55493***' }],
    ['the same as twelve bare digits', { euros: 1000, text: 'Virement 090933755493' }],
    ['the same cut by blanks', { euros: 1000, text: '090 9337 55493' }],
    ['an RF reference, printed in fours', { euros: 1000, text: 'RF18 5390 0754 7034' }],
    ['the invoice number as it is written', { euros: 1000, text: 'Paiement facture F-2026-0042' }],
    ['the number in lower case with other signs', { euros: 1000, text: 'fact f/2026/0042 merci' }],
    ['the number without signs', { euros: 1000, text: 'F20260042' }],
    ['the number cut by a line end', { euros: 1000, text: 'REGLEMENT F-2026-00\n42' }],
    ['the number glued to a word', { euros: 1000, text: 'FACTUREF-2026-0042' }],
    ['a referred document in a structured field', { euros: 1000, references: ['F-2026-0042'] }],
  ])('is recognised: %s', (_, given) => {
    expect(say(matchOf(payment(given), { claims }))).toBe('certain i-F-2026-0042:1000');
  });

  it('a clue quotes the text that it was read from', () => {
    const match = matchOf(
      payment({ euros: 400, text: 'acompte sur f/2026/0042 svp', payerName: 'Boulangerie Martin' }),
      { claims },
    );
    expect(match.kind === 'certain' && match.because).toEqual([
      { kind: 'invoiceNumber', quote: 'f/2026/0042', documentId: 'i-F-2026-0042', at: 12 },
      { kind: 'payerName', quote: 'Boulangerie Martin', documentId: null },
    ]);
  });

  it('with a smaller amount is a part payment when it comes from its debtor; else it may be misspelt', () => {
    const part = { euros: 400, text: 'F-2026-0042' };
    expect(say(matchOf(payment({ ...part, payerName: 'Boulangerie Martin' }), { claims }))).toBe(
      'certain i-F-2026-0042:400',
    );
    expect(say(matchOf(payment(part), { claims }))).toBe('unsure amountDiffers i-F-2026-0042:400');
  });

  it('with a larger amount pays what is open and leaves the rest unallocated', () => {
    expect(say(matchOf(payment({ euros: 1100, references: ['090933755493'] }), { claims }))).toBe(
      'certain i-F-2026-0042:1000',
    );
  });

  it('several numbers with the exact sum pay each of them', () => {
    expect(say(matchOf(payment({ euros: 1250, text: 'F-2026-0042 et F-2026-0043' }), { claims }))).toBe(
      'certain i-F-2026-0042:1000 i-F-2026-0043:250',
    );
  });

  it('a list that repeats only the last digits is understood when the sum is exact', () => {
    expect(say(matchOf(payment({ euros: 1250, text: 'F-2026-0042 + 0043' }), { claims }))).toBe(
      'certain i-F-2026-0042:1000 i-F-2026-0043:250',
    );
  });

  it('several numbers with less money than they ask are a question for a person', () => {
    expect(say(matchOf(payment({ euros: 600, text: 'F-2026-0042 F-2026-0043' }), { claims }))).toBe(
      'unsure partOfSeveral i-F-2026-0042:600',
    );
  });

  it('in another currency pays nothing', () => {
    const dollars = { ...payment({ euros: 1000, text: 'F-2026-0042' }), amount: money(100_000, 'USD') };
    expect(say(matchOf(dollars, { claims }))).toBe('unknown nothingOpen');
  });

  it('of one debtor, from the account of another and with another amount, is not certain', () => {
    const known = [
      ...claims,
      claim({
        number: 'F-2025-9',
        euros: 9,
        debtorId: 'other',
        debtorName: 'Cafe Rouge',
        debtorIbans: [OTHER],
      }),
    ];
    expect(
      say(matchOf(payment({ euros: 400, text: 'F-2026-0042', payerIban: OTHER }), { claims: known })),
    ).toBe('unsure payerDiffers i-F-2026-0042:400');
  });

  it('paid by two payments is paid once, and the second one is left for a person', () => {
    const twice = [
      payment({ euros: 1000, text: 'F-2026-0042' }),
      payment({ id: 'p-2', euros: 1000, text: 'F-2026-0042' }),
    ];
    expect(matchesOf({ payments: twice, claims }).map(say)).toEqual([
      'certain i-F-2026-0042:1000',
      'unknown nothingOpen',
    ]);
  });

  it('paid in two parts is paid by both', () => {
    const parts = [
      payment({ euros: 400, text: 'F-2026-0042', payerName: 'Boulangerie Martin' }),
      payment({ id: 'p-2', euros: 600, text: 'F-2026-0042 solde' }),
    ];
    expect(matchesOf({ payments: parts, claims }).map(say)).toEqual([
      'certain i-F-2026-0042:400',
      'certain i-F-2026-0042:600',
    ]);
  });

  it('copied from an earlier transfer, with the amount of another invoice, is a choice for a person', () => {
    const reused = payment({ euros: 1000, text: 'F-2026-0043' });
    expect(say(matchOf(reused, { claims }))).toBe(
      'unsure referenceDiffers i-F-2026-0043:250 | referenceDiffers i-F-2026-0042:1000',
    );
  });

  it('of an invoice that was refused for it leaves what the payer and the amount say as a proposal', () => {
    const rejected = [{ paymentId: 'p-1', invoiceId: 'i-F-2026-0043' }];
    const one = payment({ euros: 1000, text: 'F-2026-0043', payerName: 'Boulangerie Martin' });
    expect(say(matchOf(one, { claims, rejected }))).toBe('unsure referenceDiffers i-F-2026-0042:1000');
  });
});
