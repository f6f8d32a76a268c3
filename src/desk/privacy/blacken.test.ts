import { describe, expect, it } from 'vitest';
import { blackener, namesSomebody } from './blacken.ts';

const KEPT = new Set(['claire@exemple.fr', 'compta@duval.example', 'BE68539007547034']);
const strike = blackener({ others: ['Anne Petit', 'Al', '+32 470 12 34 56', 'Jean-Luc (DAF)'], kept: KEPT });

describe('what concerns other people', () => {
  it('is struck wherever it stands, in whatever case, and nowhere inside another word', () => {
    expect(strike('Vu avec anne  PETIT, puis Anne Petitjean.')).toBe('Vu avec █████, puis Anne Petitjean.');
    expect(strike({ note: ['Rappeler Jean-Luc (DAF) au +32 470 12 34 56'], amount: 12 })).toEqual({
      note: ['Rappeler █████ au █████'],
      amount: 12,
    });
    // A name of two letters would strike half of the words there are.
    expect(strike('Al dente')).toBe('Al dente');
  });

  it('an address or an account that nobody knows is struck too; the person’s own and the creditor’s stay', () => {
    expect(strike('De bruno@ailleurs.example à Claire@exemple.fr, copie compta@duval.example')).toBe(
      'De █████ à Claire@exemple.fr, copie compta@duval.example',
    );
    expect(strike('BE68 5390 0754 7034 MERCI')).toBe('BE68 5390 0754 7034 MERCI');
    // FR14 2004 1010 0505 0001 3M02 606 is the example of the French standard.
    expect(strike('FR14 2004 1010 0505 0001 3M02 606 FACTURE 12')).toBe('█████ FACTURE 12');
    // A number of a paper is no account: its check digits do not add up.
    expect(strike('FA20 2601 2345 6789')).toBe('FA20 2601 2345 6789');
  });

  it('an account is struck wherever it stands among capitals: after a reference, and after another account', () => {
    expect(strike('REF AB12 FR14 2004 1010 0505 0001 3M02 606')).toBe('REF AB12 █████');
    expect(strike('BE68 5390 0754 7034 FR14 2004 1010 0505 0001 3M02 606 MERCI')).toBe(
      'BE68 5390 0754 7034 █████ MERCI',
    );
  });

  it('what somebody wrote to have the copy go on for ever is read once: forty such signs took seconds, sixty hours', () => {
    const endless = `FR14${'A'.repeat(60)}_`;
    expect(strike(endless)).toBe(endless);
    const noAddress = 'a'.repeat(1_000_000);
    expect(strike(noAddress)).toBe(noAddress);
  });

  it('a text speaks of somebody who is in it by name, address or number', () => {
    const speaks = namesSomebody(['Claire Morel', 'claire@exemple.fr']);
    expect(speaks('{"to":"Claire@exemple.fr"}')).toBe(true);
    expect(speaks('Claire Morelle')).toBe(false);
    expect(namesSomebody([''])('anything')).toBe(false);
  });
});
