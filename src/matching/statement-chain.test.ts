import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { chainOf, type KnownStatement } from './statement-chain.ts';

type Short = { open: [string | null, number | null]; close: [string, number | null]; number?: string };
const statement = ({ open, close, number }: Short, account = 'BE68539007547034'): KnownStatement => ({
  account,
  currency: 'EUR',
  number: number ?? null,
  openingOn: open[0] === null ? null : day(open[0]),
  opening: open[1],
  closingOn: day(close[0]),
  closing: close[1],
});
const gapsOf = (...statements: Short[]) =>
  chainOf(statements.map(one => statement(one))).gaps.map(
    ({ fromOn, untilOn, kind, expected, found }) => `${kind} ${fromOn} ${untilOn} ${expected} ${found}`,
  );

const FIRST: Short = { open: ['2026-11-02', 5_000], close: ['2026-11-03', 10_000] };

describe('statements of an account', () => {
  it('that open with the balance reached follow on, in whatever order they came', () => {
    const next: Short = { open: ['2026-11-04', 10_000], close: ['2026-11-04', 12_000] };
    expect(gapsOf(FIRST, next)).toEqual([]);
    expect(gapsOf(next, FIRST)).toEqual([]);
  });

  it('that open with another balance leave a gap from the day after the last to the day of opening', () => {
    // Closed with 100.00 on the 3rd, opened with 150.00 on the 5th.
    const next: Short = { open: ['2026-11-05', 15_000], close: ['2026-11-05', 16_000] };
    expect(gapsOf(FIRST, next)).toEqual(['balance 2026-11-04 2026-11-05 10000 15000']);
  });

  it('whose missing one comes later leave no gap', () => {
    const next: Short = { open: ['2026-11-05', 15_000], close: ['2026-11-05', 16_000] };
    const missing: Short = { open: ['2026-11-04', 10_000], close: ['2026-11-04', 15_000] };
    expect(gapsOf(FIRST, next, missing)).toEqual([]);
  });

  it('that tell the same days in two formats are no gap', () => {
    expect(gapsOf(FIRST, FIRST)).toEqual([]);
  });

  it('whose numbers leave one out are told, though the balances follow on', () => {
    const next: Short = { open: ['2026-11-05', 10_000], close: ['2026-11-05', 11_000], number: '9' };
    expect(gapsOf({ ...FIRST, number: '7' }, next)).toEqual(['number 2026-11-04 2026-11-05 8 9']);
  });

  it('are numbered anew each year', () => {
    const last: Short = { open: ['2026-12-30', 0], close: ['2026-12-31', 100], number: '250' };
    const first: Short = { open: ['2027-01-02', 100], close: ['2027-01-02', 200], number: '1' };
    expect(gapsOf(last, first)).toEqual([]);
  });

  it('that tell a day alone and again with the one after it overlap, whatever was booked on it', () => {
    const monday: Short = { open: ['2026-11-02', 5_000], close: ['2026-11-02', 10_000] };
    const both: Short = { open: ['2026-11-02', 5_000], close: ['2026-11-03', 12_000] };
    expect(gapsOf(monday, both)).toEqual([]);
    expect(gapsOf(monday, both, { open: ['2026-11-04', 12_000], close: ['2026-11-04', 12_000] })).toEqual([]);
    // Another opening balance of that same day is a gap still.
    expect(gapsOf(monday, { ...both, open: ['2026-11-02', 4_000] })).toEqual([
      'balance 2026-11-02 2026-11-02 10000 4000',
    ]);
  });

  it('without balances prove nothing either way', () => {
    expect(gapsOf(FIRST, { open: [null, null], close: ['2026-11-09', null] })).toEqual([]);
  });

  it('of two accounts are two chains', () => {
    const other = statement(
      { open: ['2026-11-04', 99], close: ['2026-11-04', 99] },
      'FR1420041010050500013M02606',
    );
    expect(chainOf([statement(FIRST), other])).toEqual({ gaps: [], overlaps: [] });
  });

  it('that begin before the last one ended overlap, which is said and is no gap', () => {
    const month: Short = { open: ['2026-11-01', 4_000], close: ['2026-11-30', 20_000] };
    const { gaps, overlaps } = chainOf([FIRST, month].map(one => statement(one)));
    expect(gaps).toEqual([]);
    expect(overlaps).toMatchObject([{ fromOn: '2026-11-01', untilOn: '2026-11-03' }]);
  });
});
