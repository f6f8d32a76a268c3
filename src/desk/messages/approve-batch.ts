// Approving the batch: the messages that still say what was read, in one statement; which changed since, and how, is answered
// and they wait on. An approved message leaves after the undo delay at the earliest; each approval is in the journal.

import type { Transaction } from '../../store/database.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { salesWaits } from '../../store/debtors/sales-waits.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { type MessageHead, preparedInstead } from '../../store/messages/message-heads.ts';
import { approveMessages } from '../../store/messages/message-states.ts';
import { closeMessages } from '../../store/messages/outbox.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';
import { decideAsked } from '../deciding/waiting-anew.ts';
import { approvalOf, leavesFrom, mayApprove, OWNER } from './approval.ts';
import { changedParts, contentVersion } from './content-version.ts';
import {
  type Act,
  type BatchOutcome,
  type BatchRefusal,
  missing,
  ownMessages,
  type Through,
} from './review-batch.ts';

type Approving = Act & {
  readonly ids: readonly string[] | 'all';
  /** By id, the version of the content that was read; one that is not in it is approved as it stands. */
  readonly read?: ReadonlyMap<string, string>;
  readonly role?: string;
  /** Of all, those that were decided again just now: which of them wait no longer is answered, too. */
  readonly lookedAt?: readonly string[];
} & Collector;

/** Approves prepared messages, as they must be asked now. Approving twice equals approving once. */
export async function approveBatch(context: DeskContext, asked: Approving): Promise<BatchOutcome> {
  const { database, clock } = context;
  const { companyId, day, ids } = asked;
  const lookedAt = await decideAsked(context, { companyId, day, ids: ids === 'all' ? 'allPrepared' : ids });
  const at = clock.now();
  return database.transaction(db => approveIn(db, { ...asked, lookedAt, at }));
}

/** The same, as part of a larger act. `through` names the link by which it was said, where that was not the application. */
export async function approveIn(
  db: Transaction,
  {
    ids,
    read = new Map(),
    role = OWNER,
    through = {},
    lookedAt = [],
    ...act
  }: Approving & { at: string; through?: Through },
): Promise<BatchOutcome> {
  const { companyId, collector = null } = act;
  const wanted = ids === 'all' ? { allPreparedAnd: lookedAt } : ids;
  const heads = await ownMessages(db, { companyId, ids: wanted, collector });
  const changed = await changedSinceRead(db, { companyId, heads, read });
  const isChanged = new Set(changed.map(({ messageId }) => messageId));
  const standing = heads.filter(({ id }) => !isChanged.has(id));
  const prepared = standing.filter(({ state }) => state === 'prepared');
  const book = await scenarioBook(db, companyId);
  const needsOther = prepared.filter(head => !mayApprove({ role, approval: approvalOf(head, book) }));
  const approved = prepared.filter(head => !needsOther.includes(head));
  await write(db, { ...act, approved, through });
  const isApproved = (head: MessageHead): boolean => head.state === 'approved' || approved.includes(head);
  const left = standing
    .filter(head => !isApproved(head) && !needsOther.includes(head))
    .map(({ id, state, withdrawnBecause }) => ({
      ...refusal(id, state === 'closed' ? 'alreadyLeft' : 'notPrepared'),
      because: withdrawnBecause === null ? [] : [withdrawnBecause],
    }));
  const otherRole = needsOther.map(({ id }) => refusal(id, 'needsAnotherRole'));
  return {
    changed: standing.filter(isApproved).map(({ id }) => id),
    refused: [...changed, ...left, ...otherRole, ...missing(ids, heads)],
  };
}

const refusal = (messageId: string, why: BatchRefusal['refusal']): BatchRefusal => ({
  messageId,
  refusal: why,
  because: [],
});

/** What was read and waits in other words, or has another message in its place. What is approved by now was read by another. */
async function changedSinceRead(
  db: Transaction,
  {
    companyId,
    heads,
    read,
  }: { companyId: string; heads: readonly MessageHead[]; read: ReadonlyMap<string, string> },
): Promise<BatchRefusal[]> {
  const named = heads.filter(({ id }) => read.has(id));
  const gone = named.filter(({ state }) => state === 'withdrawn').map(({ dossierId }) => dossierId);
  const instead = await preparedInstead(db, { companyId, dossierIds: gone });
  return named.flatMap(({ id, dossierId, ...head }) => {
    const now =
      head.state === 'prepared'
        ? { id, ...head }
        : head.state === 'withdrawn'
          ? instead.get(dossierId)
          : null;
    const version = read.get(id);
    if (now == null || version === undefined) return [];
    const changed = changedParts({ read: version, now: contentVersion(now) });
    if (changed.length === 0 && now.id === id) return [];
    return { ...refusal(id, 'changedSinceRead'), since: { changed, messageId: now.id } };
  });
}

async function write(
  db: Transaction,
  {
    companyId,
    by,
    day,
    at,
    approved,
    through,
  }: Act & { at: string; through: Through; approved: readonly MessageHead[] },
): Promise<void> {
  const company = await knownCompany(db, companyId);
  const waits = await salesWaits(db, { companyId, ids: approved.map(({ id }) => id) });
  const departures = new Map(
    approved.map(head => [
      head.id,
      leavesFrom({ company, head, at, notBeforeDay: waits.get(head.id) ?? null }),
    ]),
  );
  await approveMessages(db, { companyId, departures, at, by });
  await closeMessages(db, companyId, [...departures.keys()]);
  await appendJournal(
    db,
    { companyId, at, day, author: by },
    approved.map(({ id, debtorId, frozenHash }) => ({
      kind: 'messageApproved',
      debtorId,
      subjectId: id,
      content: { frozenHash, leavesFrom: departures.get(id), ...through },
    })),
  );
}
