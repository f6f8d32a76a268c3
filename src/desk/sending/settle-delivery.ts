// What only a person knows: a letter was posted, a call was made, a message in doubt did leave or did not.

import type { Reason } from '../../dunning/decision.ts';
import { isLetter } from '../../dunning/letter-law.ts';
import { asksForHabits, assignScenario } from '../../dunning/scenario/assignment.ts';
import { stoppedDecision } from '../../dunning/stopped.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { dossiersOf } from '../../store/dossiers/dossiers.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { type FrozenMessage, frozenMessages } from '../../store/messages/frozen-messages.ts';
import {
  approveMessages,
  type DeliveryHead,
  lockDelivery,
  reopenMessage,
  settleDelivery,
  waitingMessages,
} from '../../store/messages/message-states.ts';
import { closeMessages } from '../../store/messages/outbox.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { dossierFacts } from '../deciding/dossier-facts.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';
import { judgeFrozen } from '../messages/judge-frozen.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { localTime } from './sending-rules.ts';
import { refusalOfTask, type Written } from './task-wanted.ts';

export type TaskOutcome =
  | 'done'
  | 'notFound'
  | { readonly kind: 'refused'; readonly because: readonly Reason[] };

/**
 * A message in doubt: `sent` keeps its day. `notSent` lets a person approve it again, unless a later message of the
 * dossier waits already: that one builds on a step that never was, so both are withdrawn, and the next run starts again
 * from the rung that was not taken.
 */
export async function settleDoubt(
  { database, clock }: DeskContext,
  { companyId, by, day, messageId, outcome }: Act & { messageId: string; outcome: 'sent' | 'notSent' },
): Promise<'done' | 'notFound'> {
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
    const later = isSent ? [] : await waitingMessages(db, companyId, dossierId);
    const because: Reason = { code: 'excludedByPerson', by, because: evidence };
    const replaced = later.length === 0 ? [] : [messageId, ...later];
    const withdrawn = await withdrawAndTell(
      db,
      companyId,
      replaced.map(id => ({ messageId: id, because })),
    );
    if (!isSent && later.length === 0) await reopenMessage(db, companyId, messageId);
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'doubtSettled', debtorId, subjectId: messageId, content: { outcome } },
      ...withdrawn,
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return 'done';
  });
}

/**
 * A task of the message (call made, letter posted) is done on that day; `note` is what came of it. Whether it is
 * still wanted and lawful is asked here too: what is refused is not recorded as done, and the person sees why.
 */
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
    const delivery = await openTask(db, { companyId, messageId, channel, at, day });
    if (delivery === 'notFound' || 'because' in delivery) return delivery;
    const { debtorId } = delivery;
    await keepTaskDone(db, { companyId, delivery, by, day, at, note });
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

/** The task, locked, where it may be done on that day; inside a transaction that may write more. */
export async function openTask(
  db: Transaction,
  {
    companyId,
    messageId,
    channel,
    at,
    day,
  }: { companyId: string; messageId: string; channel: string; at: string; day: CalendarDate },
): Promise<DeliveryHead | Exclude<TaskOutcome, 'done'>> {
  const delivery = await lockDelivery(db, { companyId, messageId, state: 'task', channel });
  if (!delivery) return 'notFound';
  const because = await refusalsOfTask(db, { companyId, delivery, at, day });
  return because.length > 0 ? { kind: 'refused', because } : delivery;
}

export async function keepTaskDone(
  db: Transaction,
  {
    companyId,
    delivery: { deliveryId, messageId },
    by,
    day,
    at,
    note,
  }: { companyId: string; delivery: DeliveryHead; by: string; day: CalendarDate; at: string; note: string },
): Promise<void> {
  await settleDelivery(db, { companyId, deliveryId, state: 'done', at, on: day, evidence: note });
  // Doing it is approving it.
  await approveMessages(db, { companyId, departures: new Map([[messageId, at]]), at, by });
  await closeMessages(db, companyId, [messageId]);
}

/** Why the task of a message is not done on that day: nobody wants it any more, or the law refuses it. */
async function refusalsOfTask(
  db: Transaction,
  {
    companyId,
    delivery: { messageId, debtorId, dossierId, channel },
    at,
    day,
  }: { companyId: string; delivery: DeliveryHead; at: string; day: CalendarDate },
): Promise<readonly Reason[]> {
  const company = await knownCompany(db, companyId);
  const dossiers = (await dossiersOf(db, companyId, [debtorId])).filter(one => one.dossierId === dossierId);
  const book = await scenarioBook(db, companyId);
  const [facts] = await dossierFacts(db, { company, dossiers, day, withHabits: asksForHabits(book) });
  const frozen = (await frozenMessages(db, companyId, [messageId])).get(messageId);
  if (!facts || !frozen) throw new Error(`Message ${messageId} has no dossier`);
  const stopped = stoppedDecision(facts, day);
  if (stopped) return stopped.because;
  const returnedOn = facts.debtor.addressReturnedOn ?? null;
  if (returnedOn !== null && isLetter(channel)) return [{ code: 'addressReturned', on: returnedOn }];
  const hour = channel === 'call' ? hourOfCall(at, { country: facts.debtor.country, day }) : null;
  const unlawful = judgeFrozen({ company, facts, frozen, channel, hour, day });
  const { scenario } = assignScenario(facts, book);
  const unwanted = refusalOfTask({ facts, scenario, messageId, written: writtenOf(frozen), day });
  return unwanted === null ? unlawful : [unwanted];
}

/** Of a call noted on another day than it was made nobody knows the hour: it is not the one at which it is noted. */
function hourOfCall(at: string, { country, day }: { country: string; day: CalendarDate }): number | null {
  const local = localTime(at, country);
  return local.day === day ? Number(local.time.slice(0, 2)) : null;
}

const writtenOf = ({ covers, view }: FrozenMessage): Written => ({
  covers,
  preparedOn: view.day,
  deadlineOn: view.deadlineOn,
  lines: view.invoices,
});
