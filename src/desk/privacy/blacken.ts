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
      .replace(ACCOUNT, found => struckAccount(found, kept));
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

/** What follows an account may look like more of it: the longest beginning that adds up is the account. */
function struckAccount(found: string, kept: ReadonlySet<string>): string {
  const words = found.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const account = parseIban(words.slice(0, count).join(''));
    if (account === null) continue;
    return kept.has(account) ? found : [BLACKENED, ...words.slice(count)].join(' ');
  }
  return found;
}

const EMAIL = /[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const ACCOUNT = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{1,30}){1,9}\b/g;

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
