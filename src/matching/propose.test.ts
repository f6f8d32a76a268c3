import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { claim, MARTIN, matchOf, payment, say } from './matching.fixture.ts';
import type { OpenCredit } from './open/open-claims.ts';

describe('the payer', () => {
  const first = claim({ number: 'A-1001', euros: 300, debtorIbans: [MARTIN], dueOn: day('2026-01-31') });
  const second = claim({ number: 'A-1002', euros: 450, debtorIbans: [MARTIN], dueOn: day('2026-02-28') });
  const third = claim({ number: 'A-1003', euros: 777, debtorIbans: [MARTIN], dueOn: day('2026-04-30') });
  const claims = [first, second, third];

  it('known by account, with the amount of one invoice, is certain', () => {
    expect(say(matchOf(payment({ euros: 450, payerIban: 'BE68 5390 0754 7034' }), { claims }))).toBe(
      'certain i-A-1002:450',
    );
  });

  it('known by name alone, with the amount of one invoice, is certain', () => {
    expect(say(matchOf(payment({ euros: 450, payerName: 'BOULANGERIE MARTIN SRL' }), { claims }))).toBe(
      'certain i-A-1002:450',
    );
  });

  it('who pays all that is due is certain; a sum of some is a proposal', () => {
    expect(say(matchOf(payment({ euros: 750, payerIban: MARTIN }), { claims }))).toBe(
      'certain i-A-1001:300 i-A-1002:450',
    );
    expect(say(matchOf(payment({ euros: 1227, payerIban: MARTIN }), { claims }))).toBe(
      'unsure partOfSeveral i-A-1002:450 i-A-1003:777',
    );
  });

  it('whose amount is one invoice and also two others is a choice for a person', () => {
    const sums = [
      first,
      claim({ number: 'A-1004', euros: 100, debtorIbans: [MARTIN] }),
      claim({ number: 'A-1005', euros: 200, debtorIbans: [MARTIN] }),
    ];
    expect(say(matchOf(payment({ euros: 300, payerIban: MARTIN }), { claims: sums }))).toBe(
      'unsure severalFit i-A-1001:300 | severalFit i-A-1004:100 i-A-1005:200',
    );
  });

  it('with thirty open invoices and the amount of one of them is certain', () => {
    // 1,000.00 to 1,298.41: two of them are always more than any one.
    const many = Array.from({ length: 30 }, (_, position) => ({
      ...claim({ number: `B-${2000 + position}`, euros: 1, debtorIbans: [MARTIN] }),
      open: money(100_000 + position * 1000 + position * position, 'EUR'),
    }));
    expect(say(matchOf(payment({ euros: 1121.44, payerIban: MARTIN }), { claims: many }))).toBe(
      'certain i-B-2012:1121.44',
    );
  });

  it('with two invoices of one amount and no number pays the oldest, as the law has it; with a number, a person looks', () => {
    const same = [first, { ...second, open: first.open }];
    const paid = { euros: 300, payerIban: MARTIN };
    expect(say(matchOf(payment(paid), { claims: same }))).toBe('certain i-A-1001:300');
    expect(say(matchOf(payment({ ...paid, text: 'commande 77123' }), { claims: same }))).toBe(
      'unsure severalFit i-A-1001:300 | severalFit i-A-1002:300',
    );
  });

  it('who keeps a bank fee or takes a cash discount makes a proposal, never a certain match', () => {
    expect(say(matchOf(payment({ euros: 296.5, payerIban: MARTIN }), { claims }))).toBe(
      'unsure amountDiffers i-A-1001:296.5',
    );
    // 2 % of 450.00 is 9.00.
    expect(say(matchOf(payment({ euros: 441, payerIban: MARTIN }), { claims }))).toBe(
      'unsure amountDiffers i-A-1002:441',
    );
  });

  it('whose payment fits nothing is proposed oldest first', () => {
    expect(say(matchOf(payment({ euros: 500, payerIban: MARTIN }), { claims }))).toBe(
      'unsure amountDiffers i-A-1001:300 i-A-1002:200',
    );
  });

  it('unknown, with an amount that one invoice has, is a proposal only', () => {
    expect(say(matchOf(payment({ euros: 777, payerName: 'Un Inconnu' }), { claims }))).toBe(
      'unsure oneClueOnly i-A-1003:777',
    );
  });

  it('unknown, without any clue, stays unallocated', () => {
    expect(say(matchOf(payment({ euros: 5.01, text: 'divers' }), { claims }))).toBe('unknown noClue');
  });
});

describe('credit notes, refusals and money out', () => {
  const invoice = claim({ number: 'F-2026-0100', euros: 1000, debtorIbans: [MARTIN] });
  const credit: OpenCredit = {
    creditNoteId: 'c-1',
    debtorId: 'boulangerie',
    number: 'NC-2026-0007',
    open: money(15_000, 'EUR'),
    precedingInvoices: ['F-2026-0100'],
  };

  it('a credit note that corrects the quoted invoice is deducted when the sum is exact', () => {
    expect(
      say(matchOf(payment({ euros: 850, text: 'F-2026-0100' }), { claims: [invoice], credits: [credit] })),
    ).toBe('certain i-F-2026-0100:1000 c-1:-150');
  });

  it('a credit note that the payer names is deducted when the sum is exact', () => {
    const loose = { ...credit, precedingInvoices: [] };
    const text = 'F-2026-0100 - NC-2026-0007';
    expect(say(matchOf(payment({ euros: 850, text }), { claims: [invoice], credits: [loose] }))).toBe(
      'certain i-F-2026-0100:1000 c-1:-150',
    );
  });

  it('a credit note that nobody names is a proposal', () => {
    const loose = { ...credit, precedingInvoices: [] };
    expect(
      say(matchOf(payment({ euros: 850, payerIban: MARTIN }), { claims: [invoice], credits: [loose] })),
    ).toBe('unsure partOfSeveral i-F-2026-0100:1000 c-1:-150');
  });

  it('a refused match is never proposed again', () => {
    const rejected = [{ paymentId: 'p-1', invoiceId: 'i-F-2026-0100' }];
    const one = payment({ euros: 1000, text: 'F-2026-0100', payerIban: MARTIN });
    expect(say(matchOf(one, { claims: [invoice], rejected }))).toBe('unknown nothingOpen');
    expect(say(matchOf({ ...one, id: 'p-2' }, { claims: [invoice], rejected }))).toBe(
      'certain i-F-2026-0100:1000',
    );
  });

  it('money that leaves pays no invoice', () => {
    expect(say(matchOf(payment({ euros: -1000, text: 'F-2026-0100' }), { claims: [invoice] }))).toBe(
      'unknown notMoneyIn',
    );
  });
});
