// A reading whose invoices come in batches, and one that holds them all: each as the other.

import { ProblemList } from './problem-list.ts';
import type { FileReading, InvoiceRecord, Problem } from './records.ts';

/** A reading whose invoices come in batches, from the beginning at each call anew: a file of any size needs no more memory. */
export type OpenReading = Omit<FileReading, 'invoices'> & {
  /** What is wrong with single rows is told as they are read; `problems` holds what was known before. */
  readonly batches: (tell: (problem: Problem) => void) => AsyncIterable<readonly InvoiceRecord[]>;
};

/** Documents that are handed on together: more of them live longer and cost the collector more, measured. */
export const BATCH = 1_000;

export function opened({ invoices, ...reading }: FileReading): OpenReading {
  return { ...reading, batches: () => batchesOf(invoices) };
}

export async function* batchesOf(
  invoices: readonly InvoiceRecord[],
): AsyncGenerator<readonly InvoiceRecord[]> {
  for (let start = 0; start < invoices.length; start += BATCH) yield invoices.slice(start, start + BATCH);
}

/** All of it at once. */
export async function collected({ batches, ...reading }: OpenReading): Promise<FileReading> {
  const problems = new ProblemList();
  problems.addAll(reading.problems);
  const invoices: InvoiceRecord[] = [];
  for await (const batch of batches(problems.add)) for (const invoice of batch) invoices.push(invoice);
  return { ...reading, invoices, problems: problems.list };
}

/** The same, each read while the one before it is worked on: a database and a reader keep two cores busy. */
export async function* readAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const source = items[Symbol.asyncIterator]();
  let next = source.next();
  // A fault shows where it is waited for; until then it must not count as unhandled.
  next.catch(() => {});
  try {
    for (let now = await next; !now.done; now = await next) {
      next = source.next();
      next.catch(() => {});
      yield now.value;
    }
  } finally {
    await source.return?.();
  }
}
