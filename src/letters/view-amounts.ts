// Every amount that a text may print: those of the view, and the sums that a reader would make of them; and the amounts that a
// text prints and that are none of these.

import type { Money } from '../units/money.ts';
import { lineAmounts, type MessageView, statedAmounts } from './message.ts';
import { amountsPrinted } from './printed-amounts.ts';
import { cleanValue } from './template.ts';

/** In minor units of the currency of the view. */
function viewAmounts(view: MessageView): Set<number> {
  const { principal, interest, compensation, asked, ownCost, consumerNotice, stillFree } = view;
  const known = new Set([principal.amount, interest.amount, compensation.amount, asked.amount]);
  known.add(interest.amount + compensation.amount);
  for (const { amount } of Object.values(statedAmounts(view))) known.add(amount);
  for (const amount of [ownCost, stillFree, consumerNotice?.laterIndemnity, ...standingAmounts(view)])
    if (amount != null) known.add(amount.amount);
  for (const line of view.invoices) {
    const { invoiced, settled, withheld, interestLines } = line;
    known.add(invoiced.amount).add(settled.amount).add(line.compensation.amount);
    if (withheld != null) known.add(withheld.amount);
    for (const { amount } of Object.values(lineAmounts(line))) known.add(amount);
    for (const part of interestLines) known.add(part.principal.amount);
    for (const part of line.parts ?? []) known.add(part.open.amount);
  }
  return known;
}

function standingAmounts({ standing }: MessageView): (Money | null | undefined)[] {
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
  ];
}

/** Amounts printed in the texts that the view does not know, each once: '40 €' typed by hand in a template is caught here. */
export function foreignAmounts(texts: readonly string[], view: MessageView): string[] {
  // The address of the page holds random signs: one in some twenty thousand has 'EUR4' in it.
  const readable = texts.map(text => (view.pageUrl === null ? text : text.replaceAll(view.pageUrl, ' ')));
  const { currency } = view.principal;
  return amountsBeside(readable, {
    amounts: viewAmounts(view),
    facts: factsIn(view),
    currency,
  });
}

/**
 * Amounts printed beside those that are known. A name or a description may itself contain one ('Forfait 100 €'). Nothing is owed in
 * euro under a claim in francs: the fixed sum of the directive is asked for in its own currency alone.
 */
export function amountsBeside(
  texts: readonly string[],
  {
    amounts,
    facts,
    currency,
  }: {
    /** In minor units of the currency. */
    readonly amounts: Iterable<number>;
    readonly facts: readonly (string | null)[];
    readonly currency: string;
  },
): string[] {
  const inFacts = facts.flatMap(text => amountsPrinted(cleanValue(text ?? ''), currency));
  const known = new Set(amounts);
  for (const { isOfClaim, minor } of inFacts) if (isOfClaim) known.add(minor);
  const inEuro = new Set(inFacts.flatMap(({ isOfClaim, minor }) => (isOfClaim ? [] : [minor])));
  const foreign = texts
    .flatMap(text => amountsPrinted(text, currency))
    .filter(({ isOfClaim, minor }) => !(isOfClaim ? known : inEuro).has(minor));
  return [...new Set(foreign.map(({ printed }) => printed))];
}

function factsIn(view: MessageView): (string | null)[] {
  const { creditor, debtor } = view;
  return [
    creditor.name,
    creditor.signatory,
    debtor.name,
    view.recipientName,
    view.paymentReference,
    ...(creditor.address?.lines ?? []),
    ...(debtor.address?.lines ?? []),
    ...view.invoices.flatMap(line => [line.number, line.subject]),
    ...(view.standing?.refusedDisputes.map(({ because }) => because) ?? []),
  ];
}
