// Every amount that a text may print: those of the view, and the sums that a reader would make of them.

import type { Money } from '../units/money.ts';
import { lineAmounts, type MessageView, statedAmounts } from './message.ts';

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
    ...Object.values(lineAmounts(line)),
    ...line.interestLines.map(part => part.principal),
  ]);
  const before = standingAmounts(view);
  return [
    principal,
    interest,
    compensation,
    ...Object.values(statedAmounts(view)),
    ...(view.ownCost ? [view.ownCost] : []),
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
