import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { claim, debtorsIn, MARTIN, matchesOf, matchOf, payment, say } from './matching.fixture.ts';
import { proposeMatches } from './propose.ts';

const BY_MARTIN = { payerName: 'BOULANGERIE MARTIN' };
const claims = [
  claim({ number: 'F-2026-0142', euros: 310 }),
  claim({ number: 'F-2026-0151', euros: 425 }),
  claim({ number: 'F-2026-0163', euros: 777 }),
];

describe('several invoices of which only some are named', () => {
  it.each([
    // 310 + 425 = 735, and no other two or three of them are.
    ['the bank cut the text', 'F-2026-0142 F-2026-01'],
    ['a digit of one is wrong', 'F-2026-0142 F-2026-0157'],
    ['a digit of each is wrong', 'F-2026-0148 F-2026-0157'],
    ['only the last digits of one are written', 'FACT 0151'],
  ])('are certain from their debtor with their exact sum: %s', (_, text) => {
    expect(say(matchOf(payment({ euros: 735, text, ...BY_MARTIN }), { claims }))).toBe(
      'certain i-F-2026-0142:310 i-F-2026-0151:425',
    );
  });

  it.each([
    ['another of theirs is named besides', 'F-2026-0142 F-2026-0163'],
    ['nothing is named', 'MERCI'],
  ])('are a question where %s', (_, text) => {
    expect(matchOf(payment({ euros: 735, text, ...BY_MARTIN }), { claims }).kind).toBe('unsure');
  });

  it('are a question where two sets have that sum', () => {
    // 310 + 425 = 735 and 310 + 200 + 225 = 735.
    const more = [
      ...claims,
      claim({ number: 'F-2026-0170', euros: 200 }),
      claim({ number: 'F-2026-0181', euros: 225 }),
    ];
    const paid = payment({ euros: 735, text: 'F-2026-0142 F-2026', ...BY_MARTIN });
    expect(matchOf(paid, { claims: more }).kind).toBe('unsure');
  });

  it('one that is named with its exact amount is paid although a reminder of another is named too', () => {
    const paid = { euros: 310, text: 'F-2026-0142 RAPPEL F-2026-0163' };
    expect(say(matchOf(payment({ ...paid, ...BY_MARTIN }), { claims }))).toBe('certain i-F-2026-0142:310');
    expect(matchOf(payment(paid), { claims }).kind).toBe('unsure');
  });
});

describe('who pays', () => {
  it('is not known by a name that another customer has too, although that one owes nothing', () => {
    const others = [
      { debtorId: 'namesake', names: ['Boulangerie Martin SAS'], ibans: [], customerNumbers: [] },
    ];
    const paid = payment({ euros: 310, ...BY_MARTIN });
    const like = claim({ number: 'G-2026-0900', euros: 310, debtorId: 'garage', debtorName: 'Garage Petit' });
    expect(matchOf(paid, { claims }).kind).toBe('certain');
    // Nobody else owes 310.00: of the two it is the one who does. Where another firm owes it too, a person looks.
    expect(matchOf(paid, { claims, others }).kind).toBe('certain');
    expect(matchOf(paid, { claims: [...claims, like], others }).kind).toBe('unsure');
  });

  it('is said by the customer number, and a number that only looks like one of ours is no invoice', () => {
    const debtors = debtorsIn(claims).map(one => ({ ...one, customerNumbers: ['C1656'] }));
    const [match] = proposeMatches({
      payments: [payment({ euros: 425, text: 'C1656 SOLDE' })],
      claims,
      debtors,
    });
    expect(match && say(match)).toBe('certain i-F-2026-0151:425');
  });

  it('with the number of the order and the exact amount is certain; with a part of it a person looks', () => {
    const ordered = [
      claim({ number: 'F-2026-0142', euros: 310, orderReference: 'BC64531' }),
      ...claims.slice(1),
    ];
    const say2 = (euros: number) =>
      matchOf(payment({ euros, text: 'BC64531', ...BY_MARTIN }), { claims: ordered }).kind;
    expect(say2(310)).toBe('certain');
    expect(say2(150)).toBe('unsure');
  });
});

describe('what looks certain and is not', () => {
  it('the number of one of two equal invoices whose numbers are a slip apart', () => {
    const equal = [claim({ number: 'F-2026-1918', euros: 59 }), claim({ number: 'F-2026-1998', euros: 59 })];
    const paid = payment({ euros: 59, text: 'F-2026-1998', ...BY_MARTIN });
    expect(matchOf(paid, { claims: equal }).kind).toBe('unsure');
    expect(matchOf(paid, { claims: equal.slice(1) }).kind).toBe('certain');
  });

  it('the exact number of one invoice, spaced otherwise, is no slip in the number of another of that amount', () => {
    const equal = [
      claim({ number: 'F-2026-02196', euros: 69 }),
      claim({ number: 'F-2026-02116', euros: 69 }),
    ];
    const paid = payment({ euros: 69, text: 'FACT F-2026-021 96 DU 12/03/2026', ...BY_MARTIN });
    expect(say(matchOf(paid, { claims: equal }))).not.toBe('certain i-F-2026-02116:69');
  });

  it('a second payment under a name that the bank wrote otherwise, naming another invoice', () => {
    const earlier = [
      {
        receivedOn: day('2026-02-27'),
        amount: money(31_000, 'EUR'),
        payerName: 'VIR BOULANGERIE MARTIN',
        payerIban: null,
        text: 'F-2026-0101',
        references: [],
      },
    ];
    const paid = payment({ euros: 310, text: 'F-2026-0163', ...BY_MARTIN, payerIban: MARTIN });
    const [match] = matchesOf({ payments: [paid], claims: claims.slice(2), earlier });
    expect(match?.kind).toBe('unsure');
  });

  it('the oldest of several equal ones, where a number is spelt sign by sign that is not open any more', () => {
    const equal = [
      claim({ number: 'FA07778', euros: 49, debtorIbans: [MARTIN] }),
      claim({ number: 'FA07912', euros: 49, debtorIbans: [MARTIN] }),
    ];
    const paid = payment({ euros: 49, text: 'NOTPROVIDED F A 0 4 3 3 7', payerIban: MARTIN });
    expect(matchOf(paid, { claims: equal }).kind).toBe('unsure');
  });

  it('all that is due, where an invoice that is paid in part asked as much at first', () => {
    // Of 537.00 are left 256.00; with the 281.00 of the other that is 537.00 again.
    const whole = money(53_700, 'EUR');
    const owed = [
      { ...claim({ number: 'F-2026-0142', euros: 256 }), payable: whole },
      claim({ number: 'F-2026-0151', euros: 281 }),
    ];
    expect(matchOf(payment({ euros: 537, ...BY_MARTIN }), { claims: owed }).kind).toBe('unsure');
  });
});
