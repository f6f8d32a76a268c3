import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { balanceOf, withAccessories } from './balance.ts';
import { credited, euros, frenchBusinessLaw, INVOICE, paid } from './claim.fixture.ts';
import type { Allocation, Invoice } from './invoice.ts';

const on = (text: string, allocations: readonly Allocation[] = [], change: Partial<Invoice> = {}) =>
  balanceOf({
    invoice: { ...INVOICE, issuedOn: day('2026-03-01'), ...change },
    allocations,
    law: frenchBusinessLaw(text),
    day: day(text),
  });
const dueOnce = (cents: number, dueOn: string): Partial<Invoice> => ({
  payable: euros(cents),
  instalments: [{ dueOn: day(dueOn), amount: euros(cents) }],
});

describe('what an invoice is worth on a day', () => {
  it.each([
    // 1,000.00 due 30 September 2026, 12.40 % a year: 33.97 cents a day; 40.00 from the first day late.
    ['2026-09-29', 0, 0, 0, 0],
    ['2026-09-30', 0, 0, 0, 0],
    ['2026-10-01', 100_000, 1, 34, 4_000],
    ['2026-10-30', 100_000, 30, 1_019, 4_000],
  ])('on %s', (text, overdue, daysLate, interest, compensation) => {
    expect(on(text)).toMatchObject({
      open: euros(100_000),
      overdue: euros(overdue),
      daysLate,
      interest: euros(interest),
      compensation: euros(compensation),
    });
  });

  it('interest runs across two rate periods and a part payment, to the cent', () => {
    // 5,000.00 due 31 March, 2,000.00 paid on 15 June, looked at on 30 September 2026; 12.15 % until 30 June, then 12.40 %:
    // 5,000 × 76 days × 12.15 % = 126.4932; 3,000 × 15 days × 12.15 % = 14.9795; 3,000 × 92 days × 12.40 % = 93.7644.
    const balance = on('2026-09-30', [paid(200_000, '2026-06-15')], dueOnce(500_000, '2026-03-31'));
    expect(balance).toMatchObject({ open: euros(300_000), interest: euros(23_524), daysLate: 183 });
    expect(withAccessories(balance)).toEqual(euros(300_000 + 23_524 + 4_000));
  });

  it('two part payments in two rate periods', () => {
    // 1,000.00 due 31 May 2026; 300.00 on 15 June, 200.00 on 10 July; on 31 July:
    // 1,000 × 15 × 12.15 % = 4.9932; 700 × 15 × 12.15 % = 3.4952; 700 × 10 × 12.40 % = 2.3781; 500 × 21 × 12.40 % = 3.5671.
    const balance = on(
      '2026-07-31',
      [paid(30_000, '2026-06-15'), paid(20_000, '2026-07-10')],
      dueOnce(100_000, '2026-05-31'),
    );
    expect(balance).toMatchObject({ open: euros(50_000), interest: euros(1_443) });
  });

  it('a credit note lowers the price from the start: no interest on what was never owed', () => {
    // 700.00 × 30 days × 12.40 % = 7.1342.
    expect(on('2026-10-30', [credited(30_000, '2026-10-20')])).toMatchObject({
      open: euros(70_000),
      interest: euros(713),
    });
  });

  it('an invoice that was credited in full, late, owes nothing at all', () => {
    expect(on('2026-10-30', [credited(100_000, '2026-10-20')])).toMatchObject({
      open: euros(0),
      interest: euros(0),
      compensation: euros(0),
      dueOn: null,
    });
  });

  it('who pays in full ten days late still owes ten days and the fixed sum, and no principal', () => {
    // 1,000.00 × 10 days × 12.40 % = 3.3973.
    expect(on('2026-12-01', [paid(100_000, '2026-10-10')])).toMatchObject({
      open: euros(0),
      overdue: euros(0),
      daysLate: 0,
      interest: euros(340),
      compensation: euros(4_000),
    });
  });

  it('who pays on the due date owes nothing more', () => {
    expect(on('2026-12-01', [paid(100_000, '2026-09-30')])).toMatchObject({
      interest: euros(0),
      compensation: euros(0),
    });
  });

  it('a payment that arrives tomorrow does not count today', () => {
    expect(on('2026-10-05', [paid(40_000, '2026-10-06')])).toMatchObject({ open: euros(100_000) });
    expect(on('2026-10-06', [paid(40_000, '2026-10-06')])).toMatchObject({ open: euros(60_000) });
  });

  it('instalments age each from its own due date, and payments settle the oldest first', () => {
    const instalments = ['2026-07-31', '2026-08-31', '2026-09-30'].map(dueOn => ({
      dueOn: day(dueOn),
      amount: euros(30_000),
    }));
    const allocations = [paid(40_000, '2026-09-10')];
    const inParts = { payable: euros(90_000), instalments };
    // 300.00 × 41 days = 4.1786; 300.00 × 10 + 200.00 × 39 days = 1.0192 + 2.6499; 300.00 × 19 days = 1.9364.
    expect(on('2026-10-19', allocations, inParts)).toMatchObject({
      open: euros(50_000),
      overdue: euros(50_000),
      dueOn: '2026-08-31',
      daysLate: 49,
      interest: euros(978),
      compensation: euros(4_000),
    });
    // On 15 September the last part is not due: 200.00 of 500.00 are late.
    expect(on('2026-09-15', allocations, inParts)).toMatchObject({
      open: euros(50_000),
      overdue: euros(20_000),
    });
  });

  it('an invoice whose due date nobody knows is open and not overdue', () => {
    expect(on('2026-10-30', [], { instalments: null })).toMatchObject({
      open: euros(100_000),
      overdue: euros(0),
      dueOn: null,
      daysLate: 0,
      interest: euros(0),
    });
  });

  it('a cancelled invoice owes nothing from the day of its cancellation', () => {
    const cancelledOn = day('2026-10-10');
    expect(on('2026-10-10', [], { cancelledOn })).toMatchObject({ open: euros(0), interest: euros(0) });
  });

  it('the fixed sum is in euros and does not add to dollars', () => {
    const dollars = money(100_000, 'USD');
    const balance = on('2026-10-30', [], {
      payable: dollars,
      instalments: [{ dueOn: day('2026-09-30'), amount: dollars }],
    });
    expect(balance).toMatchObject({ interest: money(1_019, 'USD'), compensation: money(0, 'USD') });
  });
});

