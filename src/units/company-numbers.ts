// Numbers of companies in registers and for VAT: checked when they are entered, compared in one form, shown as people
// write them. SIREN 732829320 is shown as 732 829 320, enterprise number 0403170701 as 0403.170.701.
// A number of a country that is not known here is kept, folded, and nobody says that it is right.

import { stdnum } from 'stdnum';
import { foldCompanyNumber } from './identifiers.ts';

export type CheckedNumber =
  | { readonly kind: 'valid'; readonly number: string }
  /** Kept as it is: no rule of that country is known here. */
  | { readonly kind: 'unchecked'; readonly number: string }
  | { readonly kind: 'invalid' };

/** A number of the register of that country: SIREN or SIRET in France, enterprise number in Belgium. */
export function checkRegistration(text: string, country: string): CheckedNumber {
  const digits = foldCompanyNumber(text);
  if (country === 'FR') return valid(digits, isSiren(digits) || isSiret(digits));
  if (country === 'BE') {
    const number = enterpriseNumber(digits);
    return valid(number, number.length === 10 && passes(stdnum['BE']?.['vat'], number));
  }
  return digits === '' ? { kind: 'invalid' } : { kind: 'unchecked', number: digits };
}

/** The form in which a file's number of a register is kept: Belgian tools write 'BE 0412.345.614' there too, or nine digits. */
export function registrationIn(text: string, country: string): string {
  const folded = foldCompanyNumber(text);
  return country === 'BE' && /^(?:BE)?\d{9,10}$/.test(folded) ? enterpriseNumber(folded) : folded;
}

/** A VAT number with its country in front; Greece is EL. Without a country it is read as one of `country`. */
export function checkVat(text: string, country: string): CheckedNumber {
  const folded = foldCompanyNumber(text);
  const prefix = /^[A-Z]{2}/.exec(folded)?.[0] ?? (country === 'GR' ? 'EL' : country);
  const bare = folded.startsWith(prefix) ? folded.slice(2) : folded;
  const number = prefix === 'BE' ? enterpriseNumber(bare) : bare;
  const rules = stdnum[prefix === 'EL' ? 'GR' : prefix] ?? {};
  const rule = VAT_RULES.map(name => rules[name]).find(one => one !== undefined);
  if (rule === undefined)
    return number === '' ? { kind: 'invalid' } : { kind: 'unchecked', number: `${prefix}${number}` };
  // Some countries' rules want the letters in front ('ATU13585627'), some do without.
  return valid(`${prefix}${number}`, passes(rule, number) || passes(rule, `${prefix}${number}`));
}

/** What the national VAT number is called, country by country. */
const VAT_RULES = [
  'vat',
  'tva',
  'btw',
  'iva',
  'uid',
  'ust',
  'moms',
  'pvn',
  'pvm',
  'kmkr',
  'alv',
  'dic',
  'fpa',
  'anaf',
];

/**
 * The number of the firm itself, with its country in front: the SIREN in a French VAT number, the enterprise number in a
 * Belgian one. Null for an establishment (SIRET) and for what is not known here: two establishments may be two customers.
 */
export function firmNumberOf({
  vat,
  registration,
  country,
}: {
  vat: string | null;
  registration: string | null;
  country: string;
}): string | null {
  const taxed = /^(?:FR[0-9A-Z]{2}(\d{9})|BE(0?\d{9}|1\d{9}))$/.exec(vat ?? '');
  if (taxed?.[1] !== undefined) return `FR${taxed[1]}`;
  if (taxed?.[2] !== undefined) return `BE${enterpriseNumber(taxed[2])}`;
  if (registration === null) return null;
  if (country === 'FR' && /^\d{9}$/.test(registration)) return `FR${registration}`;
  const isBelgian = country === 'BE' && /^(?:BE)?\d{9,10}$/.test(registration);
  return isBelgian ? `BE${enterpriseNumber(registration)}` : null;
}

/** Every number under which that firm may have been entered: its register's, and the VAT number that follows from it. */
export function numbersOfFirm(firm: string): { readonly vat: string; readonly registration: string } {
  const digits = firm.slice(2);
  if (!firm.startsWith('FR')) return { vat: firm, registration: digits };
  // The key of a French VAT number (CGI art. 286 ter): (12 + 3 × (SIREN mod 97)) mod 97.
  const key = (12 + 3 * (Number(digits) % 97)) % 97;
  return { vat: `FR${String(key).padStart(2, '0')}${digits}`, registration: digits };
}

/** SIREN: nine digits, Luhn; nine zeros pass Luhn and are nobody. */
const isSiren = (digits: string): boolean =>
  /^\d{9}$/.test(digits) && !/^0+$/.test(digits) && passes(stdnum['FR']?.['siren'], digits);

/** SIRET: fourteen digits, Luhn, and La Poste's own rule (356 000 000: the digits add up to a multiple of five). */
const isSiret = (digits: string): boolean =>
  /^\d{14}$/.test(digits) && !/^0+$/.test(digits.slice(0, 9)) && passes(stdnum['FR']?.['siret'], digits);

/** Ten digits; numbers from before 2007 are written with nine. Since 2023 they may begin with 1. */
function enterpriseNumber(folded: string): string {
  const digits = folded.replace(/^BE/, '');
  return /^\d{9}$/.test(digits) ? `0${digits}` : digits;
}

const passes = (
  rule: { validate(number: string): { readonly isValid: boolean } } | undefined,
  number: string,
): boolean => rule?.validate(number).isValid ?? false;

const valid = (number: string, isValid: boolean): CheckedNumber =>
  isValid ? { kind: 'valid', number } : { kind: 'invalid' };
