// A message that is ready to be prepared, and that a comparison leaves out for this debtor, or has it enter by. Whoever is compared
// passed every check that a message passes, in both arms; whoever the law says must get it gets it, and takes no part.

import type { Company } from '../../claim/parties.ts';
import type { Decision } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { firstReminderInForce } from '../../dunning/first-reminder.ts';
import { leftOutDecision } from '../../dunning/left-out.ts';
import type { ChannelName, Scenario, Step } from '../../dunning/scenario/scenario.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import { stepWeight } from '../../dunning/scenario/step-weight.ts';
import type { Prepared } from '../../store/messages/message-writes.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Without } from './comparing.ts';
import type { Decided } from './decide-dossiers.ts';

/** What would have been prepared, and why it was not. Nothing of it is kept but the rungs, the invoices and the amount. */
export type MessageLeftOut = { readonly without: Without; readonly prepared: Prepared };

type Ready = {
  readonly company: Pick<Company, 'policy'>;
  readonly facts: DossierFacts;
  readonly decision: Extract<Decision, { kind: 'send' }>;
  readonly scenario: Scenario;
  readonly prepared: Prepared;
  readonly without: Without | null;
  readonly day: CalendarDate;
};

export function preparedOrLeftOut(ready: Ready): Decided {
  const { facts, decision, prepared, without, day } = ready;
  if (without === null || decision.stepKey !== without.stepKey || isNeeded(ready))
    return { facts, decision, prepared };
  const { comparisonId, name, arm, isSentAnyway, until } = without;
  if (arm === 'a' || isSentAnyway)
    return { facts, decision, prepared: { ...prepared, compared: { comparisonId, name, arm } } };
  return {
    facts,
    decision: leftOutDecision(decision, { comparison: name, on: day, until }),
    prepared: null,
    leftOut: { without, prepared },
  };
}

function isNeeded({ company, facts, decision, scenario, prepared, day }: Ready): boolean {
  const covered = new Set(decision.covers.map(({ invoiceId }) => invoiceId));
  const balances = facts.balances.filter(({ invoiceId }) => covered.has(invoiceId));
  const channels = prepared.deliveries.map(({ channel }) => channel);
  const step = stepOf(scenario, decision.stepKey);
  return step === null || mustBeSent({ company, facts: { ...facts, balances }, step, channels, day });
}

/** For one of the invoices at least something hangs on the message of the step. */
export function mustBeSent({
  company: { policy },
  facts,
  step,
  channels,
  day,
}: Pick<Ready, 'company' | 'facts' | 'day'> & {
  readonly step: Step;
  readonly channels: readonly ChannelName[];
}): boolean {
  const { kind } = facts.debtor;
  return facts.balances.some(({ invoiceId, dueOn, issuedOn, law: { relation, governing } }) => {
    const laws = [governing.law, ...(governing.protectedBy === null ? [] : [governing.protectedBy])];
    const firstReminder = firstReminderInForce(facts.taken, { invoiceId, day }, policy);
    const claim = { relation, dueOn: dueOn ?? issuedOn, firstReminder };
    return stepWeight({ step, kind, claim, laws, policy, channels, day }) !== null;
  });
}
