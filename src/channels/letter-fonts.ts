// The fonts that letters are set with: the one that is shipped (Latin, Greek, Cyrillic), and those that a company has put
// into the folder `fonts` of its data folder for other scripts. A file there that is no font is named and left alone.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Coverage, coverageOf, lostSigns } from './font-coverage.ts';

export type LetterFonts = {
  /** The files of the folder that are fonts. */
  readonly added: readonly string[];
  /** The files of the folder that say they are fonts and are not. */
  readonly faulty: readonly string[];
  /** The letters and figures of a text that no font has, each once; empty where all of it prints. */
  readonly unprintable: (text: string) => string;
};

// From source, this file lies beside `letters/`; in the bundle, `letters/` lies beside the server.
export const LETTERS_FOLDER = new URL(
  import.meta.url.endsWith('.ts') ? '../letters/' : './letters/',
  import.meta.url,
);

export const shippedFonts = (): string[] => fontsIn(fileURLToPath(new URL('fonts/', LETTERS_FOLDER)));

/** Null: there is no folder for fonts. */
export function letterFonts(folder: string | null): LetterFonts {
  const files = (folder === null ? [] : fontsIn(folder)).map(path => ({ path, covers: coverageAt(path) }));
  const added = files.filter(({ covers }) => covers !== null);
  let covers: Coverage | null = null;
  return {
    added: added.map(({ path }) => path),
    faulty: files.filter(file => file.covers === null).map(({ path }) => path),
    unprintable(text) {
      covers ??= coverageOfAll({
        // Bold and italic included: a sign must print wherever it stands.
        shipped: shippedFonts().map(path => coverageOf(readFileSync(path))),
        added: added.flatMap(file => file.covers ?? []),
      });
      return lostSigns(text, covers);
    },
  };
}

/** The shipped styles together, or any other font: the typesetter falls back sign by sign. */
export function coverageOfAll({
  shipped,
  added,
}: {
  shipped: readonly Coverage[];
  added: readonly Coverage[];
}): Coverage {
  return point => shipped.every(covers => covers(point)) || added.some(covers => covers(point));
}

function coverageAt(path: string): Coverage | null {
  try {
    return coverageOf(readFileSync(path));
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof RangeError) return null;
    throw fault;
  }
}

function fontsIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
    throw fault;
  }
  return names
    .filter(name => /\.(ttf|otf|ttc|otc)$/i.test(name))
    .sort()
    .map(name => join(folder, name));
}
