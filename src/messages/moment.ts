// An instant in the reader's language and own time zone: "26 nov. 2026, 14:05".

import { type Locale, localeTag } from './format.ts';

export function momentText(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(localeTag(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(instant));
}
