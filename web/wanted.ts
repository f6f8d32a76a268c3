// What somebody wants to see of a table: words, lateness, kinds of lines. The address says it, or the view that the person
// begins with, or nothing does.

import type { SavedView } from './queries/answers.ts';

export type Wanted = SavedView['content'];
export type ViewScreen = SavedView['screen'];

export const EVERYTHING: Wanted = { search: '', lateBeyond: null, only: [] };

export const isNarrowed = ({ search, lateBeyond, only }: Wanted): boolean =>
  search !== '' || lateBeyond !== null || only.length > 0;

export const isSameWanted = (one: Wanted, other: Wanted): boolean =>
  one.search === other.search &&
  one.lateBeyond === other.lateBeyond &&
  one.only.length === other.only.length &&
  one.only.every(kind => other.only.includes(kind));

/** Of these kinds the one that is asked for. */
export const chosenOf = <Kind extends string>({ only }: Wanted, kinds: readonly Kind[]): Kind | null =>
  kinds.find(kind => only.includes(kind)) ?? null;

/** In place of the other kinds of the same question; null asks for all of them. */
export const choose = (wanted: Wanted, kinds: readonly string[], kind: string | null): Wanted => ({
  ...wanted,
  only: [...wanted.only.filter(one => !kinds.includes(one)), ...(kind === null ? [] : [kind])],
});

/** Whether one of the texts of a line has what was typed, whatever its accents and capitals. */
export const hasWords = (search: string, texts: readonly (string | null)[]): boolean => {
  const sought = plain(search.trim());
  return sought === '' || texts.some(text => text !== null && plain(text).includes(sought));
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
