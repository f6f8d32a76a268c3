// Amounts as a text prints them, in the currency of the claim or in euro: '700 CHF', 'CHF 700.00', '£3,200.00', '40 €'. The laws of this
// house count in euro, so that an amount in euro is looked for in every text.

import { minorDigits } from '../units/money.ts';
import { remembered } from '../units/remembered.ts';
import { LOCALES } from './locale.ts';

export type PrintedAmount = {
  readonly printed: string;
  /** In minor units of the currency of the claim. */
  readonly minor: number;
  /** False: in euro, where the claim is in another currency. */
  readonly isOfClaim: boolean;
};

const EURO = ['€', 'EUR'];
const IN_EURO = /(?:€|EUR)[\s]?\d(?:[\d.,\u00a0\u202f]*\d)?|\d(?:[\d.,\u00a0\u202f]*\d)?\s?(?:€|EUR)/gu;

const namesEuro = (text: string): boolean => EURO.some(sign => text.includes(sign));

/** Each as often as it stands there. */
export function amountsPrinted(text: string, currency: string): PrintedAmount[] {
  const isEuro = currency === 'EUR';
  // Names and descriptions hardly ever name a currency, and are not searched for an amount beside it.
  if (!namesEuro(text) && (isEuro || !signsOf(currency).some(sign => text.includes(sign)))) return [];
  return (text.match(isEuro ? IN_EURO : patternOf(currency)) ?? []).map(printed => ({
    printed,
    minor: minorOf(printed, currency),
    isOfClaim: isEuro || !namesEuro(printed),
  }));
}

/** As its code, and as it is shown to readers of every language: 'GBP', '£', '£GB'. */
const signsOf = (currency: string): readonly string[] =>
  remembered(signs, currency, () => {
    const shown = LOCALES.flatMap(locale =>
      (['symbol', 'narrowSymbol'] as const).map(
        currencyDisplay =>
          new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
            .formatToParts(1)
            .find(({ type }) => type === 'currency')?.value ?? currency,
      ),
    );
    return [...new Set([currency, ...shown])].sort((one, other) => other.length - one.length);
  });

/** '1.234,50', "7'000". */
const NUMBER = String.raw`\d(?:[\d.,'’\u00a0\u202f]*\d)?`;

const patternOf = (currency: string): RegExp =>
  remembered(patterns, currency, () => {
    const own = signsOf(currency).map(sign => String.raw`(?<!\p{L})${escaped(sign)}(?!\p{L})`);
    const sign = `(?:${[...own, ...EURO].join('|')})`;
    return new RegExp(String.raw`${sign}\s?${NUMBER}|${NUMBER}\s?${sign}`, 'gu');
  });

const signs = new Map<string, readonly string[]>();
const patterns = new Map<string, RegExp>();

const escaped = (sign: string): string => sign.replace(/[$.*+?^(){}|[\]\\]/g, String.raw`\$&`);

/** '€ 1.234,50' → 123450; '40 €' → 4000; '1 200 JPY' → 1200. */
function minorOf(printed: string, currency: string): number {
  const digits = minorDigits(currency);
  const number = printed.replace(/[^\d.,]/g, '');
  const point = number.length - digits - 1;
  const hasFraction = digits > 0 && /[.,]/.test(number[point] ?? '') && /^\d*$/.test(number.slice(point + 1));
  const whole = (hasFraction ? number.slice(0, point) : number).replace(/\D/g, '');
  const fraction = hasFraction ? number.slice(point + 1) : '0'.repeat(digits);
  return Number(`${whole}${fraction}`);
}
