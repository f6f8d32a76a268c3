import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { cashGate, freshUntil } from './cash-gate.ts';

const gate = (knownUntil: string | null, on: string, country = 'FR', isSeenLater = false) =>
  cashGate({
    cash: {
      knownUntil: knownUntil === null ? null : day(knownUntil),
      isSeenLater,
      unallocated: [],
      credits: [],
    },
    country,
    limitDays: 2,
    day: day(on),
  }).map(({ code }) => code);

describe('whether cash is certain enough to ask for money', () => {
  it.each([
    // A statement that closes on Friday is good for two bank days: Monday and Tuesday.
    ['2026-10-02', '2026-10-02', true],
    ['2026-10-02', '2026-10-05', true],
    ['2026-10-02', '2026-10-06', true],
    ['2026-10-02', '2026-10-07', false],
    // One that closes on Sunday covers no bank day more.
    ['2026-10-04', '2026-10-06', true],
    ['2026-10-04', '2026-10-07', false],
    // Armistice Day, a Wednesday, does not age it.
    ['2026-11-09', '2026-11-12', true],
    ['2026-11-09', '2026-11-13', false],
  ])('known until %s, asked on %s: %s', (knownUntil, on, isOpen) => {
    expect(gate(knownUntil, on)).toEqual(isOpen ? [] : ['bankTooOld']);
    expect(on <= freshUntil({ knownUntil: day(knownUntil), country: 'FR', limitDays: 2 })).toBe(isOpen);
  });

  it.each([
    // Friday 9 October: Monday is the next day on which a bank books, Tuesday has not come.
    ['2026-10-12', '2026-10-09', true],
    ['2026-10-13', '2026-10-09', false],
    // Before Easter the next one is Tuesday 30 March.
    ['2027-03-30', '2027-03-26', true],
    ['2027-03-31', '2027-03-26', false],
  ])('known until %s, on %s by the clock: %s', (knownUntil, on, isOpen) => {
    expect(gate(knownUntil, on)).toEqual(isOpen ? [] : ['clockBehind']);
    // Of a day that somebody names, what the bank knows by now says nothing.
    expect(gate(knownUntil, on, 'FR', true)).toEqual([]);
  });

  it('without any bank record it is shut', () => {
    expect(gate(null, '2026-10-05')).toEqual(['noBankRecords']);
  });

  it('each payment and each credit note that waits is a reason of its own', () => {
    const payment = {
      paymentId: 'p1',
      receivedOn: day('2026-10-01'),
      amount: money(50_000, 'EUR'),
      clue: 'DUPONT',
    };
    const credits = [{ number: 'A-7', amount: money(30_000, 'EUR') }];
    const cash = { knownUntil: day('2026-10-02'), unallocated: [payment], credits };
    expect(cashGate({ cash, country: 'FR', limitDays: 2, day: day('2026-10-05') })).toEqual([
      { code: 'unallocatedPayment', ...payment },
      { code: 'creditAvailable', creditNote: 'A-7', amount: money(30_000, 'EUR') },
    ]);
  });
});
