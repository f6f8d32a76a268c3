// A request that comes twice has one effect and one answer: its key is claimed before the work begins, and the answer is
// kept for whoever repeats it.

import { claimKey, type KeyClaim, keepAnswer, releaseKey } from '../store/idempotency.ts';
import type { DeskContext } from './context.ts';

type Key = { readonly companyId: string; readonly key: string };

/** Claimed at the desk's own time: keys of yesterday are forgotten. */
export const claimRequest = (
  { database, clock }: DeskContext,
  asked: Key & { readonly requestHash: string },
): Promise<KeyClaim> => claimKey(database, { ...asked, at: clock.now() });

export const answerRequest = (
  { database }: DeskContext,
  answered: Key & { readonly status: number; readonly body: string },
): Promise<void> => keepAnswer(database, answered);

/** The work failed: whoever repeats the request may try again. */
export const releaseRequest = ({ database }: DeskContext, asked: Key): Promise<void> =>
  releaseKey(database, asked);
