// What a rate is: a yearly rate as a whole number of millionths. 12.40 % is 124000.
// A rate never passes through a float: '2.62' is read digit by digit.

declare const rateBrand: unique symbol;
/** Parts per million a year. */
export type Rate = number & { readonly [rateBrand]: true };

const DECIMALS = 4;

/** Reads a percentage such as '12.4'. Null when it is no decimal or has more than four decimals. */
export function parsePercent(text: string): Rate | null {
  const match = /^(-?)(\d{1,4})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > DECIMALS) return null;
  const millionths = Number(`${match[2]}${fraction.padEnd(DECIMALS, '0')}`);
  return (match[1] === '-' ? -millionths : millionths) as Rate;
}

/** Whether a contract may name it: nobody agrees on less than nothing. */
export function isAgreedPercent(text: string): boolean {
  const rate = parsePercent(text);
  return rate !== null && rate >= 0;
}

/** The rate that the text names; throws when there is none. For tables and constants. */
export function percent(text: string): Rate {
  const rate = parsePercent(text);
  if (rate === null) throw new RangeError(`A percentage looks like 12.40, found ${text}`);
  return rate;
}

export const addRates = (left: Rate, right: Rate): Rate => (left + right) as Rate;
export const timesRate = (rate: Rate, factor: number): Rate => (rate * factor) as Rate;

/** The rate × hundredths ÷ 100, to the nearest millionth: 300 hundredths of 2.62 % is 7.86 %. */
export const hundredthsOf = (rate: Rate, hundredths: number): Rate =>
  Math.round((rate * hundredths) / 100) as Rate;

/** The next multiple of `step` at or above the rate: 10.40 by half points is 10.50. */
export const roundUpTo = (rate: Rate, step: Rate): Rate => (Math.ceil(rate / step) * step) as Rate;

/** '12.4', '10.5', '8': no needless zeros. Two decimals at least when `decimals` says so. */
export function toPercent(rate: Rate, decimals = 0): string {
  const digits = Math.abs(rate)
    .toString()
    .padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '').padEnd(decimals, '0');
  return `${rate < 0 ? '-' : ''}${digits.slice(0, -DECIMALS)}${fraction === '' ? '' : `.${fraction}`}`;
}
