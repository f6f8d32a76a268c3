// What only a person knows: a letter was posted, a call was made, a message in doubt did leave or did not.

import { wakeDossiers } from '../store/dossier-writes.ts';
import { appendJournal } from '../store/journal.ts';
import {
  approveMessages,
  hasWaitingMessage,
  lockDelivery,
  reopenMessage,
  settleDelivery,
} from '../store/message-states.ts';
import { withdrawMessages } from '../store/message-writes.ts';
import { closeMessages } from '../store/outbox.ts';
import type { DeskContext } from './context.ts';
import type { Act } from './review-batch.ts';

export type TaskOutcome = 'done' | 'notFound';

/**
 * A message in doubt: `sent` keeps its day. `notSent` lets a person approve it again, unless a later message of the
 * dossier waits already: then it is withdrawn, and the next run starts again from the rung that was not taken.
 */
export async function settleDoubt(
  { database, clock }: DeskContext,
  { companyId, by, day, messageId, outcome }: Act & { messageId: string; outcome: 'sent' | 'notSent' },
): Promise<TaskOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const delivery = await lockDelivery(db, { companyId, messageId, state: 'inDoubt', channel: null });
    if (!delivery) return 'notFound';
    const { deliveryId, debtorId, dossierId, deliveredOn } = delivery;
    const evidence = `settled by ${by}: ${outcome === 'sent' ? 'it was sent' : 'it was not sent'}`;
    const isSent = outcome === 'sent';
    await settleDelivery(db, {
      companyId,
      deliveryId,
      state: isSent ? 'delivered' : 'waiting',
      at,
      on: isSent ? (deliveredOn ?? day) : null,
      evidence,
    });
    if (!isSent && (await hasWaitingMessage(db, companyId, dossierId)))
      await withdrawMessages(db, companyId, [
        { messageId, because: { code: 'excludedByPerson', by, because: evidence } },
      ]);
    else if (!isSent) await reopenMessage(db, companyId, messageId);
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'doubtSettled', debtorId, subjectId: messageId, content: { outcome } },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return 'done';
  });
}

/** A task of the message (call made, letter posted) is done on that day; `note` is what came of it. */
export async function finishTask(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    messageId,
    channel,
    note,
  }: Act & { messageId: string; channel: string; note: string },
): Promise<TaskOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const delivery = await lockDelivery(db, { companyId, messageId, state: 'task', channel });
    if (!delivery) return 'notFound';
    const { deliveryId, debtorId } = delivery;
    await settleDelivery(db, { companyId, deliveryId, state: 'done', at, on: day, evidence: note });
    // Doing it is approving it.
    await approveMessages(db, { companyId, ids: [messageId], at, by, leavesFrom: at });
    await closeMessages(db, companyId, [messageId]);
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: channel === 'call' ? 'callRecorded' : 'letterPosted',
        debtorId,
        subjectId: messageId,
        content: { channel, note },
      },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return 'done';
  });
}
