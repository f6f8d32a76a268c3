import { describe, expect, it } from 'vitest';
import { claim, MARTIN, matchOf, payment, say } from '../matching.fixture.ts';

describe('a number that may be something else', () => {
  const short = claim({ number: '12', euros: 50 });
  const year = claim({ number: '2012', euros: 80 });
  const dated = claim({ number: '20260302', euros: 90 });

  it('"2012" does not quote invoice 12, whatever the amount', () => {
    expect(say(matchOf(payment({ euros: 999, text: 'abonnement 2012 merci' }), { claims: [short] }))).toBe(
      'unknown noClue',
    );
  });

  it.each([
    ['a year', 'contrat de 2012', 70],
    ['a number of two digits', 'lot 12', 30],
    ['a date', 'recu le 2026-03-02', 70],
    ['a date in the local order', 'recu le 02/03/2026', 70],
    ['a decimal amount', 'solde 12,50', 30],
  ])('is never certain alone: %s', (_, text, euros) => {
    const match = matchOf(payment({ euros, text }), { claims: [short, year, dated] });
    expect(match.kind).not.toBe('certain');
  });

  it('is certain when the amount agrees', () => {
    expect(say(matchOf(payment({ euros: 80, text: 'contrat 2012' }), { claims: [year] }))).toBe(
      'certain i-2012:80',
    );
  });

  it('of two digits needs more than the amount: the payer must be known too', () => {
    const known = claim({ number: '12', euros: 50, debtorIbans: [MARTIN] });
    expect(matchOf(payment({ euros: 50, text: 'lot 12' }), { claims: [short] }).kind).toBe('unsure');
    expect(say(matchOf(payment({ euros: 50, text: 'lot 12', payerIban: MARTIN }), { claims: [known] }))).toBe(
      'certain i-12:50',
    );
  });

  it('does not stand in the way of a payer and an amount that agree', () => {
    const own = claim({
      number: 'A-77',
      euros: 33,
      debtorId: 'garage',
      debtorName: 'Garage Dupont',
      debtorIbans: [MARTIN],
    });
    expect(
      say(matchOf(payment({ euros: 33, text: 'depuis 2012', payerIban: MARTIN }), { claims: [year, own] })),
    ).toBe('certain i-A-77:33');
  });

  it('shared by two debtors is not certain without another clue', () => {
    const twins = [
      claim({ number: '2026/101', euros: 60 }),
      {
        ...claim({ number: '2026-101', euros: 70, debtorId: 'garage', debtorName: 'Garage Dupont' }),
        invoiceId: 'i-other',
      },
    ];
    expect(matchOf(payment({ euros: 20, text: 'facture 2026/101' }), { claims: twins }).kind).toBe('unsure');
    expect(say(matchOf(payment({ euros: 70, text: 'facture 2026/101' }), { claims: twins }))).toBe(
      'certain i-other:70',
    );
  });

  it('the longest number is the one that was meant', () => {
    const claims = [
      claim({ number: 'F-2026-1200', euros: 10 }),
      claim({ number: '2026-1200', euros: 20, debtorId: 'garage' }),
    ];
    expect(
      say(matchOf(payment({ euros: 5, text: 'F-2026-1200', payerName: 'Boulangerie Martin' }), { claims })),
    ).toBe('certain i-F-2026-1200:5');
  });
});

