// What concerns other people is blackened before a copy leaves: art. 15(4) of the GDPR. A name is struck wherever it stands as
// words of its own; an address of mail or a bank account that is neither the person's nor the creditor's is struck whoever it is.

import { parseIban } from '../../units/identifiers.ts';
import { foldEmail } from '../../units/reachable.ts';

export const BLACKENED = '█████';

export type Blackening = {
  /** Names, addresses and telephone numbers of other people, as they are written. */
  readonly others: readonly string[];
  /** Addresses of mail and accounts that stay, folded. */
  readonly kept: ReadonlySet<string>;
};

/** Strikes other people out of every text in a value. */
export function blackener({ others, kept }: Blackening): <Value>(value: Value) => Value {
  const names = nameFinder(others);
  const inText = (text: string): string => {
    const named = names === null ? text : text.replace(names, BLACKENED);
    return named
      .replace(EMAIL, found => (kept.has(foldEmail(found)) ? found : BLACKENED))
      .replace(CAPITALS, found => struckAccounts(found, kept));
  };
  const inValue = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.map(inValue);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inValue(inner)]));
  };
  // The shape stays: only the words in it change.
  return <Value>(value: Value) => inValue(value) as Value;
}

/**
 * What follows an account may look like more of it: the longest beginning that adds up is the account. What stands before or
 * after it in the same run of words may hold another.
 */
function struckAccounts(run: string, kept: ReadonlySet<string>): string {
  const words = run.split(' ');
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = ACCOUNT_WORDS.find(most => isAccount(words.slice(at, at + most).join(''))) ?? 0;
    const taken = words.slice(at, at + Math.max(1, count));
    said.push(count === 0 || kept.has(taken.join('')) ? taken.join(' ') : BLACKENED);
    at += taken.length;
  }
  return said.join(' ');
}

const isAccount = (signs: string): boolean => signs.length <= LONGEST_ACCOUNT && parseIban(signs) !== null;

/** ISO 13616; written in fours it takes nine words. */
const LONGEST_ACCOUNT = 34;
const ACCOUNT_WORDS = [9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** Begins where no sign of an address goes before it, so that each is looked at once. */
const EMAIL = /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Words in capitals and figures among which an account may stand. */
const CAPITALS = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d])*\b/g;

/** Shorter is a syllable that stands in any word. */
const SHORTEST = 3;

/** Any of the names, the longest first, where no letter or figure goes on before or after it. */
function nameFinder(names: readonly string[]): RegExp | null {
  const wanted = [...new Set(names.map(name => name.trim()).filter(({ length }) => length >= SHORTEST))];
  if (wanted.length === 0) return null;
  const longestFirst = wanted.sort((one, other) => other.length - one.length).map(asPattern);
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join('|')})(?![\\p{L}\\d])`, 'giu');
}

/** Between two words of a name any white space may stand. */
const asPattern = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Whether a text speaks of somebody who is known by these names, addresses and numbers. */
export function namesSomebody(known: readonly string[]): (text: string) => boolean {
  const finder = nameFinder(known);
  if (finder === null) return () => false;
  const once = new RegExp(finder.source, 'iu');
  return text => once.test(text);
}
