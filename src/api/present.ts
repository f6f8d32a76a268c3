// How values of the desk become JSON: every Money turns into a decimal string with its currency, nothing else changes.
// { amount: 123450, currency: 'EUR' } is written { "amount": "1234.50", "currency": "EUR" }.

import { type Money, toDecimal } from '../units/money.ts';

export type MoneyJson = { amount: string; currency: string };

export type Presented<T> = T extends Money
  ? MoneyJson
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Entry)[]
      ? Presented<Entry>[]
      : { -readonly [Key in keyof T]: Presented<T[Key]> };

/** The value with every amount in decimal form, at any depth. */
export function present<T>(value: T): Presented<T>;
export function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(entry => present(entry));
  if (typeof value !== 'object' || value === null) return value;
  if (isMoney(value)) return { amount: toDecimal(value), currency: value.currency };
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, present(entry)]));
}

function isMoney(value: object): value is Money {
  return (
    'amount' in value &&
    typeof value.amount === 'number' &&
    'currency' in value &&
    typeof value.currency === 'string' &&
    Object.keys(value).length === 2
  );
}
