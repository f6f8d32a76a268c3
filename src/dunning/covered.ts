// Which invoices one message is about, and which rung it is for each of them. Level 4 for the oldest and a first reminder
// for a younger one is one message at level 4; the younger one climbs to its own first rung.

import type { CalendarDate } from '../units/calendar.ts';
import { type Money, sum } from '../units/money.ts';
import { dueAmount } from './asked.ts';
import type { Candidate } from './candidates.ts';
import type { CoveredInvoice, Decision } from './decision.ts';
import { givesFreeReminders } from './own-reminder.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { Lead } from './step-reasons.ts';

type Together = {
  readonly candidates: readonly Candidate[];
  readonly scenario: Scenario;
  readonly day: CalendarDate;
};

/** A reminder before the due date speaks of what comes due; others of all that is overdue. */
export function coveredBy(lead: Lead, { candidates, scenario, day }: Together): CoveredInvoice[] {
  const byRung = isByRung(scenario);
  const isTogether = ({ balance, dueOn, next }: Candidate): boolean => {
    if (balance.invoiceId === lead.balance.invoiceId) return balance.instalment === lead.balance.instalment;
    if (lead.next.step.lapsesAtDueDate) return next?.step.key === lead.next.step.key && next.dueOn <= day;
    if (dueOn >= day) return false;
    return !byRung || (next?.step.rung === lead.next.step.rung && next.dueOn <= day);
  };
  return candidates.filter(isTogether).map(({ balance, parts, next }) => ({
    invoiceId: balance.invoiceId,
    number: balance.number,
    instalment: balance.instalment,
    ...(parts === null ? {} : { parts }),
    open: dueAmount(balance),
    rung:
      next !== null &&
      next.dueOn <= day &&
      next.step.action.kind === 'message' &&
      next.step.rung <= lead.next.step.rung
        ? next.step.rung
        : null,
  }));
}

/** Whether only invoices on the same rung are asked for together: nothing firm is said of one whose free days are not over. */
export const isByRung = (scenario: Scenario): boolean =>
  scenario.grouping === 'sameRung' || givesFreeReminders(scenario);

/** What a decision asks for, principal only; null where it asks for nothing. */
export function askedBy(decision: Decision): Money | null {
  const covers = decision.kind === 'send' || decision.kind === 'ask' ? decision.covers : [];
  const [first] = covers;
  if (!first) return null;
  return sum(
    covers.map(({ open }) => open),
    first.open.currency,
  );
}
