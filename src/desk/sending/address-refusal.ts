// Whether a mail still goes where it was addressed to. The address of a debtor may be corrected, or refused by a server,
// after the message was written: then it is written anew, to whom it concerns now.

import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Scenario } from '../../dunning/scenario/scenario.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import { recipientOf } from '../messages/message-view.ts';

/** Null when the person for its step still has this address. */
export function addressRefusal({
  recipient,
  facts: { debtor, waiting },
  scenario,
}: {
  recipient: string;
  facts: DossierFacts;
  scenario: Scenario | null;
}): Reason | null {
  const step = scenario && waiting ? stepOf(scenario, waiting.stepKey) : null;
  if (step === null) return null;
  return recipientOf(debtor.contacts, step.to)?.email === recipient
    ? null
    : { code: 'addressChanged', address: recipient };
}
