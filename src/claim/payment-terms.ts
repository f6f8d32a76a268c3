// Reads payment terms from the words people write: '30 jours fin de mois', 'Betaling binnen 30 dagen', '30 days net',
// '14 Tage', 'à réception'. Only what is certain is read; anything else is null and a person is asked.
// '45 jours fin de mois' has two readings, both lawful in France (C. com. L441-10 I; DGCCRF): 45 days and then the end
// of that month, or the end of the month and then 45 days. The later day wrongs nobody: invoiced on 2026-01-20, 31 March.

import { endOfMonthDate } from '../law/terms.ts';
import { addDays, type CalendarDate, later } from '../units/calendar.ts';

export type Terms = {
  readonly days: number;
  /** `first`: the words put the end of the month before the days. `eitherReading`: they leave it open. */
  readonly endOfMonth: 'none' | 'first' | 'eitherReading';
};

const DAYS = /(?<![\d.,%])(\d{1,3})\s*(?:jours?|jrs?|j\b|dagen|dgn|days?|tage?n?|calendar days)/iu;
const END_OF_MONTH =
  /fin\s+(?:de\s+)?mois|fdm\b|einde?\s+(?:van\s+de\s+)?maand|end\s+of\s+(?:the\s+)?month|\beom\b|monatsende/iu;
/** '30 jours fin de mois le 10': a day of the month after. */
const DAY_OF_NEXT_MONTH = /(?:mois|fdm|maand|month|eom|monatsende)[\s,]*(?:le|de|the|op|am)\s+\d/iu;
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

export function dueUnderTerms(issuedOn: CalendarDate, { days, endOfMonth }: Terms): CalendarDate {
  if (endOfMonth === 'none') return addDays(issuedOn, days);
  const endFirst = endOfMonthDate(issuedOn, { days, reading: 'endThenPlus' });
  if (endOfMonth === 'first') return endFirst;
  return later(endFirst, endOfMonthDate(issuedOn, { days, reading: 'plusThenEnd' }));
}

function termsIn(sentence: string): Terms | null {
  if (DISCOUNT.test(sentence) || DAY_OF_NEXT_MONTH.test(sentence)) return null;
  const match = DAYS.exec(sentence);
  const days = match ? Number(match[1]) : null;
  if (match && days !== null && days <= LONGEST_TERM_DAYS) {
    const end = END_OF_MONTH.exec(sentence);
    if (!end) return { days, endOfMonth: 'none' };
    return { days, endOfMonth: end.index < match.index ? 'first' : 'eitherReading' };
  }
  if (days === null && AT_ONCE.test(sentence)) return { days: 0, endOfMonth: 'none' };
  return null;
}
