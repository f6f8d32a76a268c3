// The rungs of the shipped ladders as their page in the documentation states them: the key of each, and the days after the
// due date before which it must not be taken. Typed in anew, so that a slip in the product's own table shows.

import type { Customer } from '../plan/plan.ts';

export type Rung = readonly [key: string, days: number];

const EUROPE: readonly Rung[] = [
  ['comingDue', -5],
  ['courteousReminder', 3],
  ['dateRequest', 10],
  ['call', 17],
  ['costsNotice', 25],
  ['lastNotice', 35],
  ['formalNotice', 45],
  ['decision', 55],
];
const BELGIUM: readonly Rung[] = [
  ['comingDue', -5],
  ['courteousReminder', 3],
  ['dateRequest', 10],
  ['call', 15],
  ['costsNotice', 25],
  ['lastNotice', 32],
  ['formalNotice', 40],
  ['decision', 50],
];
const BELGIAN_CONSUMER: readonly Rung[] = [
  ['comingDue', -3],
  ['consumerFirstReminder', 3],
  ['consumerSecondReminder', 20],
  ['call', 30],
  ['formalNotice', 40],
  ['decision', 60],
];
const FRENCH_CONSUMER: readonly Rung[] = [
  ['comingDue', -3],
  ['courteousReminder', 3],
  ['dateRequest', 12],
  ['call', 20],
  ['lastNotice', 32],
  ['formalNotice', 45],
  ['decision', 65],
];
const PUBLIC_BODY: readonly Rung[] = [
  ['courteousReminder', 5],
  ['dateRequest', 15],
  ['call', 25],
  ['costsNotice', 40],
  ['lastNotice', 55],
  ['decision', 75],
];

export function ladderOf({ kind, country }: Pick<Customer, 'kind' | 'country'>): readonly Rung[] {
  switch (kind) {
    case 'publicBody':
      return PUBLIC_BODY;
    case 'consumer':
      return country === 'BE' ? BELGIAN_CONSUMER : FRENCH_CONSUMER;
    case 'business':
      return country === 'BE' ? BELGIUM : EUROPE;
  }
}
