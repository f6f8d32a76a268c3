// What a debtor's message would say if a step were due today for everything that is open: with real invoices, amounts and
// law, for whoever wants to read it before anything is sent. Nothing is decided and no link to a page is made.

import type { Company } from '../../claim/parties.ts';
import { type AskedInvoice, askedOf, dueAmount } from '../../dunning/asked.ts';
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

/**
 * Of what is late where something is, else of all that is open; before the due date, of what is not late. Of an invoice in
 * instalments, what is late of it or falls due next. Throws where nothing is open.
 */
export function viewAsIfDue({ company, facts: today, scenario, step, action, day }: AsIfDue): MessageView {
  const { facts, chosen } = action.letterKind === 'comingDue' ? beforeDue(today, day) : whenLate(today, day);
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
        open: dueAmount(one.asked),
        instalment: one.asked.instalment,
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

type Shown = { readonly facts: DossierFacts; readonly chosen: readonly AskedInvoice[] };

function whenLate(facts: DossierFacts, day: CalendarDate): Shown {
  const asked = askedOf(facts, day);
  const late = asked.filter(one => one.asked.daysLate > 0);
  return { facts, chosen: late.length > 0 ? late : asked };
}

/** "Arrives soon at its due date" beside "117 days late" is no letter: where all is late, the latest as it read before. */
function beforeDue(facts: DossierFacts, day: CalendarDate): Shown {
  const asked = askedOf(facts, day);
  const coming = asked.filter(one => one.asked.daysLate === 0);
  if (coming.length > 0) return { facts, chosen: coming };
  const latest = asked.reduce<AskedInvoice | null>(
    (found, one) => (found !== null && found.asked.daysLate <= one.asked.daysLate ? found : one),
    null,
  );
  const balances = facts.balances.map(balance => ({ ...balance, daysLate: 0 }));
  return { facts: { ...facts, balances }, chosen: latest === null ? [] : [latest] };
}
