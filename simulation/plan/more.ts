// What some seeds have beside the rest, each told by dice of its own, so that the rest stays as it is: invoices that fall due
// in parts, a customer invoiced in another currency, mail over SMTP, and processes that are really killed.

import { type Dice, diceOf } from '../../demo/random.ts';
import { addDays, type CalendarDate } from '../../src/units/calendar.ts';
import { bookingsOf } from './bookings.ts';
import { MORE_ROLES, ROLES } from './characters.ts';
import { customerOf } from './customers.ts';
import { documentsOf } from './documents.ts';
import { nearEdge } from './edge-days.ts';
import type { Act, Fault, Firm, Plan, PlannedDocument } from './plan.ts';

type Year = { readonly seed: number; readonly startsOn: CalendarDate; readonly days: number };

/** One seed in three. */
export const mailOf = (seed: number): Plan['mail'] => (diceOf(seed * 7_561 + 3).chance(33) ? 'smtp' : 'fake');

/** Every second seed, so that each kind of year is lived with and without; of these, every second leaves messages out. */
export function comparingOf(seed: number): Plan['comparing'] {
  if (seed % 2 !== 0) return null;
  return seed % 4 === 0 ? 'wordings' : 'withoutStep';
}

/** In two seeds of three a few times a year, while it decides or while it sends. */
export function sigkillsOf({ seed, startsOn, days }: Year): Fault[] {
  const dice = diceOf(seed * 9_433 + 5);
  const faults: Fault[] = [];
  if (dice.chance(33)) return faults;
  for (let at = dice.between(10, 60); at < days; at += dice.between(50, 110)) {
    const during = dice.pick(['run', 'send', 'send'] as const);
    faults.push({
      kind: 'sigkill',
      on: addDays(startsOn, at),
      firm: dice.chance(80) ? 0 : 1,
      during,
      atStep: during === 'run' ? dice.between(2, 60) : dice.between(8, 75),
    });
  }
  return faults;
}

type FirmYear = Year & { readonly index: number; readonly country: 'FR' | 'BE' };

export function moreOf(year: FirmYear): Pick<Firm, 'customers' | 'documents' | 'bookings' | 'acts'> {
  const { seed, index, country } = year;
  const dice = diceOf(seed * 12_289 + index * 977 + 7);
  const customers = MORE_ROLES.flatMap((role, at) =>
    dice.chance(index === 0 ? 60 : 30)
      ? customerOf({ role, position: ROLES.length + at, country, index })
      : [],
  );
  const currency = dice.pick(['USD', 'GBP', 'CHF']);
  const documents = documentsOf({
    ...year,
    customers,
    seed: seed * 53 + index,
    firstPosition: ROLES.length,
  }).flatMap(document => {
    const character = customers.find(({ name }) => name === document.customer)?.character;
    if (character === 'inAnotherCurrency')
      return { ...document, currency, communication: null, format: 'table' as const };
    return document.corrects === null ? inParts(document, dice) : [];
  });
  return {
    customers,
    documents,
    bookings: bookingsOf({ customers, documents, seed: seed * 59 + index }),
    acts: documents.flatMap(document => cheques(document, dice)),
  };
}

/** Two to four parts a month apart, the first one with the odd cents; a day near a change of the clock or at the end of February is moved onto it. */
function inParts(document: PlannedDocument, dice: Dice): PlannedDocument {
  const { cents, dueOn } = document;
  if (dueOn === null) return document;
  const count = dice.between(2, 4);
  const each = Math.floor(cents / count);
  const parts = Array.from({ length: count }, (_, at) => ({
    dueOn: nearEdge(addDays(dueOn, at * 30)),
    cents: at === 0 ? cents - each * (count - 1) : each,
  }));
  return { ...document, dueOn: parts[0]?.dueOn ?? dueOn, parts, format: 'ubl' };
}

/** A few times a year a payment was for another invoice of its customer. */
export function movesOf({
  seed,
  startsOn,
  days,
  index,
  customers,
}: Omit<FirmYear, 'country'> & Pick<Firm, 'customers'>): Act[] {
  const dice = diceOf(seed * 15_013 + index * 31 + 11);
  return Array.from({ length: 12 }, (): Act => {
    const customer = dice.pick(customers).name;
    return { kind: 'move', customer, on: addDays(startsOn, dice.between(40, 365)) };
  }).filter(({ on }) => on < addDays(startsOn, days));
}

/** As a whole or in two parts, or never. */
function cheques({ number, customer, currency, cents, dueOn }: PlannedDocument, dice: Dice): Act[] {
  if (dueOn === null || currency === 'EUR' || dice.chance(20)) return [];
  const on = addDays(dueOn, dice.between(-4, 40));
  const cheque = (amount: number, day: CalendarDate): Act => ({
    kind: 'cheque',
    customer,
    number,
    cents: amount,
    on: day,
  });
  if (dice.chance(60)) return [cheque(cents, on)];
  const first = Math.floor(cents / 3);
  return [cheque(first, on), cheque(cents - first, addDays(on, dice.between(10, 40)))];
}
