// The files of the project as people keep them: no packages, no builds, no data.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The plain names and folders of .gitignore; patterns with a star stand at the end of a name here. */
const IGNORED = readFileSync(join(ROOT, '.gitignore'), 'utf8')
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '' && !line.startsWith('#'));

const isIgnored = (path: string): boolean =>
  path === '.git' ||
  IGNORED.some(pattern => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (pattern.startsWith('*')) return name.endsWith(pattern.slice(1));
    if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
    return pattern.includes('/') ? path === pattern : name === pattern;
  });

/** Paths from the project's folder, with `/`, in the order of names. */
export const PROJECT_FILES: readonly string[] = filesBelow('');

const CODE = /\.(ts|tsx|mjs|js)$/;
export const CODE_FILES: readonly string[] = PROJECT_FILES.filter(path => CODE.test(path));

const texts = new Map<string, string>();

export function textOf(path: string): string {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(ROOT, path), 'utf8');
  texts.set(path, text);
  return text;
}

export const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.endsWith('.fixture.ts');

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .sort()
    .map(name => (folder === '' ? name : `${folder}/${name}`))
    .filter(path => !isIgnored(path))
    .flatMap(path => (statSync(join(ROOT, path)).isDirectory() ? filesBelow(path) : [path]));
}
