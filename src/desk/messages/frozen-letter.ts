// The letter of a message as it was frozen, to be set as a PDF.

import type { LetterContent } from '../../letters/message.ts';
import { frozenMessage } from '../../store/messages/message-states.ts';
import type { Queryable } from '../../store/session.ts';

/** Null when there is no such message in the company, or it has no letter. */
export async function frozenLetter(
  db: Queryable,
  { companyId, messageId }: { readonly companyId: string; readonly messageId: string },
): Promise<LetterContent | null> {
  return (await frozenMessage(db, companyId, messageId))?.letter ?? null;
}
