import type { Locale } from '../../src/messages/format.ts';

/** Each language in its own words, so that it can be found by who needs it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
};

export const languageName = (code: string): string =>
  new Map<string, string>(Object.entries(LOCALE_NAMES)).get(code) ?? code;
