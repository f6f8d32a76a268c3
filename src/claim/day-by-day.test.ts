// The interest of a balance against the plainest reading of the law: what was open at the end of the day before, at the rate of the
// day, one day after the other, and rounded once. Across semesters, leap years, instalments, part payments and credit notes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawCode, Relation } from '../law/law.ts';
import { rateOn } from '../law/rates/rate-table.ts';
import { RATE_TABLES, tableOf } from '../law/rates/tables.ts';
import { addDays, type CalendarDate, day, daysBetween } from '../units/calendar.ts';
import { balanceOf } from './balance.ts';
import { CREDITOR, credited, DEBTOR, euros, INVOICE, paid } from './claim.fixture.ts';
import { claimLaw } from './claim-law.ts';
import type { Allocation, Instalment, Invoice } from './invoice.ts';

const START = day('2023-11-01');
const aDay = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map(after => addDays(START, after));

const cases = fc.record({
  of: fc.constantFrom<'FR' | 'BE'>('FR', 'BE'),
  isPublic: fc.boolean(),
  // Due from November 2023 to the end of 2025: six changes of rate and 29 February 2024 are on the way.
  parts: fc.array(fc.record({ cents: fc.integer({ min: 1, max: 900_000 }), dueOn: aDay(0, 780) }), {
    minLength: 1,
    maxLength: 3,
  }),
  settled: fc.array(
    fc.record({
      percent: fc.integer({ min: 1, max: 45 }),
      on: aDay(-60, 1_100),
      isCredit: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  until: aDay(0, 1_100),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function situation({ of, isPublic, parts, settled, until }: Case) {
  const instalments: Instalment[] = parts
    .map(({ cents, dueOn }) => ({ amount: euros(cents), dueOn }))
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
  const whole = instalments.reduce((total, { amount }) => total + amount.amount, 0);
  let left = whole;
  const allocations = settled.flatMap(({ percent, on, isCredit }, place): Allocation[] => {
    const cents = Math.min(left, Math.floor((whole * percent) / 100));
    left -= cents;
    if (cents === 0) return [];
    const made = isCredit ? credited(cents, on) : paid(cents, on);
    return [{ ...made, source: isCredit ? { kind: 'creditNote', creditNoteId: `c${place}` } : made.source }];
  });
  const invoice: Invoice = {
    ...INVOICE,
    issuedOn: addDays(START, -90),
    payable: euros(whole),
    instalments,
    law: of,
  };
  const debtor = { ...DEBTOR, kind: isPublic ? ('publicBody' as const) : ('business' as const) };
  const law = claimLaw({
    company: CREDITOR,
    debtor,
    invoice,
    tables: RATE_TABLES,
    firstReminder: null,
    insolvencyOn: null,
    day: until,
  });
  return { invoice, instalments, allocations, law, until, relation: law.relation };
}

/** Of one instalment: what is credited was never owed; a payment lowers what is owed from the day after it. */
function plainly(found: ReturnType<typeof situation>): bigint {
  const queue = found.allocations
    .filter(({ countsFrom }) => countsFrom <= found.until)
    .map(one => ({
      left: one.amount.amount,
      on: one.countsFrom,
      isCredit: one.source.kind !== 'payment',
    }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  let total = 0n;
  for (const { amount, dueOn } of found.instalments) {
    const mine: { cents: number; on: CalendarDate; isCredit: boolean }[] = [];
    let rest = amount.amount;
    for (const one of queue) {
      const cents = Math.min(rest, one.left);
      one.left -= cents;
      rest -= cents;
      if (cents > 0) mine.push({ cents, on: one.on, isCredit: one.isCredit });
    }
    for (let late = 1; late <= daysBetween(dueOn, found.until); late += 1) {
      const today = addDays(dueOn, late);
      const gone = mine
        .filter(one => one.isCredit || one.on < today)
        .reduce((sum, one) => sum + one.cents, 0);
      total += BigInt(amount.amount - gone) * BigInt(rateOfDay(found, { dueOn, today }));
    }
  }
  return total;
}

function rateOfDay(
  { law: { law, relation } }: { law: { law: LawCode; relation: Relation } },
  { dueOn, today }: { dueOn: CalendarDate; today: CalendarDate },
): number {
  if (law === 'BE') return rateOn(tableOf(RATE_TABLES, 'be.commercial'), today).rate;
  if (relation === 'public') return rateOn(tableOf(RATE_TABLES, 'fr.public'), addDays(dueOn, 1)).rate;
  return rateOn(tableOf(RATE_TABLES, 'fr.b2b'), today).rate;
}

describe('interest, one day after the other', () => {
  it('is what the balance says, to the cent', () => {
    let borne = 0;
    fc.assert(
      fc.property(cases, one => {
        const found = situation(one);
        const { interest } = balanceOf({ ...found, day: found.until });
        const exact = plainly(found);
        // Rates are in millionths, the year has 365 days; half a cent goes up.
        const divisor = 365n * 1_000_000n;
        expect(BigInt(interest.amount)).toBe((2n * exact + divisor) / (2n * divisor));
        if (interest.amount > 0) borne += 1;
      }),
      { numRuns: 300 },
    );
    expect(borne).toBeGreaterThan(50);
  });
});
