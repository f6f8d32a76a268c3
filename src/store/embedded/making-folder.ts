// Makes the data folder, one level at a time. `mkdir` with `recursive` turns in circles for ever where the system has the
// folder above but makes nothing in it, as under /proc, and says "exists already" of a file that stands in the way.

import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf } from '../../units/fault-code.ts';
import { OutsideFault } from '../outside-fault.ts';

/** The folder with all links followed; throws a sentence where it cannot be made. */
export function makeDataFolder(dataFolder: string): string {
  makeFolder(resolve(dataFolder), dataFolder);
  return realpathSync(dataFolder);
}

function makeFolder(path: string, dataFolder: string): void {
  if (isFolder(path, dataFolder)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, dataFolder);
  try {
    mkdirSync(path);
  } catch (error) {
    const code = codeOf(error);
    // Another process was quicker.
    if (code === 'EEXIST' && isFolder(path, dataFolder)) return;
    if (code !== null) throw unfit(dataFolder, `found that ${path} cannot be made (${WHY[code] ?? code})`);
    throw error;
  }
}

/** False where there is nothing yet. */
function isFolder(path: string, dataFolder: string): boolean {
  try {
    if (statSync(path).isDirectory()) return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return false;
    if (code === 'ENOTDIR') return isFolder(dirname(path), dataFolder);
    if (code !== null) throw unfit(dataFolder, `found that ${path} cannot be entered (${WHY[code] ?? code})`);
    throw error;
  }
  throw unfit(dataFolder, path === resolve(dataFolder) ? 'found a file' : `found that ${path} is a file`);
}

const unfit = (dataFolder: string, found: string): OutsideFault =>
  new OutsideFault(`Data folder ${dataFolder}: ${found}, expected a folder that this user may write`);

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  ENOENT: 'the system makes no folders there',
  ELOOP: 'its links lead in circles',
  ENAMETOOLONG: 'its name is too long',
};
