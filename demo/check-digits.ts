// Numbers that pass every check and belong to nobody: they lie in ranges below, above or outside those issued.
// SIREN below 001 000 000 and Belgian numbers below 0200.000.000 were never issued, nor were those from 1999.000.000.
// makeSiren(123) is '000001230': zeros, the index, then the Luhn digit.

import { parseIban } from '../src/units/identifiers.ts';

/** Nine digits with their Luhn digit, from an index of 1 to 99 999. */
export function makeSiren(index: number): string {
  const body = `000${pad(index, 5)}`;
  return `${body}${luhnDigit(body)}`;
}

/** The head office of a SIREN: five digits of establishment, the last of which is the Luhn digit of all fourteen. */
export function makeSiret(siren: string): string {
  const body = `${siren}0001`;
  return `${body}${luhnDigit(body)}`;
}

/** Ten digits, the last two of which are 97 less the rest of the first eight (BCE). */
export function makeEnterpriseNumber(index: number, firstDigit: '0' | '1'): string {
  const body = `${firstDigit === '0' ? '0012' : '1999'}${pad(index, 4)}`;
  return `${body}${pad(97 - (Number(body) % 97), 2)}`;
}

/** 'FR' + key + SIREN, key = (12 + 3 × (SIREN mod 97)) mod 97. */
export const frenchVat = (siren: string): string =>
  `FR${pad((12 + 3 * (Number(siren) % 97)) % 97, 2)}${siren}`;

export const belgianVat = (enterpriseNumber: string): string => `BE${enterpriseNumber}`;

/** Bank code 999 is given to no Belgian bank; the last two digits are the rest of the first ten by 97, or 97. */
export function makeBelgianIban(index: number): string {
  const body = `999${pad(index, 7)}`;
  const rest = Number(BigInt(body) % 97n);
  return withIbanCheck('BE', `${body}${pad(rest === 0 ? 97 : rest, 2)}`);
}

/** Bank code 99999 is given to no French bank; the last two digits are the RIB key. */
export function makeFrenchIban(index: number): string {
  const bank = '99999';
  const desk = '00059';
  const account = pad(index, 11);
  const key = 97n - ((89n * BigInt(bank) + 15n * BigInt(desk) + 3n * BigInt(account)) % 97n);
  return withIbanCheck('FR', `${bank}${desk}${account}${pad(Number(key), 2)}`);
}

function withIbanCheck(country: 'BE' | 'FR', body: string): string {
  const digits = `${body}${country}00`.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55));
  const iban = `${country}${pad(98 - Number(BigInt(digits) % 97n), 2)}${body}`;
  if (parseIban(iban) === null) throw new RangeError(`An account number that fails its own check: ${iban}`);
  return iban;
}

function luhnDigit(body: string): string {
  let total = 0;
  [...body].reverse().forEach((sign, position) => {
    const doubled = Number(sign) * (position % 2 === 0 ? 2 : 1);
    total += doubled > 9 ? doubled - 9 : doubled;
  });
  return String((10 - (total % 10)) % 10);
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
