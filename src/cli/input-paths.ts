// The files that a person names: folders give all the files below them, and a dash what comes in through a pipe. All of
// them are looked at before the first is read, so that a name that is wrong does not leave half of the work done; what cannot be
// read inside a folder is told beside the others, which are read (product rule j).

import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputFile } from '../formats/records.ts';
import { unreadableFile } from '../formats/unreadable.ts';
import { fileOnDisk } from '../store/backup/file-on-disk.ts';
import { codeOf } from '../units/fault-code.ts';
import { UsageError } from './command.ts';

export const STANDARD_INPUT = '-';

/** The name as it is shown; the path is its bytes where those are no UTF-8. */
type InputPath = { readonly name: string; readonly path: string | Buffer; readonly unreadable?: string };
type Given = { readonly words: readonly string[]; readonly dataFolder: string };

/** What comes in through a pipe lies in a temporary folder until the work is done. */
export async function withInputs<T>(
  given: Given,
  work: (files: Iterable<InputFile>) => Promise<T>,
): Promise<T> {
  const folder = given.words.includes(STANDARD_INPUT) ? mkdtempSync(join(tmpdir(), 'acquit-input-')) : null;
  const piped = folder === null ? null : { name: 'standard input', path: join(folder, 'input') };
  try {
    const paths = given.words.flatMap(word =>
      word === STANDARD_INPUT && piped !== null ? [piped] : filesAt(word, given.dataFolder),
    );
    if (piped !== null) await keepStandardInput(piped.path);
    return await work(readEach(paths));
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}

/** One file in memory at a time. */
function* readEach(paths: readonly InputPath[]): Generator<InputFile> {
  for (const { name, path, unreadable } of paths)
    yield unreadable === undefined ? fileOnDisk(path, name) : unreadableFile(name, unreadable);
}

/** One file, which is there and can be read. */
export function inputAt(path: string): InputFile {
  refuseOtherThanFile({ name: path, path });
  return fileOnDisk(path);
}

/** Refuses folders, and pipes and devices, which may never end. */
export function refuseOtherThanFile(input: InputPath): void {
  const stats = statsOf(input);
  if (stats.isDirectory()) throw new UsageError(`${input.name}: found a folder, expected a file`);
  refuseEndless(input, stats);
}

function filesAt(name: string, dataFolder: string): InputPath[] {
  const files = filesBelow({ name, path: name }, { dataFolder: realOf(dataFolder), above: new Set() });
  if (files.length === 0) throw new UsageError(`${name}: found an empty folder, expected files in it`);
  return files;
}

type Walk = { readonly dataFolder: string | null; readonly above: ReadonlySet<string> };

function filesBelow(input: InputPath, { dataFolder, above }: Walk): InputPath[] {
  const stats = statsOf(input);
  if (!stats.isDirectory()) {
    refuseEndless(input, stats);
    return [input];
  }
  const real = realpathSync(input.path);
  if (real === dataFolder)
    throw new UsageError(
      `${input.name}: found the data folder of Acquit, expected a folder of files to read`,
    );
  // A link back to where it lies.
  if (above.has(real)) return [];
  const walk = { dataFolder, above: new Set([...above, real]) };
  return readdirSync(input.path, { encoding: 'buffer' })
    .filter(entry => entry[0] !== DOT)
    .sort(Buffer.compare)
    .flatMap(entry => filesInside(below(input, entry), walk));
}

/** The other files of the folder are read all the same. */
function filesInside(input: InputPath, walk: Walk): InputPath[] {
  const unreadable = whyUnreadable(input);
  return unreadable === null ? filesBelow(input, walk) : [{ ...input, unreadable }];
}

const DOT = '.'.charCodeAt(0);

function below(input: InputPath, entry: Buffer): InputPath {
  const name = join(input.name, entry.toString('utf8'));
  const isText = typeof input.path === 'string' && Buffer.from(entry.toString('utf8')).equals(entry);
  return { name, path: isText ? name : Buffer.concat([Buffer.from(input.path), Buffer.from('/'), entry]) };
}

function statsOf({ name, path }: InputPath): Stats {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new UsageError(
      `${name}: found nothing${REPLACED.test(name) ? LOST : ''}, expected a file or a folder`,
    );
  accessSync(path, constants.R_OK);
  return stats;
}

/** Node gives the words of a command as text, and what is no UTF-8 is lost. */
const REPLACED = /\uFFFD/;
const LOST = ' (its name is not UTF-8: name the folder it lies in)';

function refuseEndless({ name }: InputPath, stats: Stats): void {
  if (stats.isFile()) return;
  throw new UsageError(`${name}: found ${kindOf(stats)}, expected a file (a dash reads what is piped in)`);
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

function whyUnreadable({ path }: InputPath): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'a link that leads nowhere';
  if (stats.isFile() || stats.isDirectory())
    return isOpenToUs(path) ? null : 'a file that is not open to this user';
  return kindOf(stats);
}

function isOpenToUs(path: string | Buffer): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EACCES') return false;
    throw error;
  }
}

function realOf(folder: string): string | null {
  return statSync(folder, { throwIfNoEntry: false }) === undefined ? null : realpathSync(folder);
}

async function keepStandardInput(path: string): Promise<void> {
  if (process.stdin.isTTY) throw new UsageError('-: found a keyboard, expected something piped in');
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of process.stdin) await file.write(piece);
  } finally {
    await file.close();
  }
}
