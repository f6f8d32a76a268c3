// The thread that sets letters. The compiler is synchronous native code, so it has a thread of its own that can be
// ended when a letter takes too long.

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { coverageOf, lostSigns, printable } from './font-coverage.ts';
import { coverageOfAll } from './letter-fonts.ts';

/** What the thread is started with. */
export type WorkerFiles = {
  readonly template: string;
  readonly fonts: readonly string[];
  /** For what the first ones lack. */
  readonly added: readonly string[];
};
export type WorkerRequest = { readonly number: number; readonly page: string };
export type WorkerAnswer =
  | { readonly number: number; readonly kind: 'set'; readonly bytes: Uint8Array }
  | { readonly number: number; readonly kind: 'failed'; readonly because: string };

/** Long-term archiving, text searchable; the letter carries no attachment. */
const PDF_STANDARD = 'a-2b';

const port = parentPort;
if (port === null) throw new TypeError('The typesetter runs in a worker thread');

const files = workerFiles(workerData);
const fonts = files.fonts.map(path => readFileSync(path));
const added = files.added.map(path => readFileSync(path));
const template = readFileSync(files.template, 'utf8');
const covers = coverageOfAll({ shipped: fonts.map(coverageOf), added: added.map(coverageOf) });
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts, ...added] }] });

port.on('message', (request: WorkerRequest) => {
  port.postMessage(answerTo(request));
  // Without this the compiler's memory grows by 1.7 MB per letter; the next message comes after a turn of the loop. What the
  // last letter and this one have in common is kept for the next.
  compiler.evictCache(1);
});

function answerTo({ number, page }: WorkerRequest): WorkerAnswer {
  try {
    const content = JSON.stringify(JSON.parse(page, (_key, value) => printableValue(value)));
    const bytes = compiler.pdf(
      { mainFileContent: template, inputs: { page: content } },
      { pdfStandard: PDF_STANDARD },
    );
    return { number, kind: 'set', bytes: new Uint8Array(bytes) };
  } catch (error) {
    return { number, kind: 'failed', because: reasonOf(error) };
  }
}

/** Whoever asks for a letter looks first whether it prints; this is the wall behind them. */
function printableValue(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const lost = lostSigns(value, covers);
  if (lost !== '') throw new RangeError(`No font has the letters ${lost}`);
  return printable(value, covers);
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return JSON.stringify(error) ?? String(error);
}

function workerFiles(given: unknown): WorkerFiles {
  if (
    typeof given === 'object' &&
    given !== null &&
    'template' in given &&
    'fonts' in given &&
    'added' in given
  ) {
    const { template: path, fonts: paths, added: more } = given;
    if (typeof path === 'string' && Array.isArray(paths) && Array.isArray(more))
      return { template: path, fonts: paths.map(String), added: more.map(String) };
  }
  throw new TypeError('The typesetter is started with its template and fonts');
}
