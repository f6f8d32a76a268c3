import { expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { numbersOnTransfer } from '../../units/transfer-text.ts';
import { claim, matchesOf, matchOf, type Owed, payment, say } from '../matching.fixture.ts';
import { indexOffers, type OpenOffer } from '../open/open-offers.ts';

const NAME = 'Boulangerie Martin';

const offerOn = (claims: readonly Owed[], euros: number, more: Partial<OpenOffer> = {}): OpenOffer => ({
  debtorId: 'boulangerie',
  missing: money(euros * 100, 'EUR'),
  parts: claims.map(({ invoiceId, number, open }) => ({ invoiceId, number, most: open.amount })),
  offeredOn: day('2026-02-20'),
  payBy: day('2026-02-27'),
  until: day('2026-03-03'),
  withdrawnOn: null,
  ...more,
});

it('a reference that holds more numbers than a transfer carries is clear with those that it carries', () => {
  // 140 signs carry twelve numbers of eleven signs with a space between them: 143 are too many, so eleven and 131 signs.
  const claims = Array.from({ length: 15 }, (_, at) =>
    claim({ number: `F-2026-${1101 + at}`, euros: 100 + at }),
  );
  const shown = numbersOnTransfer(claims.map(({ number }) => number));
  expect(shown).toHaveLength(11);
  const offers = indexOffers([offerOn(claims, 1200)]);
  const paid = (text: string) => matchOf(payment({ euros: 1200, payerName: NAME, text }), { claims, offers });
  const match = paid(shown.join(' '));
  // 100.00 to 110.00 are 1,155.00; 45.00 of the twelfth are left.
  const expected = claims.slice(0, 12).map((one, at) => `${one.invoiceId}:${at < 11 ? 100 + at : 45}`);
  expect(say(match)).toBe(`certain ${expected.join(' ')}`);
  expect(paid(shown.slice(0, 10).join(' ')).kind).toBe('unsure');
});

it('two parts in one list never pay more than the offer, and the second meets it only by what the first left', () => {
  const claims = [
    claim({ number: 'F-2026-1101', euros: 1000 }),
    claim({ number: 'F-2026-1102', euros: 500 }),
  ];
  const offers = indexOffers([offerOn(claims, 1200)]);
  const first = payment({ id: 'p-1', euros: 1000, payerName: NAME, text: 'F-2026-1101' });
  const second = payment({ id: 'p-2', euros: 200, payerName: NAME, text: 'F-2026-1101 F-2026-1102' });
  expect(matchesOf({ payments: [first, second], claims, offers }).map(say)).toEqual([
    'certain i-F-2026-1101:1000',
    'certain i-F-2026-1102:200',
  ]);
});

it('of an invoice that owes more than was under the offer, no more is paid than that', () => {
  const claims = [
    claim({ number: 'F-2026-1101', euros: 1000 }),
    claim({ number: 'F-2026-1102', euros: 500 }),
  ];
  const [one, other] = offerOn(claims, 1000).parts;
  if (one === undefined || other === undefined) throw new Error('two parts');
  // 400.00 of the first were disputed when the offer was made.
  const offer = offerOn(claims, 1000, { parts: [{ ...one, most: 60_000 }, other] });
  const paid = payment({ euros: 1000, payerName: NAME, text: 'F-2026-1101 F-2026-1102' });
  expect(say(matchOf(paid, { claims, offers: indexOffers([offer]) }))).toBe(
    'certain i-F-2026-1101:600 i-F-2026-1102:400',
  );
});

it('money that came before the offer was made was not paid for it', () => {
  const claims = [
    claim({ number: 'F-2026-1101', euros: 1000 }),
    claim({ number: 'F-2026-1102', euros: 500 }),
  ];
  const offers = indexOffers([offerOn(claims, 1200)]);
  const receivedOn = day('2026-02-19');
  const paid = payment({ euros: 1200, payerName: NAME, text: 'F-2026-1101 F-2026-1102', receivedOn });
  expect(matchOf(paid, { claims, offers }).kind).toBe('unsure');
});

it('what a person has refused for one of the invoices is not allocated by an offer', () => {
  const claims = [
    claim({ number: 'F-2026-1101', euros: 1000 }),
    claim({ number: 'F-2026-1102', euros: 500 }),
  ];
  const offers = indexOffers([offerOn(claims, 1200)]);
  const paid = payment({ euros: 1200, payerName: NAME, text: 'F-2026-1101 F-2026-1102' });
  const rejected = [{ paymentId: paid.id, invoiceId: 'i-F-2026-1101' }];
  const match = matchOf(paid, { claims, offers, rejected });
  expect(say(match)).not.toContain('i-F-2026-1101:1000');
});
