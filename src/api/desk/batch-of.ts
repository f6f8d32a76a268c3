// The batch of a day and each message of it, as the doors ask for them: seen, changed, approved, done by hand. Only
// translation.

import { recordCall, takeBackCallOf } from '../../desk/agreements/take-back-call.ts';
import type { DeskContext } from '../../desk/context.ts';
import { ANY_VERSION } from '../../desk/edited-meanwhile.ts';
import { approveBatch } from '../../desk/messages/approve-batch.ts';
import { batchView, messageDetail, messagesShown } from '../../desk/messages/batch-view.ts';
import { letterWithoutWay, withoutWay } from '../../desk/messages/debtor-way.ts';
import { editMessage } from '../../desk/messages/edit-message.ts';
import { frozenLetter } from '../../desk/messages/frozen-letter.ts';
import { payCodePicture } from '../../desk/messages/pay-code.ts';
import {
  type BatchOutcome,
  type BatchRefusal,
  excludeFromBatch,
  excludeManyFromBatch,
  undoApprovals,
} from '../../desk/messages/review-batch.ts';
import { takeBackExclusions } from '../../desk/messages/take-back-exclusions.ts';
import { printed } from '../../desk/sending/parcel.ts';
import { postLetter } from '../../desk/sending/post-letter.ts';
import { returnLetter } from '../../desk/sending/return-letter.ts';
import { settleDoubt } from '../../desk/sending/settle-delivery.ts';
import { unreturnLetter } from '../../desk/sending/unreturn-letter.ts';
import type { BatchMessage } from '../../desk/views/batch.ts';
import type { LetterContent } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Approval, BatchDesk } from '../ports/batch-port.ts';
import type { Outcome } from '../ports/outcome.ts';

export type BatchSurroundings = {
  readonly today: () => CalendarDate;
  /** Sets a frozen letter as a PDF. */
  readonly printLetter: (letter: LetterContent) => Promise<Uint8Array>;
};

export function batchOf(context: DeskContext, { today, printLetter }: BatchSurroundings): BatchDesk {
  const db = context.database;
  const shown = (companyId: string, messageId: string) => messageDetail(db, { companyId, messageId });
  const approvalOf = async (
    { changed: ids, refused }: BatchOutcome,
    { companyId }: { companyId: string },
  ): Promise<Approval> => ({
    approved: await messagesShown(db, { companyId, ids }),
    refused: refused.map(refusedOf),
  });
  const changed = async (
    outcome: BatchOutcome,
    asked: { companyId: string; messageId: string },
  ): Promise<Outcome<BatchMessage>> => {
    const [refused] = outcome.refused;
    if (refused)
      return refused.refusal === 'notFound'
        ? { kind: 'notFound' }
        : { kind: 'refused', refusal: refused.refusal, because: refused.because };
    const value = await shown(asked.companyId, asked.messageId);
    return value ? { kind: 'done', value } : { kind: 'notFound' };
  };
  return {
    batch: asked => batchView(db, asked),
    async message({ companyId, messageId, mayAnswer }) {
      const view = await shown(companyId, messageId);
      return view === null || mayAnswer
        ? view
        : { ...view, text: withoutWay(view.text), html: withoutWay(view.html) };
    },
    payCode: asked => payCodePicture(db, asked),
    async letter({ companyId, messageId, mayAnswer }) {
      const frozen = await frozenLetter(db, { companyId, messageId });
      if (frozen === null) return { kind: 'notFound' };
      const letter = mayAnswer ? frozen : letterWithoutWay(frozen);
      const bytes = await printed(letter, { printLetter, unprintable: context.letterFonts?.unprintable });
      if (bytes !== null) return { kind: 'done', value: { name: `${letter.title}.pdf`, bytes } };
      return { kind: 'refused', refusal: 'letterNotPrintable', because: [] };
    },
    async editMessage({ companyId, by, messageId, seen, subject, text }) {
      const outcome = await editMessage(context, {
        companyId,
        by,
        day: today(),
        messageId,
        version: seen === ANY_VERSION ? null : Number(seen),
        subject,
        text,
      });
      if (outcome.kind !== 'done') return outcome;
      const value = await shown(companyId, messageId);
      return value ? { kind: 'done', value } : { kind: 'notFound' };
    },
    excludeMessage: async asked => changed(await excludeFromBatch(context, { ...asked, until: null }), asked),
    excludeMessages: async asked => {
      const { changed: excluded, refused, holdIds } = await excludeManyFromBatch(context, asked);
      return { excluded, refused: refused.map(refusedOf), holdIds };
    },
    takeBackExclusions: asked => takeBackExclusions(context, asked),
    approve: async asked => approvalOf(await approveBatch(context, asked), asked),
    undoApproval: async asked => approvalOf(await undoApprovals(context, { ...asked, day: today() }), asked),
    async settleInDoubt(asked) {
      const act = { ...asked, day: today() };
      return (await settleDoubt(context, act)) === 'done'
        ? changed({ changed: [], refused: [] }, act)
        : { kind: 'refused', refusal: 'notInDoubt', because: [] };
    },
    async recordCallOutcome(asked) {
      const done = await recordCall(context, asked);
      if (done.kind === 'done') return changed({ changed: [], refused: [] }, asked);
      return done.kind === 'refused'
        ? { ...done, refusal: 'noLongerDue' }
        : { kind: 'refused', refusal: 'notACall', because: [] };
    },
    async takeBackCallOutcome(asked) {
      const done = await takeBackCallOf(context, asked);
      if (done === 'done') return changed({ changed: [], refused: [] }, asked);
      return done === 'notFound' ? { kind: 'notFound' } : { kind: 'refused', refusal: done, because: [] };
    },
    async returnLetter(asked) {
      const returned = await returnLetter(context, asked);
      if (returned === 'done') return changed({ changed: [], refused: [] }, asked);
      return { kind: 'refused', refusal: returned, because: [] };
    },
    async unreturnLetter(asked) {
      const undone = await unreturnLetter(context, asked);
      if (undone === 'done') return changed({ changed: [], refused: [] }, asked);
      return { kind: 'refused', refusal: undone, because: [] };
    },
    async postLetter(asked) {
      const posted = await postLetter(context, asked);
      if (posted === 'done') return changed({ changed: [], refused: [] }, asked);
      return typeof posted === 'string'
        ? { kind: 'refused', refusal: posted, because: [] }
        : { kind: 'refused', refusal: 'noLongerDue', because: posted.because };
    },
  };
}

/** What nobody of the asker's may see is as if it were not there to approve. */
const refusedOf = ({ refusal, ...refused }: BatchRefusal): Approval['refused'][number] => ({
  ...refused,
  refusal: refusal === 'notFound' ? 'notPrepared' : refusal,
});
