// Work in a process of its own, bundled and with the engine set as the product is, so that neither its memory nor its time holds the compiler's.
// The last line that it prints tells what it measured of itself.

import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ENGINE_FLAGS } from '../src/cli/engine.ts';

export type ChildMeasured = {
  readonly seconds: number;
  readonly maxMegabytes: number;
  readonly cpuSeconds: number;
};

/** `name` is a file beside this one, without its ending. */
export async function buildChild(name: string): Promise<string> {
  const outfile = join(import.meta.dirname, `../node_modules/.cache/acquit-bench/${name}.mjs`);
  const entryPoints = [join(import.meta.dirname, `${name}.ts`)];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
  return outfile;
}

/** Waits without working, so that what this process uses meanwhile is nothing. */
export const runChild = <Answer extends ChildMeasured>(program: string, words: readonly string[]): Answer =>
  JSON.parse(execFileSync(process.execPath, [...ENGINE_FLAGS, program, ...words], { encoding: 'utf8' }));

/** Several at the same time. */
export function runTogether<Answer extends ChildMeasured>(
  program: string,
  words: readonly (readonly string[])[],
): Promise<Answer[]> {
  const run = promisify(execFile);
  return Promise.all(
    words.map(async own =>
      JSON.parse((await run(process.execPath, [...ENGINE_FLAGS, program, ...own])).stdout),
    ),
  );
}

/** What a child says of itself at its end. */
export function tellMeasured(answer: Record<string, unknown>): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const own = { maxMegabytes: Math.round(maxRSS / 1024), cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  process.stdout.write(`${JSON.stringify({ ...answer, ...own })}\n`);
}
