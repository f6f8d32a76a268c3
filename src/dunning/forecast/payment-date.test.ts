import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, day, daysBetween } from '../../units/calendar.ts';
import { backtest, type Settled } from './payment-backtest.ts';
import { paymentDate, shareBetween } from './payment-date.ts';
import { habitsOf, type PastInvoice } from './payment-habits.ts';

const DAY = day('2026-06-01');

/** Issued thirty days before it was due. */
const paid = (debtorId: string, dueOn: string, daysLate: number): Settled => ({
  debtorId,
  issuedOn: addDays(day(dueOn), -30),
  dueOn: day(dueOn),
  paidOn: addDays(day(dueOn), daysLate),
});

const asked = (past: readonly PastInvoice[], dueOn: string, { debtorId = 'a', on = DAY } = {}) =>
  paymentDate({ habits: habitsOf(past, on), debtorId, dueOn: day(dueOn), day: on });

/** Payments every month from January 2025, `each` days late. */
const monthly = (debtorId: string, count: number, each: number): Settled[] =>
  Array.from({ length: count }, (_, index) =>
    paid(debtorId, `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-10`, each),
  );

describe('the date on which an invoice will be paid', () => {
  it('a debtor who always pays five days late is expected five days late, and it says on how many payments that rests', () => {
    const forecast = asked(monthly('a', 12, 5), '2026-06-10');
    expect(forecast).toMatchObject({
      expectedOn: '2026-06-15',
      restsOn: { own: 12, company: 12 },
      half: { from: '2026-06-15', until: '2026-06-15' },
    });
  });

  it('a new debtor is expected as the company is paid', () => {
    const forecast = asked(monthly('a', 12, 5), '2026-06-10', { debtorId: 'new' });
    expect(forecast).toMatchObject({ expectedOn: '2026-06-15', restsOn: { own: 0, company: 12 } });
  });

  it('two late payments and the median of the company weigh one each', () => {
    // Paid 10 and 14 days late yesterday, the others 2 days late: nearly (10 + 14 + 2) / 3 = 8.67.
    const past = [
      ...monthly('b', 12, 2),
      { ...paid('a', '2026-05-21', 10), issuedOn: day('2026-04-01') },
      { ...paid('a', '2026-05-17', 14), issuedOn: day('2026-04-01') },
    ];
    expect(habitsOf(past, DAY).debtors.get('a')?.centre).toBeCloseTo(8.66, 2);
  });

  it('an invoice that is late already is never expected in the past', () => {
    const past = [...monthly('a', 12, 0), ...monthly('b', 12, 40)];
    const forecast = asked(past, '2026-05-12');
    expect(forecast?.expectedOn && forecast.expectedOn >= DAY).toBe(true);
    expect(forecast?.odds.every(({ on }) => on >= DAY)).toBe(true);
  });

  it('later than anything ever paid, it says that nothing is known', () => {
    expect(asked(monthly('a', 12, 5), '2025-06-10')).toBeNull();
    expect(asked([], '2026-06-10')).toBeNull();
  });

  it('open invoices long past their date tell that a debtor has become slow', () => {
    // Ten payments, 0 to 9 days late; of the next invoice, half should be in by the fifth day.
    const past = Array.from({ length: 40 }, (_, index) =>
      paid('a', addDays(day('2025-01-01'), index * 10), index % 10),
    );
    const open = Array.from({ length: 20 }, (_, index) => ({
      ...paid('a', addDays(day('2026-03-01'), index), 0),
      paidOn: null,
    }));
    const share = (known: readonly PastInvoice[]): number => {
      const forecast = asked(known, '2026-06-10');
      return forecast === null ? 0 : shareBetween(forecast, DAY, day('2026-06-20'));
    };
    expect(share(past)).toBeGreaterThan(0.9);
    expect(share([...past, ...open])).toBeLessThan(0.8);
  });

  it('nothing that was paid on or after the day is looked at', () => {
    const past = monthly('a', 12, 5);
    const later = { ...paid('a', '2026-05-20', 60) };
    const isOpen = { ...later, paidOn: null };
    expect(asked([...past, later], '2026-06-10')).toEqual(asked([...past, isOpen], '2026-06-10'));
  });
});

/** A seed makes the same debtors each time: Lehmer's generator, 48271 modulo 2^31 - 1. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Two hundred debtors over two years, each with its own spread and its own centre, between -10 and 30 days at first, that
 * moves by up to 15 days either way: habits change.
 */
function madeHistories(seed: number): Settled[] {
  const dice = uniform(seed);
  const spread = (): number => dice() + dice() + dice() + dice() - 2;
  return Array.from({ length: 200 }, (_, number) => {
    const centre = dice() * 40 - 10;
    const width = 4 + dice() * 12;
    const move = (dice() - 0.5) * 30;
    return Array.from({ length: 36 }, (): Settled => {
      const passed = Math.floor(dice() * 730);
      const dueOn = addDays(day('2024-01-01'), passed);
      const moved = centre + (move * passed) / 730;
      const daysLate = Math.max(-29, Math.round(moved + width * spread()));
      return {
        debtorId: `d${number}`,
        issuedOn: addDays(dueOn, -30),
        dueOn,
        paidOn: addDays(dueOn, daysLate),
      };
    });
  }).flat();
}

describe('forecasts against the payments that followed', () => {
  it.each([3, 17, 2026])(
    'of debtors made with seed %i, intervals hold what they say and the date is nearer than both medians',
    seed => {
      const held = { firstMonth: day('2025-01-01'), lastMonth: day('2025-11-01') };
      const settled = madeHistories(seed);
      for (const askedOn of [
        ({ issuedOn }: Settled): CalendarDate => issuedOn,
        ({ dueOn }: Settled): CalendarDate => dueOn,
      ]) {
        const result = backtest({ settled, ...held, askedOn });
        expect(result.n).toBeGreaterThan(500);
        expect(result.meanError).toBeLessThan(result.ownMedianError);
        expect(result.meanError).toBeLessThan(result.companyMedianError);
        expect(Math.abs(result.insideHalf - 50)).toBeLessThanOrEqual(3);
        expect(Math.abs(result.insideFourFifths - 80)).toBeLessThanOrEqual(3);
      }
    },
  );

  it('a forecast made on the day is not helped by what came after it', () => {
    const settled = madeHistories(5);
    const until = day('2025-06-01');
    const known = settled.map(one => (one.paidOn < until ? one : { ...one, paidOn: null }));
    const all = habitsOf(settled, until).debtors.get('d1');
    expect(all).toEqual(habitsOf(known, until).debtors.get('d1'));
    expect(daysBetween(day('2024-01-01'), until)).toBe(517);
  });
});
