// The batch of the fixture's desk: messages that change as they are approved, left out, posted and called.

import type { Approval, BatchDesk } from '../../src/api/ports/batch-port.ts';
import type { Outcome } from '../../src/api/ports/outcome.ts';
import type { BatchMessage, MessageDetail } from '../../src/desk/views/batch.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import { htmlOf } from './fixture-messages.ts';
import { FIXTURE_PNG } from './fixture-picture.ts';

export type Messages = Map<string, MessageDetail>;
type Change = (id: string, to: Partial<MessageDetail>) => MessageDetail | null;

export const changeIn =
  (messages: Messages): Change =>
  (id, to) => {
    const known = messages.get(id);
    if (known === undefined) return null;
    const next = { ...known, ...to };
    messages.set(id, next);
    return next;
  };

/** What the batch shows: calls have a screen of their own. */
export const liveOf = (messages: Messages): MessageDetail[] =>
  [...messages.values()].filter(one => one.state !== 'withdrawn' && !one.openTasks.includes('call'));

const outcome = (view: MessageDetail | null): Outcome<MessageDetail> =>
  view === null ? { kind: 'notFound' } : { kind: 'done', value: view };

type BatchOfFixture = Omit<BatchDesk, 'excludeMessages' | 'takeBackExclusions'>;

export function batchOfFixture({
  debtors,
  messages,
  change,
  now,
}: {
  readonly debtors: readonly DebtorView[];
  readonly messages: Messages;
  readonly change: Change;
  readonly now: () => Date;
}): BatchOfFixture {
  const live = () => liveOf(messages);
  return {
    batch: async ({ day }) => ({
      day,
      messages: live(),
      excluded: debtors
        .filter(one => one.decision?.kind !== 'send')
        .map(one => ({
          debtorId: one.id,
          debtorName: one.name,
          amount: one.overdue,
          kind: one.decision?.kind ?? 'done',
          because: one.decision?.because ?? [],
          lookAgainOn: one.decision?.lookAgainOn ?? null,
        })),
    }),
    message: async ({ messageId }) => messages.get(messageId) ?? null,
    payCode: async ({ messageId }) => (messages.has(messageId) ? FIXTURE_PNG : null),
    letter: async ({ messageId }) =>
      messages.get(messageId)?.hasLetter
        ? { name: 'lettre.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%fixture') }
        : null,
    editMessage: async ({ messageId, version, subject, text }) => {
      const known = messages.get(messageId);
      if (known === undefined) return { kind: 'notFound' };
      if (known.version !== version) return { kind: 'changedMeanwhile', version: known.version };
      if (known.state !== 'prepared') return { kind: 'refused', refusal: 'notPrepared', because: [] };
      return outcome(change(messageId, { subject, text, html: htmlOf(text), version: version + 1 }));
    },
    excludeMessage: async ({ messageId }) => outcome(change(messageId, { state: 'withdrawn' })),
    approve: async ({ ids }) => {
      const chosen =
        ids === 'all'
          ? live()
              .filter(one => one.state === 'prepared')
              .map(one => one.id)
          : ids;
      const undoUntil = new Date(now().getTime() + 10 * 60_000).toISOString();
      return approval(chosen, id =>
        messages.get(id)?.state === 'prepared' ? change(id, { state: 'approved', undoUntil }) : null,
      );
    },
    undoApproval: async ({ ids }) =>
      approval(ids, id =>
        messages.get(id)?.state === 'approved' ? change(id, { state: 'prepared', undoUntil: null }) : null,
      ),
    settleInDoubt: async ({ messageId, outcome: settled }) =>
      outcome(change(messageId, { state: settled === 'sent' ? 'sent' : 'prepared' })),
    recordCallOutcome: async ({ messageId }) => outcome(change(messageId, { state: 'done', openTasks: [] })),
    takeBackCallOutcome: async ({ messageId }) => outcome(change(messageId, { openTasks: ['call'] })),
    postLetter: async ({ messageId, trackingNumber }) => {
      const known = messages.get(messageId);
      if (known === undefined || known.openTasks.length === 0)
        return { kind: 'refused', refusal: 'notALetter', because: [] };
      if (known.openTasks.includes('registeredLetter') && trackingNumber === null)
        return { kind: 'refused', refusal: 'trackingNumberMissing', because: [] };
      return outcome(change(messageId, { state: 'done', openTasks: [] }));
    },
  };
}

function approval(ids: readonly string[], act: (id: string) => BatchMessage | null): Approval {
  const tried = ids.map(id => ({ id, message: act(id) }));
  return {
    approved: tried.flatMap(({ message }) => (message === null ? [] : [message])),
    refused: tried.flatMap(({ id, message }) =>
      message === null ? [{ messageId: id, refusal: 'notPrepared' as const, because: [] }] : [],
    ),
  };
}
