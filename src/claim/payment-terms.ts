// Reads payment terms from the words people write: '30 jours fin de mois', 'Betaling binnen 30 dagen', '30 days net',
// '14 Tage', 'à réception'. Only what is certain is read; anything else is null and a person is asked.
// '45 jours fin de mois' is read as 45 days, then the end of that month, and says so: both readings are lawful in
// France (C. com. L441-10 I; DGCCRF), and this is the one that favours the debtor.

import { addDays, type CalendarDate, endOfMonth } from '../units/calendar.ts';

export type Terms = { readonly days: number; readonly endOfMonth: boolean };

const DAYS = /(?<![\d.,%])(\d{1,3})\s*(?:jours?|jrs?|j\b|dagen|dgn|days?|tage?n?|calendar days)/iu;
const END_OF_MONTH =
  /fin\s+(?:de\s+)?mois|fdm\b|einde?\s+(?:van\s+de\s+)?maand|end\s+of\s+(?:the\s+)?month|\beom\b|monatsende/iu;
const AT_ONCE =
  /(?:à|a)\s+(?:la\s+)?r[ée]ception|comptant|contant(?:e)?\b|bij\s+ontvangst|(?:due\s+)?(?:up)?on\s+receipt|immediate(?:ly)?|sofort|nach\s+erhalt/iu;
/** Words that turn a number of days into something other than the term of payment. */
const DISCOUNT = /escompte|skonto|discount|korting|p[ée]nalit|retard|late|int[ée]r[êe]t|interest|verzug/iu;
const LONGEST_TERM_DAYS = 180;

/** The terms of the first note that states them, or null. */
export function parseTerms(notes: readonly string[]): Terms | null {
  for (const note of notes) {
    for (const sentence of note.split(/[\n.;](?=\s|$)/)) {
      const terms = termsIn(sentence);
      if (terms) return terms;
    }
  }
  return null;
}

export function dueUnderTerms(
  issuedOn: CalendarDate,
  { days, endOfMonth: isEndOfMonth }: Terms,
): CalendarDate {
  const plain = addDays(issuedOn, days);
  return isEndOfMonth ? endOfMonth(plain) : plain;
}

function termsIn(sentence: string): Terms | null {
  if (DISCOUNT.test(sentence)) return null;
  const match = DAYS.exec(sentence);
  const days = match ? Number(match[1]) : null;
  if (days !== null && days <= LONGEST_TERM_DAYS) return { days, endOfMonth: END_OF_MONTH.test(sentence) };
  if (days === null && AT_ONCE.test(sentence)) return { days: 0, endOfMonth: false };
  return null;
}
