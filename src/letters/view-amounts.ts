// Every amount that a text may print: those of the view, and the sums that a reader would make of them.

import type { Money } from '../units/money.ts';
import { fixedPart, type MessageView } from './message.ts';

export function viewAmounts(view: MessageView): Money[] {
  const { principal, interest, compensation, asked } = view;
  const accessories = { amount: interest.amount + compensation.amount, currency: interest.currency };
  const later = view.consumerNotice?.laterIndemnity;
  const lines = view.invoices.flatMap(line => [
    line.invoiced,
    line.settled,
    ...(line.withheld ? [line.withheld] : []),
    line.open,
    line.interest,
    line.compensation,
    fixedPart(line),
    ...(line.provenCosts ? [line.provenCosts] : []),
    ...line.interestLines.map(part => part.principal),
  ]);
  const before = standingAmounts(view);
  return [
    principal,
    interest,
    compensation,
    fixedPart(view),
    ...costsOf(view),
    asked,
    accessories,
    ...(later ? [later] : []),
    ...before,
    ...lines,
  ];
}

function standingAmounts({ standing }: MessageView): Money[] {
  if (standing === undefined) return [];
  const { disputed, creditExpected, promised, agreed, brokenPromise, brokenPlan } = standing;
  return [
    disputed,
    creditExpected,
    promised,
    agreed,
    brokenPromise?.amount,
    brokenPromise?.received,
    brokenPlan?.missing,
  ].filter(amount => amount != null);
}

/** Costs that stand on lines of their own. */
export const costsOf = ({ provenCosts, reminderCosts }: MessageView): Money[] =>
  [provenCosts, reminderCosts].filter(costs => costs !== undefined);
