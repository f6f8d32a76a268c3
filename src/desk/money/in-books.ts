// An act of a person on the money of a company: one transaction under the lock of the books. What it frees or leaves is
// matched anew; a refusal writes nothing.

import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { newId } from '../../store/ids.ts';
import type { JournalStamp } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { judgeMetOffers } from '../agreements/met-offers.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { matchPayments } from './match-payments.ts';

export type InBooks = {
  readonly db: Transaction;
  readonly stamp: JournalStamp;
  readonly day: CalendarDate;
  readonly makeId: () => string;
};

/** `work` answers with what was done, or with why not: then everything it wrote is rolled back. */
export async function inBooks<Answer>(
  { database, clock }: DeskContext,
  { companyId, by, day }: Act,
  {
    work,
    isDone,
    afterMatching = async (_, answer) => answer,
    isBelated = false,
  }: {
    isBelated?: boolean;
    work: (books: InBooks) => Promise<Answer>;
    isDone: (answer: Answer) => boolean;
    /** Adds to the answer what came of matching anew. */
    afterMatching?: (db: Transaction, answer: Answer) => Promise<Answer>;
  },
): Promise<Answer> {
  const at = clock.now();
  const makeId = (): string => newId(millisecondsOf(at));
  const stamp: JournalStamp = { companyId, at, day, author: by, isBelated };
  const refused: Answer[] = [];
  try {
    return await database.transaction(async db => {
      await lockBooks(db, companyId);
      const answer = await work({ db, stamp, day, makeId });
      if (!isDone(answer)) {
        refused.push(answer);
        throw new NotDone('A rule refused');
      }
      await matchPayments(db, { stamp, day, makeId });
      await judgeMetOffers(db, { stamp, day });
      return afterMatching(db, answer);
    });
  } catch (error) {
    const [answer] = refused;
    if (error instanceof NotDone && answer !== undefined) return answer;
    throw error;
  }
}

/** Ends a transaction that must be rolled back. */
class NotDone extends Error {}
