// What a debtor's message would say if a step were due today for everything that is open: with real invoices, amounts and
// law, for whoever wants to read it before anything is sent. Nothing is decided and no link to a page is made.

import type { Company } from '../../claim/parties.ts';
import { askedOf } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Scenario, Step } from '../../dunning/scenario/scenario.ts';
import type { MessageView } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { messageView } from '../messages/message-view.ts';

export type AsIfDue = {
  readonly company: Company;
  readonly facts: DossierFacts;
  readonly scenario: Scenario;
  readonly step: Step;
  readonly action: Extract<Step['action'], { kind: 'message' }>;
  readonly day: CalendarDate;
};

/** Of what is late where something is, else of all that is open. Throws where nothing is. */
export function viewAsIfDue({ company, facts, scenario, step, action, day }: AsIfDue): MessageView {
  const asked = askedOf(facts, day);
  const late = asked.filter(one => one.asked.daysLate > 0);
  const chosen = late.length > 0 ? late : asked;
  const [lead] = chosen;
  if (lead === undefined) throw new Error('Nothing is open with this debtor');
  return messageView({
    company,
    facts,
    decision: {
      kind: 'send',
      stepKey: step.key,
      rung: step.rung,
      leadInvoiceId: lead.balance.invoiceId,
      covers: chosen.map(one => ({
        invoiceId: one.balance.invoiceId,
        number: one.balance.number,
        open: one.asked.open,
        instalment: one.balance.instalment,
        rung: step.rung,
      })),
      because: [],
      excluded: [],
      lookAgainOn: null,
    },
    step,
    action,
    scenario,
    law: lead.balance.law.law,
    page: null,
    day,
  });
}
