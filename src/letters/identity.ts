// How a firm's identity is printed: each country writes its company number its own way.
// '552100554' in France is 'SIREN 552 100 554'; '0403170701' in Belgium is 'n° d’entreprise 0403.170.701'.

import type { Address, Language } from '../claim/parties.ts';
import {
  formatStructuredCommunication,
  parseCreditorReference,
  parseStructuredCommunication,
  withCommunicationsPrinted,
} from '../units/identifiers.ts';
import { formatPhone } from '../units/reachable.ts';

const NO_BREAK = '\u00a0';

/** Null when there is no number to print. */
export function printedRegistration({
  registration,
  country,
  language,
}: {
  registration: string | null;
  country: string;
  language: Language;
}): string | null {
  if (registration === null || registration.trim() === '') return null;
  const digits = registration.replace(/[\s.\u00a0]/g, '').replace(/^BE(?=\d)/i, '');
  if (country === 'FR' && /^\d{9}$/.test(digits))
    return `SIREN${NO_BREAK}${grouped(digits, [3, 3, 3], NO_BREAK)}`;
  if (country === 'FR' && /^\d{14}$/.test(digits))
    return `SIRET${NO_BREAK}${grouped(digits, [3, 3, 3, 5], NO_BREAK)}`;
  if (country === 'BE' && /^[01]?\d{9}$/.test(digits))
    return `${BELGIAN_NUMBER[language]}${NO_BREAK}${grouped(digits.padStart(10, '0'), [4, 3, 3], '.')}`;
  return `${OTHER_NUMBER[language]}${NO_BREAK}${registration.trim()}`;
}

const BELGIAN_NUMBER: Readonly<Record<Language, string>> = {
  fr: `n°${NO_BREAK}d’entreprise`,
  nl: 'ondernemingsnummer',
  en: 'enterprise number',
  de: 'Unternehmensnummer',
};

const OTHER_NUMBER: Readonly<Record<Language, string>> = {
  fr: `n°${NO_BREAK}d’immatriculation`,
  nl: 'registratienummer',
  en: 'registration number',
  de: 'Registernummer',
};

/** A reference as banks print it: '+++090/9337/55493+++', 'RF18 5390 0754 7034', anything else as given, but for a communication within it. */
export function printedReference(reference: string): string {
  const structured = parseStructuredCommunication(reference);
  if (structured !== null) return formatStructuredCommunication(structured);
  const creditorReference = parseCreditorReference(reference);
  return creditorReference === null
    ? withCommunicationsPrinted(reference)
    : creditorReference.replace(/(.{4})(?=.)/g, `$1${NO_BREAK}`);
}

/** Lines of a postal address below the name; the country only when the letter crosses a border. */
export function addressLines({ address, from }: { address: Address; from: string }): string[] {
  const town = [address.postalCode, address.city].filter(part => part !== null && part !== '').join(' ');
  const country = address.country === from ? '' : countryName(address.country);
  return [...address.lines, town, country].filter(line => line.trim() !== '');
}

// The Universal Postal Union asks for the country in capitals, in French or in the language of the sender's country.
const countryName = (country: string): string =>
  (countryNames.of(country) ?? country).toLocaleUpperCase('fr');
const countryNames = new Intl.DisplayNames('fr', { type: 'region' });

function grouped(digits: string, sizes: readonly number[], separator: string): string {
  let start = 0;
  const parts = sizes.map(size => {
    const part = digits.slice(start, start + size);
    start += size;
    return part;
  });
  return parts.join(separator);
}

/** '03 53 01 00 14' for a debtor in the country of the number, '+33 3 53 01 00 14' abroad; never the digits in one row. */
export const printedPhone = ({
  creditor: { phone },
  debtor: { country },
}: {
  creditor: { phone: string | null };
  debtor: { country: string };
}): string | null => (phone === null ? null : formatPhone(phone, country));
