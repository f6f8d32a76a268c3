// The secret of the installation, which signs sessions and links: made once and kept in the data folder, readable by its
// owner alone. Two processes that start at once keep the same one.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../units/fault-code.ts';

const SECRET_BYTES = 32;

export function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  mkdirSync(dataFolder, { recursive: true });
  try {
    writeFileSync(path, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if (codeOf(fault) !== 'EEXIST') throw fault;
  }
  return readFileSync(path, 'utf8').trim();
}
