// What is read from a document about a debtor when nobody said it: kind, language. Marked as assumed, never silent,
// and on the side that is safe for the debtor: a buyer without any company number counts as a consumer.

import type { Company, DebtorKind, Language } from './parties.ts';

export type AssumedKind = { readonly kind: DebtorKind; readonly isAssumed: boolean };

// French public bodies have SIREN numbers that begin with 1 or 2 (INSEE, legal categories 7).
const FRENCH_PUBLIC_SIREN = /^(?:FR\w\w)?[12]\d{8}(?:\d{5})?$/;
const PUBLIC_NAME =
  /^(?:commune|ville|mairie|d[ée]partement|r[ée]gion|m[ée]tropole|communaut[ée] (?:de communes|urbaine|d['’]agglom[ée]ration)|province|gemeente|stad|provincie|stadt|gemeinde|c\.?p\.?a\.?s\.?|o\.?c\.?m\.?w\.?|centre hospitalier|minist[èe]re|pr[ée]fecture|universit[ée])\b/iu;
const COMPANY_FORM =
  /(?:^|[\s,(])(?:s\.?a\.?s\.?u?|s\.?a\.?r\.?l\.?|s\.?a\.?|e\.?u\.?r\.?l\.?|s\.?n\.?c\.?|s\.?c\.?i\.?|s\.?c\.?o\.?p\.?|s\.?r\.?l\.?|b\.?v\.?(?:b\.?a\.?)?|n\.?v\.?|s\.?p\.?r\.?l\.?|a\.?s\.?b\.?l\.?|v\.?z\.?w\.?|c\.?v\.?|gmbh|ag|ltd|inc|llc|plc|s\.?p\.?a\.?|s\.?l\.?|a\.?b\.?|oy|a\.?s\.?|kg|ug|e\.?k\.?)(?:$|[\s,).])/iu;

export function assumeKind({
  name,
  vat,
  registration,
  country,
}: {
  name: string;
  vat: string | null;
  registration: string | null;
  country: string;
}): AssumedKind {
  const isFrenchPublic =
    country === 'FR' &&
    [vat, registration].some(number => number !== null && FRENCH_PUBLIC_SIREN.test(number));
  if (isFrenchPublic || PUBLIC_NAME.test(name)) return { kind: 'publicBody', isAssumed: true };
  if (vat !== null || registration !== null) return { kind: 'business', isAssumed: false };
  if (COMPANY_FORM.test(name)) return { kind: 'business', isAssumed: true };
  return { kind: 'consumer', isAssumed: true };
}

/**
 * Belgian postal codes follow the language areas (laws on language use, 18 July 1966, art. 3-8). Brussels is bilingual: there
 * the form of company in the name tells (NV or SA), else French is assumed. Where no code is known it is the form, else the
 * language of the seller, if that is a Belgian one: most customers of a firm speak as it does.
 */
export function assumeLanguage({
  country,
  postalCode,
  name,
  seller,
}: {
  country: string;
  postalCode: string | null;
  name: string;
  seller: Pick<Company, 'country' | 'language'>;
}): Language {
  switch (country) {
    case 'FR':
    case 'LU':
    case 'MC':
      return 'fr';
    case 'NL':
      return 'nl';
    case 'DE':
    case 'AT':
      return 'de';
    case 'BE':
      return belgianLanguage({ code: BELGIAN_CODE.exec(postalCode ?? '')?.[1] ?? null, name, seller });
    default:
      return 'en';
  }
}

/** Four digits, after the sign of the country that abroad is written before them: B-9000. */
const BELGIAN_CODE = /^\s*(?:BE?[-\s]*)?(\d{4})\s*$/iu;

const GERMAN_AREA: ReadonlySet<number> = new Set([
  4700, 4701, 4710, 4711, 4720, 4721, 4728, 4730, 4731, 4750, 4760, 4761, 4770, 4771, 4780, 4782, 4783, 4784,
  4790, 4791,
]);

// A name in both languages ("Hotel du Parc SA-NV") tells nothing. CV and CVBA are Dutch alone; SC and SCRL French alone.
const DUTCH_FORM =
  /(?:^|[\s,(-])(?:n\.?v\.?|b\.?v\.?(?:b\.?a\.?)?|v\.?z\.?w\.?|c\.?v\.?(?:b\.?a\.?)?|v\.?o\.?f\.?|comm\.?\s?v\.?)(?:$|[\s,)-])/iu;
const FRENCH_FORM =
  /(?:^|[\s,(-])(?:s\.?a\.?|s\.?r\.?l\.?|s\.?p\.?r\.?l\.?u?|a\.?s\.?b\.?l\.?|s\.?c\.?(?:r\.?l\.?)?|s\.?n\.?c\.?|s\.?comm\.?)(?:$|[\s,)-])/iu;

const BRUSSELS = { first: 1000, last: 1299 };

function belgianLanguage({
  code,
  name,
  seller,
}: {
  code: string | null;
  name: string;
  seller: Pick<Company, 'country' | 'language'>;
}): Language {
  const isBrussels = code !== null && Number(code) >= BRUSSELS.first && Number(code) <= BRUSSELS.last;
  if (code !== null && !isBrussels) return areaLanguage(Number(code));
  const isDutch = DUTCH_FORM.test(name);
  if (isDutch !== FRENCH_FORM.test(name)) return isDutch ? 'nl' : 'fr';
  const isSpokenThere = seller.country === 'BE' && seller.language !== 'en';
  return code === null && isSpokenThere ? seller.language : 'fr';
}

function areaLanguage(code: number): Language {
  if (GERMAN_AREA.has(code)) return 'de';
  const isDutch =
    (code >= 1500 && code <= 1999) || (code >= 2000 && code <= 3999) || (code >= 8000 && code <= 9999);
  return isDutch ? 'nl' : 'fr';
}
