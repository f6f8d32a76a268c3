// The desk as the doors ask for it: each question and act of `desk-port.ts` answered by the desk functions.
// Only translation: names, refusals, and the instant at which an idempotency key was claimed.

import { holdDossier, releaseDossier } from '../../desk/agreements/hold-dossier.ts';
import { holdMany, releaseMany } from '../../desk/agreements/hold-many.ts';
import { recordCall, takeBackCallOf } from '../../desk/agreements/take-back-call.ts';
import { balanceView } from '../../desk/claims/aged-balance.ts';
import { changePolicy, declareCash } from '../../desk/company/company-policy.ts';
import { companyView, knownCompany } from '../../desk/company/company-view.ts';
import { companyDetails, correctCompany } from '../../desk/company/correct-company.ts';
import type { DeskContext, InstallationContext } from '../../desk/context.ts';
import { dailyRun } from '../../desk/daily-run.ts';
import { debtorList } from '../../desk/debtors/debtor-list.ts';
import { debtorView } from '../../desk/debtors/debtor-view.ts';
import { forecastView } from '../../desk/deciding/forecast.ts';
import { whyView } from '../../desk/deciding/why.ts';
import { batchView, messageDetail, messagesShown } from '../../desk/messages/batch-view.ts';
import { editMessage } from '../../desk/messages/edit-message.ts';
import { payCodePicture } from '../../desk/messages/pay-code.ts';
import {
  approveBatch,
  type BatchOutcome,
  type BatchRefusal,
  excludeFromBatch,
  excludeManyFromBatch,
  undoApprovals,
} from '../../desk/messages/review-batch.ts';
import { takeBackExclusions } from '../../desk/messages/take-back-exclusions.ts';
import { unmatchedPayments } from '../../desk/money/bank-view.ts';
import { confirmMatch, type MatchOutcome, rejectMatch } from '../../desk/money/confirm-match.ts';
import type { OnlinePayments } from '../../desk/online/online-payments.ts';
import { todayView } from '../../desk/overview/today.ts';
import { runLine, runView } from '../../desk/run-view.ts';
import { postLetter } from '../../desk/sending/post-letter.ts';
import { settleDoubt } from '../../desk/sending/settle-delivery.ts';
import type { BatchMessage } from '../../desk/views/batch.ts';
import type { LetterContent } from '../../letters/message.ts';
import { claimKey, keepAnswer, releaseKey } from '../../store/idempotency.ts';
import { frozenMessage } from '../../store/messages/message-states.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { deskOfEach, type OneCompanyDesk } from '../across-companies.ts';
import type { Approval, Desk } from '../ports/desk-port.ts';
import type { Outcome, Refusal } from '../ports/outcome.ts';
import { answersOfDesk } from './answers-of.ts';
import { auditOf } from './audit-of.ts';
import { cashOf } from './cash-of.ts';
import { correctionsOf } from './corrections-of.ts';
import { dossiersOf } from './dossiers-of.ts';
import { lawDeskOf } from './law-desk-of.ts';
import { portfoliosOf } from './portfolios-of.ts';
import { providersOf } from './providers-of.ts';
import { scenariosOf } from './scenarios-of.ts';
import { startOf } from './start-of.ts';
import { takeInOf } from './take-in-of.ts';
import { viewsOf } from './views-of.ts';
import { wordingsOf } from './wordings-of.ts';

export type DeskSurroundings = {
  readonly context: InstallationContext;
  readonly today: () => CalendarDate;
  /** Sets a frozen letter as a PDF. */
  readonly printLetter: (letter: LetterContent) => Promise<Uint8Array>;
  /** Null, or absent, where no payment provider is reached. */
  readonly online?: OnlinePayments | null;
};

/** Each question is put to the desk of the company that it names. */
export const deskOf = ({ context, ...around }: DeskSurroundings): Desk =>
  deskOfEach(context, one => deskOfOne(one, around));

