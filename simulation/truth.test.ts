// The truth of one who pays twice: which of the two payments is too much shows only when both were told.

import { expect, it } from 'vitest';
import { makePlan } from './plan/make-plan.ts';
import { Truth } from './truth.ts';

/** The first seed whose plan has an invoice that is paid twice. */
function paidTwice() {
  for (let seed = 1; seed <= 40; seed += 1)
    for (const firm of makePlan({ seed, days: 120 }).firms)
      for (const document of firm.documents) {
        const payments = firm.bookings.filter(({ pays }) => pays[0]?.number === document.number);
        const isTwice = payments.length === 2 && payments.every(({ cents }) => cents === document.cents);
        if (isTwice && payments.every(({ takesBack }) => takesBack === null))
          return { firm, document, payments };
      }
  throw new Error('Nobody pays twice');
}

it('an invoice is settled by whichever of two equal payments the bank tells, and the other one is astray', () => {
  const { firm, document, payments } = paidTwice();
  const { customer, number, cents } = document;
  for (const told of payments) {
    const truth = new Truth(firm);
    truth.takeIn([document]);
    expect(truth.openOf(number)).toBe(cents);
    truth.bookings.receive(told);
    expect([truth.openOf(number), truth.astray(customer)]).toEqual([0, 0]);
    for (const both of payments) truth.bookings.receive(both);
    expect([truth.openOf(number), truth.astray(customer)]).toEqual([0, cents]);
  }
});
