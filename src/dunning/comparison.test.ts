import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { armOf, type ComparisonPlan, lastDayOf, phaseOn, takesIn, verdictOn } from './comparison.ts';

const PLAN: ComparisonPlan = {
  plannedDebtors: 200,
  sharePercent: 50,
  startedOn: day('2026-09-01'),
  untilOn: day('2026-12-31'),
  endedOn: null,
};
const apart = (lowTenths: number, highTenths: number) => ({ tenths: 50, lowTenths, highTenths });
const over = { phase: 'over', entered: 200, unwatched: 0 } as const;

describe('two ways of writing that are compared', () => {
  it('the share that was planned gets the other way', () => {
    expect([0, 0.4999, 0.5, 0.9999].map(fraction => armOf(PLAN, fraction))).toEqual(['b', 'b', 'a', 'a']);
    expect([0.0999, 0.1].map(fraction => armOf({ sharePercent: 10 }, fraction))).toEqual(['b', 'a']);
  });

  it('debtors enter from the first day to the last, until there are as many as were planned', () => {
    const on = (that: string, entered: number) => takesIn(PLAN, { entered, day: day(that) });
    expect(on('2026-08-31', 0)).toBe(false);
    expect(on('2026-09-01', 0)).toBe(true);
    expect(on('2026-12-31', 199)).toBe(true);
    expect(on('2026-12-31', 200)).toBe(false);
    expect(on('2027-01-01', 10)).toBe(false);
    expect(takesIn({ ...PLAN, endedOn: day('2026-10-01') }, { entered: 1, day: day('2026-10-02') })).toBe(
      false,
    );
    expect(lastDayOf(PLAN)).toBe('2027-01-30');
  });

  it('whatever the interval shows, it is too early until the planned number is reached and watched', () => {
    const clear = apart(100, 300);
    const early = { entered: 199, unwatched: 0, day: day('2026-10-01') };
    expect(phaseOn(PLAN, early)).toBe('takingIn');
    expect(verdictOn(PLAN, { ...early, phase: 'takingIn', apart: clear })).toBe('tooEarly');
    const watching = { entered: 200, unwatched: 1, day: day('2026-10-01') };
    expect(phaseOn(PLAN, watching)).toBe('watching');
    expect(verdictOn(PLAN, { ...watching, phase: 'watching', apart: clear })).toBe('tooEarly');
    expect(phaseOn(PLAN, { ...watching, unwatched: 0 })).toBe('over');
  });

  it('says which is paid more only where the interval leaves out zero', () => {
    expect(verdictOn(PLAN, { ...over, apart: apart(1, 90) })).toBe('bIsPaidMore');
    expect(verdictOn(PLAN, { ...over, apart: apart(-90, -1) })).toBe('aIsPaidMore');
    expect(verdictOn(PLAN, { ...over, apart: apart(0, 90) })).toBe('noDifference');
    expect(verdictOn(PLAN, { ...over, apart: null })).toBe('tooFew');
  });

  it('one that ended with fewer debtors, or was stopped, concludes nothing', () => {
    expect(verdictOn(PLAN, { ...over, entered: 150, apart: apart(100, 300) })).toBe('tooFew');
    const stopped = { ...PLAN, endedOn: day('2026-10-01') };
    expect(phaseOn(stopped, { entered: 200, unwatched: 30, day: day('2026-10-02') })).toBe('over');
    expect(verdictOn(stopped, { ...over, unwatched: 30, apart: apart(100, 300) })).toBe('stopped');
    expect(verdictOn(stopped, { ...over, entered: 150, apart: apart(100, 300) })).toBe('stopped');
    expect(verdictOn(stopped, { ...over, apart: apart(100, 300) })).toBe('bIsPaidMore');
  });
});
