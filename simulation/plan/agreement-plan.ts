// What a customer who agrees on things agrees on for an invoice: told by the invoice alone, so that its acts and its
// transfers tell the same.

import { diceOf } from '../../demo/random.ts';
import { addDays, type CalendarDate } from '../../src/units/calendar.ts';
import type { PlannedDocument } from './plan.ts';

export type AgreementPlan = { readonly on: CalendarDate; readonly isKept: boolean } & (
  | {
      readonly kind: 'plan';
      readonly count: number;
      readonly firstOn: CalendarDate;
      readonly hasAcceleration: boolean;
      readonly isAccepted: boolean;
    }
  | { readonly kind: 'offer'; readonly percent: number; readonly payBy: CalendarDate }
);

/** Null: it pays as a whole, late. */
export function agreementFor({ number, cents, dueOn }: PlannedDocument): AgreementPlan | null {
  if (dueOn === null) return null;
  const dice = diceOf(
    [...number].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), cents) % 1_000_003,
  );
  const on = addDays(dueOn, dice.between(4, 24));
  const isKept = dice.chance(60);
  const kind = dice.pick(['plan', 'plan', 'offer', 'offer', 'none'] as const);
  switch (kind) {
    case 'plan':
      return {
        kind,
        on,
        isKept,
        count: dice.between(2, 4),
        firstOn: addDays(on, dice.between(3, 14)),
        hasAcceleration: dice.chance(50),
        isAccepted: dice.chance(85),
      };
    case 'offer':
      return {
        kind,
        on,
        isKept,
        percent: dice.pick([60, 80, 95, 100]),
        payBy: addDays(on, dice.between(4, 15)),
      };
    case 'none':
      return null;
  }
}
