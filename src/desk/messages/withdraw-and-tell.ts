// A message that is taken back says so in the journal, whatever took it back: who reads what was prepared reads why it never left.

import type { JournalLine } from '../../store/journal/journal.ts';
import { type Withdrawal, withdrawMessages } from '../../store/messages/withdraw-messages.ts';
import type { Queryable } from '../../store/session.ts';

export type WithdrawnLine = JournalLine & { readonly subjectId: string; readonly content: object };

/** Withdraws them; the lines for the journal, of those that were. `and`: what more each line says. */
export async function withdrawAndTell(
  db: Queryable,
  companyId: string,
  withdrawals: readonly Withdrawal[],
  and: object = {},
): Promise<WithdrawnLine[]> {
  const reasons = new Map(withdrawals.map(({ messageId, because }) => [messageId, because]));
  const withdrawn = await withdrawMessages(db, companyId, withdrawals);
  return withdrawn.map(({ messageId, debtorId }) => ({
    kind: 'messageWithdrawn',
    debtorId,
    subjectId: messageId,
    content: { because: reasons.get(messageId), ...and },
  }));
}
