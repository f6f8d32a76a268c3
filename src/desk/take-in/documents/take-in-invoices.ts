// Stores the documents of one file, batch by batch, so that a file of a million invoices takes no more memory than one of
// ten thousand. What is said of all of it is counted and added up; what is shown of it is as much as a screen can hold.

import type { Company } from '../../../claim/parties.ts';
import type { FactCounts } from '../../../evidence/fact-counts.ts';
import { ProblemList } from '../../../formats/problem-list.ts';
import type { InvoiceRecord, Problem } from '../../../formats/records.ts';
import type { Transaction } from '../../../store/database.ts';
import { changesAfter } from '../../../store/imports/import-changes.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../../../store/journal/journal.ts';
import { refreshStatistics } from '../../../store/statistics.ts';
import type { TakeInLine } from '../../views/take-in.ts';
import { MetDebtors } from '../customers/met-debtors.ts';
import { LINES_SHOWN, shownLines } from '../take-in-lines.ts';
import { DueDateWarnings } from './due-date-warnings.ts';
import { type BatchTakenIn, takeInBatch } from './take-in-batch.ts';

export type TakeInInvoices = {
  readonly company: Company;
  readonly batches: AsyncIterable<readonly InvoiceRecord[]>;
  readonly importId: string;
  readonly mustBeOurs: boolean;
  readonly makeId: () => string;
  readonly facts: FactCounts;
  readonly met?: MetDebtors;
};

/** After so many documents the planner is told what the tables hold by then, and again after four times as many. */
const FIRST_LOOK = 5_000;
const NEXT_LOOK = 4;
const WRITTEN = ['debtor', 'contact', 'invoice'] as const;

export async function takeInInvoices(
  db: Transaction,
  { batches, met = new MetDebtors(), ...into }: TakeInInvoices,
): Promise<InvoicesTakenIn> {
  const taken = new InvoicesTakenIn();
  let nextLook = FIRST_LOOK;
  for await (const records of batches) {
    taken.add(await takeInBatch(db, { ...into, records, met }));
    if (taken.added < nextLook) continue;
    // A plan that was made for empty tables reads them whole for every batch.
    await refreshStatistics(db, { tables: WRITTEN, written: taken.added });
    nextLook = taken.added * NEXT_LOOK;
  }
  return taken;
}

/** What the batches of one file gave together. */
export class InvoicesTakenIn {
  added = 0;
  changed = 0;
  unchanged = 0;
  refused = 0;
  lines: readonly TakeInLine[] = [];
  readonly debtorsAdded: string[] = [];
  debtorsLeftOut = 0;
  readonly owedToPayee: BatchTakenIn['owedToPayee'][number][] = [];
  readonly contested: BatchTakenIn['contested'][number][] = [];
  readonly #problems = new ProblemList();
  readonly #dueDates = new DueDateWarnings();
  readonly #debtorIds = new Set<string>();

  add(batch: BatchTakenIn): void {
    this.added += batch.added;
    this.changed += batch.changed;
    this.unchanged += batch.unchanged;
    this.refused += batch.refused;
    this.#problems.addAll(this.#dueDates.each(batch.problems));
    this.lines = shownLines([...this.lines, ...batch.lines]);
    const named = batch.debtorsAdded.slice(0, LINES_SHOWN - this.debtorsAdded.length);
    this.debtorsAdded.push(...named);
    this.debtorsLeftOut += batch.debtorsAdded.length - named.length;
    for (const id of batch.debtorIds) this.#debtorIds.add(id);
    for (const owed of batch.owedToPayee) this.owedToPayee.push(owed);
    for (const one of batch.contested) this.contested.push(one);
  }

  /** Documents in all. */
  get count(): number {
    return this.added + this.changed + this.unchanged + this.refused;
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.list, ...this.#dueDates.together];
  }

  /** Debtors whose dossiers must be looked at again. */
  get debtorIds(): readonly string[] {
    return [...this.#debtorIds];
  }
}

const JOURNAL_PAGE = 5_000;

/** Writes each change into the journal, with what was and what is. At the end of the transaction: see `journal.ts`. */
export async function journalChanges(
  db: Transaction,
  { stamp, importId }: { stamp: JournalStamp; importId: string },
): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const page = await changesAfter(db, {
      companyId: stamp.companyId,
      importId,
      after,
      limit: JOURNAL_PAGE,
    });
    const lines = page.map(
      ({ earlier, now: { settled, ...now } }): JournalLine => ({
        kind: 'invoiceChanged',
        debtorId: earlier.debtorId,
        subjectId: earlier.id,
        content: { earlier, now },
      }),
    );
    await appendJournal(db, stamp, lines);
    if (page.length < JOURNAL_PAGE) return;
    after = page.at(-1)?.earlier.id ?? null;
  }
}
