// What an amount is: a whole number of minor units of one currency. Never a float.
// Multiplication happens in BigInt and rounds once, at the end, with a named rounding.
// 1.019,18 EUR is { amount: 101918, currency: 'EUR' }.

export type Currency = string;
export type Money = { readonly amount: number; readonly currency: Currency };

/** How a fraction of a minor unit becomes a whole one. `halfUp` rounds 0.5 away from zero. */
export type Rounding = 'halfUp' | 'down' | 'up';

/** Minor digits that differ from 2 (ISO 4217). */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** ISO 4217, as the platform knows it: codes in use, three capitals. 'ZZZ' is none. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const isCurrency = (code: string): code is Currency => CURRENCIES.has(code);

export function minorDigits(currency: Currency): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/**
 * How Intl writes an amount: with the digits of ISO 4217, as it is owed. By itself it follows what is usual in cash, and
 * writes 1,234.50 HUF as 1,235.
 */
export function moneyShape(currency: Currency): Intl.NumberFormatOptions {
  const digits = minorDigits(currency);
  return { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** Whole minor units of a currency; throws on anything that is not a safe whole number. */
export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`An amount is a safe whole number of minor units, found ${amount}`);
  return { amount: amount === 0 ? 0 : amount, currency };
}

export const zero = (currency: Currency): Money => money(0, currency);
export const isPositive = (value: Money): boolean => value.amount > 0;
export const negate = (value: Money): Money => money(-value.amount, value.currency);

export function add(left: Money, right: Money): Money {
  return money(left.amount + right.amount, sameCurrency(left, right));
}

export function subtract(left: Money, right: Money): Money {
  return money(left.amount - right.amount, sameCurrency(left, right));
}

/** Negative, zero or positive, as for sorting; throws on different currencies. */
export function compareMoney(left: Money, right: Money): number {
  sameCurrency(left, right);
  return left.amount - right.amount;
}

export function smaller(left: Money, right: Money): Money {
  return compareMoney(left, right) <= 0 ? left : right;
}

/** The sum of amounts of one currency, which is named so that an empty list has one too. */
export function sum(values: Iterable<Money>, currency: Currency): Money {
  let total = zero(currency);
  for (const value of values) total = add(total, value);
  return total;
}

/** value × numerator ÷ denominator, rounded once. */
export function multiply(
  value: Money,
  { numerator, denominator, rounding }: { numerator: bigint; denominator: bigint; rounding: Rounding },
): Money {
  return money(
    Number(divideRounded({ numerator: BigInt(value.amount) * numerator, denominator, rounding })),
    value.currency,
  );
}

/** numerator ÷ denominator as a whole number, rounded as named. */
export function divideRounded({
  numerator,
  denominator,
  rounding,
}: {
  numerator: bigint;
  denominator: bigint;
  rounding: Rounding;
}): bigint {
  if (denominator <= 0n) throw new RangeError('A denominator is positive');
  const isNegative = numerator < 0n;
  const magnitude = isNegative ? -numerator : numerator;
  const whole = magnitude / denominator;
  const rest = magnitude % denominator;
  const roundsAway = rounding === 'up' ? rest > 0n : rounding === 'halfUp' ? rest * 2n >= denominator : false;
  const rounded = roundsAway ? whole + 1n : whole;
  return isNegative ? -rounded : rounded;
}

/** Splits a value over weights so that the parts add up to the whole; the first parts carry the odd minor units. */
export function split(value: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((left, right) => left + right, 0);
  if (total <= 0) throw new RangeError('Weights of a split add up to more than zero');
  const parts = weights.map(weight => Number((BigInt(value.amount) * BigInt(weight)) / BigInt(total)));
  let rest = value.amount - parts.reduce((left, right) => left + right, 0);
  const unit = Math.sign(rest);
  return parts.map((part, position) => {
    const extra = rest !== 0 && (weights[position] ?? 0) > 0 ? unit : 0;
    rest -= extra;
    return money(part + extra, value.currency);
  });
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads "-1234.50". Returns null when the text is no decimal or has more digits than the currency (zeros apart). */
export function parseDecimal(text: string, currency: Currency): Money | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const digits = minorDigits(currency);
  const fraction = match[3] ?? '';
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  return fromDigits({
    sign: match[1] ?? '',
    whole: match[2] ?? '',
    fraction: fraction.slice(0, digits).padEnd(digits, '0'),
    currency,
  });
}

/** Reads a decimal with more digits than the currency has, rounded half up once ("2.40000" and "2.405"). */
export function parseDecimalRounded(text: string, currency: Currency): Money | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const digits = minorDigits(currency);
  const fraction = (match[3] ?? '').padEnd(digits, '0');
  const numerator = BigInt(`${match[2] ?? ''}${fraction}`);
  const magnitude = divideRounded({
    numerator,
    denominator: 10n ** BigInt(fraction.length - digits),
    rounding: 'halfUp',
  });
  const amount = Number(match[1] === '-' ? -magnitude : magnitude);
  return Number.isSafeInteger(amount) ? money(amount, currency) : null;
}

/** "1234.50", always with the currency's own number of digits. The form used in JSON and files. */
export function toDecimal(value: Money): string {
  const digits = minorDigits(value.currency);
  const text = Math.abs(value.amount)
    .toString()
    .padStart(digits + 1, '0');
  const sign = value.amount < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function fromDigits({
  sign,
  whole,
  fraction,
  currency,
}: {
  sign: string;
  whole: string;
  fraction: string;
  currency: Currency;
}): Money | null {
  const amount = Number(`${whole}${fraction}`);
  return Number.isSafeInteger(amount) ? money(sign === '-' ? -amount : amount, currency) : null;
}

function sameCurrency(left: Money, right: Money): Currency {
  if (left.currency !== right.currency)
    throw new TypeError(`Amounts of different currencies do not add: ${left.currency} and ${right.currency}`);
  return left.currency;
}
