import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import type { IncomingPayment, OpenClaim, OpenCredit } from './open-claims.ts';
import { type Match, proposeMatches } from './propose.ts';
import type { Rejection } from './rejected.ts';

const claim = (given: Partial<OpenClaim> & { number: string; euros: number }): OpenClaim => ({
  kind: 'invoice',
  invoiceId: `i-${given.number}`,
  debtorId: 'boulangerie',
  references: [],
  issuedOn: day('2026-01-05'),
  dueOn: day('2026-02-04'),
  open: money(given.euros * 100, 'EUR'),
  debtorName: 'Boulangerie Martin',
  debtorIbans: [],
  ...given,
});

const payment = (given: Partial<IncomingPayment> & { euros: number }): IncomingPayment => ({
  id: 'p-1',
  receivedOn: day('2026-03-02'),
  amount: money(Math.round(given.euros * 100), 'EUR'),
  payerName: null,
  payerIban: null,
  text: '',
  references: [],
  ...given,
});

type Setting = { claims: OpenClaim[]; credits?: OpenCredit[]; rejected?: Rejection[] };
const matchOf = (one: IncomingPayment, setting: Setting): Match => {
  const [match] = proposeMatches({ payments: [one], ...setting });
  if (match === undefined) throw new Error('one payment has one match');
  return match;
};
/** 'certain i-A:100 i-B:50', 'unsure doubt …' or 'unknown because'. */
const say = (match: Match): string => {
  if (match.kind === 'unknown') return `unknown ${match.because}`;
  const list = (allocations: Extract<Match, { kind: 'certain' }>['allocations']) =>
    allocations
      .map(one => `${one.kind === 'invoice' ? one.invoiceId : one.creditNoteId}:${one.amount.amount / 100}`)
      .join(' ');
  if (match.kind === 'certain') return `certain ${list(match.allocations)}`;
  return `unsure ${match.proposals.map(one => `${one.strength.doubt} ${list(one.allocations)}`).join(' | ')}`;
};

const MARTIN = 'BE68539007547034';
const OTHER = 'FR1420041010050500013M02606';

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
    const match = matchOf(payment({ euros: 400, text: 'acompte sur f/2026/0042 svp' }), { claims });
    expect(match.kind === 'certain' && match.because).toEqual([
      { kind: 'invoiceNumber', quote: 'f/2026/0042', documentId: 'i-F-2026-0042' },
    ]);
  });

  it('with a smaller amount is a part payment', () => {
    expect(say(matchOf(payment({ euros: 400, text: 'F-2026-0042' }), { claims }))).toBe(
      'certain i-F-2026-0042:400',
    );
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
    expect(proposeMatches({ payments: twice, claims }).map(say)).toEqual([
      'certain i-F-2026-0042:1000',
      'unknown nothingOpen',
    ]);
  });

  it('paid in two parts is paid by both', () => {
    const parts = [
      payment({ euros: 400, text: 'F-2026-0042' }),
      payment({ id: 'p-2', euros: 600, text: 'F-2026-0042 solde' }),
    ];
    expect(proposeMatches({ payments: parts, claims }).map(say)).toEqual([
      'certain i-F-2026-0042:400',
      'certain i-F-2026-0042:600',
    ]);
  });
});

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
    expect(say(matchOf(payment({ euros: 5, text: 'F-2026-1200' }), { claims }))).toBe(
      'certain i-F-2026-1200:5',
    );
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
    expect(say(matchOf(payment({ euros: 20, text: 'facture n. 2026/77' }), { claims: [small] }))).toBe(
      'certain i-2026/77:20',
    );
    expect(say(matchOf(payment({ euros: 60, text: 'ref 2026/77' }), { claims: [small] }))).toBe(
      'certain i-2026/77:60',
    );
  });

  it('is not made longer by the amount that follows it', () => {
    const claims = [
      claim({ number: '2026/10', euros: 60 }),
      claim({ number: '2026/101', euros: 80, debtorId: 'garage' }),
    ];
    expect(say(matchOf(payment({ euros: 20, text: 'facture 2026/10 1.250,00 EUR' }), { claims }))).toBe(
      'certain i-2026/10:20',
    );
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
    expect(say(matchOf(payment({ euros: 20, text: 'betaling 2024 0042' }), { claims: [signed] }))).toBe(
      'certain i-2024-0042:20',
    );
  });

  it('that is also the payment reference of the same invoice is one reference, not two', () => {
    const both = claim({ number: '7023708', euros: 60, references: ['7023708'] });
    expect(say(matchOf(payment({ euros: 20, text: '7023708' }), { claims: [both] }))).toBe(
      'certain i-7023708:20',
    );
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

  it('with two invoices of one amount is a choice for a person', () => {
    const same = [first, { ...second, open: first.open }];
    expect(say(matchOf(payment({ euros: 300, payerIban: MARTIN }), { claims: same }))).toBe(
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
