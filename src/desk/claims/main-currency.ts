// Which currency the totals are in, where a company or a debtor owes several: different currencies do not add, and no rate is
// known. That of most open invoices; of as many, the company's own, that of its country; then by its letters. One invoice in
// CHF and one in EUR: EUR for a company in Lille, CHF for one in Geneva. What is open in the others is told beside the totals.

import { groupBy } from '../../store/group-by.ts';
import { type Money, money, sum, zero } from '../../units/money.ts';
import { currencyOfCountry } from '../../units/own-currency.ts';
import type { OtherCurrency } from '../views/balance.ts';

/** `invoices`: how many are open in it, or whatever else is counted. */
type Counted = { readonly currency: string; readonly invoices: number };

/** The same rows, that of the totals first. */
export function mainFirst<Row extends Counted>(rows: readonly Row[], country: string): Row[] {
  const own = currencyOfCountry(country);
  return [...rows].sort(
    (one, other) =>
      other.invoices - one.invoices ||
      Number(other.currency === own) - Number(one.currency === own) ||
      (one.currency < other.currency ? -1 : 1),
  );
}

/**
 * The order of a list in which several currencies meet: that of the totals first, then the others by their letters, and in each the
 * largest amount. No rate is known, and minor units of two currencies say nothing of which is more: a dinar has a thousand of
 * them, a yen is one.
 */
export const largestFirst =
  (main: string) =>
  (one: Money, other: Money): number =>
    Number(other.currency === main) - Number(one.currency === main) ||
    (one.currency === other.currency ? other.amount - one.amount : one.currency < other.currency ? -1 : 1);

/** The same rows, those of one currency first. */
export const currencyFirst = <Row extends { readonly currency: string }>(
  rows: readonly Row[],
  first: string | null,
): Row[] => [
  ...rows.filter(({ currency }) => currency === first),
  ...rows.filter(({ currency }) => currency !== first),
];

/** Of a company in which nothing is open, its own. */
export const mainCurrency = (rows: readonly Counted[], country: string): string =>
  mainFirst(
    rows.filter(({ invoices }) => invoices > 0),
    country,
  )[0]?.currency ?? currencyOfCountry(country);

/** Minor units; of what is open, what is late or what is not due. */
type Owed = { readonly currency: string; readonly outstanding: number } & (
  | { readonly overdue: number }
  | { readonly notDue: number }
);

/** What is open in other currencies than that of the totals, in the order of the rows. */
export const otherCurrenciesOf = (totals: readonly Owed[], main: string): OtherCurrency[] =>
  totals
    .filter(({ currency, outstanding }) => currency !== main && outstanding !== 0)
    .map(({ currency, outstanding, ...row }) => ({
      outstanding: money(outstanding, currency),
      overdue: money('overdue' in row ? row.overdue : outstanding - row.notDue, currency),
    }));

/** Of amounts, one a currency: that of the totals, and the others beside it. */
export const besideIn = (
  amounts: readonly Money[],
  main: string,
): { amount: Money; otherAmounts: readonly Money[] } => ({
  amount: amounts.find(({ currency }) => currency === main) ?? zero(main),
  otherAmounts: amounts.filter(({ amount, currency }) => currency !== main && amount !== 0),
});

/** Amounts added up, one a currency: that of most of them first. */
export function sumsOf(amounts: readonly Money[], country: string): Money[] {
  const groups = [...groupBy(amounts, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    invoices: own.length,
    sum: sum(own, currency),
  }));
  return mainFirst(groups, country).map(group => group.sum);
}
