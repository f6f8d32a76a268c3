// Numbers of companies as people write them. Apart from their rules, which a page in the browser has no need of.
// SIREN 732829320 is shown as 732 829 320, enterprise number 0403170701 as 0403.170.701.

import { foldCompanyNumber } from './identifiers.ts';

/** As people write it: SIREN in threes, SIRET with its five at the end, enterprise numbers with points. */
export function formatRegistration(number: string, country: string): string {
  const digits = foldCompanyNumber(number);
  if (country === 'FR' && /^\d{9}(\d{5})?$/.test(digits))
    return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, (_, ...groups: string[]) =>
      groups.slice(0, 4).filter(Boolean).join(' '),
    );
  if (country === 'BE' && /^\d{10}$/.test(digits))
    return digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3');
  return number;
}

/** 'FR 40 303 265 045', 'BE 0403.170.701'; others with a space behind the country. */
export function formatVat(number: string): string {
  const folded = foldCompanyNumber(number);
  const french = /^FR([0-9A-Z]{2})(\d{3})(\d{3})(\d{3})$/.exec(folded);
  if (french !== null) return `FR ${french.slice(1).join(' ')}`;
  if (/^BE\d{10}$/.test(folded)) return `BE ${formatRegistration(folded.slice(2), 'BE')}`;
  return folded.replace(/^([A-Z]{2})/, '$1 ');
}
