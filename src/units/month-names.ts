// Months as people write them, in French, Dutch, English and German, whole or cut short.

/** Beginnings of month names in French, Dutch, English and German, accents removed. */
const MONTH_STARTS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fev'],
  ['mar', 'mrt', 'maa'],
  ['apr', 'avr'],
  ['may', 'mai', 'mei'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];

/** 'févr.' is 2; null for a word that is no month. */
export function monthNumber(name: string): number | null {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = MONTH_STARTS.findIndex(starts => starts.some(start => folded.startsWith(start)));
  return found < 0 ? null : found + 1;
}
