// Nothing is sent today because nothing that may be asked for is due, or because nothing may be asked for: what of it asks a
// person to do something comes first, and makes it a question to that person. Reminded on Monday, the next step is due in a
// week, and a dispute of the same customer should have been answered by now: a person is asked, the rest waits.

import type { CalendarDate } from '../units/calendar.ts';
import { asksPerson } from './asked.ts';
import { type Candidates, nextLook } from './candidates.ts';
import type { Decision, Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { leftOutReason, passedRungs } from './left-out.ts';
import { lastTaken, takenFor } from './scenario/ladder.ts';
import { type Lead, waitReasons } from './step-reasons.ts';

type Choice = Candidates & { readonly facts: DossierFacts; readonly day: CalendarDate };

/** What leads is due later. */
export function notDueYet(lead: Lead, choice: Choice): Decision {
  const asked = choice.excluded.map(one => one.because).filter(asksPerson);
  const kept = lateKeptBack(lead, choice).filter(reason => !asksPerson(reason));
  const because = [...asked, ...leftOutOf(lead, choice), ...kept, ...waitReasons(lead, choice.day)];
  const answer = { because, excluded: choice.excluded, lookAgainOn: nextLook(choice) };
  return asked.length === 0 ? { kind: 'wait', ...answer } : askedOf(answer);
}

/** While the debtor goes without the message that was due last, that is why it got none. */
function leftOutOf({ balance }: Lead, { facts, day }: Choice): readonly Reason[] {
  const last = lastTaken(takenFor(balance, passedRungs(facts)));
  const reason = last === null ? null : leftOutReason(facts, last);
  return reason === null || reason.until < day ? [] : [reason];
}

/** Nothing may be asked for: because of facts that end by themselves, or that a person should have answered by now. */
export function keptBack(choice: Choice): Decision {
  const because = choice.excluded.map(one => one.because);
  const answer = { because, excluded: choice.excluded, lookAgainOn: nextLook(choice) };
  if (!because.some(asksPerson)) return { kind: 'hold', ...answer };
  const first = [...because].sort((left, right) => Number(asksPerson(right)) - Number(asksPerson(left)));
  return askedOf({ ...answer, because: first });
}

const askedOf = (answer: Omit<Extract<Decision, { kind: 'hold' }>, 'kind'>): Decision => ({
  kind: 'ask',
  stepKey: 'decision',
  covers: [],
  ...answer,
});

/**
 * Where the invoice that leads is not due yet, what keeps back those that are comes first: to somebody who looks at what is late,
 * "not due yet" would be wrong.
 */
function lateKeptBack({ dueOn }: Lead, { excluded, facts, day }: Choice): readonly Reason[] {
  if (dueOn < day) return [];
  const late = new Set(facts.balances.flatMap(one => (one.daysLate > 0 ? [one.invoiceId] : [])));
  return excluded.flatMap(one => (late.has(one.invoiceId) ? [one.because] : []));
}
