import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { habitsOf, type PastInvoice } from './payment-habits.ts';
import { moneyAtRisk, type OwedInvoice } from './priority.ts';

const DAY = day('2026-06-01');
const euros = (cents: number) => money(cents, 'EUR');

/** Forty payments in the last year, each so many days late. */
const paying = (debtorId: string, daysLate: (index: number) => number): PastInvoice[] =>
  Array.from({ length: 40 }, (_, index) => {
    const dueOn = addDays(day('2025-05-01'), index * 7);
    return { debtorId, issuedOn: addDays(dueOn, -30), dueOn, paidOn: addDays(dueOn, daysLate(index)) };
  });

const owes = (dueOn: string, cents: number, promised = 0): OwedInvoice => ({
  dueOn: day(dueOn),
  asked: euros(cents),
  promised: euros(promised),
});

const risk = (
  past: readonly PastInvoice[],
  invoices: readonly OwedInvoice[],
  { debtorId = 'a', promisesBroken = 0 } = {},
) =>
  moneyAtRisk({ debtorId, invoices, habits: habitsOf(past, DAY), promisesBroken, currency: 'EUR', day: DAY });

describe('money at risk', () => {
  it('what always comes within thirty days is in no danger, and it says why', () => {
    // Always 10 days late, now 5 days late: expected in 5 days.
    const { amount, because } = risk(
      paying('a', () => 10),
      [owes('2026-05-27', 100_000)],
    );
    expect(amount).toEqual(euros(0));
    expect(because).toEqual([
      { code: 'overdue', amount: euros(100_000), invoices: 1, oldestDaysLate: 5 },
      { code: 'habit', payments: 40, medianDaysLate: 10 },
      { code: 'notExpectedWithin', days: 30, percent: 0, amount: euros(0) },
    ]);
  });

  it('what is later than anything ever paid is in danger as a whole', () => {
    expect(
      risk(
        paying('a', () => 10),
        [owes('2025-06-01', 100_000)],
      ),
    ).toMatchObject({
      amount: euros(100_000),
      because: [{ code: 'overdue', oldestDaysLate: 365 }, { code: 'habit' }, { code: 'laterThanEver' }],
    });
  });

  it('the same amount is in greater danger with who pays later', () => {
    const past = [...paying('quick', () => 8), ...paying('slow', index => 40 + (index % 40))];
    const quick = risk(past, [owes('2026-05-27', 100_000)], { debtorId: 'quick' }).amount.amount;
    const slow = risk(past, [owes('2026-05-27', 100_000)], { debtorId: 'slow' }).amount.amount;
    expect(slow).toBeGreaterThan(quick);
    expect(slow).toBeGreaterThan(80_000);
  });

  it('what is promised or not yet due is in no danger, and a broken promise is named', () => {
    const { amount, because } = risk(
      paying('a', () => 90),
      [owes('2026-06-10', 50_000), owes('2026-05-01', 0, 30_000)],
      {
        promisesBroken: 2,
      },
    );
    expect(amount).toEqual(euros(0));
    expect(because).toContainEqual({ code: 'promised', amount: euros(30_000) });
    expect(because).toContainEqual({ code: 'promisesBroken', count: 2 });
  });

  it('without any payment known, all that is overdue is in danger', () => {
    expect(risk([], [owes('2026-05-01', 70_000)]).amount).toEqual(euros(70_000));
  });
});
