// The desk as the doors ask for it: each question and act of `desk-port.ts` answered by the desk functions.
// Only translation: names, refusals, and the instant at which an idempotency key was claimed.

import { holdDossier, releaseDossier } from '../../desk/agreements/hold-dossier.ts';
import { holdMany, releaseMany } from '../../desk/agreements/hold-many.ts';
import { balanceView } from '../../desk/claims/aged-balance.ts';
import { closeCompany, reopenCompany } from '../../desk/company/close-company.ts';
import { changePolicy, declareCash } from '../../desk/company/company-policy.ts';
import { companyView, knownCompany } from '../../desk/company/company-view.ts';
import { companyDetails, correctCompany } from '../../desk/company/correct-company.ts';
import type { DeskContext, InstallationContext } from '../../desk/context.ts';
import { dailyRun } from '../../desk/daily-run.ts';
import { debtorList } from '../../desk/debtors/debtor-list.ts';
import { forecastView } from '../../desk/deciding/forecast.ts';
import { whyView } from '../../desk/deciding/why.ts';
import { unmatchedPayments } from '../../desk/money/bank-view.ts';
import { confirmMatch, type MatchAnswer, rejectMatch } from '../../desk/money/confirm-match.ts';
import { confirmTogether, undoConfirmed } from '../../desk/money/confirm-together.ts';
import type { OnlinePayments } from '../../desk/online/online-payments.ts';
import { todayView } from '../../desk/overview/today.ts';
import { answerRequest, claimRequest, releaseRequest } from '../../desk/repeated-requests.ts';
import { runLine, runView } from '../../desk/run-view.ts';
import { deskOfEach, type OneCompanyDesk } from '../across-companies.ts';
import type { Desk } from '../ports/desk-port.ts';
import type { Outcome, Refusal } from '../ports/outcome.ts';
import { answersOfDesk } from './answers-of.ts';
import { auditOf } from './audit-of.ts';
import { type BatchSurroundings, batchOf } from './batch-of.ts';
import { cashOf } from './cash-of.ts';
import { correctionsOf } from './corrections-of.ts';
import { debtorOf } from './debtor-of.ts';
import { dossiersOf } from './dossiers-of.ts';
import { lawDeskOf } from './law-desk-of.ts';
import { portfoliosOf } from './portfolios-of.ts';
import { providersOf } from './providers-of.ts';
import { scenariosOf } from './scenarios-of.ts';
import { startOf } from './start-of.ts';
import { takeInOf } from './take-in-of.ts';
import { viewsOf } from './views-of.ts';
import { wordingsOf } from './wordings-of.ts';

export type DeskSurroundings = BatchSurroundings & {
  readonly context: InstallationContext;
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
    ...runningOf(context, today),
    today: asked => todayView(db, asked),
    ...batchOf(context, { today, printLetter }),
    ...correctionsOf(context),
    ...dossiersOf(context),
    ...cashOf(context),
    debtors: asked => debtorList(db, asked),
    ...debtorOf(context, printLetter),
    async placeHold(asked) {
      const holdId = await holdDossier(context, asked);
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
    confirmTogether: asked => confirmTogether(context, { ...asked, day: today() }),
    async undoConfirmed(asked) {
      const isDone = await undoConfirmed(context, { ...asked, day: today() });
      return isDone ? { kind: 'done', value: { paymentIds: asked.paymentIds } } : { kind: 'notFound' };
    },
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
    claimKey: asked => claimRequest(context, asked),
    keepAnswer: asked => answerRequest(context, asked),
    releaseKey: asked => releaseRequest(context, asked),
  };
}

function matched(outcome: MatchAnswer, paymentId: string): Outcome<{ readonly paymentId: string }> {
  if (outcome === 'notFound') return { kind: 'notFound' };
  if (outcome === 'done') return { kind: 'done', value: { paymentId } };
  const refusal: Refusal = outcome;
  return { kind: 'refused', refusal, because: [] };
}

/** Whether the company works at all. */
const runningOf = (
  context: DeskContext,
  today: DeskSurroundings['today'],
): Pick<OneCompanyDesk, 'closeCompany' | 'reopenCompany' | 'pauseAll'> => ({
  closeCompany: asked => closeCompany(context, asked),
  reopenCompany: asked => reopenCompany(context, asked),
  async pauseAll({ companyId, by, isPaused }) {
    await changePolicy(context, { companyId, by, day: today(), change: { isPaused } });
    return companyView(await knownCompany(context.database, companyId));
  },
});