function deskOfOne(
  context: DeskContext,
  { today, printLetter, online = null }: Omit<DeskSurroundings, 'context'>,
): OneCompanyDesk {
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
    ...lawDeskOf(context),
    ...scenariosOf(context),
    ...wordingsOf(context),
    ...answersOfDesk(context),
    ...portfoliosOf(context),
    ...auditOf(context),
    ...viewsOf(context),
    ...providersOf(context, online),
    ...startOf(context, printLetter),
    companyDetails: ({ companyId }) => companyDetails(db, companyId),
    correctCompany: asked => correctCompany(context, asked),
    async pauseAll({ companyId, by, isPaused }) {
      await changePolicy(context, { companyId, by, day: today(), change: { isPaused } });
      return companyView(await knownCompany(db, companyId));
    },
    today: asked => todayView(db, asked),
    batch: asked => batchView(db, asked),
    message: ({ companyId, messageId }) => shown(companyId, messageId),
    payCode: asked => payCodePicture(db, asked),
    async letter({ companyId, messageId }) {
      const frozen = await frozenMessage(db, companyId, messageId);
      return frozen?.letter
        ? { name: `${frozen.letter.title}.pdf`, bytes: await printLetter(frozen.letter) }
        : null;
    },
    async editMessage({ companyId, by, messageId, version, subject, text }) {
      const outcome = await editMessage(context, {
        companyId,
        by,
        day: today(),
        messageId,
        version,
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
    async postLetter(asked) {
      const posted = await postLetter(context, asked);
      if (posted === 'done') return changed({ changed: [], refused: [] }, asked);
      return typeof posted === 'string'
        ? { kind: 'refused', refusal: posted, because: [] }
        : { kind: 'refused', refusal: 'noLongerDue', because: posted.because };
    },
    ...correctionsOf(context),
    ...dossiersOf(context),
    ...cashOf(context),
    debtors: asked => debtorList(db, asked),
    debtor: asked => debtorView(db, asked),
    async placeHold(asked) {
      const holdId = await holdDossier(context, { ...asked, invoiceId: null });
      return holdId === null ? { kind: 'notFound' } : { kind: 'done', value: { holdId } };
    },
    holdMany: asked => holdMany(context, asked),
    releaseMany: async asked => (await releaseMany(context, asked)).map(({ holdId }) => holdId),
    liftHold: async asked =>
      (await releaseDossier(context, asked))
        ? { kind: 'done', value: { holdId: asked.holdId } }
        : { kind: 'notFound' },
    ...takeInOf(context, today),
    unmatchedPayments: asked => unmatchedPayments(db, asked),
    confirmMatch: async asked =>
      matched(await confirmMatch(context, { ...asked, day: today() }), asked.paymentId),
    rejectMatch: async asked =>
      matched(await rejectMatch(context, { ...asked, day: today() }), asked.paymentId),
    async declareCashUpToDate({ companyId, by, on, day }) {
      if (on > day) return { kind: 'refused', refusal: 'dayInFuture', because: [] };
      await declareCash(context, { companyId, by, day, on });
      return { kind: 'done', value: { on } };
    },
    run: async ({ companyId, by, day, dryRun }) =>
      runView(await dailyRun(context, { companyId, day, author: by, isDryRun: dryRun, tell: runLine })),
    why: asked => whyView(db, asked),
    balance: asked => balanceView(db, asked),
    forecast: asked => forecastView(db, asked),
    claimKey: asked => claimKey(db, { ...asked, at: context.clock.now() }),
    keepAnswer: asked => keepAnswer(db, asked),
    releaseKey: asked => releaseKey(db, asked),
  };
}

/** What nobody of the asker's may see is as if it were not there to approve. */
const refusedOf = ({ messageId, refusal, because }: BatchRefusal): Approval['refused'][number] => ({
  messageId,
  refusal: refusal === 'notFound' ? 'notPrepared' : refusal,
  because,
});

function matched(outcome: MatchOutcome, paymentId: string): Outcome<{ readonly paymentId: string }> {
  if (outcome === 'notFound') return { kind: 'notFound' };
  if (outcome === 'done') return { kind: 'done', value: { paymentId } };
  const refusal: Refusal = outcome;
  return { kind: 'refused', refusal, because: [] };
}
