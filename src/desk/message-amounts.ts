// The sums of a message: those of its lines, and the cost of the reminder itself where a consumer may be asked for it.

import type { InvoiceLine, MessageView } from '../letters/message.ts';
import { add, type Money, sum, zero } from '../units/money.ts';
import { type Reminding, reminderCosts } from './reminder-costs.ts';

type Amounts = Pick<
  MessageView,
  'principal' | 'interest' | 'compensation' | 'provenCosts' | 'reminderCosts' | 'asked'
>;

export function messageAmounts(lines: readonly InvoiceLine[], reminding: Reminding): Amounts {
  const { currency } = reminding.facts;
  const total = (of: (line: InvoiceLine) => Money): Money => sum(lines.map(of), currency);
  const principal = total(({ open }) => open);
  const interest = total(line => line.interest);
  const costs = reminderCosts(reminding);
  const charged = total(line => line.compensation);
  const compensation = costs === null ? charged : add(charged, costs);
  const provenCosts = total(line => line.provenCosts ?? zero(currency));
  const isAsked = reminding.step.claims === 'withAccessories';
  return {
    principal,
    interest,
    compensation,
    ...(provenCosts.amount > 0 ? { provenCosts } : {}),
    ...(costs === null ? {} : { reminderCosts: costs }),
    asked: isAsked ? add(principal, add(interest, compensation)) : principal,
  };
}
