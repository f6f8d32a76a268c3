// A file of JSON that a person names, or a dash for what is piped in.

import { readFileSync } from 'node:fs';
import { UsageError } from '../command.ts';
import { refuseOtherThanFile, STANDARD_INPUT } from '../input-paths.ts';

const STANDARD_INPUT_FILE = 0;

/** Throws a usage error that says which file, what was found and what was expected. */
export function jsonAt(path: string, expected: string): unknown {
  if (path !== STANDARD_INPUT) refuseOtherThanFile({ name: path, path });
  const text = readFileSync(path === STANDARD_INPUT ? STANDARD_INPUT_FILE : path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${path}: found no JSON (${error.message}), expected ${expected}`);
  }
}
