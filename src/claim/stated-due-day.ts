// The due date that a sentence of the terms names, where the document has no field for it: 'Échéance : 15/12/2026', 'Te betalen
// vóór 15-12-2026', 'Zahlbar ohne Abzug bis 09.12.2017'. Only one that is certain: a single day, beside a word that says
// payable, not of a discount, and not before the issue. '04/05/2026' in English may be April or May and is none.

import { addDays, type CalendarDate, dayFromParts } from '../units/calendar.ts';
import { monthNumber } from '../units/month-names.ts';

/** Where the day leads. */
const PAYABLE =
  /échéan|echean|payable|[àa] payer|[àa] r[ée]gler|r[èe]glement|date limite|au plus tard|vervald|te betalen|betaling|uiterlijk|zahl(?:bar|ung)|fällig|faellig|überweis/iu;
const PAYABLE_IN_ENGLISH = /\bdue\b|pay(?:ment|able)? (?:by|before|until|is due)/iu;
const OTHER =
  /escompte|skonto|discount|korting|p[ée]nalit|retard|\blate\b|int[ée]r[êe]t|interest|verzug|commande|livraison|bestel|lever/iu;
const DAYS =
  /(?<![\d./-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([./-])(\d{1,2})\5(\d{4})|(\d{1,2})(?:er|e)?\.? (\p{L}{3,})\.? (\d{4}))(?![\d/-])/gu;
const LONGEST_TERM_DAYS = 366;

/** The one day that the notes name as due, or null. */
export function statedDueDay(notes: readonly string[], issuedOn: CalendarDate): CalendarDate | null {
  const found = new Set<CalendarDate>();
  for (const part of notes.flatMap(note => note.split(/[\n;]|[.,](?=\s|$)/))) {
    const isEnglish = PAYABLE_IN_ENGLISH.test(part);
    if (OTHER.test(part) || (!isEnglish && !PAYABLE.test(part))) continue;
    for (const match of part.matchAll(DAYS)) {
      const day = dayOf(match, isEnglish && !PAYABLE.test(part));
      if (day === null || day < issuedOn || day > addDays(issuedOn, LONGEST_TERM_DAYS)) return null;
      found.add(day);
    }
  }
  const [only, other] = found;
  return other === undefined ? (only ?? null) : null;
}

function dayOf(match: RegExpExecArray, isEnglish: boolean): CalendarDate | null {
  const [, isoYear, isoMonth, isoDay, first, , second, year, namedDay, name, namedYear] = match;
  if (isoYear !== undefined)
    return dayFromParts({ year: Number(isoYear), month: Number(isoMonth), dayOfMonth: Number(isoDay) });
  if (name !== undefined) {
    const month = monthNumber(name);
    if (month === null) return null;
    return dayFromParts({ year: Number(namedYear), month, dayOfMonth: Number(namedDay) });
  }
  if (isEnglish && first !== second && Number(first) <= 12) return null;
  return dayFromParts({ year: Number(year), month: Number(second), dayOfMonth: Number(first) });
}
