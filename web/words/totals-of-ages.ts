// What the lines of debtors come to, by age and overdue, one total for each currency.

import { add, type Money } from '../../src/units/money.ts';
import type { DebtorLine } from '../queries/answers.ts';
import { type MoneyJson, moneyJson, moneyOf, nothingOf } from './money-text.ts';

type Age = DebtorLine['buckets'][number]['bucket'];

/** What a debtor owes of this age. */
export const agedOf = ({ buckets, overdue }: DebtorLine, age: Age): MoneyJson =>
  buckets.find(({ bucket }) => bucket === age)?.amount ?? nothingOf(overdue.currency);

export type TotalOfAges = { readonly buckets: ReadonlyMap<Age, MoneyJson>; readonly overdue: MoneyJson };

export function totalsOf(lines: readonly DebtorLine[]): readonly TotalOfAges[] {
  const currencies = [...new Set(lines.map(({ overdue }) => overdue.currency))];
  return currencies.map(currency => {
    const theirs = lines.filter(({ overdue }) => overdue.currency === currency);
    const sums = new Map<Age, Money>();
    for (const { bucket, amount } of theirs.flatMap(({ buckets }) => buckets)) {
      const before = sums.get(bucket);
      const more = moneyOf(amount);
      sums.set(bucket, before === undefined ? more : add(before, more));
    }
    const overdue = theirs.map(line => moneyOf(line.overdue)).reduce(add);
    return {
      buckets: new Map([...sums].map(([age, sum]) => [age, moneyJson(sum)])),
      overdue: moneyJson(overdue),
    };
  });
}
