// A call in three fields: whether somebody answered, what came of it, and why it is late. The promise, the dispute or the
// day to call again is noted with it, in one write, and so is the written confirmation, unless the person leaves it.

import type { DelayCause } from '../../dossier/delay-cause.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { Confirmation } from '../../letters/confirmations/confirmation.ts';
import type { Confirmed } from '../../letters/confirmations/confirmed.ts';
import { insertContactNote } from '../../store/debtors/contact-notes.ts';
import type { ConfirmationKind } from '../../store/dossiers/confirmations.ts';
import { insertHold } from '../../store/dossiers/holds.ts';
import type { DeliveryHead } from '../../store/messages/message-states.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import { factsIn, type InDossier, inDossier, type Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { disputeSaid, promiseSaid } from '../messages/said-back.ts';
import { saidInWords } from '../messages/said-in-words.ts';
import { keepTaskDone, openTask } from '../sending/settle-delivery.ts';
import { type DisputeEntry, noteDispute } from './open-dispute.ts';
import { type PromiseEntry, takePromise } from './record-promise.ts';

export type ContactEntry = {
  readonly outcome: 'reached' | 'notReached' | 'wrongNumber';
  readonly result:
    | { readonly kind: 'promise'; readonly promise: PromiseEntry }
    | { readonly kind: 'dispute'; readonly dispute: DisputeEntry }
    | { readonly kind: 'callBack'; readonly on: CalendarDate }
    | { readonly kind: 'nothing' };
  readonly cause: DelayCause | null;
  readonly note: string;
  /** Whether what was said is confirmed by e-mail; true when absent. */
  readonly isConfirmed?: boolean;
  /** The call that the scenario asked for, where this was it. */
  readonly messageId?: string | null;
};

export type ContactOutcome =
  | {
      readonly kind: 'done';
      readonly noteId: string;
      /** Of the promise or the dispute. */
      readonly resultId: string | null;
      readonly confirmation: Confirmation | null;
      /** It waits in the outbox; false where there is no address, or the person left it. */
      readonly isConfirmationQueued: boolean;
    }
  /** The call of the scenario is not wanted any more, or the law refuses it. */
  | { readonly kind: 'refused'; readonly because: readonly Reason[] }
  | { readonly kind: 'notFound' | 'notACall' | 'amountTooHigh' | 'dayInPast' | 'tooManyPromises' };

export function noteContact(
  context: DeskContext,
  { entry, ...asked }: InDossier & { entry: ContactEntry },
): Promise<ContactOutcome> {
  return inDossier<ContactOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: async work => {
      const task = await taskOf(work, entry.messageId ?? null);
      if (task !== null && 'kind' in task) return task;
      const result = await resultOf(work, entry);
      if (result.kind !== 'done') return result;
      await keepTask(work, { task, entry });
      const { db, companyId, dossierId, by, day, at, makeId, tell } = work;
      const noteId = makeId();
      const { outcome, cause, note } = entry;
      const callBackOn = entry.result.kind === 'callBack' ? entry.result.on : null;
      const said = { outcome, result: entry.result.kind, cause, callBackOn, note };
      const { resultId, holdId, confirmed } = result;
      await insertContactNote(db, {
        ...said,
        companyId,
        id: noteId,
        dossierId,
        messageId: task?.messageId ?? null,
        on: day,
        resultId,
        holdId,
        by,
        at,
      });
      tell({ kind: 'contactNoted', subjectId: noteId, content: { ...said, resultId } });
      const how = { by: 'call', callOn: day } as const;
      const confirmation = confirmed === null ? null : await saidInWords(work, confirmed, how);
      const isConfirmationQueued =
        confirmation !== null &&
        confirmed !== null &&
        entry.isConfirmed !== false &&
        (await confirmInWriting(work, {
          kind: CONFIRMED_AS[confirmed.kind],
          confirms: resultId ?? noteId,
          said: confirmed,
          how,
          written: confirmation,
        }));
      return { kind: 'done', noteId, resultId, confirmation, isConfirmationQueued };
    },
  });
}

