// What the pages of help call a button or a screen is what stands on it: *Qui doit quoi*, *Annuler l'acceptation*.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/fr');

/** Words of others, in italics because they are not French. */
const FOREIGN: ReadonlySet<string> = new Set(['row-level security', 'session', 'transaction']);

const plain = (text: string): string => text.replaceAll('’', "'").replace(/[\s\u00a0\u202f]+/g, ' ');

const TEXTS: readonly string[] = Object.values(
  JSON.parse(readFileSync(join(ROOT, 'messages/fr.json'), 'utf8')) as Readonly<
    Record<string, string | readonly { readonly match: Readonly<Record<string, string>> }[]>
  >,
)
  .flatMap(text => (typeof text === 'string' ? [text] : text.flatMap(({ match }) => Object.values(match))))
  .map(plain)
  // What is nothing but values would be everything.
  .filter(text => /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, '')));

/** Whole, or its first words, with any value where the text has one; a text that begins with a value is quoted whole. */
const isOnScreen = (quoted: string): boolean => TEXTS.some(text => shapeOf(text).test(quoted));

const shapes = new Map<string, RegExp>();

function shapeOf(text: string): RegExp {
  const known = shapes.get(text);
  if (known !== undefined) return known;
  const words = text.split(' ').map(patternOf);
  const rest = words.slice(1).reduceRight((after, word) => `(?: ${word}${after})?`, '');
  const isWhole = text.startsWith('{') || (words.length < 3 && !text.includes('{'));
  const shape = new RegExp(`^${isWhole ? words.join(' ') : `${words[0]}${rest}`}[.?]?$`, 'i');
  shapes.set(text, shape);
  return shape;
}

const patternOf = (word: string): string =>
  word
    .split(/\{\w+\}/)
    .map(part => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/(?:\\[.?]|[,:])$/, '$&?'))
    .join('.+?');

/** *Réglages, Personnes* is a screen and a part of it. */
const isNamed = (quoted: string): boolean =>
  FOREIGN.has(quoted) || isOnScreen(quoted) || quoted.split(', ').every(isOnScreen);

const quotedIn = (page: string): string[] =>
  [
    ...plain(
      page
        .replace(/```[\s\S]*?```/g, '')
        .replace(/`[^`\n]*`/g, '')
        .replaceAll('**', '§'),
    ).matchAll(/(?<![\p{L}*§])\*([^*§]{2,70})\*(?![\p{L}*])/gu),
  ].map(([, quoted = '']) => quoted);

const PAGES = readdirSync(FOLDER).filter(name => name.endsWith('.md'));

describe('a page of help', () => {
  it.each(PAGES)('%s names buttons and screens as they are', name => {
    const quoted = quotedIn(readFileSync(join(FOLDER, name), 'utf8'));
    expect(quoted.filter(one => !isNamed(one))).toEqual([]);
  });

  it('is looked at: all pages together quote more than a hundred, and a name that is nowhere is seen', () => {
    const all = PAGES.flatMap(name => quotedIn(readFileSync(join(FOLDER, name), 'utf8')));
    expect(all.length).toBeGreaterThan(100);
    expect(quotedIn('Sous *Rêver la nuit*, puis *À valider*.').map(isNamed)).toEqual([false, true]);
  });
});
