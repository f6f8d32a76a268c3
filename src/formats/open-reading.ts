// A reading whose invoices come in batches, and one that holds them all: each as the other.

import { ProblemList } from './problem-list.ts';
import { errorAt } from './problems.ts';
import type { FileReading, InvoiceRecord, Problem, TableRecord } from './records.ts';
import { RowsCounted } from './tables/row-outcomes.ts';

/** A reading whose invoices come in batches, from the beginning at each call anew: a file of any size needs no more memory. */
export type OpenReading = Omit<FileReading, 'invoices'> & {
  /** What is wrong with single rows is told as they are read; `problems` holds what was known before. */
  readonly batches: (
    tell: (problem: Problem) => void,
    rows?: RowsCounted,
  ) => AsyncIterable<readonly InvoiceRecord[]>;
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

/** Invoices held at once: 8.7 million rows, 500 MB, ended the process at 4.4 GB of memory, without a word (measured). */
const MOST_COLLECTED = 300_000;

/** All of it at once, or a refusal: what is longer is for a reader of batches, and never a part of it is called the whole. */
export async function collected(
  { batches, ...reading }: OpenReading,
  { most = MOST_COLLECTED }: { most?: number } = {},
): Promise<FileReading> {
  const problems = new ProblemList();
  problems.addAll(reading.problems);
  const invoices: InvoiceRecord[] = [];
  const rows = new RowsCounted();
  for await (const batch of batches(problems.add, rows)) {
    for (const invoice of batch) invoices.push(invoice);
    if (invoices.length > most) return { ...reading, invoices: [], problems: [tooMany(most)] };
  }
  return { ...reading, table: withOutcomes(reading.table, rows), invoices, problems: problems.list };
}

/** Of a table that is held whole they are known already. */
export const withOutcomes = (table: TableRecord | null, rows: RowsCounted): TableRecord | null =>
  table === null || table.outcomes !== undefined ? table : { ...table, outcomes: rows.outcomes };

const tooMany = (most: number): Problem =>
  errorAt({
    place: 'file',
    found: `more than ${most} invoices`,
    expected: `at most ${most} to be read at once; taking in has no such bound`,
  });

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
