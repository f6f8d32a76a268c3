// What a journal says of the facts that files brought and people recorded, gathered entry by entry on the way through it.

import type { JournalEntry } from './chain.ts';
import { FactCounts, paymentFact, type ToldFacts } from './fact-counts.ts';

type Entry = Pick<JournalEntry, 'kind' | 'day' | 'subjectId' | 'content' | 'erasedBy'>;
type Content = {
  readonly file?: string;
  readonly facts?: ToldFacts;
  readonly receivedOn?: string;
  readonly currency?: string;
  readonly amount?: number;
  readonly minorUnits?: number;
};

export type ToldImport = { readonly file: string; readonly day: string };

export type Provided = {
  readonly currency: string;
  readonly amount: number;
  readonly receivedOn: string | null;
};

export class JournalFacts {
  readonly counts = new FactCounts();
  /** Imports whose entry counts what they brought and has its words; not those that were taken back. */
  readonly imports = new Map<string, ToldImport>();
  /** Payments that people recorded and did not take back. */
  readonly payments = new Map<string, string>();
  /** Payments of a provider, as they were booked; the day is told since it is compared. */
  readonly provided = new Map<string, Provided>();
  /** Imports whose entry counts nothing: taken in before facts were counted. */
  readonly uncounted = new Set<string>();
  /** Words of some entries are gone: what they said cannot be compared. */
  hasErased = false;

  read({ kind, day, subjectId, content, erasedBy }: Entry): void {
    if (erasedBy !== null) this.hasErased = true;
    if (subjectId === null || !READ.has(kind)) return;
    if (kind === 'importUndone') this.#takeBack(subjectId);
    if (kind === 'paymentUndone') this.payments.delete(subjectId);
    if (erasedBy !== null) return;
    const {
      file = '',
      facts,
      receivedOn = '',
      currency = '',
      amount = 0,
      minorUnits = 0,
    } = contentOf(content);
    if (facts !== undefined) this.counts.addTold(facts);
    if (kind === 'fileTakenIn' && facts !== undefined) this.imports.set(subjectId, { file, day });
    if (kind === 'fileTakenIn' && facts === undefined) this.uncounted.add(subjectId);
    if (kind === 'onlinePaymentPaid')
      this.provided.set(subjectId, { currency, amount: minorUnits, receivedOn: receivedOn || null });
    if (kind === 'paymentRecorded')
      this.payments.set(subjectId, paymentFact({ id: subjectId, receivedOn, currency, amount }));
  }

  #takeBack(importId: string): void {
    this.imports.delete(importId);
    this.uncounted.delete(importId);
  }
}

const READ: ReadonlySet<string> = new Set([
  'fileTakenIn',
  'importUndone',
  'onlinePaymentPaid',
  'paymentRecorded',
  'paymentUndone',
]);

/** An entry that was altered is told by its hash: here it says nothing. */
function contentOf(text: string): Content {
  try {
    return (JSON.parse(text) ?? {}) as Content;
  } catch {
    return {};
  }
}
