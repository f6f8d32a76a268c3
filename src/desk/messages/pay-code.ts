// The transfer code of a message as a picture, for the preview: the same one that the mail carries.

import { payCodePng } from '../../channels/pay-code-image.ts';
import { frozenPayCode } from '../../store/messages/pay-codes.ts';
import type { Queryable } from '../../store/session.ts';

/** A PNG; null when there is no such message in the company, or it carries no code. */
export async function payCodePicture(
  db: Queryable,
  asked: { readonly companyId: string; readonly messageId: string },
): Promise<Uint8Array | null> {
  const payload = await frozenPayCode(db, asked);
  return payload === null ? null : payCodePng(payload);
}
