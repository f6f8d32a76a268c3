import { type Locale, localeTag } from '../../src/messages/format.ts';

/** Countries whose law is known here, the two that it was made for first. */
const COUNTRIES: readonly string[] = ['FR', 'BE', 'LU', 'NL', 'DE', 'ES', 'IT'];

/** Where whoever asks for pages in these languages lives, the first that is known: 'nl-BE' is Belgium, 'de' Germany, 'en-US' says nothing. */
export function homeCountry(languages: readonly string[]): string {
  const regions = languages.map(tag => new Intl.Locale(tag).maximize().region);
  return regions.find(region => region !== undefined && COUNTRIES.includes(region)) ?? 'FR';
}

/** 'FR' is France; what is no country stays as it is written. */
export function countryName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([localeTag(locale)], { type: 'region' }).of(code) ?? code;
}

/** By name in the reader's language; one that was entered elsewhere stays among them. */
export function countryChoices(locale: Locale, present: string | null = null) {
  const names = new Intl.DisplayNames([localeTag(locale)], { type: 'region' });
  const all = present === null || COUNTRIES.includes(present) ? COUNTRIES : [...COUNTRIES, present];
  return all.map(value => ({ value, label: names.of(value) ?? value }));
}
