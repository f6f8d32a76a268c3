// Every amount that a text may print: those of the view, and the sums that a reader would make of them; and the amounts that a
// text prints and that are none of these.

import { type Money, minorDigits } from '../units/money.ts';
import { lineAmounts, type MessageView, statedAmounts } from './message.ts';
import { cleanValue } from './template.ts';

function viewAmounts(view: MessageView): Money[] {
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

const PRINTED_AMOUNT =
  /(?:€|EUR)[\s]?\d(?:[\d.,\u00a0\u202f]*\d)?|\d(?:[\d.,\u00a0\u202f]*\d)?\s?(?:€|EUR)/gu;

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

/** Amounts printed beside those that are known. A name or a description may itself contain one ('Forfait 100 €'). */
export function amountsBeside(
  texts: readonly string[],
  {
    amounts,
    facts,
    currency,
  }: {
    readonly amounts: readonly Money[];
    readonly facts: readonly (string | null)[];
    readonly currency: string;
  },
): string[] {
  // Names and descriptions hardly ever name a currency, and are not searched for an amount beside it.
  const printedIn = (text: string): readonly string[] =>
    text.includes('€') || text.includes('EUR') ? (text.match(PRINTED_AMOUNT) ?? []) : [];
  const inFacts = facts.flatMap(text => printedIn(cleanValue(text ?? '')));
  const known = new Set(inFacts.map(printed => minorOf(printed, currency)));
  for (const { amount } of amounts) known.add(amount);
  const printed = new Set(texts.flatMap(printedIn));
  return [...printed].filter(amount => !known.has(minorOf(amount, currency)));
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

/** '€ 1.234,50' → 123450; '40 €' → 4000. */
function minorOf(printed: string, currency: string): number {
  const digits = minorDigits(currency);
  const number = printed.replace(/[^\d.,]/g, '');
  const point = number.length - digits - 1;
  const hasFraction = /[.,]/.test(number[point] ?? '') && /^\d*$/.test(number.slice(point + 1));
  const whole = (hasFraction ? number.slice(0, point) : number).replace(/\D/g, '');
  const fraction = hasFraction ? number.slice(point + 1) : '0'.repeat(digits);
  return Number(`${whole}${fraction}`);
}
