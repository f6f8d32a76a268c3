// A letter was noted to have come back, and it had not, or another one had: all is as it was before. Its step stands again with its
// day, the address is in doubt no longer because of it, and what was written in its place and waits is withdrawn. What has left in
// its place since has told the debtor the same step anew: then it is too late.

import type { Reason } from '../../dunning/decision.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { putReturnedBack, returnedLetter, rungsTakenSince } from '../../store/messages/returned-letters.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';

/** `stepTakenSince`: its step was taken by another message since. */
export type UnreturnOutcome = 'done' | 'notReturned' | 'stepTakenSince';

export async function unreturnLetter(
  { database, clock }: DeskContext,
  { companyId, by, day, messageId }: Act & { readonly messageId: string },
): Promise<UnreturnOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const letter = await returnedLetter(db, { companyId, messageId });
    if (letter === null) return 'notReturned';
    const { deliveryId, debtorId, state, returned } = letter;
    const since = state === 'done' ? [] : await rungsTakenSince(db, { companyId, deliveryId });
    if (since.some(({ waits }) => !waits)) return 'stepTakenSince';
    const because: Reason = { code: 'returnTakenBack', on: returned.on };
    const withdrawals = since.map(one => ({ messageId: one.messageId, because }));
    const withdrawn = await withdrawAndTell(db, companyId, withdrawals);
    await putReturnedBack(db, companyId, letter);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'letterReturnTakenBack', debtorId, subjectId: messageId, content: { outcome: returned.as } },
      ...withdrawn,
    ]);
    return 'done';
  });
}
