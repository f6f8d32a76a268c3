// A call was noted by mistake, or with the wrong customer: the note, the promise, dispute or hold that came of it, and its
// confirmation while it waits, are taken back together, and the call that the scenario asked for is to be made again. Once the debtor
// has something in writing, or another answer stands on it, the call stays, and what changed is noted by another one.

import {
  callOfMessage,
  followedBy,
  type LockedNote,
  lockContactNote,
  type NotedCall,
  standingCalls,
  takeBackNote,
} from '../../store/debtors/contact-notes.ts';
import type { ConfirmationKind } from '../../store/dossiers/confirmations.ts';
import { closeDispute, lockDispute } from '../../store/dossiers/disputes.ts';
import { liftHold } from '../../store/dossiers/holds.ts';
import { endPromises, isPromisedSince, revivePromises } from '../../store/dossiers/promises.ts';
import { approveAgain, lockDelivery, settleDelivery } from '../../store/messages/message-states.ts';
import type { DeskContext } from '../context.ts';
import { type InDossier, inDossier, type Work } from '../in-dossier.ts';
import type { Act } from '../messages/review-batch.ts';
import { takeBackConfirmations, withdrawUntrue } from '../messages/take-back-confirmation.ts';
import { type ContactEntry, type ContactOutcome, noteContact } from './note-contact.ts';

export type TakeBackCallOutcome =
  | 'done'
  | 'notFound'
  | 'callInWriting'
  /** Its dispute has an outcome: that one goes first. */
  | 'disputeAnswered'
  /** A later promise stands where its promise was. */
  | 'promisedSince';

const CONFIRMATIONS: readonly ConfirmationKind[] = ['confirmPromise', 'confirmDispute', 'confirmCallBack'];

/** Calls of one dossier that are listed at once. */
const LISTED = 50;

/** Those that may be asked to be taken back, the latest first. */
export const callsThatStand = (
  { database }: DeskContext,
  { companyId, dossierId }: Pick<InDossier, 'companyId' | 'dossierId'>,
): Promise<readonly NotedCall[]> => standingCalls(database, { companyId, dossierId, limit: LISTED });

/** Taking back twice equals taking back once. */
export function takeBackCall(
  context: DeskContext,
  { noteId, ...asked }: InDossier & { noteId: string },
): Promise<TakeBackCallOutcome> {
  return inDossier<TakeBackCallOutcome>(context, asked, {
    absent: 'notFound',
    work: async work => {
      const { db, companyId, dossierId, by, day, tell } = work;
      const note = await lockContactNote(db, { companyId, dossierId, noteId });
      if (note === null) return 'notFound';
      if (note.takenBackOn !== null) return 'done';
      const since = note.recordedAt;
      // Only a call of the scenario is a step that the next one builds on.
      const later = note.messageId === null ? [] : await followedBy(db, { companyId, dossierId, since });
      const stands = await whatStandsOn(work, note);
      if (stands !== null) return stands;
      if (later.some(({ hasLeft }) => hasLeft)) return 'callInWriting';
      const factIds = [noteId, ...(note.resultId === null ? [] : [note.resultId])];
      if (!(await takeBackConfirmations(work, { factIds, kinds: CONFIRMATIONS }))) return 'callInWriting';
      await takeBackResult(work, note);
      await withdrawUntrue(work, later);
      if (note.messageId !== null) await callAgain(work, note.messageId);
      await takeBackNote(db, { companyId, noteId, on: day, by });
      tell({ kind: 'contactTakenBack', subjectId: noteId, content: { result: note.result } });
      return 'done';
    },
  });
}

async function whatStandsOn(
  { db, companyId, dossierId }: Work,
  { result, resultId }: LockedNote,
): Promise<'disputeAnswered' | 'promisedSince' | null> {
  if (resultId === null) return null;
  if (result === 'promise')
    return (await isPromisedSince(db, { companyId, dossierId, promiseId: resultId }))
      ? 'promisedSince'
      : null;
  const dispute = await lockDispute(db, { companyId, dossierId, disputeId: resultId });
  const outcome = dispute?.outcome ?? null;
  return outcome === null || outcome === 'lifted' ? null : 'disputeAnswered';
}

async function takeBackResult(work: Work, { result, resultId, holdId }: LockedNote): Promise<void> {
  const { db, companyId, dossierId, by, day, at, tell } = work;
  if (holdId !== null && (await liftHold(db, { companyId, holdId, at, by })))
    tell({ kind: 'holdLifted', subjectId: holdId, content: {} });
  if (resultId === null) return;
  if (result === 'promise') {
    const end = { on: day, by, because: '', replacedBy: null };
    if ((await endPromises(db, { companyId, promiseIds: [resultId], ...end })).length === 0) return;
    const holdAgain = await revivePromises(db, { companyId, replacedBy: resultId });
    tell({ kind: 'promiseTakenBack', subjectId: resultId, content: { holdAgain } });
    return;
  }
  const dispute = await lockDispute(db, { companyId, dossierId, disputeId: resultId });
  if (dispute === null || dispute.outcome !== null) return;
  const outcome = { kind: 'lifted', on: day, by, because: '' } as const;
  await closeDispute(db, { companyId, disputeId: resultId, outcome });
  const { invoiceId } = dispute;
  tell({ kind: 'disputeAnswered', subjectId: resultId, content: { invoiceId, kind: 'lifted', on: day, by } });
}

async function callAgain({ db, companyId, at }: Work, messageId: string): Promise<void> {
  const delivery = await lockDelivery(db, { companyId, messageId, state: 'done', channel: 'call' });
  if (delivery === null) return;
  const { deliveryId } = delivery;
  await settleDelivery(db, { companyId, deliveryId, state: 'task', at, on: null, evidence: '' });
  await approveAgain(db, companyId, messageId);
}

/** A call of the scenario in one click: who answered, and a word on it. */
export async function recordCall(
  context: DeskContext,
  { messageId, outcome, note, ...act }: Act & { messageId: string } & Pick<ContactEntry, 'outcome' | 'note'>,
): Promise<ContactOutcome> {
  const call = await callOfMessage(context.database, act.companyId, messageId);
  if (call === null) return { kind: 'notACall' };
  const entry = { outcome, note, messageId, result: { kind: 'nothing' }, cause: null } as const;
  return noteContact(context, { ...act, dossierId: call.dossierId, entry });
}

/** The last call that was noted as the task of this message. */
export async function takeBackCallOf(
  context: DeskContext,
  { messageId, ...act }: Act & { messageId: string },
): Promise<TakeBackCallOutcome> {
  const call = await callOfMessage(context.database, act.companyId, messageId);
  if (call === null || call.noteId === null) return 'notFound';
  return takeBackCall(context, { ...act, dossierId: call.dossierId, noteId: call.noteId });
}
