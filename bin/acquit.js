#!/usr/bin/env node
// The command `acquit`. A package carries dist/; a clone builds it first, saying so on standard error.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const place = path => fileURLToPath(new URL(path, import.meta.url));

const isClone = existsSync(place('../scripts/build.mjs'));
if (isClone && !existsSync(place('../dist/stamp'))) {
  const { status } = spawnSync(process.execPath, [place('../scripts/build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

await import('../dist/main.js');
