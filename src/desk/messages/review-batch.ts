// What a person does with the batch besides approving: take an approval back, leave some out with a reason. Each act is in the
// journal.

import type { Reason } from '../../dunning/decision.ts';
import type { Transaction } from '../../store/database.ts';
import { type Collector, portfolioOf } from '../../store/debtors/portfolios.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { insertHolds } from '../../store/dossiers/holds-many.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { lockMessages, type MessageHead } from '../../store/messages/message-heads.ts';
import { alreadyLeaving, takeBackApproval } from '../../store/messages/message-states.ts';
import { withdrawMessages } from '../../store/messages/withdraw-messages.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { ContentPart } from './content-version.ts';

export type Act = {
  readonly companyId: string;
  /** The name that the journal gives. */
  readonly by: string;
  /** Their account, where the act came through one: a name can be changed. */
  readonly actorId?: string;
  readonly day: CalendarDate;
};

/** What the journal says besides. */
export type Through = { readonly approvalLinkId?: string };
type Acting = Act & { readonly at: string; readonly through: Through };

export type BatchRefusal = {
  readonly messageId: string;
  readonly refusal:
    | 'notFound'
    | 'notPrepared'
    | 'alreadyLeft'
    | 'undoTimePassed'
    | 'needsAnotherRole'
    | 'changedSinceRead';
  readonly because: readonly Reason[];
  /** What was read and does not stand so any more: what changed, and the message that waits now. */
  readonly since?: { readonly changed: readonly ContentPart[]; readonly messageId: string };
};
export type BatchOutcome = { readonly changed: readonly string[]; readonly refused: readonly BatchRefusal[] };

/** Of a portfolio, those of its debtors: the others are as if they were not there. */
export async function ownMessages(
  db: Transaction,
  { companyId, ids, collector = null }: Parameters<typeof lockMessages>[1] & Collector,
): Promise<MessageHead[]> {
  const heads = await lockMessages(db, { companyId, ids });
  const own = await portfolioOf(db, { companyId, collector });
  return own === null ? heads : heads.filter(({ debtorId }) => own.has(debtorId));
}

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

export type ExclusionOutcome = BatchOutcome & {
  /** By which all of it is taken back: one a dossier. */
  readonly holdIds: readonly string[];
};

type Excluding = Act & {
  readonly ids: readonly string[];
  readonly because: string;
  readonly until: CalendarDate | null;
} & Collector;

/** Leaves messages out: they are withdrawn and their dossiers held until `until`, by default the end of that day. */
export function excludeManyFromBatch(
  { database, clock }: DeskContext,
  asked: Excluding,
): Promise<ExclusionOutcome> {
  const at = clock.now();
  return database.transaction(db => excludeIn(db, { ...asked, at }));
}

/** The same, as part of a larger act. */
export async function excludeIn(
  db: Transaction,
  {
    companyId,
    by,
    day,
    at,
    ids,
    because,
    until,
    collector = null,
    through = {},
  }: Excluding & { at: string; through?: Through },
): Promise<ExclusionOutcome> {
  const heads = await ownMessages(db, { companyId, ids, collector });
  const leaving = await alreadyLeaving(db, companyId, ids);
  const isGone = ({ id, state }: MessageHead): boolean => state === 'closed' || leaving.has(id);
  const kept = heads.filter(head => !isGone(head));
  const stopped = kept.filter(({ state }) => state !== 'withdrawn');
  const act = { companyId, by, day, at, through };
  const holdIds = await exclude(db, { heads: stopped, act, because, until: until ?? day });
  const gone = heads.filter(isGone).map(alreadyGone);
  return { changed: kept.map(({ id }) => id), refused: [...gone, ...missing(ids, heads)], holdIds };
}

export const excludeFromBatch = (
  context: DeskContext,
  { messageId, ...asked }: Act & { messageId: string; because: string; until: CalendarDate | null },
): Promise<BatchOutcome> => excludeManyFromBatch(context, { ...asked, ids: [messageId] });

const alreadyGone = ({ id }: MessageHead): BatchRefusal => ({
  messageId: id,
  refusal: 'alreadyLeft',
  because: [],
});

/** The holds it placed: a dossier is held once, however many of its messages are left out. */
async function exclude(
  db: Transaction,
  {
    heads,
    act: { companyId, by, day, at, through },
    because,
    until,
  }: { heads: readonly MessageHead[]; act: Acting; because: string; until: CalendarDate },
): Promise<string[]> {
  if (heads.length === 0) return [];
  await withdrawMessages(
    db,
    companyId,
    heads.map(({ id }) => ({ messageId: id, because: { code: 'excludedByPerson', by, because } })),
  );
  const holds = [...new Set(heads.map(({ dossierId }) => dossierId))].map(dossierId => ({
    holdId: newId(millisecondsOf(at)),
    dossierId,
  }));
  await insertHolds(db, { companyId, holds, because, author: by, fromOn: day, untilOn: until });
  await appendJournal(
    db,
    { companyId, at, day, author: by },
    heads.map(({ id, debtorId }) => ({
      kind: 'messageExcluded',
      debtorId,
      subjectId: id,
      content: { because, heldUntil: until, ...through },
    })),
  );
  await wakeDossiers(db, { companyId, debtorIds: [...new Set(heads.map(one => one.debtorId))], day });
  return holds.map(({ holdId }) => holdId);
}

export function missing(ids: readonly string[] | 'all', heads: readonly MessageHead[]): BatchRefusal[] {
  if (ids === 'all') return [];
  const found = new Set(heads.map(({ id }) => id));
  return ids
    .filter(id => !found.has(id))
    .map((messageId): BatchRefusal => ({ messageId, refusal: 'notFound', because: [] }));
}
