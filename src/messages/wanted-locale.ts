import { LOCALES, type Locale } from './format.ts';

/** The first language of an Accept-Language header that we speak; null where there is none. */
export function wantedLocale(header: string | undefined): Locale | null {
  const wanted = (header ?? '').split(',').map(part => part.trim().toLowerCase());
  return wanted.flatMap(tag => LOCALES.filter(locale => tag.startsWith(locale)))[0] ?? null;
}
