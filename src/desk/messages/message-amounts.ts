// The sums of a message: those of its lines. What this very reminder costs a consumer stands on the line of the invoice that
// led to it, with what earlier ones cost.

import type { InvoiceLine, MessageView } from '../../letters/message.ts';
import { add, type Money, sum, zero } from '../../units/money.ts';
import { type Reminding, reminderCosts } from '../claims/reminder-costs.ts';

type Amounts = Pick<
  MessageView,
  | 'invoices'
  | 'principal'
  | 'interest'
  | 'compensation'
  | 'provenCosts'
  | 'reminderCosts'
  | 'ownCost'
  | 'asked'
>;

/** `lead`: which of the lines the message is about first. */
export function messageAmounts(
  lines: readonly InvoiceLine[],
  { lead, ...reminding }: Reminding & { readonly lead: number },
): Amounts {
  const { currency } = reminding.facts;
  const ownCost = reminderCosts(reminding);
  const invoices = lines.map((line, position) =>
    ownCost !== null && position === lead ? withCost(line, ownCost) : line,
  );
  const total = (of: (line: InvoiceLine) => Money): Money => sum(invoices.map(of), currency);
  const principal = total(({ open }) => open);
  const interest = total(line => line.interest);
  const compensation = total(line => line.compensation);
  const provenCosts = total(line => line.provenCosts ?? zero(currency));
  const reminders = total(line => line.reminderCosts ?? zero(currency));
  const isAsked = reminding.step.claims === 'withAccessories';
  return {
    invoices,
    principal,
    interest,
    compensation,
    ...(provenCosts.amount > 0 ? { provenCosts } : {}),
    ...(reminders.amount > 0 ? { reminderCosts: reminders } : {}),
    ...(ownCost === null ? {} : { ownCost }),
    asked: isAsked ? sum([principal, interest, compensation], currency) : principal,
  };
}

const withCost = (line: InvoiceLine, cost: Money): InvoiceLine => ({
  ...line,
  compensation: add(line.compensation, cost),
  reminderCosts: line.reminderCosts === undefined ? cost : add(line.reminderCosts, cost),
});
