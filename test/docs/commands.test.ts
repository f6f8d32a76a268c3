// What the pages have people type is understood as it is written: the command is there, so is each of its options, no word is
// too many, and a script, a variable or a path that a page names is one of the project.

import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { invocationOf } from '../../src/cli/text/command-words.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../surroundings.ts';
import { CODE_FILES, PROJECT_FILES, textOf } from '../tidy/project.ts';

/** A decision and a line of the changelog speak of their day. */
const PAGES = PROJECT_FILES.filter(
  path => path.endsWith('.md') && !path.startsWith('docs/decisions/') && path !== 'CHANGELOG.md',
);
const AROUND = surroundings({ today: day('2026-11-30'), print: () => {} });

type Written = { readonly page: string; readonly line: string };

/** Lines of blocks, with what a backslash continues, and what stands between single backticks in a sentence. */
const typedIn = (page: string): Written[] => {
  const text = textOf(page).replace(/\\\n\s*/g, '');
  const lines = [...text.matchAll(/^(?: {4})?(?:[A-Z_]+=\S+ )*(acquit [a-z-]+.*)$/gm)].map(
    ([, line = '']) => line,
  );
  const inline = [...text.matchAll(/(?<!`)`(acquit [a-z-]+[^`]*)`(?!`)/g)].map(([, line = '']) => line);
  return [...lines, ...inline].map(line => ({ page, line }));
};

/** The words as a shell parts them; two blanks begin what the page says of the command, `>` is for the shell. */
const wordsOf = (line: string): string[] =>
  [
    ...(/^(?:"[^"]*"|'[^']*'|(?! {2}| >)[^"'])*/.exec(line)?.[0] ?? '').matchAll(
      /(?:"[^"]*"|'[^']*'|[^\s"'])+/g,
    ),
  ]
    .map(([word]) => word.replace(/["']/g, ''))
    .slice(1);

/** What is wrong with it, or null. */
function faultOf(line: string): string | null {
  const [name = '', ...words] = wordsOf(line);
  const command = COMMANDS[name];
  if (command === undefined) return name === 'help' ? null : `there is no command ${name}`;
  try {
    const { words: plain } = invocationOf(command, words, AROUND);
    const [act = ''] = plain;
    const hasActs = new RegExp(`\\b${name} [(\\[]?[a-z]`).test(command.usage);
    const isAct = new RegExp(`(?<![\\w-])${act}(?![\\w-])`).test(command.usage);
    return hasActs && /^[a-z-]+$/.test(act) && !isAct ? `${name} does not know ${act}` : null;
  } catch (error) {
    return String(error);
  }
}

describe('what a page has people type', () => {
  const written = PAGES.flatMap(typedIn);

  it('is a command as it is', () => {
    expect(written.length).toBeGreaterThan(100);
    const wrong = written.flatMap(({ page, line }) => {
      const fault = faultOf(line);
      return fault === null ? [] : [`${page}: ${line}: ${fault}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is looked at: a command, an option, an act and a word too many that are not there are seen', () => {
    const typed = ['acquit dun', 'acquit run --dry', 'acquit company sell   sells it', 'acquit doctor "now"'];
    expect(typed.map(line => faultOf(line) !== null)).toEqual([true, true, true, true]);
    expect(faultOf('acquit scenario show fr-business > s.json   a file')).toBeNull();
  });

  it('names scripts that npm runs', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = PAGES.flatMap(page =>
      [...textOf(page).matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(name => !(name in scripts))).toEqual([]);
  });
});

describe('what a page names', () => {
  const code = CODE_FILES.filter(path => /^(?:src|scripts|test|bench|vitest)/.test(path))
    .map(textOf)
    .join('\n');
  const VARIABLE = /\b(?:ACQUIT_[A-Z_]*[A-Z]|(?:SMTP|IMAP|DATABASE)_URL)\b/g;

  it('as a variable is read, and every variable of the product is on a page', () => {
    const named = new Set(PAGES.flatMap(page => textOf(page).match(VARIABLE) ?? []));
    expect(named.size).toBeGreaterThan(8);
    expect([...named].filter(name => !code.includes(name))).toEqual([]);
    const read = new Set(
      CODE_FILES.filter(path => path.startsWith('src/')).flatMap(path => textOf(path).match(VARIABLE) ?? []),
    );
    expect([...read].filter(name => !named.has(name))).toEqual([]);
  });

  it('as a path lies there', () => {
    const named = PAGES.flatMap(page =>
      [
        ...textOf(page).matchAll(
          /`((?:src|web|test|stories|scripts|simulation|bench|demo|messages)\/[\w./-]+)`/g,
        ),
      ].map(([, path = '']) => ({ page, path: path.replace(/\/$/, '') })),
    );
    expect(named.length).toBeGreaterThan(10);
    const isThere = (path: string): boolean =>
      PROJECT_FILES.some(file => file === path || file.startsWith(`${path}/`));
    expect(named.filter(({ path }) => !isThere(path))).toEqual([]);
  });
});
