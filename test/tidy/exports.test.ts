// What a file hands out, another one takes. Types are left alone: one that is named for its reader may be used by its file alone.

import { describe, expect, it } from 'vitest';
import { CODE_FILES, textOf } from './project.ts';
import { blanked } from './source-text.ts';

const EXPORT = /^export (?:async )?(?:function\*?|const|let|class) ([\w$]+)/gm;
/** Taken by the test runner, by their names. */
const TAKEN_BY_NAME = ['test/servers-setup.ts setup', 'test/servers-setup.ts teardown'];

const FILES = CODE_FILES.filter(path => !path.endsWith('.d.ts'));

const filesWith = new Map<string, number>();
for (const path of FILES)
  for (const word of new Set(blanked(textOf(path)).withTexts.match(/[\w$]+/g)))
    filesWith.set(word, (filesWith.get(word) ?? 0) + 1);

const exported = FILES.flatMap(path =>
  [...textOf(path).matchAll(EXPORT)].map(([, name = '']) => ({ path, name })),
);

describe('what a file exports', () => {
  it('is used by another file', () => {
    expect(exported.length).toBeGreaterThan(3000);
    const alone = exported.filter(({ name }) => filesWith.get(name) === 1);
    expect(
      alone.map(({ path, name }) => `${path} ${name}`).filter(one => !TAKEN_BY_NAME.includes(one)),
    ).toEqual([]);
  });
});
