// What a dossier would send on a day if nothing stood in the way: no hold, no doubt about money, no promise, dispute or plan,
// no rule of contact. Beside what is really decided it says who should have been reminded and was not.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import type { Decision } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { nextStep } from './next-step.ts';
import type { Scenario } from './scenario/scenario.ts';

export function unhinderedStep({
  facts,
  scenario,
  day,
}: {
  facts: DossierFacts;
  scenario: Scenario;
  day: CalendarDate;
}): Extract<Decision, { kind: 'send' }> | null {
  const decision = nextStep({ facts: withoutHindrance(facts, day), scenario, day });
  return decision.kind === 'send' ? decision : null;
}

function withoutHindrance(facts: DossierFacts, day: CalendarDate): DossierFacts {
  const { interruptions: _interruptions, policy, ...rest } = facts;
  return {
    ...rest,
    policy: {
      ...policy,
      isPaused: false,
      minimumGapDays: 0,
      smallBalanceMinor: 0,
      weeklyContacts: { business: null, consumer: null, publicBody: null },
    },
    taken: facts.taken.filter(({ leftOn, isWaiting }) => leftOn !== null && !isWaiting),
    // Who goes without a message for now would get it; once that is over it is past.
    leftOut: (facts.leftOut ?? []).filter(({ until }) => until < day),
    lastContactOn: null,
    recentContacts: [],
    waiting: null,
    holds: [],
    insolvency: null,
    expected: [],
    cash: { knownUntil: addDays(day, -1), unallocated: [], credits: [] },
  };
}
