// Files and functions that are read in one go: 250 lines, 50 lines. A folder is seen at a glance: 60 files beside each other.

import { describe, expect, it } from 'vitest';
import { functionsIn } from './functions.ts';
import { CODE_FILES, textOf } from './project.ts';

const FILE_LINES = 250;
const FUNCTION_LINES = 50;
/** A component is half markup, which is read like a page. */
const COMPONENT_LINES = 80;
const FOLDER_FILES = 60;

/** Tables and wordings are as long as the law and the languages make them. */
const TABLES = [/^src\/law\/rates\//, /^src\/law\/procedures\//, /^src\/letters\/wording\//];

const lines = (path: string): number => textOf(path).split('\n').length - 1;

describe('sizes', () => {
  it(`no folder has more than ${FOLDER_FILES} files beside each other`, () => {
    const counts = new Map<string, number>();
    for (const path of CODE_FILES.filter(one => /^(src|web|stories|test)\//.test(one))) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(40);
    expect([...counts].filter(([, count]) => count > FOLDER_FILES)).toEqual([]);
  });

  it(`no file has more than ${FILE_LINES} lines`, () => {
    const long = CODE_FILES.filter(path => !TABLES.some(table => table.test(path))).filter(
      path => lines(path) > FILE_LINES,
    );
    expect(long).toEqual([]);
  });

  it(`no function has more than ${FUNCTION_LINES} lines of its own`, () => {
    const found = CODE_FILES.flatMap(path => functionsIn(textOf(path)).map(one => ({ path, ...one })));
    expect(found.length).toBeGreaterThan(2000);
    // A `describe` is a list of tests, not a function that anyone reads as one.
    const long = found
      .filter(({ path, name, lines: own }) => {
        const most = path.endsWith('.tsx') ? COMPONENT_LINES : FUNCTION_LINES;
        return own > most && !name.startsWith('describe');
      })
      .map(one => `${one.path} ${one.name}`);
    expect(long).toEqual([]);
  });
});
