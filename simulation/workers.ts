// Seeds lived side by side, each by a process of its own with a server of its own, so that as many years pass at once as the
// machine has cores. What they report is handed on in the order of the seeds, however long each takes.

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Lived } from './year.ts';

export type Order = { readonly seed: number; readonly days: number };

/** A year that was lived, or the fault of the program that ended it. */
export type Report = { readonly seed: number; readonly seconds: number } & (
  | { readonly kind: 'lived'; readonly lived: Lived }
  | { readonly kind: 'fault'; readonly fault: string }
);

export async function liveSideBySide(
  orders: readonly Order[],
  { workers, onReport }: { workers: number; onReport: (report: Report) => void },
): Promise<void> {
  const waiting = [...orders];
  const early = new Map<number, Report>();
  let position = 0;
  const report = (one: Report): void => {
    early.set(one.seed, one);
    for (;;) {
      const order = orders[position];
      const next = order && early.get(order.seed);
      if (!next) return;
      early.delete(next.seed);
      position += 1;
      onReport(next);
    }
  };
  const count = Math.min(workers, orders.length);
  await Promise.all(Array.from({ length: count }, () => employ(waiting, report)));
}

/** One worker, until nothing waits. */
async function employ(waiting: Order[], report: (one: Report) => void): Promise<void> {
  const worker = fork(join(import.meta.dirname, 'worker.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    for (let order = waiting.shift(); order; order = waiting.shift()) report(await answerOf(worker, order));
  } finally {
    // It closes its server and ends by itself.
    if (worker.connected) worker.disconnect();
    if (worker.exitCode === null) await new Promise(resolve => worker.once('exit', resolve));
  }
}

function answerOf(worker: ChildProcess, order: Order): Promise<Report> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`The process that lived seed ${order.seed} ended with code ${code}`));
    worker.once('exit', onExit);
    worker.once('message', (message: Report) => {
      worker.off('exit', onExit);
      resolve(message);
    });
    worker.send(order);
  });
}
