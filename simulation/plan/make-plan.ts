// A seed becomes a plan: two firms that have nothing to do with each other but share customers and invoice numbers, a
// year of documents and bookings, people's acts, and the faults of the machines. The same seed gives the same plan.

import { makeBelgianIban, makeEnterpriseNumber, makeFrenchIban, makeSiren } from '../../demo/check-digits.ts';
import { type Dice, diceOf } from '../../demo/random.ts';
import { addDays, type CalendarDate, day } from '../../src/units/calendar.ts';
import { isWorked } from '../oracle/working-days.ts';
import { actsOf, bankTroublesOf } from './acts.ts';
import { bookingsOf } from './bookings.ts';
import { ROLES, type Role } from './characters.ts';
import { faultsOf } from './faults.ts';
import type { Customer, CustomerLanguage, Firm, Plan, PlannedDocument } from './plan.ts';

/** Rates are published from 2023 on for every country of the simulation, until the end of 2026; years before 2024 lie partly before Book XIX. */
const FIRST_START = day('2024-01-02');
const LAST_START_AFTER_DAYS = 690;
const CUSTOMERS: readonly [most: number, fewest: number] = [19, 4];

export function makePlan({ seed, days }: { seed: number; days: number }): Plan {
  const dice = diceOf(seed * 2_654_435_761);
  const startsOn = addDays(FIRST_START, dice.between(0, LAST_START_AFTER_DAYS));
  const first = dice.chance(50) ? 'FR' : 'BE';
  const firms = [
    firmOf({ seed, index: 0, country: first, startsOn, days, size: dice.between(9, CUSTOMERS[0]) }),
    firmOf({ seed, index: 1, country: first === 'FR' ? 'BE' : 'FR', startsOn, days, size: CUSTOMERS[1] }),
  ];
  return { seed, startsOn, days, firms, faults: faultsOf({ dice, startsOn, days }) };
}

type FirmFacts = {
  readonly seed: number;
  readonly index: number;
  readonly country: 'FR' | 'BE';
  readonly startsOn: CalendarDate;
  readonly days: number;
  readonly size: number;
};

const NAMES = ['Atelier Lumen', 'Verrerie de Meuse'] as const;

function firmOf({ seed, index, country, startsOn, days, size }: FirmFacts): Firm {
  const dice = diceOf(seed * 40_503 + index * 7_919 + 13);
  const bank = dice.chance(50) ? 'camt' : 'coda';
  const customers = ROLES.slice(0, size).map((role, position) =>
    customerOf({ role, position, country, index }),
  );
  const documents = documentsOf({ customers, country, startsOn, days, seed: seed * 31 + index });
  return {
    name: NAMES[index] ?? '',
    country,
    registration: country === 'FR' ? makeSiren(700 + index) : makeEnterpriseNumber(700 + index, '0'),
    iban: ibanOf(bank === 'coda' ? 'BE' : country, 900 + index),
    email: `compta@firme${index}.example`,
    bank,
    hasConsumerClause: dice.chance(50),
    looksEvery: index === 0 ? 1 : 3,
    bankEvery: index === 0 ? dice.pick([1, 2, 2]) : 3,
    customers,
    documents,
    bookings: bookingsOf({ customers, documents, seed: seed * 37 + index }),
    acts: actsOf({ dice, customers, documents, startsOn, days }),
    bankTroubles: bankTroublesOf({ dice, startsOn, days }),
  };
}

const ibanOf = (country: string, index: number): string =>
  country === 'BE' ? makeBelgianIban(index) : makeFrenchIban(index);

const LANGUAGES: Readonly<Record<string, readonly CustomerLanguage[]>> = {
  FR: ['fr'],
  BE: ['fr', 'nl'],
  DE: ['de'],
  NL: ['nl'],
  LU: ['fr', 'de'],
  IE: ['en'],
};

const FAMILIES = [
  'Marchal',
  'Peeters',
  'Lacroix',
  'Janssens',
  'Girard',
  'Vermeulen',
  'Roussel',
  'Claes',
  'Fontaine',
  'Wouters',
  'Berger',
  'Goossens',
  'Lemoine',
  'Hermans',
  'Garnier',
  'Mertens',
  'Colin',
  'Dubois',
  'Renard',
] as const;

/** Both firms have customers of the same names and addresses: what one firm knows must not show at the other. */
function customerOf({
  role,
  position,
  country,
  index,
}: {
  role: Role;
  position: number;
  country: 'FR' | 'BE';
  index: number;
}): Customer {
  const family = FAMILIES[position] ?? `Client ${position}`;
  const home = role.countries.includes(country)
    ? country
    : (role.countries[position % role.countries.length] ?? country);
  const languages = LANGUAGES[home] ?? ['fr'];
  return {
    name:
      role.kind === 'consumer'
        ? `Camille ${family}`
        : role.kind === 'publicBody'
          ? `Commune de ${family}`
          : `${family} Fournitures`,
    number: `C${String(position + 1).padStart(3, '0')}`,
    character: role.character,
    kind: role.kind,
    country: home,
    language: languages[position % languages.length] ?? 'fr',
    email: role.character === 'withoutEmail' ? null : `${family.toLowerCase()}@client.example`,
    phone: '+33199001234',
    street: role.character === 'bounces' && index === 1 ? null : `${position + 3} rue du Marché`,
    iban: ibanOf(home === 'BE' ? 'BE' : 'FR', 2_000 + position),
    registration: role.kind === 'consumer' ? null : registrationOf(home, position),
  };
}

function registrationOf(country: string, position: number): string {
  if (country === 'FR') return makeSiren(800 + position);
  if (country === 'BE') return makeEnterpriseNumber(800 + position, '0');
  return `${country}99900${String(position).padStart(4, '0')}`;
}

const TERMS: readonly number[] = [0, 14, 30, 30, 30, 45, 60];

function documentsOf({
  customers,
  country,
  startsOn,
  days,
  seed,
}: {
  customers: readonly Customer[];
  country: 'FR' | 'BE';
  startsOn: CalendarDate;
  days: number;
  seed: number;
}): PlannedDocument[] {
  return customers.flatMap((customer, position) => {
    const dice = diceOf(seed * 104_729 + position);
    const documents: PlannedDocument[] = [];
    // Some invoices are older than the firm's first day with the product.
    for (let at = dice.between(-70, 20), count = 1; at < days - 5; at += dice.between(25, 75), count += 1) {
      const invoice = invoiceOf({
        customer,
        position,
        count,
        issuedOn: addDays(startsOn, at),
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

export function workedOnOrAfter(on: CalendarDate, country: string): CalendarDate {
  let candidate = on;
  while (!isWorked(candidate, country)) candidate = addDays(candidate, 1);
  return candidate;
}
