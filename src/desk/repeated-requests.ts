// A request that comes twice has one effect and one answer: its key is claimed before the work begins, and the answer is
// kept for whoever repeats it. Where the process ended before it answered, nobody knows whether the effect was written: the key
// is never taken over, whoever asks is told to look first.

import { claimKey, type KeyClaim, keepAnswer, type RunningKey, releaseKey } from '../store/idempotency.ts';
import type { DeskContext } from './context.ts';
import { isDeadWorker, thisWorker } from './worker-name.ts';

type Key = { readonly companyId: string; readonly key: string };

/** No request is at work for so long, nor will it begin so far ahead. Of a process on another machine nothing else tells that it ended. */
const LONGEST_MINUTES = 60;

type RequestClaim =
  | Exclude<KeyClaim, { readonly kind: 'running' }>
  | { readonly kind: 'running' | 'brokenOff' };

/** Claimed at the desk's own time: keys of yesterday are forgotten. */
export async function claimRequest(
  { database, clock }: DeskContext,
  asked: Key & { readonly requestHash: string },
): Promise<RequestClaim> {
  const claim = await claimKey(database, { ...asked, worker: thisWorker(), at: clock.now() });
  if (claim.kind !== 'running') return claim;
  return { kind: isBrokenOff(claim, LONGEST_MINUTES) ? 'brokenOff' : 'running' };
}

export const isBrokenOff = ({ worker, minutes }: RunningKey, longestMinutes: number): boolean =>
  Math.abs(minutes) >= longestMinutes || (worker !== null && isDeadWorker(worker));

export const answerRequest = (
  { database }: DeskContext,
  answered: Key & { readonly status: number; readonly body: string },
): Promise<void> => keepAnswer(database, answered);

/** The work failed: whoever repeats the request may try again. */
export const releaseRequest = ({ database }: DeskContext, asked: Key): Promise<void> =>
  releaseKey(database, asked);
