// What a screen says of a debtor before the run: where a comparison leaves the message of a step out for it, that it will be left out,
// and how certain that is. Whoever entered goes without; who did not is drawn already, but enters only while the comparison takes
// debtors in. Where the law may want the message sent to it, nothing is said.
// Drawn without the courteous reminder, which is due on Monday 5 October: on Friday the 2nd its page says so beside that day.

import type { Decision } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { channelsOf } from '../../dunning/forecast/forecast.ts';
import { decisionDrawn } from '../../dunning/left-out.ts';
import type { Scenario } from '../../dunning/scenario/scenario.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Comparing, withoutFor } from './comparing.ts';
import { mustBeSent } from './leave-out.ts';

type Looked = {
  /** Null where nothing is compared. */
  readonly comparing: Comparing | null;
  readonly facts: DossierFacts;
  readonly scenario: Scenario | null;
  readonly day: CalendarDate;
};

export function asDrawn(decision: Decision, { comparing, facts, scenario, day }: Looked): Decision {
  if (comparing === null || comparing.comparison.kind !== 'withoutStep') return decision;
  const { stepKey, name, untilOn } = comparing.comparison;
  const on = comesOn(decision, stepKey, day);
  const step = scenario === null ? null : stepOf(scenario, stepKey);
  if (on === null || step === null) return decision;
  const isTakingIn = comparing.isTakingIn && on <= untilOn;
  const without = withoutFor({ ...comparing, isTakingIn }, facts, on);
  if (without?.arm !== 'b' || without.isSentAnyway) return decision;
  if (
    mustBeSent({ company: facts, facts: claimed(facts, decision), step, channels: channelsOf(step), day: on })
  )
    return decision;
  const hasEntered = comparing.entered.has(facts.debtor.id);
  return decisionDrawn(decision, { step: stepKey, comparison: name, hasEntered });
}

/** The day on which the decision announces the step; null where it announces another one, or none. */
function comesOn(decision: Decision, stepKey: string, day: CalendarDate): CalendarDate | null {
  if (decision.kind === 'send') return decision.stepKey === stepKey ? day : null;
  if (decision.kind !== 'wait') return null;
  const later = decision.because.find(one => one.code === 'nextStepLater' && one.step === stepKey);
  return later?.code === 'nextStepLater' ? later.stepDueOn : null;
}

/** Which invoices a later message will name is not known: one that must be told of it is enough. */
function claimed(facts: DossierFacts, decision: Decision): DossierFacts {
  if (decision.kind !== 'send') return facts;
  const covered = new Set(decision.covers.map(({ invoiceId }) => invoiceId));
  return { ...facts, balances: facts.balances.filter(({ invoiceId }) => covered.has(invoiceId)) };
}
