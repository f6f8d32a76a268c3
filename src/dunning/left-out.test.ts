import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { decisionOn, factsOn, took } from './dossier.fixture.ts';
import type { LeftOut } from './dossier-facts.ts';
import { firstReminderOf } from './first-reminder.ts';
import { contactsWith } from './left-out.ts';
import { scenarioFor } from './scenario/shipped-scenarios.ts';
import { unhinderedStep } from './unhindered.ts';

// The invoice of the fixture is due on Wednesday 30 September; the courteous reminder, rung 1, is due on Monday 5 October.
const LEFT_OUT: LeftOut = {
  invoiceId: 'i1',
  instalment: 0,
  rung: 1,
  stepKey: 'courteousReminder',
  on: day('2026-10-05'),
  comparison: 'Sans rappel',
  until: day('2026-11-04'),
};
const REASON = {
  code: 'messageLeftOut',
  step: 'courteousReminder',
  comparison: 'Sans rappel',
  on: '2026-10-05',
  until: '2026-11-04',
};
const without = (on: string) => factsOn(on, { leftOut: [LEFT_OUT], lastContactOn: day('2026-10-05') });

describe('a message that was left out', () => {
  it('is past: the next step comes on the day on which it would have come after it', () => {
    const told = (on: string) =>
      factsOn(on, {
        taken: [took({ rung: 1, stepKey: 'courteousReminder', on: '2026-10-05' })],
        lastContactOn: day('2026-10-05'),
      });
    for (const on of ['2026-10-06', '2026-10-09', '2026-10-12', '2026-10-13']) {
      const [one, other] = [decisionOn(on, told(on)), decisionOn(on, without(on))];
      expect([on, other.kind, other.lookAgainOn]).toEqual([on, one.kind, one.lookAgainOn]);
    }
    expect(decisionOn('2026-10-12', without('2026-10-12'))).toMatchObject({
      kind: 'send',
      stepKey: 'dateRequest',
      because: [{ code: 'stepIsDue' }, REASON],
    });
  });

  it('is why nothing was sent, for as long as the debtor goes without', () => {
    expect(decisionOn('2026-10-07', without('2026-10-07')).because).toEqual([
      REASON,
      { code: 'nextStepLater', step: 'dateRequest', stepDueOn: '2026-10-12' },
    ]);
    const ended = { ...LEFT_OUT, until: day('2026-10-06') };
    expect(decisionOn('2026-10-07', factsOn('2026-10-07', { leftOut: [ended] })).because).toEqual([
      { code: 'nextStepLater', step: 'dateRequest', stepDueOn: '2026-10-12' },
    ]);
  });

  it('should have been sent, says the list of who was not reminded, until the comparison is over for the debtor', () => {
    const scenario = scenarioFor({ country: 'FR', kind: 'business', scenario: null });
    if (scenario === null) throw new Error('There is a scenario for firms');
    const wanted = (facts: ReturnType<typeof factsOn>) =>
      unhinderedStep({ facts, scenario, day: day('2026-10-07') })?.stepKey ?? null;
    expect(wanted(without('2026-10-07'))).toBe('courteousReminder');
    expect(
      wanted(factsOn('2026-10-07', { leftOut: [{ ...LEFT_OUT, until: day('2026-10-06') }] })),
    ).toBeNull();
  });

  it('is no message for the law: no free reminder has left', () => {
    const facts = factsOn('2026-10-07', { leftOut: [{ ...LEFT_OUT, stepKey: 'consumerFirstReminder' }] });
    expect(firstReminderOf(facts.taken, 'i1', {})).toBeNull();
    expect(facts.taken).toEqual([]);
  });

  it('keeps the gap and counts as a contact, as if it had left', () => {
    expect(
      contactsWith({ lastContactOn: day('2026-10-01'), recentContacts: [], leftOut: [LEFT_OUT] }),
    ).toEqual({
      lastContactOn: '2026-10-05',
      recentContacts: [{ on: '2026-10-05', channels: [] }],
    });
    const later = day('2026-10-06');
    expect(
      contactsWith({ lastContactOn: later, recentContacts: [], leftOut: [LEFT_OUT] }).lastContactOn,
    ).toBe(later);
  });
});
