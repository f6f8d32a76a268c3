import { describe, expect, it } from 'vitest';
import { day } from './calendar.ts';
import { paceOf } from './comparison-pace.ts';

const from = day('2026-10-02');

describe('how long a comparison takes', () => {
  it('is told by how many debtors got the message lately', () => {
    // 60 in 180 days are 10 in 30; 40 of them take 120 days: 30 January 2027, and 30 days more 1 March.
    expect(paceOf({ days: 180, debtors: 60 }, { planned: 40, from })).toEqual({
      kind: 'known',
      perMonth: 10,
      ready: { enteredOn: '2027-01-30', saidOn: '2027-03-01', isEarliest: false },
    });
  });

  it('is the earliest where more are planned than ever got it: the same come back', () => {
    // 100 of 60 in 180 days take 300 days: 29 July 2027.
    expect(paceOf({ days: 180, debtors: 60 }, { planned: 100, from })).toMatchObject({
      ready: { enteredOn: '2027-07-29', saidOn: '2027-08-28', isEarliest: true },
    });
  });

  it('is more than a comparison may last, or never', () => {
    // 200 of 60 in 180 days would take 600.
    expect(paceOf({ days: 180, debtors: 60 }, { planned: 200, from })).toEqual({
      kind: 'known',
      perMonth: 10,
      ready: null,
    });
    expect(paceOf({ days: 180, debtors: 0 }, { planned: 40, from })).toEqual({
      kind: 'known',
      perMonth: 0,
      ready: null,
    });
  });

  it('cannot be said of less than a month', () => {
    expect(paceOf({ days: 29, debtors: 500 }, { planned: 40, from })).toEqual({ kind: 'unknown' });
    expect(paceOf({ days: 30, debtors: 500 }, { planned: 40, from }).kind).toBe('known');
  });
});
