// What a file imports: where from, whether types only, and which file of the project that is.

import { posix } from 'node:path';
import { PROJECT_FILES, textOf } from './project.ts';
import { blanked } from './source-text.ts';

export type Import = {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  /** A file of the project; null for a package or a built-in. */
  readonly file: string | null;
};

/** `import a from 'x'`, `import 'x'`, `export { a } from 'x'`, and the same with `type`. */
const STATIC = /^(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\sfrom\s*)?(['"])([^'"\n]+)\2/gm;
const DYNAMIC = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1\s*\)/g;
/** Files named for a thread or another process. */
const BY_ADDRESS = /new URL\(\s*(['"`])(\.[^'"`\n]+\.(?:ts|tsx|mjs|js))\1,\s*import\.meta\.url/g;

const known = new Set(PROJECT_FILES);
const cache = new Map<string, readonly Import[]>();

export function importsOf(path: string): readonly Import[] {
  const found = cache.get(path) ?? importsIn(textOf(path), path);
  cache.set(path, found);
  return found;
}

export function importsIn(source: string, path: string): Import[] {
  const { withTexts, codeOnly } = blanked(source);
  const found: Import[] = [];
  const add = (specifier: string, isTypeOnly: boolean): void => {
    found.push({ specifier, isTypeOnly, file: fileOf(specifier, path) });
  };
  // An import written inside a text is no import.
  for (const { index, 1: type, 3: specifier = '' } of withTexts.matchAll(STATIC))
    if (codeOnly[index] !== ' ') add(specifier, type !== undefined);
  for (const [, , specifier = ''] of withTexts.matchAll(DYNAMIC)) add(specifier, false);
  for (const [, , specifier = ''] of withTexts.matchAll(BY_ADDRESS)) add(specifier, false);
  return found;
}

function fileOf(specifier: string, from: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  // A bundle lies elsewhere than its sources: the thread's file is named .js there.
  return [path, path.replace(/\.js$/, '.ts')].find(candidate => known.has(candidate)) ?? path;
}

/** '@scope/name/part' is of the package '@scope/name', 'node:fs/promises' of 'node:fs'. */
export const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
