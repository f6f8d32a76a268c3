import { describe, expect, it } from 'vitest';
import { covered, credited, euros, knownUntil, on, paid, promised } from './dossier.fixture.ts';
import {
  failuresInARow,
  type PromiseStanding,
  promiseDeadline,
  promiseRecord,
  promiseStanding,
} from './promise.ts';

const BANK = { bankCountry: 'FR' };

describe('a promise of 600.00 for Friday 9 October', () => {
  it('gives the bank two working days more, and a weekend is none', () => {
    expect(promiseDeadline(promised(), 'FR')).toBe('2026-10-13');
    // Saturday the 10th is paid on Monday the 12th at the earliest.
    expect(promiseDeadline(promised({ payOn: on('2026-10-10') }), 'FR')).toBe('2026-10-14');
    // Tuesday 10 November 2026, and the 11th is Armistice.
    expect(promiseDeadline(promised({ payOn: on('2026-11-10') }), 'FR')).toBe('2026-11-13');
  });

  it.each([
    ['on its day it runs', '2026-10-09', [], '2026-10-08', { kind: 'running', left: euros(60_000) }],
    [
      '200.00 came: 400.00 are left of it',
      '2026-10-12',
      [paid(20_000, '2026-10-09')],
      '2026-10-09',
      { kind: 'running', left: euros(40_000) },
    ],
    [
      'the last day of grace is still in time',
      '2026-10-13',
      [paid(60_000, '2026-10-13')],
      '2026-10-13',
      { kind: 'kept' },
    ],
    [
      'more than promised keeps it',
      '2026-10-08',
      [paid(120_000, '2026-10-07')],
      '2026-10-07',
      { kind: 'kept' },
    ],
    [
      'over, and the bank is known until the 12th: nobody can say',
      '2026-10-14',
      [],
      '2026-10-12',
      { kind: 'unjudged', left: euros(60_000) },
    ],
    [
      'over, and the bank is known until the 13th: broken',
      '2026-10-14',
      [],
      '2026-10-13',
      { kind: 'broken', missing: euros(60_000) },
    ],
    [
      '599.99 is not 600.00',
      '2026-10-14',
      [paid(59_999, '2026-10-09')],
      '2026-10-13',
      { kind: 'partlyKept', received: euros(59_999), missing: euros(1) },
    ],
    [
      'a day late is broken, though it was paid',
      '2026-10-15',
      [paid(60_000, '2026-10-14')],
      '2026-10-14',
      { kind: 'broken' },
    ],
  ] as const)('%s', (_title, today, receipts, known, expected) => {
    const standing = promiseStanding(promised(), {
      receipts,
      cash: knownUntil(known),
      ...BANK,
      day: on(today),
    });
    expect(standing).toMatchObject(expected);
  });

  it('money that waits to be explained may be the promised one: not broken', () => {
    const cash = { knownUntil: on('2026-10-20'), isUncertain: true };
    const standing = promiseStanding(promised(), { receipts: [], cash, ...BANK, day: on('2026-10-21') });
    expect(standing.kind).toBe('unjudged');
  });

  it('what had come before it was made does not keep it', () => {
    const covers = [{ ...covered(80_000), paid: euros(40_000) }];
    const receipts = [paid(40_000, '2026-09-20')];
    const question = { receipts, cash: knownUntil('2026-10-13'), ...BANK, day: on('2026-10-14') };
    expect(promiseStanding(promised({ covers }), question)).toMatchObject({
      kind: 'broken',
      received: euros(0),
    });
  });

  it('a credit note of 900.00 leaves 300.00 to pay, and 300.00 keep it', () => {
    const receipts = [credited(90_000, '2026-10-05'), paid(30_000, '2026-10-09')];
    const question = { receipts, cash: knownUntil('2026-10-13'), ...BANK, day: on('2026-10-14') };
    expect(promiseStanding(promised(), question).kind).toBe('kept');
    const whole = { ...question, receipts: [credited(120_000, '2026-10-05')] };
    expect(promiseStanding(promised(), whole).kind).toBe('void');
  });

  it('taken back or replaced, it counts from that day on only', () => {
    const takenBack = { on: on('2026-10-07'), isReplaced: true };
    const question = { receipts: [], cash: knownUntil('2026-10-06'), ...BANK };
    expect(promiseStanding(promised({ takenBack }), { ...question, day: on('2026-10-06') }).kind).toBe(
      'running',
    );
    expect(promiseStanding(promised({ takenBack }), { ...question, day: on('2026-10-07') }).kind).toBe(
      'replaced',
    );
  });
});

describe('what promises are worth', () => {
  const none = euros(0);
  const kept: PromiseStanding = { kind: 'kept' };
  const broken: PromiseStanding = { kind: 'broken', received: none, missing: euros(1) };
  const partly: PromiseStanding = { kind: 'partlyKept', received: euros(1), missing: euros(1) };
  const off: PromiseStanding = { kind: 'replaced', on: on('2026-10-07') };
  const running: PromiseStanding = { kind: 'running', until: on('2026-10-13'), left: none };

  it('two of three kept is 67 percent; those that run, or were put off, are not counted', () => {
    expect(promiseRecord([kept, broken, kept, off, running])).toEqual({
      kept: 2,
      partlyKept: 0,
      broken: 1,
      keptPercent: 67,
    });
    expect(promiseRecord([running]).keptPercent).toBeNull();
  });

  it('failures are counted back to the last promise that was kept', () => {
    expect(failuresInARow([broken, kept, off, partly])).toBe(2);
    expect(failuresInARow([broken, broken, running])).toBe(2);
    expect(failuresInARow([])).toBe(0);
  });
});
