// What a late invoice may cost on a day, worked out anew from the articles and not from the product: the rate of the ECB
// in force on the first day of a semester, the fixed sum, and the limits for Belgian consumers.

import { daysFrom, daysLater } from './working-days.ts';

/** Main refinancing operations, in hundredths of a percent, on 1 January and 1 July (ECB key interest rates). */
const ECB: Readonly<Record<string, number>> = {
  '2023-1': 250,
  '2023-2': 400,
  '2024-1': 450,
  '2024-2': 425,
  '2025-1': 315,
  '2025-2': 215,
  '2026-1': 215,
  '2026-2': 240,
};

/** C. com. L441-10 II: ten points above. Loi du 2 août 2002, art. 5: eight points above, rounded up to the half point. */
function rateOn(day: string, law: 'FR' | 'BE'): number {
  const ecb = ECB[`${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`];
  if (ecb === undefined) throw new Error(`No rate for ${day}`);
  return law === 'FR' ? ecb + 1_000 : Math.ceil((ecb + 800) / 50) * 50;
}

export type Debt = {
  readonly cents: number;
  readonly dueOn: string;
  readonly settlements: readonly { readonly on: string; readonly cents: number }[];
};

export const FIXED_SUM_CENTS = 4_000;

/** Cents between which the interest lies: whether the day of a payment still counts is left open. */
export function interestBetween(
  debt: Debt,
  on: string,
  law: 'FR' | 'BE',
): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  const late = daysFrom(debt.dueOn, on);
  for (let count = 1; count <= late; count += 1) {
    const day = daysLater(debt.dueOn, count);
    const rate = rateOn(day, law);
    low += owedAfter(debt, day) * rate;
    high += owedAfter(debt, daysLater(day, -1)) * rate;
  }
  const cents = (sum: number): number => sum / (10_000 * 365);
  return { low: Math.floor(cents(low)), high: Math.ceil(cents(high)) };
}

const owedAfter = ({ cents, settlements }: Debt, day: string): number =>
  Math.max(
    0,
    settlements.reduce((rest, one) => (one.on <= day ? rest - one.cents : rest), cents),
  );

/** CDE XIX.4: the lump sum by bands of the balance. */
export function consumerLumpSum(cents: number): number {
  if (cents <= 15_000) return 2_000;
  if (cents <= 50_000) return 3_000 + Math.ceil((cents - 15_000) / 10);
  return Math.min(200_000, 6_500 + Math.ceil((cents - 50_000) / 20));
}

/** Eight percent a year: the clause of the firms here. */
export const clauseInterest = (cents: number, days: number): number =>
  Math.ceil((cents * 8 * days) / 36_500) + 1;

/** CDE XIX.2: fourteen days that begin on the day after an e-mail. */
export const FREE_DAYS = 15;
