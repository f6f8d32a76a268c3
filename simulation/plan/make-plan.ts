// A seed becomes a plan: two firms that have nothing to do with each other but share customers and invoice numbers, a
// year of documents and bookings, people's acts, and the faults of the machines. The same seed gives the same plan.

import { makeEnterpriseNumber, makeSiren } from '../../demo/check-digits.ts';
import { diceOf } from '../../demo/random.ts';
import { addDays, type CalendarDate, day } from '../../src/units/calendar.ts';
import { actsOf, bankTroublesOf } from './acts.ts';
import { bookingsOf } from './bookings.ts';
import { ROLES } from './characters.ts';
import { customerOf, ibanOf } from './customers.ts';
import { documentsOf } from './documents.ts';
import { faultsOf } from './faults.ts';
import { comparingOf, mailOf, moreOf, movesOf, sigkillsOf } from './more.ts';
import type { Firm, Plan } from './plan.ts';

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
  const faults = [...faultsOf({ dice, startsOn, days }), ...sigkillsOf({ seed, startsOn, days })];
  return { seed, startsOn, days, mail: mailOf(seed), comparing: comparingOf(seed), firms, faults };
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
  const more = moreOf({ seed, index, country, startsOn, days });
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
    customers: [...customers, ...more.customers],
    documents: [...documents, ...more.documents],
    bookings: [...bookingsOf({ customers, documents, seed: seed * 37 + index }), ...more.bookings],
    acts: [
      ...actsOf({ dice, customers, documents, startsOn, days }),
      ...more.acts,
      ...movesOf({ seed, index, startsOn, days, customers }),
    ],
    bankTroubles: bankTroublesOf({ dice, startsOn, days }),
  };
}