describe('whatever is paid and whenever', () => {
  /** Part payments within the invoice, on days around its due date. */
  const payments = fc
    .array(
      fc.record({ cents: fc.integer({ min: 1, max: 30_000 }), after: fc.integer({ min: -20, max: 90 }) }),
      {
        maxLength: 3,
      },
    )
    .map(list => list.map(({ cents, after }) => paid(cents, addDays(day('2026-09-30'), after))));
  const aDay = fc.integer({ min: -30, max: 120 }).map(after => addDays(day('2026-09-30'), after));

  it('settled and open add up to the invoice, and no more is overdue than open', () => {
    fc.assert(
      fc.property(payments, aDay, (list, text) => {
        const { settled, open, overdue, invoiced } = on(text, list);
        expect(settled.amount + open.amount).toBe(invoiced.amount);
        expect(overdue.amount).toBeLessThanOrEqual(open.amount);
        expect(overdue.amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('a day more never costs less, and a payment more never costs more', () => {
    fc.assert(
      fc.property(payments, aDay, (list, text) => {
        const today = on(text, list);
        expect(on(addDays(day(text), 1), list).interest.amount).toBeGreaterThanOrEqual(today.interest.amount);
        expect(today.interest.amount).toBeLessThanOrEqual(on(text, list.slice(1)).interest.amount);
      }),
    );
  });

  it('the order in which payments are written down does not matter', () => {
    fc.assert(
      fc.property(payments, aDay, (list, text) => {
        expect(on(text, [...list].reverse()).interest).toEqual(on(text, list).interest);
      }),
    );
  });
});
