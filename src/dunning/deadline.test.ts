import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { deadlineOf } from './deadline.ts';
import { SHIPPED_SCENARIOS } from './scenario/shipped-scenarios.ts';

const REACHABLE = {
  id: 'c',
  name: null,
  role: 'accounting',
  email: 'compta@exemple.fr',
  phone: null,
  language: null,
} as const;

function deadline(scenario: string, step: string, prepared: string): string | null {
  const found = SHIPPED_SCENARIOS.find(({ key }) => key === scenario)?.steps.find(({ key }) => key === step);
  if (found === undefined) throw new Error(`No step ${step} in ${scenario}`);
  return deadlineOf({
    step: found,
    debtor: { country: scenario.slice(0, 2).toUpperCase(), contacts: [REACHABLE] },
    day: day(prepared),
  });
}

describe('the day until which an answer is asked for', () => {
  it.each([
    // Five days after Monday the 5th is Saturday the 10th.
    ['fr-business', 'costsNotice', '2026-10-05', '2026-10-12'],
    // Eight days after 3 November is Wednesday 11 November: Armistice.
    ['fr-business', 'lastNotice', '2026-11-03', '2026-11-12'],
    // It may still leave on the 8th; fourteen days from the 9th, included.
    ['be-consumer', 'consumerFirstReminder', '2026-10-05', '2026-10-22'],
    ['fr-business', 'courteousReminder', '2026-10-05', null],
  ])('%s, %s prepared on %s: %s', (scenario, step, prepared, expected) => {
    expect(deadline(scenario, step, prepared)).toBe(expected);
  });
});