describe('a number among other digits', () => {
  it('inside an account number quotes nothing for sure', () => {
    const inside = claim({ number: '53900754', euros: 60 });
    expect(matchOf(payment({ euros: 20, text: 'de BE68 5390 0754 7034' }), { claims: [inside] }).kind).toBe(
      'unsure',
    );
  });

  it('made of a date and the year of another number quotes nothing for sure', () => {
    const odd = claim({ number: '2026/2026', euros: 60 });
    expect(matchOf(payment({ euros: 20, text: 'du 12/02/2026 2026 333' }), { claims: [odd] }).kind).toBe(
      'unsure',
    );
  });

  it('of a year and two digits may be the payer\'s own: only "facture" before it, the amount or the payer make it certain', () => {
    const small = claim({ number: '2026/77', euros: 60 });
    expect(matchOf(payment({ euros: 20, text: 'ref 2026/77' }), { claims: [small] }).kind).toBe('unsure');
    expect(
      say(
        matchOf(payment({ euros: 20, text: 'facture n. 2026/77', payerName: 'Boulangerie Martin' }), {
          claims: [small],
        }),
      ),
    ).toBe('certain i-2026/77:20');
    expect(say(matchOf(payment({ euros: 60, text: 'ref 2026/77' }), { claims: [small] }))).toBe(
      'certain i-2026/77:60',
    );
  });

  it('is not made longer by the amount that follows it', () => {
    const claims = [
      claim({ number: '2026/10', euros: 60 }),
      claim({ number: '2026/101', euros: 80, debtorId: 'garage' }),
    ];
    expect(
      say(
        matchOf(
          payment({ euros: 20, text: 'facture 2026/10 1.250,00 EUR', payerName: 'Boulangerie Martin' }),
          { claims },
        ),
      ),
    ).toBe('certain i-2026/10:20');
    expect(
      matchOf(payment({ euros: 20, text: 'F-2026-1 200 EUR' }), {
        claims: [claim({ number: 'F-2026-1200', euros: 60 })],
      }).kind,
    ).toBe('unsure');
  });

  it('out of a date or an amount is no quote at all', () => {
    const claims = [
      claim({ number: '1202', euros: 60 }),
      claim({ number: '1250', euros: 80, debtorId: 'garage' }),
    ];
    expect(say(matchOf(payment({ euros: 60, text: 'le 12/02/2026: 1.250,00' }), { claims }))).toBe(
      'unsure oneClueOnly i-1202:60',
    );
  });

  it('that is weak, with an amount that several invoices have, is not certain', () => {
    const claims = [
      claim({ number: '4512', euros: 50 }),
      claim({ number: '4600', euros: 50, debtorId: 'garage' }),
    ];
    expect(matchOf(payment({ euros: 50, text: 'cde 4512' }), { claims }).kind).toBe('unsure');
    expect(say(matchOf(payment({ euros: 50, text: 'facture 4512' }), { claims }))).toBe('certain i-4512:50');
  });

  it('cut by blanks as it is cut by signs is recognised', () => {
    const signed = claim({ number: '2024-0042', euros: 60 });
    expect(
      say(
        matchOf(payment({ euros: 20, text: 'betaling 2024 0042', payerName: 'Boulangerie Martin' }), {
          claims: [signed],
        }),
      ),
    ).toBe('certain i-2024-0042:20');
  });

  it('that is also the payment reference of the same invoice is one reference, not two', () => {
    const both = claim({ number: '7023708', euros: 60, references: ['7023708'] });
    expect(
      say(
        matchOf(payment({ euros: 20, text: '7023708', payerName: 'Boulangerie Martin' }), { claims: [both] }),
      ),
    ).toBe('certain i-7023708:20');
  });

  it('that all invoices of a debtor share needs the amount to tell which', () => {
    const shared = [
      claim({ number: 'A-1001', euros: 60, references: ['CLIENT00077'] }),
      claim({ number: 'A-1002', euros: 90, references: ['CLIENT00077'] }),
    ];
    expect(matchOf(payment({ euros: 20, text: 'client 00077' }), { claims: shared }).kind).toBe('unsure');
    expect(say(matchOf(payment({ euros: 90, text: 'client 00077' }), { claims: shared }))).toBe(
      'certain i-A-1002:90',
    );
    expect(say(matchOf(payment({ euros: 150, text: 'client 00077' }), { claims: shared }))).toBe(
      'certain i-A-1001:60 i-A-1002:90',
    );
  });
});
