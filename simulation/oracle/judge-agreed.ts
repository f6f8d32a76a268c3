// What is said of an agreement: put in writing when it is made, and its instalments as they come due, each announced from
// three days before its day and asked for again from two days after it, once each.

import type { Truth } from '../truth.ts';
import type { Breach, History, Judged, Told } from './told.ts';
import { daysLater } from './working-days.ts';

/** Rule a of what puts in writing what was agreed: it was, and it still is. */
export function confirmed({ told: { customer, step, text }, truth, occasion: { on } }: Judged): Breach[] {
  if (step === 'thankYou') return thanked({ customer, text, truth, on });
  const numbers = truth.invoicesOf(customer).map(({ number }) => number);
  const isPlan = numbers.some(number => truth.agreed.get(number)?.kind === 'plan');
  const isTrue: Readonly<Record<string, boolean>> = {
    planAccepted: isPlan,
    planProposed: isPlan,
    confirmPromise: numbers.some(number => truth.promised.has(number)),
    confirmDispute: numbers.some(number => truth.disputed.has(number)),
  };
  if (isTrue[step] !== false) return [];
  return [
    { rule: 'a', sentence: `${customer} reads on ${on} that something was agreed (${step}), and nothing is` },
  ];
}

/** Rule a of thanks: every invoice that they name was paid, and is theirs, and nobody is thanked who is left alone. */
function thanked({
  customer,
  text,
  truth,
  on,
}: {
  customer: string;
  text: string;
  truth: Truth;
  on: string;
}): Breach[] {
  const say = (sentence: string): Breach => ({
    rule: 'a',
    sentence: `${customer} is thanked on ${on}: ${sentence}`,
  });
  const named = [...truth.documents.keys()].filter(number => text.includes(number));
  const insolventOn = truth.insolvent.get(customer);
  return [
    ...(named.length === 0 ? [say('for nothing')] : []),
    ...(truth.isPaused ? [say('the firm pauses')] : []),
    ...(insolventOn !== undefined && insolventOn <= on ? [say(`insolvent since ${insolventOn}`)] : []),
    ...named.flatMap(number => [
      ...(truth.documents.get(number)?.customer === customer ? [] : [say(`${number} is not theirs`)]),
      ...(truth.openOf(number) === 0 ? [] : [say(`${number} is not paid`)]),
      ...(truth.cameFor(number).money > 0 ? [] : [say(`no money came for ${number}`)]),
      ...(truth.isHeld({ customer, number: '', on }) ? [say('they are held')] : []),
    ]),
  ];
}

const DAYS_BEFORE = 3;
const DAYS_AFTER = 2;

export const isOfPlan = ({ step }: Told): boolean => step === 'planInstalment';

/** Rule e. */
export function instalmentInTurn({
  told: { customer, lines },
  truth,
  history,
  on,
}: {
  told: Told;
  truth: Truth;
  history: History;
  on: string;
}): Breach[] {
  const say = (sentence: string): Breach => ({
    rule: 'e',
    sentence: `${customer} on ${on}, planInstalment: ${sentence}`,
  });
  return lines.flatMap(({ number }) => {
    const dueOn = truth.instalmentOf(number, on)?.dueOn;
    if (dueOn === undefined) return [say(`${number} has no instalment to come`)];
    const isBefore = on <= dueOn;
    const isEarly = isBefore ? on < daysLater(dueOn, -DAYS_BEFORE) : on < daysLater(dueOn, DAYS_AFTER);
    const first = isBefore ? daysLater(dueOn, -DAYS_BEFORE) : daysLater(dueOn, 1);
    const isAgain = history.instalmentsOn.some(day => first <= day && day <= on);
    return [
      ...(isEarly ? [say(`the instalment of ${number} is due on ${dueOn}`)] : []),
      ...(isAgain ? [say(`the instalment of ${dueOn} was asked for already`)] : []),
    ];
  });
}
