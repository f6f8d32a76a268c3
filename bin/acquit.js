#!/usr/bin/env node
// The command `acquit`. A package carries dist/; a clone builds it when its sources have changed, and says so on
// standard error.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILD = new URL('../scripts/build.mjs', import.meta.url);

if (existsSync(BUILD)) {
  const { isBuilt } = await import(BUILD.href);
  // A process of its own: the compiler of the messages leaves timers of thirty seconds behind.
  const { status } = isBuilt()
    ? { status: 0 }
    : spawnSync(process.execPath, [fileURLToPath(BUILD), '--if-needed'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

await import('../dist/main.js');
