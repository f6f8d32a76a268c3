import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { collectedTenths, countBackDso, overdueTenths, simpleDsoTenths } from './days-sales.ts';

const november = { from: day('2026-11-01'), days: 30, sales: 60_000 };
const october = { from: day('2026-10-01'), days: 31, sales: 80_000 };
const september = { from: day('2026-09-01'), days: 30, sales: 0 };

describe('days of sales outstanding', () => {
  it('compare what is open with the sales of a period', () => {
    // 1,000.00 x 90 / 900.00 = 100.0; 1,000.00 x 90 / 1,100.00 = 81.818…
    expect(simpleDsoTenths({ open: 100_000, sales: 90_000, days: 90 })).toBe(1000);
    expect(simpleDsoTenths({ open: 100_000, sales: 110_000, days: 90 })).toBe(818);
  });

  it('are unknown where nothing was sold', () => {
    expect(simpleDsoTenths({ open: 100_000, sales: 0, days: 90 })).toBeNull();
  });

  it('stay exact for sums that floats would round', () => {
    // 9,000,000,000.01 x 365 / 9,000,000,000.00 = 365.0000000004…
    expect(simpleDsoTenths({ open: 900_000_000_001, sales: 900_000_000_000, days: 365 })).toBe(3650);
  });
});

describe('days counted back', () => {
  it('take what is open off the newest month, then off the one before', () => {
    // 1,000.00: all 600.00 of November, 30 days; 400.00 of October's 800.00, half of 31 days: 45.5.
    const { tenths, months } = countBackDso({ open: 100_000, months: [november, october] });
    expect(tenths).toBe(455);
    expect(months.map(({ used }) => used)).toEqual([60_000, 40_000]);
  });

  it('count a month whole when exactly its sales are open', () => {
    expect(countBackDso({ open: 60_000, months: [november, october] }).tenths).toBe(300);
  });

  it('pass over a month without sales with all its days', () => {
    // 600.00 + 800.00 + 100.00 of August's 200.00 in 31 days: 30 + 31 + 30 + 15.5 = 106.5.
    const august = { from: day('2026-08-01'), days: 31, sales: 20_000 };
    expect(countBackDso({ open: 150_000, months: [november, october, september, august] }).tenths).toBe(1065);
  });

  it('are unknown where older sales than those known are still open', () => {
    expect(countBackDso({ open: 200_000, months: [november, october] }).tenths).toBeNull();
  });

  it('are none where nothing is open', () => {
    expect(countBackDso({ open: 0, months: [november] })).toEqual({ tenths: 0, months: [] });
  });
});

describe('the part that is overdue', () => {
  it('is said in tenths of a per cent', () => {
    // 250.00 of 900.00 = 27.77… %
    expect(overdueTenths({ open: 90_000, overdue: 25_000 })).toBe(278);
    expect(overdueTenths({ open: 0, overdue: 0 })).toBeNull();
  });
});

describe('the part that was collected', () => {
  it('is what came of what could have come', () => {
    // Opened with 500.00, sold 700.00, closed with 300.00 of which 200.00 is not due: (500 + 700 - 300) / (500 + 700 - 200) = 90 %.
    expect(collectedTenths({ collected: 90_000, overdue: 10_000 })).toBe(900);
    expect(collectedTenths({ collected: 0, overdue: 10_000 })).toBe(0);
  });

  it('is unknown where nothing came and nothing is overdue', () =>
    expect(collectedTenths({ collected: 0, overdue: 0 })).toBeNull());
});
