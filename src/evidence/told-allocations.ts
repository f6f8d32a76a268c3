// What a journal says of allocations: which payment or credit note pays which invoice, and how much of it. Each is told one by one as
// it is made, so that nothing is kept beside it. Read page by page, as the journal is: only those that are not there any more
// are remembered, until an entry says why.

import type { JournalEntry } from './chain.ts';

export type ToldAllocation = {
  readonly id: string;
  readonly invoiceId: string;
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly amount: number;
};

type Entry = Pick<JournalEntry, 'kind' | 'subjectId' | 'content' | 'erasedBy'>;
type Content = Omit<ToldAllocation, 'id' | 'amount'> & {
  readonly allocationId?: string;
  readonly minorUnits: number;
  readonly earlierId?: string;
};

/** The allocations that one page of the journal tells of. */
export const allocationsTold = (entries: readonly Entry[]): ToldAllocation[] =>
  entries.flatMap(entry => toldIn(entry) ?? []);

function toldIn({ kind, subjectId, content, erasedBy }: Entry): ToldAllocation | null {
  if (kind !== 'allocated' || erasedBy !== null) return null;
  const { allocationId, invoiceId, paymentId, creditNoteId, minorUnits } = contentOf(content);
  const id = allocationId ?? subjectId;
  if (id === null || invoiceId === undefined || minorUnits === undefined) return null;
  return {
    id,
    invoiceId,
    paymentId: paymentId ?? null,
    creditNoteId: creditNoteId ?? null,
    amount: minorUnits,
  };
}

export class AllocationsMissing {
  readonly #missing = new Map<string, ToldAllocation>();

  /** A page, with those of its allocations that are there. */
  read(entries: readonly Entry[], there: ReadonlySet<string>): void {
    for (const entry of entries) {
      const told = toldIn(entry);
      if (told !== null && !there.has(told.id)) this.#missing.set(told.id, told);
      if (EXPLAINS.has(entry.kind)) this.#explain(entry);
    }
  }

  get faults(): string[] {
    return [...this.#missing.values()].map(
      one =>
        `allocation ${one.id} was told by the journal and never taken away: ${said(one)}: it is not there`,
    );
  }

  #explain({ kind, content, erasedBy }: Entry): void {
    // An undo takes back what came of an import and names none of it; words that are gone explain anything.
    if (kind === 'importUndone' || erasedBy !== null) {
      this.#missing.clear();
      return;
    }
    const { invoiceId, earlierId, paymentId, creditNoteId, minorUnits } = contentOf(content);
    const isTakenAway = kind === 'allocationTakenAway';
    for (const [id, one] of this.#missing) {
      const isOfInvoice = one.invoiceId === invoiceId || (!isTakenAway && one.invoiceId === earlierId);
      const isOfMoney = one.paymentId === (paymentId ?? null) && one.creditNoteId === (creditNoteId ?? null);
      if (!isOfInvoice || (isTakenAway && !(isOfMoney && one.amount === minorUnits))) continue;
      this.#missing.delete(id);
      if (isTakenAway) return;
    }
  }
}

/** Entries that say where an allocation went; one that stands in the place of another invoice takes its money over. */
const EXPLAINS: ReadonlySet<string> = new Set([
  'importUndone',
  'allocationTakenAway',
  'invoiceReplaced',
  'invoiceReplacementTakenBack',
]);

/** Null where it is as it was told. */
export function alteredFault(told: ToldAllocation, is: ToldAllocation): string | null {
  const isSame =
    told.invoiceId === is.invoiceId &&
    told.paymentId === is.paymentId &&
    told.creditNoteId === is.creditNoteId &&
    told.amount === is.amount;
  return isSame ? null : `allocation ${is.id} is ${said(is)}, told as ${said(told)}`;
}

const said = ({ invoiceId, paymentId, creditNoteId, amount }: ToldAllocation): string =>
  `${amount} of ${paymentId === null ? `credit note ${creditNoteId}` : `payment ${paymentId}`} for invoice ${invoiceId}`;

/** An entry that was altered is told by its hash: here it says nothing. */
function contentOf(text: string): Partial<Content> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<Content>;
  } catch {
    return {};
  }
}
