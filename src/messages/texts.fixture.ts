// The texts of a language as they are written, by key, without the names of values, which are English in every language.

import { readFileSync } from 'node:fs';
import type { Locale } from './format.ts';

export const textsIn = (locale: Locale): [string, string][] => {
  const texts: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(new URL(`../../messages/${locale}.json`, import.meta.url), 'utf8'),
  );
  return Object.entries(texts).map(([key, text]) => [key, wordsOf(text)]);
};

const wordsOf = (text: unknown): string =>
  typeof text === 'string'
    ? text.replace(/\{\w+\}/g, '')
    : Array.isArray(text)
      ? text.map(({ match }) => wordsOf(Object.values(match).join(' '))).join(' ')
      : '';
