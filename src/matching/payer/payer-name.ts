// A name in the form in which the spellings of who pays are one: banks that know no '&' write it out, or leave it away.
// 'Leroy & Fils SAS' is 'LEROY ET FILS'; 'Janssens en Zonen BV' is 'JANSSENS & ZONEN'.
// Banks put the family name first, and a title before it: 'MME JANSSENS ELS' is Els Janssens.

import { foldName } from '../../units/identifiers.ts';

const AND = / (ET|EN|UND|AND)(?= )/g;

export const payerName = (written: string): string => withoutAnd(foldName(written));

/** Of a name that is folded already. The last word stays: 'DELATTRE ET' is not Delattre. */
export const withoutAnd = (folded: string): string => folded.replace(AND, '');

const TITLES: ReadonlySet<string> = new Set(
  'M MR MME MLLE MONSIEUR MADAME MADEMOISELLE DHR MEVR MEVROUW MVR MW HERR FRAU'.split(' '),
);

/** The words of a name in an order of their own; null where one word is left, which may stand for anything. */
export function anyOrder(name: string): string | null {
  const words = name.split(' ').filter(word => !TITLES.has(word));
  return words.length < 2 ? null : words.sort().join(' ');
}
