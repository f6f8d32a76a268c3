import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { decisionOn, factsOn } from './dossier.fixture.ts';
import { PLAN_STEP } from './plan-step.ts';
import { asksTooMuch, refusalToSend } from './still-wanted.ts';

// The one invoice of the fixture, 1,000.00, due on Wednesday 30 September; looked at on Sunday 11 October.
const SUNDAY = day('2026-10-11');
const waits = (open: number, { stepKey = 'courteousReminder', invoiceId = 'i1' } = {}) =>
  asksTooMuch({ stepKey, covers: [{ invoiceId, open }] }, { facts: factsOn('2026-10-11', {}), day: SUNDAY });

describe('a message that waits over a day on which nobody is written to', () => {
  it('stays where as much or more may be asked for', () => {
    expect(waits(100_000)).toBeNull();
    expect(waits(99_999)).toBeNull();
  });

  it('is taken back where it asks for a cent too much, or for an invoice of which nothing is left', () => {
    const changed = (was: number, now: number) => ({
      code: 'amountChanged',
      was: { amount: was, currency: 'EUR' },
      now: { amount: now, currency: 'EUR' },
    });
    expect(waits(100_001)).toEqual(changed(100_001, 100_000));
    expect(waits(50_000, { invoiceId: 'paid' })).toEqual(changed(50_000, 0));
  });

  it('stays where it reminds of an instalment, whose plan keeps the invoice itself back', () => {
    expect(waits(50_000, { stepKey: PLAN_STEP.key, invoiceId: 'in a plan' })).toBeNull();
  });
});

describe('a message whose step is no longer the one that is due', () => {
  const MONDAY = '2026-10-05';
  const refusal = (stepKey: string, open: number) =>
    refusalToSend({
      waiting: {
        ...{ messageId: 'm1', stepKey, state: 'prepared', preparedOn: day(MONDAY), asked: open },
        ...{ isEdited: false, isLeaving: false, covers: [{ invoiceId: 'i1', open }] },
      },
      ...{ taken: [], decision: decisionOn(MONDAY), currency: 'EUR', shelfDays: 3, day: day(MONDAY) },
    });

  it('is said to give way to that step, and not that an amount changed which is the same', () => {
    expect(refusal('courteousReminder', 100_000)).toBeNull();
    expect(refusal('formalNotice', 100_000)).toEqual({
      code: 'stepChanged',
      was: 'formalNotice',
      now: 'courteousReminder',
    });
    expect(refusal('formalNotice', 60_000)).toMatchObject({ code: 'amountChanged' });
  });
});
