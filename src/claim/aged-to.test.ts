import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, day } from '../units/calendar.ts';
import { agedTo, balanceOf } from './balance.ts';
import { credited, euros, frenchBusinessLaw, INVOICE, paid } from './claim.fixture.ts';

// Two instalments of 500.00, due on 31 August and 30 September 2026; 100.00 paid and 50.00 credited before the first day.
const invoice = {
  ...INVOICE,
  payable: euros(100_000),
  instalments: [
    { dueOn: day('2026-08-31'), amount: euros(50_000) },
    { dueOn: day('2026-09-30'), amount: euros(50_000) },
  ],
};
const allocations = [paid(10_000, '2026-07-01'), credited(5_000, '2026-07-15')];
const law = { ...frenchBusinessLaw('2026-08-01'), interest: null, compensation: null };
const on = (text: ReturnType<typeof day>) => balanceOf({ invoice, allocations, law, day: text });

it('a balance without accessories that nothing changes in between only ages: it is what would be computed anew', () => {
  const days = fc.nat({ max: 120 }).map(after => addDays(day('2026-08-01'), after));
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [first, last] = one < other ? [one, other] : [other, one];
      expect(agedTo(on(first), last)).toEqual(on(last));
    }),
  );
  expect(agedTo(on(day('2026-08-01')), day('2026-09-10'))).toMatchObject({
    overdue: euros(35_000),
    daysLate: 10,
  });
});
