// Amounts as files write them, kept far enough from the largest safe whole number that sums of them stay safe.
// 90,071,992,547,409.92 EUR would no longer be exact; nobody dunned for a ten-thousandth of that.

import { type Currency, type Money, parseDecimalRounded } from '../units/money.ts';

/** Minor units: 100 billion euros. */
const MAX_AMOUNT = 10_000_000_000_000;

/** The amount that a plain decimal says, or null when it is none or beyond all invoices. */
export function parseAmount(text: string, currency: Currency): Money | null {
  const amount = parseDecimalRounded(text, currency);
  return amount !== null && Math.abs(amount.amount) <= MAX_AMOUNT ? amount : null;
}

/** A running sum that cannot lose a cent: exact at any size, an amount only where it is a safe one. */
export class RunningSum {
  readonly #currency: Currency;
  #total = 0n;

  constructor(currency: Currency) {
    this.#currency = currency;
  }

  add(value: Money): void {
    this.#total += BigInt(value.amount);
  }

  /** Null where the sum is beyond what an amount can say. */
  get value(): Money | null {
    const amount = Number(this.#total);
    return Number.isSafeInteger(amount) ? { amount, currency: this.#currency } : null;
  }
}
