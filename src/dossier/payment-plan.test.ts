import { describe, expect, it } from 'vitest';
import { covered, credited, euros, knownUntil, on, paid } from './dossier.fixture.ts';
import { instalmentsLeft, type PaymentPlan, planStanding } from './payment-plan.ts';
import { addsUp, equalInstalments, excessOf } from './plan-terms.ts';

/** 1,000.00 in three from Thursday 5 November 2026; five bank days of grace. */
const plan = (change: Partial<PaymentPlan> = {}): PaymentPlan => ({
  id: 'plan1',
  whole: euros(100_000),
  covers: [covered(100_000)],
  instalments: equalInstalments(euros(100_000), { count: 3, firstOn: on('2026-11-05') }),
  proposedOn: on('2026-10-20'),
  proposedBy: 'debtor',
  interest: 'waivedWhenKept',
  hasAcceleration: true,
  acknowledgesDebt: true,
  graceDays: 5,
  accepted: { on: on('2026-10-22'), by: 'Mme Dupont', proof: 'mail du 22 octobre' },
  ended: null,
  by: 'Marie',
  ...change,
});

const standing = (
  today: string,
  receipts: Parameters<typeof planStanding>[1]['receipts'],
  change: Partial<PaymentPlan> = {},
  cash = knownUntil(today),
) => planStanding(plan(change), { receipts, cash, bankCountry: 'FR', day: on(today) });

describe('a schedule', () => {
  it('adds up to the cent, a month apart', () => {
    const instalments = equalInstalments(euros(100_000), { count: 3, firstOn: on('2026-11-05') });
    expect(instalments.map(({ dueOn, amount }) => `${dueOn} ${amount.amount}`)).toEqual([
      '2026-11-05 33334',
      '2026-12-05 33333',
      '2027-01-05 33333',
    ]);
    expect(addsUp(euros(100_000), instalments)).toBe(true);
    // The last day of January, and February is shorter.
    const ends = equalInstalments(euros(100), { count: 2, firstOn: on('2027-01-31') });
    expect(ends.map(({ dueOn }) => dueOn)).toEqual(['2027-01-31', '2027-02-28']);
  });

  it('is none when it is a cent short, out of order, empty or holds nothing', () => {
    const part = (dueOn: string, cents: number) => ({ dueOn: on(dueOn), amount: euros(cents) });
    expect(addsUp(euros(100), [part('2026-11-05', 50), part('2026-12-05', 49)])).toBe(false);
    expect(addsUp(euros(100), [part('2026-12-05', 50), part('2026-11-05', 50)])).toBe(false);
    expect(addsUp(euros(100), [part('2026-11-05', 100), part('2026-12-05', 0)])).toBe(false);
    expect(addsUp(euros(0), [])).toBe(false);
  });

  it('names what goes beyond what one person may grant', () => {
    const limits = { longestDays: 60, firstPercent: 50, smallestMinor: 40_000, largestMinor: 90_000 };
    expect(excessOf(plan(), limits)).toEqual(['tooLong', 'firstTooSmall', 'instalmentTooSmall', 'tooLarge']);
    const wide = { longestDays: 185, firstPercent: 33, smallestMinor: 5_000, largestMinor: 100_000 };
    expect(excessOf(plan(), wide)).toEqual([]);
  });
});

describe('a plan of 1,000.00 in three', () => {
  it('as a proposal it suspends for a week', () => {
    const proposed = { accepted: null };
    expect(standing('2026-10-27', [], proposed)).toMatchObject({ kind: 'proposed', until: '2026-10-27' });
    expect(standing('2026-10-28', [], proposed)).toEqual({ kind: 'lapsed' });
  });

  it('is kept while each instalment comes by its day and the grace', () => {
    expect(standing('2026-11-05', [])).toMatchObject({ kind: 'kept', next: { dueOn: '2026-11-05' } });
    const first = [paid(33_334, '2026-11-10')];
    expect(standing('2026-11-14', first)).toMatchObject({
      kind: 'kept',
      left: euros(66_666),
      next: { dueOn: '2026-12-05' },
    });
    const all = [...first, paid(66_666, '2026-12-04')];
    expect(standing('2026-12-20', all)).toEqual({ kind: 'completed' });
  });

  it('a credit note shortens it from its end: the next instalment stays, less what came before', () => {
    const receipts = [paid(33_334, '2026-11-04'), paid(10_000, '2026-11-06'), credited(20_000, '2026-11-10')];
    expect(standing('2026-11-14', receipts)).toMatchObject({
      kind: 'kept',
      left: euros(36_666),
      next: { dueOn: '2026-12-05' },
      missing: euros(23_333),
    });
  });

  it('says what is left of each instalment: none of what came, less of the last where something was credited', () => {
    const left = (receipts: Parameters<typeof planStanding>[1]['receipts']) =>
      instalmentsLeft(plan(), {
        receipts,
        cash: knownUntil('2026-11-14'),
        bankCountry: 'FR',
        day: on('2026-11-14'),
      }).map(one => one.left.amount);
    expect(left([])).toEqual([33_334, 33_333, 33_333]);
    expect(left([paid(43_334, '2026-11-04')])).toEqual([0, 23_333, 33_333]);
    expect(left([paid(33_334, '2026-11-04'), credited(40_000, '2026-11-10')])).toEqual([0, 26_666, 0]);
    expect(left([paid(100_000, '2026-11-04')])).toEqual([0, 0, 0]);
  });

  it('is broken by the first instalment that is short, once the bank is known', () => {
    // Five bank days after Thursday the 5th, Armistice apart: Friday the 13th.
    const short = [paid(30_000, '2026-11-05')];
    expect(standing('2026-11-13', short).kind).toBe('kept');
    expect(standing('2026-11-16', short, {}, knownUntil('2026-11-12'))).toMatchObject({ kind: 'unjudged' });
    expect(standing('2026-11-16', short, {}, knownUntil('2026-11-13'))).toMatchObject({
      kind: 'broken',
      missing: euros(3_334),
      left: euros(0),
    });
    // Too late is late: what came on the 17th does not mend it.
    expect(standing('2026-11-18', [...short, paid(3_334, '2026-11-17')]).kind).toBe('broken');
  });

  it('without acceleration only what is missing is asked for', () => {
    const short = [paid(30_000, '2026-11-05')];
    // 700.00 are open, 33.34 of them were due on the 5th: 666.66 stay out.
    expect(standing('2026-11-16', short, { hasAcceleration: false })).toMatchObject({
      kind: 'broken',
      left: euros(66_666),
    });
  });

  it('a credit note shortens it from its end', () => {
    const receipts = [credited(33_333, '2026-11-02'), paid(33_334, '2026-11-05'), paid(33_333, '2026-12-04')];
    expect(standing('2027-02-01', receipts)).toEqual({ kind: 'completed' });
  });

  it('ended, it suspends nothing', () => {
    const ended = { on: on('2026-11-20'), kind: 'cancelled' } as const;
    expect(standing('2026-11-20', [], { ended })).toEqual({ kind: 'ended', end: 'cancelled' });
  });
});
