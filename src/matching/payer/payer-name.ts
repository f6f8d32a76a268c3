// A name in the form in which the spellings of who pays are one: banks that know no '&' write it out, or leave it away.
// 'Leroy & Fils SAS' is 'LEROY ET FILS'; 'Janssens en Zonen BV' is 'JANSSENS & ZONEN'.

import { foldName } from '../../units/identifiers.ts';

const AND = / (ET|EN|UND|AND)(?= )/g;

export const payerName = (written: string): string => withoutAnd(foldName(written));

/** Of a name that is folded already. The last word stays: 'DELATTRE ET' is not Delattre. */
export const withoutAnd = (folded: string): string => folded.replace(AND, '');