type NotTheTask =
  | { readonly kind: 'notACall' }
  | { readonly kind: 'refused'; readonly because: readonly Reason[] };

/** The call that the scenario asked for in this dossier; null where nobody asked for one. */
async function taskOf(
  { db, companyId, dossierId, at, day }: Work,
  messageId: string | null,
): Promise<DeliveryHead | null | NotTheTask> {
  if (messageId === null) return null;
  const found = await openTask(db, { companyId, messageId, channel: 'call', at, day });
  if (found === 'notFound') return { kind: 'notACall' };
  if ('because' in found) return found;
  return found.dossierId === dossierId ? found : { kind: 'notACall' };
}

/** Done whatever came of it: its message then asks for nothing more. */
async function keepTask(
  { db, companyId, by, day, at, tell }: Work,
  { task, entry: { outcome, note } }: { task: DeliveryHead | null; entry: ContactEntry },
): Promise<void> {
  if (task === null) return;
  const said = note === '' ? outcome : `${outcome}: ${note}`;
  await keepTaskDone(db, { companyId, delivery: task, by, day, at, note: said });
  tell({ kind: 'callRecorded', subjectId: task.messageId, content: { channel: 'call', note: said } });
}

const CONFIRMED_AS: Readonly<Record<Confirmed['kind'], ConfirmationKind>> = {
  promise: 'confirmPromise',
  dispute: 'confirmDispute',
  callBack: 'confirmCallBack',
  planProposed: 'planProposed',
  planRefused: 'planRefused',
  paid: 'confirmAnswer',
  received: 'confirmAnswer',
  settlement: 'settlementOffer',
  settlementWithdrawn: 'settlementWithdrawn',
  settlementFollows: 'settlementFollows',
  planFollows: 'planFollows',
  settlementLeft: 'settlementLeft',
  planLeft: 'planLeft',
  thanks: 'thankYou',
};

type Result =
  | {
      readonly kind: 'done';
      readonly resultId: string | null;
      readonly holdId: string | null;
      readonly confirmed: Confirmed | null;
    }
  | { readonly kind: 'notFound' | 'amountTooHigh' | 'dayInPast' | 'tooManyPromises' };

async function resultOf(work: Work, { result, cause, note }: ContactEntry): Promise<Result> {
  const { day } = work;
  switch (result.kind) {
    case 'promise': {
      const promise = { ...result.promise, cause: result.promise.cause ?? cause };
      const taken = await takePromise(work, promise);
      if (taken.kind !== 'done') return taken;
      const { promiseId } = taken;
      return {
        kind: 'done',
        resultId: promiseId,
        holdId: null,
        confirmed: promiseSaid(promiseId, await factsIn(work), day),
      };
    }
    case 'dispute': {
      const disputeId = work.makeId();
      const noted = await noteDispute(work, { entry: result.dispute, disputeId });
      if (noted.kind !== 'done') return noted;
      return {
        kind: 'done',
        resultId: disputeId,
        holdId: null,
        confirmed: disputeSaid(disputeId, await factsIn(work), day),
      };
    }
    case 'callBack':
      if (result.on < day) return { kind: 'dayInPast' };
      return {
        kind: 'done',
        resultId: null,
        holdId: await holdUntilCall(work, { on: result.on, because: note }),
        confirmed: { kind: 'callBack', on: result.on },
      };
    case 'nothing':
      return { kind: 'done', resultId: null, holdId: null, confirmed: null };
  }
}

/** Nothing leaves before the day on which we said that we would call. */
async function holdUntilCall(
  { db, companyId, dossierId, by, day, makeId, tell }: Work,
  { on, because }: { on: CalendarDate; because: string },
): Promise<string | null> {
  if (on <= day) return null;
  const holdId = makeId();
  const hold = { companyId, holdId, dossierId, invoiceId: null, author: by, fromOn: day };
  const until = addDays(on, -1);
  await insertHold(db, { ...hold, because, untilOn: until });
  tell({ kind: 'holdPlaced', subjectId: holdId, content: { invoiceId: null, because, until } });
  return holdId;
}
