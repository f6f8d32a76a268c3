// The simulation and the product in one file, as they run in the simulated year: with the seeded maker of ids in the
// place of the real one, and with a planted bug where one is asked for. No source is ever edited: the text of a file is
// exchanged on its way into the bundle, and a change that finds nothing to change fails.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');

/** In `file`, `from` becomes `to`; it must be there once. */
export type Change = { readonly file: string; readonly from: string; readonly to: string };

export type Bundle<Module> = { readonly module: Module; readonly file: string; remove(): void };

/** The module as run from the bundle. It lies under node_modules, where packages are found and no tool looks. */
export async function bundled<Module>(
  entry: string,
  changes: readonly Change[] = [],
): Promise<Bundle<Module>> {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'simulation-'));
  const file = join(folder, 'bundle.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, entry)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'silent',
    plugins: [exchanged(changes)],
  });
  const module: Module = await import(pathToFileURL(file).href);
  return { module, file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function exchanged(changes: readonly Change[]): Plugin {
  return {
    name: 'exchanged',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /\/ids\.ts$/ }, ({ importer }) =>
        importer.startsWith(join(ROOT, 'src')) ? { path: join(import.meta.dirname, 'seeded-ids.ts') } : null,
      );
      for (const file of new Set(changes.map(change => change.file)))
        onLoad({ filter: new RegExp(`${file.replaceAll('.', '\\.')}$`) }, ({ path }) => ({
          contents: changedText(
            readFileSync(path, 'utf8'),
            changes.filter(change => change.file === file),
          ),
          loader: 'ts',
        }));
    },
  };
}

export function changedText(text: string, changes: readonly Change[]): string {
  return changes.reduce((changed, { file, from, to }) => {
    const parts = changed.split(from);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times “${from}”, expected once`);
    return parts.join(to);
  }, text);
}
