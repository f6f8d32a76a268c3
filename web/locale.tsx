// The reader's language: chosen, else the browser's, else French. Kept on this device.

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { overwriteGetLocale } from '../src/messages/compiled/runtime.js';
import { LOCALES, type Locale, localeTag } from '../src/messages/format.ts';

const KEPT = 'acquit-language';

type Choice = { readonly locale: Locale; readonly choose: (locale: Locale) => void };
const LocaleContext = createContext<Choice>({ locale: 'fr', choose: () => undefined });

let current: Locale = initialLocale();
overwriteGetLocale(() => current);
document.documentElement.lang = localeTag(current);

export function LocaleProvider({ children }: { children: (locale: Locale) => ReactNode }) {
  const [locale, setLocale] = useState(current);
  const choice = useMemo(
    () => ({
      locale,
      choose: (next: Locale) => {
        current = next;
        localStorage.setItem(KEPT, next);
        document.documentElement.lang = localeTag(next);
        setLocale(next);
      },
    }),
    [locale],
  );
  return <LocaleContext value={choice}>{children(locale)}</LocaleContext>;
}

export const useLocale = (): Choice => useContext(LocaleContext);

function initialLocale(): Locale {
  const wishes = [localStorage.getItem(KEPT), ...navigator.languages];
  const found = wishes.map(wish => LOCALES.find(locale => wish?.toLowerCase().startsWith(locale)));
  return found.find(locale => locale !== undefined) ?? 'fr';
}
