// What a person does with the batch: approve, take the approval back, leave one out with a reason. An approved message
// leaves after the undo delay at the earliest; each act is in the journal.

import type { Reason } from '../dunning/decision.ts';
import { companyById } from '../store/companies.ts';
import type { Transaction } from '../store/database.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { insertHold } from '../store/holds.ts';
import { newId } from '../store/ids.ts';
import { appendJournal } from '../store/journal.ts';
import {
  alreadyLeaving,
  approveMessages,
  lockMessages,
  type MessageHead,
  takeBackApproval,
} from '../store/message-states.ts';
import { withdrawMessages } from '../store/message-writes.ts';
import { closeMessages } from '../store/outbox.ts';
import { type Collector, portfolioOf } from '../store/portfolios.ts';
import { salesWaits } from '../store/sales-questions.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { approvalOf, leavesFrom, mayApprove, OWNER } from './approval.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import { scenarioBook } from './scenario-book.ts';

export type Act = { readonly companyId: string; readonly by: string; readonly day: CalendarDate };

export type BatchRefusal = {
  readonly messageId: string;
  readonly refusal: 'notFound' | 'notPrepared' | 'alreadyLeft' | 'undoTimePassed' | 'needsAnotherRole';
  readonly because: readonly Reason[];
};
export type BatchOutcome = { readonly changed: readonly string[]; readonly refused: readonly BatchRefusal[] };

/** Approves prepared messages. Approving twice equals approving once. */
export async function approveBatch(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    ids,
    role = OWNER,
    collector = null,
  }: Act & { ids: readonly string[] | 'all'; role?: string } & Collector,
): Promise<BatchOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const company = await companyById(db, companyId);
    if (!company) throw new Error(`There is no company ${companyId}`);
    const heads = await ownMessages(db, { companyId, ids: ids === 'all' ? 'allPrepared' : ids, collector });
    const prepared = heads.filter(({ state }) => state === 'prepared');
    const book = await scenarioBook(db, companyId);
    const needsOther = prepared.filter(head => !mayApprove({ role, approval: approvalOf(head, book) }));
    const approved = prepared.filter(head => !needsOther.includes(head));
    const waits = await salesWaits(db, { companyId, ids: approved.map(({ id }) => id) });
    const leaves = (head: MessageHead) =>
      leavesFrom({ company, head, at, notBeforeDay: waits.get(head.id) ?? null });
    const departures = new Map(approved.map(head => [head.id, leaves(head)]));
    const changed = [...departures.keys()];
    await approveMessages(db, { companyId, departures, at, by });
    await closeMessages(db, companyId, changed);
    await appendJournal(
      db,
      { companyId, at, day, author: by },
      approved.map(({ id, debtorId, frozenHash }) => ({
        kind: 'messageApproved',
        debtorId,
        subjectId: id,
        content: { frozenHash, leavesFrom: departures.get(id) },
      })),
    );
    const isApproved = (head: MessageHead): boolean => head.state === 'approved' || approved.includes(head);
    const left = heads
      .filter(head => !isApproved(head) && !needsOther.includes(head))
      .map(
        ({ id, state }): BatchRefusal => ({
          messageId: id,
          refusal: state === 'closed' ? 'alreadyLeft' : 'notPrepared',
          because: [],
        }),
      );
    return {
      changed: heads.filter(isApproved).map(({ id }) => id),
      refused: [...left, ...needsOther.map(needsRole), ...missing(ids, heads)],
    };
  });
}

/** Of a portfolio, those of its debtors: the others are as if they were not there. */
async function ownMessages(
  db: Transaction,
  { companyId, ids, collector = null }: Parameters<typeof lockMessages>[1] & Collector,
): Promise<MessageHead[]> {
  const heads = await lockMessages(db, { companyId, ids });
  const own = await portfolioOf(db, { companyId, collector });
  return own === null ? heads : heads.filter(({ debtorId }) => own.has(debtorId));
}

const needsRole = ({ id }: MessageHead): BatchRefusal => ({
  messageId: id,
  refusal: 'needsAnotherRole',
  because: [],
});

/** Takes approvals back while nothing of the message has left. */
export async function undoApprovals(
  { database, clock }: DeskContext,
  { companyId, by, day, ids, collector = null }: Act & { ids: readonly string[] } & Collector,
): Promise<BatchOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const heads = await ownMessages(db, { companyId, ids, collector });
    const leaving = await alreadyLeaving(db, companyId, ids);
    const approved = heads.filter(({ id, state }) => state === 'approved' && !leaving.has(id));
    await takeBackApproval(
      db,
      companyId,
      approved.map(({ id }) => id),
    );
    await appendJournal(
      db,
      { companyId, at, day, author: by },
      approved.map(({ id, debtorId }) => ({ kind: 'approvalUndone', debtorId, subjectId: id, content: {} })),
    );
    const refused = heads
      .filter(({ id, state }) => state === 'closed' || state === 'withdrawn' || leaving.has(id))
      .map(({ id }): BatchRefusal => ({ messageId: id, refusal: 'alreadyLeft', because: [] }));
    return {
      changed: heads
        .filter(({ id }) => !refused.some(({ messageId }) => messageId === id))
        .map(({ id }) => id),
      refused: [...refused, ...missing(ids, heads)],
    };
  });
}

/** Leaves a message out: it is withdrawn and its dossier held until `until`, by default the end of that day. */
export async function excludeFromBatch(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    messageId,
    because,
    until,
  }: Act & { messageId: string; because: string; until: CalendarDate | null },
): Promise<BatchOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const [head] = await lockMessages(db, { companyId, ids: [messageId] });
    if (!head) return { changed: [], refused: [{ messageId, refusal: 'notFound', because: [] }] };
    const leaving = await alreadyLeaving(db, companyId, [messageId]);
    if (leaving.has(messageId) || head.state === 'closed')
      return { changed: [], refused: [{ messageId, refusal: 'alreadyLeft', because: [] }] };
    if (head.state !== 'withdrawn')
      await exclude(db, { head, act: { companyId, by, day }, because, until: until ?? day, at });
    return { changed: [messageId], refused: [] };
  });
}

async function exclude(
  db: Transaction,
  {
    head,
    act,
    because,
    until,
    at,
  }: { head: MessageHead; act: Act; because: string; until: CalendarDate; at: string },
): Promise<void> {
  const { companyId, by, day } = act;
  await withdrawMessages(db, companyId, [
    { messageId: head.id, because: { code: 'excludedByPerson', by, because } },
  ]);
  await insertHold(db, {
    companyId,
    holdId: newId(millisecondsOf(at)),
    dossierId: head.dossierId,
    invoiceId: null,
    because,
    author: by,
    fromOn: day,
    untilOn: until,
  });
  await appendJournal(db, { companyId, at, day, author: by }, [
    {
      kind: 'messageExcluded',
      debtorId: head.debtorId,
      subjectId: head.id,
      content: { because, heldUntil: until },
    },
  ]);
  await wakeDossiers(db, { companyId, debtorIds: [head.debtorId], day });
}

function missing(ids: readonly string[] | 'all', heads: readonly MessageHead[]): BatchRefusal[] {
  if (ids === 'all') return [];
  const found = new Set(heads.map(({ id }) => id));
  return ids
    .filter(id => !found.has(id))
    .map((messageId): BatchRefusal => ({ messageId, refusal: 'notFound', because: [] }));
}
