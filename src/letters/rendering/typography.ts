// What a printer would do to the wording before it is read: the spaces that must not break and the apostrophe.
// Applied to our own words only, never to a value. French: 'Merci !' keeps a narrow space before the sign.

import type { Language } from '../../claim/parties.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

export function withTypography(text: string, language: Language): string {
  const key = `${language} ${text}`;
  const known = set.get(key);
  if (known !== undefined) return known;
  if (set.size >= MOST_SET) set.clear();
  const typeset = typesetIn(text, language);
  set.set(key, typeset);
  return typeset;
}

/** A wording has a handful of forms, whatever the values are: the marks stand in their place. */
const MOST_SET = 1_000;
const set = new Map<string, string>();

function typesetIn(text: string, language: Language): string {
  const shared = text
    .replace(/(?<=\p{L})'(?=[\p{L}\ue000])/gu, '’')
    .replace(/(?<=\d) (?=\p{Ll})/gu, NO_BREAK);
  if (language !== 'fr') return shared;
  return shared
    .replace(/ (?=:)/g, NO_BREAK)
    .replace(/ (?=[;?!])/g, NARROW)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ »/g, `${NO_BREAK}»`)
    .replace(/(?<=\bn°) /g, NO_BREAK);
}
