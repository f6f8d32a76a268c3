// Names say what a thing is; pure rooms know no clock, no chance and no float.

import { describe, expect, it } from 'vitest';
import { CODE_FILES, isTest, PROJECT_FILES, textOf } from './project.ts';
import { PURE } from './rooms.ts';
import { blanked } from './source-text.ts';
import { BANNED_CALLS, BANNED_WORDS, GIVEN_NAMES, GIVEN_PHRASE } from './words.ts';

const DECLARED = /\b(?:const|let|function|class|type|interface)\s+(\w+)/g;
const FIELD = /^[ \t]*(?:readonly\s+)?(\w+)\??:\s/gm;
const PARAMETERS = /\(([^()]*)\)\s*(?::[^=;{}]*)?(?:=>|\{)/g;
const TAKEN_APART = /\b(?:const|let)\s+[{[]([^}\]=]*)[}\]]/g;

/** 'dataFolderOf' is data, folder, of. */
const wordsIn = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);

const bannedIn = (name: string): string | null => {
  if (GIVEN_NAMES.has(name)) return null;
  const word = wordsIn(name.replace(GIVEN_PHRASE, '')).find(
    candidate => BANNED_WORDS[candidate] !== undefined,
  );
  return word === undefined ? null : `${name} ("${word}": say ${BANNED_WORDS[word]})`;
};

/** Names that a file gives: not those that it only uses. */
function namesIn(source: string): Set<string> {
  const { codeOnly } = blanked(source);
  const listed = [...codeOnly.matchAll(PARAMETERS), ...codeOnly.matchAll(TAKEN_APART)].flatMap(
    ([, list = '']) =>
      list.split(',').map(part => /^[\s.{[]*(?:\w+:\s*)?(\w+)/.exec(part.replace(/:.*$/s, ''))?.[1] ?? ''),
  );
  const declared = [...codeOnly.matchAll(DECLARED), ...codeOnly.matchAll(FIELD)].map(match => match[1] ?? '');
  return new Set([...declared, ...listed].filter(name => name !== ''));
}

describe('names', () => {
  it('are read from every file', () => {
    expect(namesIn('function a(b: X, { c }: Y): void { const { d } = e; }\ntype F = {\n  g: H;\n};')).toEqual(
      new Set(['a', 'F', 'g', 'b', 'c', 'd']),
    );
    expect(CODE_FILES.reduce((count, path) => count + namesIn(textOf(path)).size, 0)).toBeGreaterThan(5000);
  });

  it('of files and folders say what is in them', () => {
    const ours = PROJECT_FILES.filter(path =>
      /^(src|web|stories|simulation|bench|test|demo|scripts)\//.test(path),
    );
    expect(ours.filter(path => wordsIn(path).some(word => BANNED_WORDS[word] !== undefined))).toEqual([]);
  });

  it('in code say what a thing is', () => {
    const found = CODE_FILES.filter(path => !path.startsWith('test/tidy/')).flatMap(path =>
      [...namesIn(textOf(path))].flatMap(name => {
        const problem = bannedIn(name);
        return problem === null ? [] : [`${path}: ${problem}`];
      }),
    );
    expect(found).toEqual([]);
  });
});

describe('pure rooms', () => {
  const pure = CODE_FILES.filter(path => PURE.some(room => path.startsWith(`src/${room}/`)) && !isTest(path));

  it.each(Object.entries(BANNED_CALLS))('never say %s, but take %s', call => {
    expect(pure.length).toBeGreaterThan(100);
    const escaped = call.replace(/[.(]/g, '\\$&');
    const pattern = new RegExp(`(?<![\\w.])${escaped}|\\.${escaped}\\(`);
    const found = pure.filter(path => pattern.test(blanked(textOf(path)).codeOnly));
    expect(found).toEqual([]);
  });
});
