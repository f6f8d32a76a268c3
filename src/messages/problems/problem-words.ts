// Problems of files in the reader's language. Readers write them in English, in phrases of fixed shape that people script
// against; here each phrase is known with its values ('at most {a} bytes'), and one that is not known is shown as written.
// 'column Montant row 3' in French is 'colonne Montant ligne 3'.

import type { Locale } from '../format.ts';
import { EXPECTED } from './problem-expected.ts';
import { FOUND } from './problem-found.ts';
import { PLACES } from './problem-places.ts';
import { XML_FAULTS } from './problem-xml.ts';

type Options = { locale?: Locale };
type Plain = (inputs?: Record<string, never>, options?: Options) => string;
/** One value or two; all of them are called with both. */
type Values = { readonly a?: NonNullable<unknown>; readonly b?: NonNullable<unknown> };
type Filled = { say(values: Values, options?: Options): string }['say'];
export type Phrases = { readonly plain: readonly Plain[]; readonly filled: readonly Filled[] };

type Known = { readonly phrase: Filled; readonly shape: RegExp; readonly names: readonly string[] };

/** Made when the first problem is shown: most pages show none. */
let known: readonly Known[] | null = null;

/** The place, what was found or what was expected, in the language of the page where none is named. */
export function problemWords(text: string, locale?: Locale): string {
  const inFile = /^(.+\.\w{2,4}): (.+)$/.exec(text);
  if (inFile !== null) return `${inFile[1]}: ${problemWords(inFile[2] ?? '', locale)}`;
  known ??= [FOUND, EXPECTED, PLACES, XML_FAULTS].flatMap(knownPhrases).sort(byLiteralLength);
  for (const { phrase, shape, names } of known) {
    const match = shape.exec(text);
    if (match === null) continue;
    const value = (name: string): string => {
      const written = match[names.indexOf(name) + 1] ?? '';
      return names.includes(name) ? problemWords(written, locale) : '';
    };
    return phrase({ a: value('a'), b: value('b') }, locale === undefined ? {} : { locale });
  }
  return text;
}

const knownPhrases = ({ plain, filled }: Phrases): Known[] =>
  [
    ...plain.map(
      (say): Filled =>
        (_values, options) =>
          say({}, options),
    ),
    ...filled,
  ].map(knownPhrase);

function knownPhrase(phrase: Filled): Known {
  const english = phrase({ a: '{a}', b: '{b}' }, { locale: 'en' });
  const names = [...english.matchAll(/\{([ab])\}/g)].map(([, name = '']) => name);
  const pieces = english.split(/\{[ab]\}/).map(piece => piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return { phrase, names, shape: new RegExp(`^${pieces.join('(.+?)')}$`, 's') };
}

/** The phrase that says most by itself goes first: 'line {a} column {b}' before 'line {a}'. */
const byLiteralLength = (left: Known, right: Known): number =>
  right.shape.source.length - left.shape.source.length;
