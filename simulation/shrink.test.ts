// The shortest story: what the failure needs is kept, and nothing else. The failure is made up, so that it is known.

import { expect, it } from 'vitest';
import { makePlan } from './plan/make-plan.ts';
import type { Plan } from './plan/plan.ts';
import { shrink } from './shrink.ts';

it('keeps the two customers, the invoice, the transfer and the fault that it needs, and leaves out the rest', async () => {
  const plan = makePlan({ seed: 11, days: 200 });
  const [firm] = plan.firms;
  const booking = firm?.bookings[3];
  const [share] = booking?.pays ?? [];
  const other = firm?.customers.find(({ name }) => name !== booking?.customer);
  const fault = plan.faults[5];
  if (!firm || !booking || !share || !other || !fault) throw new Error('Seed 11 makes other plans now');
  const fails = async ({ firms: [first], faults, days }: Plan): Promise<boolean> =>
    days >= 120 &&
    first !== undefined &&
    first.customers.some(({ name }) => name === other.name) &&
    first.documents.some(({ number }) => number === share.number) &&
    first.bookings.some(({ key }) => key === booking.key) &&
    faults.some(one => one === fault);
  const { plan: short } = await shrink(plan, { failedOnDay: 120, fails });
  const [mine, theirs] = short.firms;
  expect(short.days).toBe(120);
  expect(short.faults).toEqual([fault]);
  expect(mine?.customers.map(({ name }) => name).sort()).toEqual([booking.customer, other.name].sort());
  expect(mine?.documents.map(({ number }) => number)).toEqual([share.number]);
  expect(mine?.bookings).toEqual([booking]);
  expect(mine?.acts).toEqual([]);
  expect(theirs?.customers).toEqual([]);
});
