// What confirmed a fact in writing, when the fact is taken back: while it waits it is withdrawn; once it has left, the debtor has it
// in hand, and only another fact can change what it says.

import { type ConfirmationKind, confirmationsOf } from '../../store/dossiers/confirmations.ts';
import type { Work } from '../in-dossier.ts';
import { withdrawAndTell } from './withdraw-and-tell.ts';

/** False when one has left, or is just leaving; then nothing is withdrawn. */
export async function takeBackConfirmations(
  work: Work,
  asked: { readonly factIds: readonly string[]; readonly kinds: readonly ConfirmationKind[] },
): Promise<boolean> {
  const written = await confirmationsOf(work.db, { companyId: work.companyId, ...asked });
  if (written.some(({ hasLeft }) => hasLeft)) return false;
  await withdrawUntrue(
    work,
    written.map(({ messageId, kind }) => ({ messageId, step: kind })),
  );
  return true;
}

/** Messages that say what holds no more. */
export async function withdrawUntrue(
  { db, companyId, tell }: Work,
  messages: readonly { readonly messageId: string; readonly step: string }[],
): Promise<void> {
  const withdrawals = messages.map(({ messageId, step }) => ({
    messageId,
    because: { code: 'factTakenBack', step } as const,
  }));
  for (const line of await withdrawAndTell(db, companyId, withdrawals)) tell(line);
}
