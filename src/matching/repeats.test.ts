import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { claim, MARTIN, matchesOf, matchOf, OTHER, payment, say } from './matching.fixture.ts';
import { type FoldedSender, foldSender } from './payer/payer.ts';
import { zerosFor } from './quoted/zeros.ts';
import { REPEAT_DAYS, Receipts } from './repeats.ts';

const claims = [
  claim({ number: 'F-2026-0142', euros: 480, debtorIbans: [MARTIN] }),
  claim({ number: 'F-2026-0150', euros: 480, debtorIbans: [MARTIN], dueOn: day('2026-02-20') }),
];
const paid = (text: string, on: string) => ({
  receivedOn: day(on),
  amount: money(48_000, 'EUR'),
  payerName: null,
  payerIban: MARTIN,
  text,
  references: [],
});
const match = (text: string, earlier: ReturnType<typeof paid>[]) => {
  const [found] = matchesOf({
    payments: [payment({ euros: 480, text, payerIban: MARTIN, receivedOn: day('2026-03-06') })],
    claims,
    earlier,
  });
  return found === undefined ? '' : say(found);
};

describe('money that may have come twice', () => {
  it('with the same words a few days later is a question', () => {
    expect(match('MERCI', [paid('Merci', '2026-03-03')])).toBe('unsure mayRepeat i-F-2026-0142:480');
    expect(match('MERCI', [])).toBe('certain i-F-2026-0142:480');
  });

  it('a month later is the next invoice of a subscription', () => {
    expect(match('MERCI', [paid('Merci', '2026-02-06')])).toBe('certain i-F-2026-0142:480');
  });

  it('pays what it names by its number and to the cent', () => {
    expect(match('F-2026-0150', [paid('F-2026-0142', '2026-03-03')])).toBe('certain i-F-2026-0150:480');
  });

  it('naming an invoice that is paid is a question, although another asks this amount', () => {
    const [found] = matchesOf({
      payments: [payment({ euros: 480, text: 'F-2026-0099', payerIban: MARTIN })],
      claims: claims.slice(0, 1),
      settled: [{ debtorId: 'boulangerie', number: 'F-2026-0099', payable: money(48_000, 'EUR') }],
    });
    expect(found && say(found)).toBe('unsure referenceDiffers i-F-2026-0142:480');
  });
});

describe('several invoices of one amount, none named', () => {
  it('the oldest is paid where the account says who pays, and asked about where only a name does', () => {
    const by = (payer: { payerIban?: string; payerName?: string }) =>
      matchOf(payment({ euros: 480, text: 'merci', ...payer }), { claims }).kind;
    expect(by({ payerIban: MARTIN })).toBe('certain');
    expect(by({ payerName: 'Boulangerie Martin' })).toBe('unsure');
  });

  it('a short number that nobody can read is no silence', () => {
    const one = payment({ euros: 480, text: 'FACT 38', payerIban: MARTIN });
    expect(matchOf(one, { claims }).kind).toBe('unsure');
  });
});

describe('a number right to the letter that may be misread', () => {
  const ofAnother = claim({
    number: 'F-2026-0124',
    euros: 480,
    debtorId: 'garage',
    debtorName: 'Garage Petit',
  });
  it('is a question from a payer who owes this very amount himself', () => {
    const one = payment({ euros: 480, text: 'F-2026-0124', payerIban: MARTIN });
    expect(matchOf(one, { claims: [...claims, ofAnother] }).kind).toBe('unsure');
  });

  it('is a question from a stranger where a number very like it asks the same', () => {
    const one = payment({ euros: 480, text: 'F-2026-0124', payerIban: OTHER });
    expect(matchOf(one, { claims: [...claims, ofAnother] }).kind).toBe('unsure');
    expect(say(matchOf(one, { claims: [ofAnother] }))).toBe('certain i-F-2026-0124:480');
  });
});

describe('O written for 0', () => {
  it.each([
    ['F-2O26-OO12', 'F-2026-0012'],
    ['2O26OOO3O', '202600030'],
    ['SOLDE NO 12', 'SOLDE NO 12'],
    ['VIREMENT SOGETO', 'VIREMENT SOGETO'],
  ])('%s is read %s', (written, read) => {
    expect(zerosFor(written)).toBe(read);
  });

  it('pays the invoice with its payer and amount, and names another where it is another', () => {
    const from = (text: string) => say(matchOf(payment({ euros: 480, text, payerIban: MARTIN }), { claims }));
    expect(from('F-2O26-O15O')).toBe('certain i-F-2026-0150:480');
    const only = { claims: claims.slice(0, 1) };
    expect(matchOf(payment({ euros: 480, text: 'F-2O26-OO3O', payerIban: MARTIN }), only).kind).toBe(
      'unsure',
    );
  });
});

describe('receipts of one amount', () => {
  const senders = fc.record({
    payerName: fc.constantFrom(
      null,
      '',
      'GARAGE DUVAL',
      'GARAGE DUVAL ET FILS',
      'VIR SEPA GARAGE DUVAL',
      'MARTIN',
    ),
    payerIban: fc.constantFrom(null, MARTIN, OTHER, 'BE68 5390 0754 7034'),
    text: fc.constantFrom('MERCI', 'Merci', 'F-1'),
    after: fc.integer({ min: 0, max: 60 }),
    euros: fc.constantFrom(480, 481),
  });
  const told = ({ after, euros, ...sender }: { after: number; euros: number } & Told) => ({
    ...sender,
    id: 'p',
    receivedOn: addDays(day('2026-03-02'), after),
    amount: money(euros * 100, 'EUR'),
    references: [],
  });
  type Told = { payerName: string | null; payerIban: string | null; text: string };

  /** The rule, one receipt compared with each. */
  const isSamePayer = (one: FoldedSender, other: FoldedSender): boolean => {
    if (one.iban !== null && one.iban === other.iban) return true;
    if (one.name === null || other.name === null) return one.iban === null || other.iban === null;
    return one.name.startsWith(other.name) || other.name.startsWith(one.name);
  };

  it('are found by their payer as if each were compared with each', () => {
    fc.assert(
      fc.property(fc.array(senders, { maxLength: 12 }), senders, (earlier, now) => {
        const payment = told(now);
        const near = earlier
          .map(told)
          .filter(
            one =>
              one.amount.amount === payment.amount.amount &&
              isSamePayer(foldSender(one), foldSender(payment)) &&
              Math.abs(daysBetween(one.receivedOn, payment.receivedOn)) <= REPEAT_DAYS,
          );
        const isAgain = near.some(one => one.text.toUpperCase() === payment.text.toUpperCase());
        const expected = near.length === 0 ? 'no' : isAgain ? 'sameWords' : 'sameAmount';
        expect(new Receipts(earlier.map(told)).repeats(payment)).toBe(expected);
      }),
      { numRuns: 2000, seed: 20261127 },
    );
  });
});
