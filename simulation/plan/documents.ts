// The invoices and credit notes of a year, customer by customer: what each is about hangs on its own dice alone.

import { type Dice, diceOf } from '../../demo/random.ts';
import { addDays, type CalendarDate } from '../../src/units/calendar.ts';
import { isWorked } from '../oracle/working-days.ts';
import type { Customer, PlannedDocument } from './plan.ts';

const TERMS: readonly number[] = [0, 14, 30, 30, 30, 45, 60];

export function documentsOf({
  customers,
  country,
  startsOn,
  days,
  seed,
  firstPosition = 0,
}: {
  customers: readonly Customer[];
  country: 'FR' | 'BE';
  startsOn: CalendarDate;
  days: number;
  seed: number;
  /** Of the first of these customers among all of the firm: invoice numbers are told by it. */
  firstPosition?: number;
}): PlannedDocument[] {
  return customers.flatMap((customer, at) => {
    const position = firstPosition + at;
    const dice = diceOf(seed * 104_729 + position);
    const documents: PlannedDocument[] = [];
    // Some invoices are older than the firm's first day with the product.
    for (
      let day = dice.between(-70, 20), count = 1;
      day < days - 5;
      day += dice.between(25, 75), count += 1
    ) {
      const invoice = invoiceOf({
        customer,
        position,
        count,
        issuedOn: addDays(startsOn, day),
        startsOn,
        country,
        dice,
      });
      documents.push(invoice);
      if (dice.chance(8)) documents.push(creditFor(invoice, { country, dice }));
    }
    return documents;
  });
}

function invoiceOf({
  customer,
  position,
  count,
  issuedOn,
  startsOn,
  country,
  dice,
}: {
  customer: Customer;
  position: number;
  count: number;
  issuedOn: CalendarDate;
  startsOn: CalendarDate;
  country: 'FR' | 'BE';
  dice: Dice;
}): PlannedDocument {
  const term = customer.kind === 'publicBody' ? 30 : dice.pick(TERMS);
  const serial = 1_000 + position * 40 + count;
  return {
    number: `F${issuedOn.slice(2, 4)}-${serial}`,
    customer: customer.name,
    issuedOn,
    dueOn: addDays(issuedOn, term),
    cents: dice.chance(15) ? dice.between(1_500, 9_999) : dice.between(10_000, 480_000),
    currency: 'EUR',
    parts: null,
    corrects: null,
    arrivesOn: workedOnOrAfter(laterOf(addDays(issuedOn, dice.pick([0, 0, 1, 2, 9])), startsOn), country),
    // A UBL document does not say that its buyer is a public body; the table does.
    format: dice.chance(30) && customer.kind !== 'publicBody' ? 'ubl' : 'table',
    communication: country === 'BE' ? structured(9_000_000 + serial) : null,
  };
}

function creditFor(
  invoice: PlannedDocument,
  { country, dice }: { country: 'FR' | 'BE'; dice: Dice },
): PlannedDocument {
  const issuedOn = addDays(invoice.issuedOn, dice.between(1, 40));
  return {
    ...invoice,
    number: `A${invoice.number.slice(1)}`,
    issuedOn,
    dueOn: null,
    parts: null,
    cents: dice.chance(50) ? invoice.cents : Math.max(1, Math.floor(invoice.cents / dice.between(2, 6))),
    corrects: invoice.number,
    arrivesOn: workedOnOrAfter(laterOf(addDays(issuedOn, dice.between(0, 3)), invoice.arrivesOn), country),
    communication: null,
  };
}

/** Ten digits and their rest by 97, where 0 is written 97. */
function structured(base: number): string {
  const rest = base % 97;
  return `${String(base).padStart(10, '0')}${String(rest === 0 ? 97 : rest).padStart(2, '0')}`;
}

const laterOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

function workedOnOrAfter(on: CalendarDate, country: string): CalendarDate {
  let candidate = on;
  while (!isWorked(candidate, country)) candidate = addDays(candidate, 1);
  return candidate;
}
