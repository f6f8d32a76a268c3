// Sets letters as PDF/A in a worker thread, one at a time. The same page gives the same bytes, so that the hash of
// a letter can be evidence. A letter that takes too long ends the thread; the next letter starts another.

import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LetterPage } from '../letters/rendering/page.ts';
import { LETTERS_FOLDER, shippedFonts } from './letter-fonts.ts';
import type { WorkerAnswer, WorkerFiles, WorkerRequest } from './typeset-worker.ts';

export type Typesetter = {
  /** Rejects with the compiler's words, or after the time limit. */
  typeset(page: LetterPage): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** A letter of ten pages takes about 0.1 s; the first one also loads the compiler. */
const TYPESETTING_LIMIT_MS = 30_000;

export function makeTypesetter({
  limitMs = TYPESETTING_LIMIT_MS,
  addedFonts = [],
}: {
  limitMs?: number;
  /** For the scripts that the shipped font lacks. */
  addedFonts?: readonly string[];
} = {}): Typesetter {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;

  const setOne = async (page: string): Promise<Uint8Array> => {
    worker ??= startWorker(addedFonts);
    const current = worker;
    count += 1;
    try {
      return await answerOf({ worker: current, request: { number: count, page }, limitMs });
    } catch (error) {
      // After a failure the thread's state is unknown; a new one costs 0.1 s.
      worker = null;
      await current.terminate();
      throw error;
    }
  };

  return {
    typeset(page) {
      const letter = queue.then(() => setOne(JSON.stringify(page)));
      queue = letter.catch(() => undefined);
      return letter;
    },
    async close() {
      await queue;
      await worker?.terminate();
      worker = null;
    },
  };
}

function answerOf({
  worker,
  request,
  limitMs,
}: {
  worker: Worker;
  request: WorkerRequest;
  limitMs: number;
}): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('error', onError).off('exit', onExit).off('message', onAnswer);
      // A thread that waits for letters does not keep the process alive.
      worker.unref();
      settle();
    };
    const fail = (because: string): void => finish(() => reject(new Error(because)));
    const onError = (error: Error): void => finish(() => reject(error));
    const onExit = (code: number): void => fail(`The typesetter ended with code ${code}`);
    const onAnswer = (answer: WorkerAnswer): void =>
      answer.kind === 'set'
        ? finish(() => resolve(answer.bytes))
        : fail(`A letter could not be set: ${answer.because}`);
    const timer = setTimeout(() => fail(`A letter was not set within ${limitMs} ms`), limitMs);
    worker.ref();
    worker.on('error', onError).on('exit', onExit).on('message', onAnswer);
    worker.postMessage(request);
  });
}

// From source, the thread needs tsx; in the bundle, it lies beside the server.
const IS_SOURCE = import.meta.url.endsWith('.ts');

function startWorker(added: readonly string[]): Worker {
  const workerData: WorkerFiles = {
    template: fileURLToPath(new URL('templates/letter.typ', LETTERS_FOLDER)),
    fonts: shippedFonts(),
    added,
  };
  return IS_SOURCE
    ? new Worker(sourceBootstrap(), { workerData, eval: true })
    : new Worker(new URL('./typeset-worker.js', import.meta.url), { workerData });
}

/** A thread of Node 20 does not inherit the TypeScript loader of its parent: it registers its own. */
function sourceBootstrap(): string {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href;
  const entry = new URL('./typeset-worker.ts', import.meta.url).href;
  return `import(${JSON.stringify(loader)}).then(tsx => { tsx.register(); return import(${JSON.stringify(entry)}); });`;
}
