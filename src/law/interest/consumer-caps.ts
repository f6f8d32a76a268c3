// The largest lump sum that a clause may give against a Belgian consumer (CDE XIX.4), in bands of the balance.
// 480.00 EUR: 30.00 + 10 % of 330.00 = 63.00 EUR. Above 39,200.00 EUR the lump sum stays 2,000.00 EUR.

import { add, type Money, money, multiply, smaller, zero } from '../../units/money.ts';
import { percent, type Rate } from '../../units/rate.ts';
import type { Basis, LawWarning } from '../basis.ts';

export const CAP_BASIS: Basis = {
  article: 'CDE XIX.4',
  confidence: 'high',
  source: 'law of 4 May 2023; published summaries of two sources',
};

/** How the bands count when several invoices are late: our reading, which keeps its warning. */
export const BY_INVOICE: LawWarning = {
  key: 'lumpSumByInvoice',
  text: 'CDE XIX.4: "the balance due" is read as that of each invoice, since each has its own first reminder; verify where several are late',
};

type Band = {
  readonly upTo: number;
  readonly fixed: number;
  readonly above: number;
  readonly rate: Rate;
  readonly most: number;
};

/** CDE XIX.4: bands of the balance, in euro cents. */
const BANDS: readonly Band[] = [
  { upTo: 15000, fixed: 2000, above: 0, rate: percent('0'), most: 2000 },
  { upTo: 50000, fixed: 3000, above: 15000, rate: percent('10'), most: 6500 },
  { upTo: Number.POSITIVE_INFINITY, fixed: 6500, above: 50000, rate: percent('5'), most: 200000 },
];

/** The largest lump sum that a clause may give on a balance; zero when nothing is owed. */
export function largestIndemnity(balance: Money): Money {
  const nothing = zero(balance.currency);
  if (balance.amount <= 0) return nothing;
  const band = BANDS.find(({ upTo }) => balance.amount <= upTo);
  if (band === undefined) return nothing;
  const part = multiply(money(balance.amount - band.above, balance.currency), {
    numerator: BigInt(band.rate),
    denominator: 1_000_000n,
    rounding: 'halfUp',
  });
  const { currency } = balance;
  return smaller(add(money(band.fixed, currency), part), money(band.most, currency));
}
