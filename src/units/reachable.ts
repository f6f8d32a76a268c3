// E-mail addresses and telephone numbers: whether they can be right, the one form they are compared in, and how people
// write them. '04 78 12 34 56' in France is +33478123456; a mobile number is one that can take a text message.

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** RFC 5321: 64 characters before the sign, 254 in all. Local parts keep their case: some servers tell them apart. */
export function checkEmail(text: string): string | null {
  const match = /^([^\s@<>(),;:"[\]\\]{1,64})@([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)$/.exec(text.trim());
  const [, local = '', domain = ''] = match ?? [];
  const isDomain = /^[^.]+(\.[^.]+)*\.[A-Za-z]{2,}$/.test(domain);
  const isLocal = local !== '' && !/^\.|\.$|\.\./.test(local);
  const address = `${local}@${domain.toLowerCase()}`;
  return isDomain && isLocal && address.length <= 254 ? address : null;
}

/** The addresses that one cell of a file names, the first first: 'a@x.fr; Anne <b@x.fr>' are two, 'à demander' is none. */
export function emailsIn(text: string): string[] {
  const words = text.split(/[\s,;|/<>()"]+/).map(word => word.replace(/^mailto:/i, ''));
  return [...new Set(words.filter(isAddress).map(foldEmail))];
}

/** One address and nothing else; its domain may be written in letters of any language. */
function isAddress(word: string): boolean {
  const at = word.lastIndexOf('@');
  return checkEmail(`${word.slice(0, at)}@${word.slice(at + 1).replace(/[\p{L}\p{M}]/gu, 'x')}`) !== null;
}

/** Two spellings of one address: nobody gives two people addresses that differ in capitals only. */
export const foldEmail = (address: string): string => address.trim().toLowerCase();

export type PhoneNumber = { readonly number: string; readonly isMobile: boolean };

/** The number with its country (E.164), or null when it is none. Written without one, it is of `country`. */
export function checkPhone(text: string, country: string): PhoneNumber | null {
  const region = COUNTRIES.find(one => one === country);
  const parsed = parsePhoneNumberFromString(text, region);
  if (parsed === undefined || !parsed.isValid()) return null;
  const type = parsed.getType();
  return { number: parsed.number, isMobile: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' };
}

/** '04 78 12 34 56' for a reader in the country of the number, '+33 4 78 12 34 56' elsewhere and for anybody (null). */
export function formatPhone(number: string, readerCountry: string | null): string {
  const parsed = parsePhoneNumberFromString(number);
  if (parsed === undefined) return number;
  return parsed.country === readerCountry ? parsed.formatNational() : parsed.formatInternational();
}

/** The members of the European Union and its neighbours, whose numbers are read without their country. */
const COUNTRIES = [
  'AT',
  'BE',
  'BG',
  'CH',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GB',
  'GR',
  'HR',
  'HU',
  'IE',
  'IS',
  'IT',
  'LI',
  'LT',
  'LU',
  'LV',
  'MC',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const;
