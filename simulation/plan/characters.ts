// Who a firm's customers are, and how each pays an invoice. What a customer does hangs on its own invoice and its own dice
// alone, so that a story from which others are left out is still the same story for those who stay.

import type { Dice } from '../../demo/random.ts';
import { addDays, addMonths, type CalendarDate } from '../../src/units/calendar.ts';
import { agreementFor } from './agreement-plan.ts';
import type { Character, CustomerKind, PlannedDocument, Share } from './plan.ts';

export type Role = {
  readonly character: Character;
  readonly kind: CustomerKind;
  readonly countries: readonly string[];
};

/** Every firm has the first ones; a larger one has them all. */
export const ROLES: readonly Role[] = [
  { character: 'never', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'inParts', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'never', kind: 'consumer', countries: ['BE', 'FR'] },
  { character: 'late', kind: 'business', countries: ['BE', 'FR'] },
  { character: 'prompt', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'withoutReference', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'wrongAmounts', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'paysTwice', kind: 'business', countries: ['BE', 'FR'] },
  { character: 'paysTogether', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'agrees', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'throughAThirdParty', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'moves', kind: 'business', countries: ['DE', 'NL', 'LU'] },
  { character: 'bounces', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'withoutEmail', kind: 'consumer', countries: ['FR', 'BE'] },
  { character: 'insolvent', kind: 'business', countries: ['BE', 'FR'] },
  { character: 'asksForTime', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'late', kind: 'consumer', countries: ['FR', 'BE'] },
  { character: 'late', kind: 'publicBody', countries: ['FR', 'BE'] },
  { character: 'never', kind: 'business', countries: ['NL', 'DE', 'IE'] },
];

/** What a firm may have beside them. */
export const MORE_ROLES: readonly Role[] = [
  { character: 'inInstalments', kind: 'business', countries: ['FR', 'BE'] },
  { character: 'inAnotherCurrency', kind: 'business', countries: ['FR', 'BE'] },
];

export type Transfer = {
  readonly on: CalendarDate;
  readonly cents: number;
  readonly pays: readonly Share[];
  readonly how: 'byNumber' | 'byName' | 'byNobody';
};

/** What this customer transfers for one invoice; nothing where it does not pay. */
export function transfersFor(document: PlannedDocument, character: Character, dice: Dice): Transfer[] {
  const { number, cents, dueOn, issuedOn } = document;
  const due = dueOn ?? issuedOn;
  const after = (from: number, to: number): CalendarDate => addDays(due, dice.between(from, to));
  const whole = (on: CalendarDate, how: Transfer['how'] = 'byNumber'): Transfer => ({
    on,
    cents,
    pays: [{ number, cents }],
    how,
  });
  switch (character) {
    case 'prompt':
      return [whole(after(-6, 1))];
    case 'late':
    case 'moves':
    case 'bounces':
    case 'withoutEmail':
      return dice.chance(85) ? [whole(after(6, 60))] : [];
    case 'asksForTime':
      return [whole(after(20, 50))];
    case 'agrees':
      return asAgreed(document, whole(after(6, 60)));
    case 'withoutReference':
      return [whole(after(2, 30), 'byName')];
    case 'throughAThirdParty':
      return [whole(after(4, 30), 'byNobody')];
    case 'inParts':
      return inParts({ number, cents, first: after(2, 20), second: after(25, 70) }, dice);
    case 'wrongAmounts':
      return [wrong({ number, cents, on: after(1, 25) }, dice)];
    case 'paysTwice':
      // Each is a payment of the whole: which one is too much shows when both were told, and the first may never be, where it
      // came before the firm's first day.
      return [whole(after(3, 20)), ...(dice.chance(40) ? [whole(after(21, 45))] : [])];
    case 'paysTogether':
      // With the next one: the plan puts the transfers of one day together.
      return [whole(addDays(due, 45 - (dayOfMonth(due) % 30)))];
    case 'inInstalments':
      return partByPart(document, dice);
    // By cheque, in its own currency: no bank of the firm books it.
    case 'inAnotherCurrency':
    case 'insolvent':
    case 'never':
      return [];
  }
}

/** Each part in time, late, or not at all; what comes counts for the oldest part that is open. */
function partByPart({ number, parts }: PlannedDocument, dice: Dice): Transfer[] {
  return (parts ?? []).flatMap(({ dueOn, cents }): Transfer[] => {
    const late = dice.pick([-3, 0, dice.between(4, 20), dice.between(15, 60)]);
    if (dice.chance(20)) return [];
    return [{ on: addDays(dueOn, late), cents, pays: [{ number, cents }], how: 'byNumber' }];
  });
}

const dayOfMonth = (on: CalendarDate): number => Number(on.slice(8));

/** As the plan or the offer says: to its end, or only the first part; without either, as a whole. */
function asAgreed(document: PlannedDocument, whole: Transfer): Transfer[] {
  const agreement = agreementFor(document);
  const { number, cents } = document;
  const part = (on: CalendarDate, amount: number): Transfer => ({
    on,
    cents: amount,
    pays: [{ number, cents: amount }],
    how: 'byNumber',
  });
  if (agreement === null) return [whole];
  if (agreement.kind === 'offer')
    return agreement.isKept
      ? [part(addDays(agreement.payBy, -2), Math.floor((cents * agreement.percent) / 100))]
      : [];
  const each = Math.floor(cents / agreement.count);
  const odd = cents - each * agreement.count;
  const parts = Array.from({ length: agreement.isKept ? agreement.count : 1 }, (_, at) =>
    part(addMonths(agreement.firstOn, at), each + (at < odd ? 1 : 0)),
  );
  return parts.filter(one => one.cents > 0);
}

function inParts(
  {
    number,
    cents,
    first,
    second,
  }: { number: string; cents: number; first: CalendarDate; second: CalendarDate },
  dice: Dice,
): Transfer[] {
  const part = Math.max(1, Math.floor((cents * dice.between(20, 70)) / 100));
  const rest = cents - part;
  const transfer = (on: CalendarDate, amount: number): Transfer => ({
    on,
    cents: amount,
    pays: [{ number, cents: amount }],
    how: 'byNumber',
  });
  return [transfer(first, part), ...(dice.chance(70) && rest > 0 ? [transfer(second, rest)] : [])];
}

/** A fee of the bank or a slip of the pen; what is too much is nobody's invoice, and never what another one lacks. */
function wrong(
  { number, cents, on }: { number: string; cents: number; on: CalendarDate },
  dice: Dice,
): Transfer {
  const difference = dice.pick([-1, -90, -500, -2_500, 37, 1_037]);
  const paid = Math.max(1, cents + difference);
  return { on, cents: paid, pays: [{ number, cents: Math.min(paid, cents) }], how: 'byNumber' };
}
