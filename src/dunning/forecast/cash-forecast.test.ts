import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { cashForecast, type Known, type OpenPart } from './cash-forecast.ts';
import type { Odds } from './payment-date.ts';

const MONDAY = day('2026-10-19');
const NOTHING: Known = { stopped: new Set(), conceded: [], disputed: [], agreed: [] };
/** Due on the Monday: a quarter pays on the Wednesday after, the rest on the Wednesday of the week after next. */
const ODDS: Odds = [
  { daysLate: 2, share: 0.25 },
  { daysLate: 16, share: 0.75 },
];
const part = (invoiceId: string, rest: number, more: Partial<OpenPart> = {}): OpenPart => ({
  invoiceId,
  debtorId: 'Brasserie',
  dueOn: MONDAY,
  rest,
  ...more,
});
const forecast = (parts: readonly OpenPart[], known: Partial<Known> = {}, odds: Odds = ODDS) =>
  cashForecast({ parts, known: { ...NOTHING, ...known }, oddsOf: () => () => odds, from: MONDAY });
const week = (answer: ReturnType<typeof forecast>, place: number) => {
  const found = answer.weeks[place];
  if (found === undefined) throw new Error('there are thirteen weeks');
  return found;
};

describe('the cash of the coming weeks', () => {
  it('is what is open times the share of such invoices that was paid in each week, for thirteen weeks', () => {
    const answer = forecast([part('F-1', 1_000_00)]);
    expect(answer.weeks).toHaveLength(13);
    // A quarter of 1,000.00, then three quarters; Monday 19 to Sunday 25 October, and from 2 to 8 November.
    expect(week(answer, 0)).toMatchObject({ from: '2026-10-19', until: '2026-10-25', expected: 250_00 });
    expect(week(answer, 1).expected).toBe(0);
    expect(week(answer, 2)).toMatchObject({ from: '2026-11-02', until: '2026-11-08', expected: 750_00 });
    expect(answer.leftOut).toEqual([]);
  });

  it('does not call certain what is not: one invoice comes as a whole or not at all', () => {
    const answer = forecast([part('F-1', 1_000_00)]);
    // Of 200 futures it comes in 50 of them in the first week: more than a tenth, so the band reaches both ends.
    expect([week(answer, 0).low, week(answer, 0).high]).toEqual([0, 1_000_00]);
    // Never in the second week.
    expect([week(answer, 1).low, week(answer, 1).high]).toEqual([0, 0]);
  });

  it('lets one debtor be late with all its invoices together, and two with theirs apart', () => {
    const one = forecast([part('F-1', 500_00), part('F-2', 500_00)]);
    expect(week(one, 0)).toMatchObject({ expected: 250_00, low: 0, high: 1_000_00 });
    // Forty debtors of 25.00 each expect the same 250.00; of independent ones all and none are never seen.
    const many = forecast(
      Array.from({ length: 40 }, (_, place) => part(`F-${place}`, 25_00, { debtorId: `debtor ${place}` })),
    );
    expect(week(many, 0).expected).toBe(250_00);
    // Ten of forty come on average, with a deviation of the root of 40 × 0.25 × 0.75 = 2.7: 80 % lie between 6 and 14.
    expect(week(many, 0).low).toBeGreaterThanOrEqual(100_00);
    expect(week(many, 0).high).toBeLessThanOrEqual(400_00);
  });

  it('says four weeks in one sum whose band is that of the sum, not of its weeks added up', () => {
    // A quarter of 1,000.00 in the first week and the rest in the third: all of it within four, whichever it is.
    const sure = forecast([part('F-1', 1_000_00)]);
    expect(sure.fourWeeks).toMatchObject({ until: '2026-11-15', expected: 1_000_00, low: 1_000_00 });
    expect(sure.fourWeeks.high).toBe(1_000_00);
    // The bands of the weeks alone go from 0.00 to 1,000.00 twice.
    expect(sure.weeks.slice(0, 4).reduce((sum, { high }) => sum + high, 0)).toBe(2_000_00);
    // What comes on the first day of the fifth week, Monday 16 November, is not in it.
    const later: Odds = [
      { daysLate: 27, share: 0.5 },
      { daysLate: 28, share: 0.5 },
    ];
    expect(forecast([part('F-1', 1_000_00)], {}, later).fourWeeks).toEqual({
      ...{ until: '2026-11-15', expected: 500_00, agreed: 0, low: 0, high: 1_000_00 },
    });
  });

  it('has what is promised or planned on its own day, and only the rest by habit', () => {
    const agreed = [{ invoiceId: 'F-1', on: day('2026-10-29'), amount: 600_00 }];
    const answer = forecast([part('F-1', 1_000_00)], { agreed });
    // 400.00 by habit: 100.00 and 300.00. 600.00 in the second week, from 26 October.
    expect(answer.weeks.slice(0, 3).map(({ expected }) => expected)).toEqual([100_00, 600_00, 300_00]);
    expect(week(answer, 1)).toMatchObject({ agreed: 600_00, low: 600_00, high: 600_00 });
  });

  it('takes what was promised for a day that has just passed as coming now', () => {
    const agreed = [{ invoiceId: 'F-1', on: day('2026-10-16'), amount: 1_000_00 }];
    expect(week(forecast([part('F-1', 1_000_00)], { agreed }), 0).agreed).toBe(1_000_00);
  });

  it('expects a disputed part only after it should be answered, and a late answer leaves it out', () => {
    const disputed = (answerBy: string) => [{ invoiceId: 'F-1', amount: 400_00, answerBy: day(answerBy) }];
    const open = forecast([part('F-1', 1_000_00)], { disputed: disputed('2026-10-28') });
    // 600.00 by habit: 150.00 and 450.00. Of 400.00, the quarter that would have come on the 21st waits for the 28th.
    expect(open.weeks.slice(0, 3).map(({ expected }) => expected)).toEqual([150_00, 100_00, 750_00]);
    const late = forecast([part('F-1', 1_000_00)], { disputed: disputed('2026-10-12') });
    expect(late.weeks.slice(0, 3).map(({ expected }) => expected)).toEqual([150_00, 0, 450_00]);
    expect(late.leftOut).toEqual([{ because: 'disputed', amount: 400_00, invoices: 1 }]);
  });

  it('says what it leaves out, and every open cent is expected or left out', () => {
    const answer = forecast(
      [
        part('F-1', 1_000_00),
        part('F-2', 300_00, { dueOn: null }),
        part('F-3', 200_00, { debtorId: 'Faillite' }),
        part('F-4', 100_00),
      ],
      { stopped: new Set(['F-3']), conceded: [{ invoiceId: 'F-4', amount: 40_00 }] },
      // One in ten is paid after more than thirteen weeks.
      [
        { daysLate: 2, share: 0.9 },
        { daysLate: 120, share: 0.1 },
      ],
    );
    expect(answer.leftOut).toEqual([
      // A tenth of 1,000.00 and of the 60.00 that were not conceded.
      { because: 'later', amount: 106_00, invoices: 2 },
      { because: 'unknown', amount: 300_00, invoices: 1 },
      { because: 'conceded', amount: 40_00, invoices: 1 },
      { because: 'stopped', amount: 200_00, invoices: 1 },
    ]);
    const expected = answer.weeks.reduce((total, one) => total + one.expected, 0);
    const leftOut = answer.leftOut.reduce((total, one) => total + one.amount, 0);
    expect(expected + leftOut).toBe(1_600_00);
  });

  it('adds up to the cent: the weeks to their sum, and that with what is left out to what is open', () => {
    const seven = Array.from({ length: 7 }, (_, at) => part(`F-${at}`, 100_01, { debtorId: `debtor ${at}` }));
    const paying = (...odds: Odds) => forecast(seven, {}, odds);
    // A third of 700.07 is 233.3567, two thirds 466.7133.
    const thirds = paying(...[0, 7, 14].map(daysLate => ({ daysLate, share: 1 / 3 })));
    expect(thirds.weeks.slice(0, 3).map(one => one.expected)).toEqual([233_36, 233_35, 233_36]);
    expect(thirds.fourWeeks.expected).toBe(700_07);
    expect(thirds.leftOut).toEqual([]);
    // Half of it is 350.035: what rounds up in the weeks is not there twice.
    const half = paying({ daysLate: 0, share: 0.5 }, { daysLate: 120, share: 0.5 });
    expect(half.fourWeeks.expected).toBe(350_04);
    expect(half.leftOut).toEqual([{ because: 'later', amount: 350_03, invoices: 7 }]);
  });

  it('of 50,000 open invoices takes a few seconds at most', () => {
    const parts = Array.from({ length: 50_000 }, (_, place) =>
      part(`F-${place}`, 1_000_00, { debtorId: `debtor ${place % 5_000}` }),
    );
    const answer = forecast(parts);
    // 50,000 × 1,000.00, a quarter of it.
    expect(week(answer, 0).expected).toBe(12_500_000_00);
  });
});
