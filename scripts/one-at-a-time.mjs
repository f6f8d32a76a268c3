// One process of a clone at a time does a piece of work: `acquit run` and `acquit send` begin together after an update, and
// two builds in one folder take each other's files away. The second waits; whether there is anything left to do it asks then.

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LOOK_AGAIN_MILLISECONDS = 100;
/** Far longer than a build: a process number may belong to somebody else by now. */
const ABANDONED_AFTER_MILLISECONDS = 300_000;

/** `lock` is a file that is there while the work is being done, with the number of the process in it. */
export async function oneAtATime(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!isOurs(lock)) await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_MILLISECONDS));
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isOurs(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (Date.now() - statSync(lock).mtimeMs > ABANDONED_AFTER_MILLISECONDS) return true;
    // Not written yet: it was created a moment ago.
    return owner !== 0 && !isAlive(owner);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(owner) {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
