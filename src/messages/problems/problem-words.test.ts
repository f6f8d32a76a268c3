import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../formats/text/xml.ts';
import { problemWords } from './problem-words.ts';

/** Names of elements, codes and values alone, the same in every language. */
const TECHNICAL =
  /^(zip|PDF|OFX|STATUS|STMTRS|INVSTMTRS|X|X X|[A-Z]\w+(\/\w+)*( X)?|X\/\w+|X: X|X \/ XX|EcritureDate X|status X|Ntry X|X Bal X|X X X|X of X)$/;
/** Put together at run time from phrases that are known whole. */
const ASSEMBLED = new Set([
  'at most X X',
  'X (was the file cut?)',
  'X (is an amount split in two?)',
  'X (is a title missing?)',
  'X cells, as in the headerX',
]);

/** The phrases that stand in the sources of the readers, with X for what is filled in. */
function phrases(): string[] {
  const files = readdirSync('src/formats', { encoding: 'utf8', recursive: true }).filter(
    name => name.endsWith('.ts') && !/test|fixture/.test(name),
  );
  if (files.length < 50) throw new Error(`Only ${files.length} readers were found`);
  return files.flatMap(name => {
    const source = readFileSync(`src/formats/${name}`, 'utf8');
    const written = source.matchAll(/\b(?:place|found|expected)(?::| =) ?(?:'([^'\n]*)'|`([^`\n]*)`)/g);
    return [...written].map(
      ([, plain, filled]) => plain ?? (filled ?? '').replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, 'X'),
    );
  });
}

describe('A problem of a file', () => {
  it('is said in the language of the reader', () => {
    expect(problemWords('column Montant row 3', 'fr')).toBe('colonne Montant ligne 3');
    expect(problemWords('invoice F2026-1, due date', 'nl')).toBe('factuur F2026-1, vervaldag');
    expect(problemWords('at most 1000 files', 'de')).toBe('höchstens 1000 Dateien');
    expect(problemWords('factur-x.xml: line 4 column 2', 'fr')).toBe('factur-x.xml: ligne 4 colonne 2');
    expect(problemWords('a day that exists, such as 29/03/2026', 'fr')).toBe(
      'une date qui existe, telle que 29/03/2026',
    );
    expect(problemWords('an empty file', 'en')).toBe('an empty file');
  });

  it('keeps what is quoted of the file', () => {
    for (const quoted of ['31/02/2026', '12,5O', 'Dupont & Fils'])
      expect(problemWords(quoted, 'fr')).toBe(quoted);
  });

  it('says in each language what is wrong with XML that is cut or not well formed', () => {
    const cut = readXml(new TextEncoder().encode('<Invoice><ID>1</ID>'));
    const loose = readXml(new TextEncoder().encode('<Invoice><Name>Dupont & Fils</Name></Invoice>'));
    const foundIn = (read: typeof cut): string => (read.ok ? 'nothing' : read.problem.found);
    expect(foundIn(cut)).toBe('unclosed tag: Invoice');
    expect(problemWords(foundIn(cut), 'fr')).toMatch(/^une balise qui n’est pas fermée\s: Invoice$/);
    for (const locale of ['fr', 'nl', 'de'] as const)
      expect(problemWords(foundIn(loose), locale)).not.toBe(foundIn(loose));
  });

  it('has words in French, Dutch and German for every phrase that a reader writes', () => {
    const written = [...new Set(phrases())].filter(
      phrase => !TECHNICAL.test(phrase) && !ASSEMBLED.has(phrase),
    );
    expect(written.length).toBeGreaterThan(100);
    // In one language a word may be the English one ('bytes'), never in all three.
    const unknown = written.filter(phrase =>
      (['fr', 'nl', 'de'] as const).every(locale => problemWords(phrase, locale) === phrase),
    );
    expect(unknown).toEqual([]);
  });
});
