// How the identifiers of the field are checked and compared: structured communication, creditor reference,
// IBAN, company numbers and invoice numbers. Printed forms go in; one canonical form comes out.

import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { remembered } from './remembered.ts';

/**
 * Twelve digits of a Belgian structured communication that passes modulo 97 (rest 0 is written 97), in one piece or as
 * 3, 4 and 5. Grouped otherwise they are something else: one pair of invoice numbers in 97 passes the check.
 */
export function parseStructuredCommunication(text: string): string | null {
  const groups = /^[+*\s]*(\d{3})[/.\s\u00a0-]*(\d{4})[/.\s\u00a0-]*(\d{5})[+*\s]*$/.exec(text);
  if (groups === null) return null;
  const digits = groups.slice(1).join('');
  return digits === withCheckDigits(digits.slice(0, 10)) ? digits : null;
}

/** Those that a text marks as the form does: 'Mededeling: +++090/9337/55493+++', or with '***'. */
export const structuredCommunicationsIn = (text: string): string[] =>
  (text.match(MARKED) ?? []).flatMap(one => parseStructuredCommunication(one) ?? []);

const MARKED = /(\+{3}|\*{3})\s?\d{3}\/?\d{4}\/?\d{5}\s?\1/g;
const GROUPED = /(?<![\d/+*])\d{3}\/\d{4}\/\d{5}(?![\d/+*])/g;

/** Those that a text marks, or groups with strokes, as banks print them. Twelve digits in a row may be any other number, and stay. */
export const withCommunicationsPrinted = (text: string): string =>
  [MARKED, GROUPED].reduce(
    (said, kind) =>
      said.replace(kind, one => {
        const digits = parseStructuredCommunication(one);
        return digits === null ? one : formatStructuredCommunication(digits);
      }),
    text,
  );

/** The twelve digits for a ten-digit base. */
export function withCheckDigits(base: string): string {
  const rest = Number(BigInt(base) % 97n);
  return `${base}${String(rest === 0 ? 97 : rest).padStart(2, '0')}`;
}

/** '+++090/9337/55493+++'. */
export function formatStructuredCommunication(digits: string): string {
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
}

/** An ISO 11649 creditor reference in capitals without spaces, or null when its check digits are wrong. */
export function parseCreditorReference(text: string): string | null {
  const compact = text.replace(/[\s\u00a0]/g, '').toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(compact)) return null;
  return mod97(`${compact.slice(4)}${compact.slice(0, 4)}`) === 1 ? compact : null;
}

/** An IBAN in capitals without separators, or null when it is not one. */
export const parseIban = (text: string): string | null => remembered(accounts, text, readIban);

const accounts = new Map<string, string | null>();

function readIban(text: string): string | null {
  const compact = electronicFormatIBAN(text.replace(/[.\u00a0]/g, '').toUpperCase());
  return compact !== null && isValidIBAN(compact) ? compact : null;
}

/** A BIC in capitals without spaces, of 8 or 11 signs, or null when it is none. */
export function parseBic(text: string): string | null {
  const compact = text.replace(/[\s\u00a0]/g, '').toUpperCase();
  return isValidBIC(compact) ? compact : null;
}

/** 'BE68 5390 0754 7034'. */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** 'BE68 … 7034': enough to tell two accounts apart, too little to pay to. */
export const maskIban = (iban: string): string => `${iban.slice(0, 4)} … ${iban.slice(-4)}`;

/** The form in which two spellings of one invoice number are the same: no spaces, no case, NFKC. */
export function foldInvoiceNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** The form in which two spellings of one company number are the same: letters and digits only, in capitals. */
export const foldCompanyNumber = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The form in which two spellings of one name are compared: no accents, case, punctuation or legal form. */
export function foldName(name: string): string {
  return foldedWords(name).replace(ANYWHERE, ' ').replace(/\s+/g, ' ').trim().replace(AT_THE_END, '').trim();
}

/** The legal form that a name ends or begins with: 'SAS' of "Dupont S.A.S."; null where it names none. */
export function legalFormOf(name: string): string | null {
  return ANYWHERE_ONE.exec(foldedWords(name))?.[0] ?? AT_THE_END.exec(foldedWords(name))?.[0]?.trim() ?? null;
}

/** Forms of France, Belgium, the Netherlands, Germany and the Union that are no words of a name. */
const FORMS =
  'SA|SAS|SASU|SARL|EURL|SNC|SCI|SCOP|SELARL|SELAS|SCEA|EARL|GAEC|EIRL|SRL|BV|NV|BVBA|SPRL|SPRLU|ASBL|VZW|AISBL|IVZW|SC|CV|SCRL|CVBA|SCS|VOF|COMMV|GMBH|AG|KGAA|OHG|UG|GEIE|EESV|EWIV|LTD|PLC|LLC';
const ANYWHERE = new RegExp(`\\b(${FORMS})\\b`, 'g');
const ANYWHERE_ONE = new RegExp(`\\b(${FORMS})\\b`);
/** Short enough to be a word of a name elsewhere. */
const AT_THE_END = / (SE|SCE|EI|KG|EK|EV|CO KG|SCP|SCA|GIE)$/;
/** Spelled out on letterheads and in registers. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\bSOCIETE PAR ACTIONS SIMPLIFIEE UNIPERSONNELLE\b/, 'SASU'],
  [/\bSOCIETE PAR ACTIONS SIMPLIFIEE\b/, 'SAS'],
  [/\bSOCIETE A RESPONSABILITE LIMITEE\b/, 'SARL'],
  [/\bSOCIETE ANONYME\b/, 'SA'],
  [/\bSOCIETE CIVILE IMMOBILIERE\b/, 'SCI'],
  [/\bNAAMLOZE VENNOOTSCHAP\b/, 'NV'],
  [/\bBESLOTEN VENNOOTSCHAP\b/, 'BV'],
  [/\bAKTIENGESELLSCHAFT\b/, 'AG'],
  [/\bGESELLSCHAFT MIT BESCHRANKTER HAFTUNG\b/, 'GMBH'],
];

/** A file says the same names over and over, and each is asked for several times. */
const foldedWords = (name: string): string => remembered(names, name, wordsOf);

const names = new Map<string, string>();

const MAY_BE_SPELLED = /SOCIETE|VENNOOTSCHAP|GESELLSCHAFT/;

/** Capitals and digits apart by spaces, 'S.A.S.' and 'S A S' as 'SAS', forms spelled out as they are shortened. */
function wordsOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\b(?:[A-Z]\.[ \u00a0]?){2,}[A-Z]?(?![A-Z])/g, letters => `${letters.replace(/[^A-Z]/g, '')} `)
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/\b([A-Z])((?: [A-Z])+)\b/g, (all, first: string, rest: string) => {
      const joined = `${first}${rest.replaceAll(' ', '')}`;
      return ANYWHERE_ONE.exec(joined)?.[0] === joined ? joined : all;
    });
  if (!MAY_BE_SPELLED.test(words)) return words.trim();
  return SPELLED.reduce((text, [spelled, short]) => text.replace(spelled, short), words).trim();
}

function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
