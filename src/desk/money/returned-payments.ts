// Payments that a bank takes back. What they settled is open again in the same round of its dossier, as if it had never
// been paid; where nobody can tell which payment is meant, the line is a question, asked again with each new file.

import { findReturned, saysReturn } from '../../matching/returned.ts';
import type { StatementLineWrite } from '../../store/imports/statement-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  insertMoneyBack,
  moneyBackById,
  releaseMoneyBack,
  takeReturn,
} from '../../store/money/money-back.ts';
import { earlierPayments, openReturnLines } from '../../store/money/returned-rows.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { type InBooks, inBooks } from './in-books.ts';
import { takeAway } from './take-away.ts';

/** Keeps the new lines that take money back, as questions until their payment is known. */
export async function keepReturns(
  { db, stamp, makeId }: InBooks,
  { lines, importId }: { lines: readonly StatementLineWrite[]; importId: string },
): Promise<void> {
  const returns = lines.filter(line => line.amount < 0 && (line.isReversal || saysReturn(line)));
  await insertMoneyBack(
    db,
    stamp.companyId,
    returns.map(({ id, amount, currency, bookedOn, text }) => ({
      id: makeId(),
      kind: 'returned',
      state: 'open',
      paymentId: null,
      amount: -amount,
      currency,
      wentOn: bookedOn,
      statementLineId: id,
      importId,
      because: text,
      takenBack: [],
      author: null,
    })),
  );
}

/** Takes back what is certain. Asked with each file: the payment may be told after its return. */
export async function settleReturns(books: InBooks): Promise<number> {
  const { db, stamp } = books;
  const lines = await openReturnLines(db, stamp.companyId);
  let taken = 0;
  for (const line of lines) {
    // Anew for each: a payment that went back is not there for the next.
    const earlier = (await earlierPayments(db, stamp.companyId, [line.id])).get(line.id) ?? [];
    const finding = findReturned(line, earlier);
    if (finding.kind !== 'certain') continue;
    await take(books, { id: line.id, paymentId: finding.paymentId, because: finding.because });
    taken += 1;
  }
  return taken;
}

async function take(
  books: InBooks,
  { id, paymentId, because }: { id: string; paymentId: string; because: unknown },
): Promise<void> {
  const { db, stamp, day } = books;
  const { companyId, author } = stamp;
  const takenBack = (await takeAway(books, { paymentId, allocationId: null, why: 'paymentReturned' })) ?? [];
  await takeReturn(db, { companyId, id, paymentId, takenBack, takenOn: day, author });
  await appendJournal(db, stamp, [
    { kind: 'paymentReturned', subjectId: paymentId, content: { returnId: id, because } },
  ]);
}

export type ReturnOutcome = 'done' | 'notFound' | 'doesNotFitReturn';

/** A person says which payment a line takes back; null: it takes none back. */
export function answerReturn(
  context: DeskContext,
  act: Act & { readonly returnId: string; readonly paymentId: string | null },
): Promise<ReturnOutcome> {
  const { companyId, returnId, paymentId, by } = act;
  const work = async (books: InBooks): Promise<ReturnOutcome> => {
    const { db, stamp } = books;
    const found = await moneyBackById(db, companyId, returnId);
    if (found?.kind !== 'returned' || found.state !== 'open') return 'notFound';
    if (paymentId === null) {
      await releaseMoneyBack(db, { companyId, id: returnId, to: 'unrelated', author: by });
      await appendJournal(db, stamp, [
        { kind: 'returnUnrelated', subjectId: returnId, content: { text: found.because } },
      ]);
      return 'done';
    }
    const fitting = (await earlierPayments(db, companyId, [returnId])).get(returnId) ?? [];
    if (!fitting.some(payment => payment.paymentId === paymentId)) return 'doesNotFitReturn';
    await take(books, { id: returnId, paymentId, because: [{ kind: 'person', quote: by }] });
    return 'done';
  };
  return inBooks(context, act, { work, isDone: outcome => outcome === 'done' });
}
