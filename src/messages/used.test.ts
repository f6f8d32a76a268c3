// A text that no screen shows is read by four translators for nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const namedIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'compiled' ? [] : namedIn(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name)
      ? [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\bm\.(\w+)/g)].map(([, name = '']) => name)
      : [];
  });

it('every text is named by the code', () => {
  const named = new Set([...namedIn('src'), ...namedIn('web')]);
  const keys = Object.keys(JSON.parse(readFileSync(join(ROOT, 'messages/fr.json'), 'utf8')));
  expect(keys.length).toBeGreaterThan(3_000);
  expect(keys.filter(key => !named.has(key))).toEqual([]);
});

// Of two with one name the later wins, silently: a heading of the law read "Clock of this machine".
it.each(['fr', 'nl', 'en', 'de'])('no two texts have one name in %s', language => {
  const text = readFileSync(join(ROOT, `messages/${language}.json`), 'utf8');
  const names = [...text.matchAll(/^ {2}"(\w+)":/gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(3_000);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
