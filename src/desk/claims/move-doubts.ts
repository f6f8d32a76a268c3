// What was contested of an invoice, or held back by a person, once another one stands in its place: the debtor said it of the debt and
// not of its paper, and is not reminded of it under another number. What the later invoice asks for less has answered that much of a
// dispute, as a credit note would. Of another customer, or in another currency, nothing goes on.
// 300.00 of F-1 over 1,000.00 contested, replaced by F-2 over 900.00: 200.00 of F-2 are contested, 700.00 are asked for.

import type { Transaction } from '../../store/database.ts';
import { type Doubt, doubtsOver, moveDoubt } from '../../store/dossiers/doubts-over.ts';
import type { NumberedClaim } from '../../store/invoices/numbered-claims.ts';
import type { JournalLine } from '../../store/journal/journal.ts';

type Pair = {
  readonly companyId: string;
  readonly earlier: NumberedClaim;
  readonly later: NumberedClaim;
};

export type MovedDoubts = {
  /** As they were before. */
  readonly doubts: readonly Doubt[];
  readonly lines: readonly JournalLine[];
};

export async function moveDoubts(db: Transaction, { companyId, earlier, later }: Pair): Promise<MovedDoubts> {
  if (earlier.debtorId !== later.debtorId || earlier.currency !== later.currency)
    return { doubts: [], lines: [] };
  const less = Math.max(0, earlier.payable - later.payable);
  const over = await doubtsOver(db, { companyId, invoiceId: earlier.id });
  const doubts: Doubt[] = [];
  for (const was of over) {
    const next = afterwards(was, less);
    if (next === null) continue;
    await moveDoubt(db, { companyId, doubt: next, from: earlier.id, to: later.id });
    doubts.push(was);
  }
  const lines = doubts.map(({ kind, id, amount }) => ({
    kind: kind === 'hold' ? 'holdFollows' : 'disputeFollows',
    debtorId: later.debtorId,
    subjectId: id,
    content: { invoice: later.number, invoiceId: later.id, earlier: earlier.number, minorUnits: amount },
  }));
  return { doubts, lines };
}

/** Null where the later invoice has answered all of it. Of the whole only a person says that this was all. */
function afterwards(was: Doubt, less: number): Doubt | null {
  const amount = was.amount === null ? null : was.amount - less;
  const conceded = was.conceded === null ? null : was.conceded - less;
  const isAnswered = conceded === null ? amount !== null && amount <= 0 : conceded <= 0;
  // A dispute that was conceded is about what was conceded; its own part stays as it was said.
  return isAnswered ? null : { ...was, amount: conceded === null ? amount : was.amount, conceded };
}

/** The answer is taken back: each is about what it was about, with what was said of it since. */
export async function putDoubtsBack(
  db: Transaction,
  { companyId, earlier, later, doubts }: Pair & { readonly doubts: readonly Doubt[] },
): Promise<void> {
  for (const doubt of doubts) await moveDoubt(db, { companyId, doubt, from: later.id, to: earlier.id });
}
