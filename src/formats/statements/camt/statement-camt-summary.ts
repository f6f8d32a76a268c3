// What a bank says that it sent (ISO 20022, TxsSummry), beside what was read: a statement that lost bookings on its way may have
// no balance that shows it. Banks differ in what they count: all entries or the booked ones, or the payments in them; and in
// whether the sum of all is what moved or what is left. What is right in one of these ways is right.
// 'NbOfNtries 4' above three entries is told; the entries that are there are read all the same.

import {
  add,
  type Currency,
  type Money,
  negate,
  parseDecimal,
  toDecimal,
  zero,
} from '../../../units/money.ts';
import { warningAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';
import { child, textAt, type XmlElement } from '../../text/xml-tree.ts';

export type SummedEntry = { readonly amount: Money; readonly isBooked: boolean; readonly payments: number };

type Way = { readonly count: number; readonly moved: Money; readonly left: Money };

const TOTALS = [
  { name: 'TtlNtries', isIn: () => true },
  { name: 'TtlCdtNtries', isIn: ({ amount }: SummedEntry) => amount.amount >= 0 },
  { name: 'TtlDbtNtries', isIn: ({ amount }: SummedEntry) => amount.amount < 0 },
] as const;

/** A warning for each total that is none of what was read. */
export function summaryProblems({
  statement,
  entries,
  currency,
  place,
}: {
  readonly statement: XmlElement;
  readonly entries: readonly SummedEntry[];
  readonly currency: Currency;
  readonly place: string;
}): readonly Problem[] {
  const summary = child(statement, 'TxsSummry');
  return TOTALS.flatMap(({ name, isIn }) => {
    const seen = entries.filter(isIn);
    const ways = [seen.filter(({ isBooked }) => isBooked), seen].map(some => wayOf(some, currency));
    const payments = seen.reduce((sum, one) => sum + one.payments, 0);
    const total = { name: `${place} ${name}`, ways, payments };
    return countProblem(textAt(summary, `${name}/NbOfNtries`), total)
      .concat(sumProblem(textAt(summary, `${name}/Sum`), { ...total, currency }))
      .slice(0, 1);
  });
}

type Total = { readonly name: string; readonly ways: readonly Way[]; readonly payments: number };

function countProblem(written: string | null, { name, ways, payments }: Total): Problem[] {
  if (written === null || !/^\d{1,15}$/.test(written)) return [];
  const stated = Number(written);
  if (stated === payments || ways.some(({ count }) => count === stated)) return [];
  const expected = `entries: ${stated}, as the summary of the statement says; was the file cut?`;
  return [warningAt({ place: name, found: `entries: ${ways[0]?.count ?? 0}`, expected })];
}

function sumProblem(
  written: string | null,
  { name, ways, currency }: Total & { readonly currency: Currency },
): Problem[] {
  const stated = written === null ? null : parseDecimal(written, currency);
  const isSame = (sum: Money): boolean => Math.abs(sum.amount) === Math.abs(stated?.amount ?? 0);
  if (stated === null || ways.some(({ moved, left }) => isSame(moved) || isSame(left))) return [];
  const found = `entries of ${toDecimal(ways[0]?.moved ?? zero(currency))} ${currency} in all`;
  const expected = `${toDecimal(stated)}, as the summary of the statement says`;
  return [warningAt({ place: name, found, expected })];
}

function wayOf(entries: readonly SummedEntry[], currency: Currency): Way {
  let moved = zero(currency);
  let left = zero(currency);
  for (const { amount } of entries) {
    moved = add(moved, amount.amount < 0 ? negate(amount) : amount);
    left = add(left, amount);
  }
  return { count: entries.length, moved, left };
}
