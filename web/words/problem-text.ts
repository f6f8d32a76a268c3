// What went wrong, in the reader's language.

import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';
import { reasonText } from '../../src/messages/reasons.ts';
import type { Problem } from '../queries/answers.ts';
import { RequestProblem } from '../queries/api.ts';

const REFUSALS: Readonly<Record<NonNullable<Problem['refusal']>, () => string>> = {
  notPrepared: () => m.refusal_notPrepared(),
  alreadyLeft: () => m.refusal_alreadyLeft(),
  undoTimePassed: () => m.refusal_undoTimePassed(),
  needsAnotherRole: () => m.refusal_needsAnotherRole(),
  notInDoubt: () => m.refusal_notInDoubt(),
  notACall: () => m.refusal_notACall(),
  amountTooHigh: () => m.refusal_amountTooHigh(),
  alreadyAllocated: () => m.refusal_alreadyAllocated(),
  sentBecauseOfIt: () => m.refusal_sentBecauseOfIt(),
  changedSince: () => m.refusal_changedSince(),
  usedSince: () => m.refusal_usedSince(),
  legalMentionMissing: () => m.refusal_legalMentionMissing(),
  amountMissing: () => m.refusal_amountMissing(),
  foreignAmount: () => m.refusal_foreignAmount(),
  dayInFuture: () => m.refusal_dayInFuture(),
  noLongerDue: () => m.refusal_noLongerDue(),
  dayInPast: () => m.refusal_dayInPast(),
  tooManyPromises: () => m.refusal_tooManyPromises(),
  alreadyAnswered: () => m.refusal_alreadyAnswered(),
  approvalMissing: () => m.refusal_approvalMissing(),
  doesNotAddUp: () => m.refusal_doesNotAddUp(),
  alreadyThere: () => m.refusal_alreadyThere(),
  notALetter: () => m.refusal_notALetter(),
  trackingNumberMissing: () => m.refusal_trackingNumberMissing(),
  beforePrepared: () => m.refusal_beforePrepared(),
  scenarioDoesNotFit: () => m.refusal_scenarioDoesNotFit(),
  dueBeforeIssue: () => m.refusal_dueBeforeIssue(),
  notARate: () => m.refusal_notARate(),
  notARegistration: () => m.refusal_notARegistration(),
  notAVat: () => m.refusal_notAVat(),
  notAnIban: () => m.refusal_notAnIban(),
  notABic: () => m.refusal_notABic(),
  companyKnown: () => m.refusal_companyKnown(),
  totalsMoved: () => m.refusal_totalsMoved(),
  notAnEmail: () => m.refusal_notAnEmail(),
  notAPhone: () => m.refusal_notAPhone(),
  hasInstalments: () => m.refusal_hasInstalments(),
  nothingAllocated: () => m.refusal_nothingAllocated(),
  notByHand: () => m.refusal_notByHand(),
  moneyWentBack: () => m.refusal_moneyWentBack(),
  notSetAside: () => m.refusal_notSetAside(),
  notPositive: () => m.refusal_notPositive(),
  doesNotFitReturn: () => m.refusal_doesNotFitReturn(),
  kindsDiffer: () => m.refusal_kindsDiffer(),
  dossierStopped: () => m.refusal_dossierStopped(),
  alreadyMerged: () => m.refusal_alreadyMerged(),
  lastOwner: () => m.refusal_lastOwner(),
  nothingWaits: () => m.refusal_notPrepared(),
  noPublicAddress: () => m.refusal_noPublicAddress(),
  givesUpMore: () => m.refusal_givesUpMore(),
  nothingToConcede: () => m.refusal_nothingToConcede(),
  acceptedByDebtor: () => m.refusal_acceptedByDebtor(),
  instalmentPaid: () => m.refusal_instalmentPaid(),
  planInWriting: () => m.refusal_planInWriting(),
  callInWriting: () => m.refusal_callInWriting(),
  disputeAnswered: () => m.refusal_disputeAnswered(),
  promisedSince: () => m.refusal_promisedSince(),
  nameTaken: () => m.refusal_nameTaken(),
  keyFromServer: () => m.refusal_keyFromServer(),
  keyRefused: () => m.refusal_keyRefused(),
  paymentsUnderWay: () => m.refusal_paymentsUnderWay(),
};

export const refusalText = (refusal: keyof typeof REFUSALS): string => REFUSALS[refusal]();

/** A part of the application that did not come: each browser says it in its own words. */
const isOfLoading = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message);

export function problemText(error: unknown, locale?: Locale): string {
  if (!(error instanceof RequestProblem)) return isOfLoading(error) ? m.error_network() : m.error_fault();
  const { problem } = error;
  if (problem.refusal !== undefined) {
    const reasons = locale === undefined ? [] : (problem.because ?? []).map(one => reasonText(one, locale));
    const refusal = REFUSALS[problem.refusal]();
    // What was found comes first where the refusal says what to do about it.
    if (problem.refusal === 'foreignAmount')
      return [...reasons.map(reason => `${reason}.`), refusal].join(' ');
    return [refusal, ...reasons].join(' ');
  }
  if (problem.status === 0) return m.error_network();
  if (problem.status === 401) return m.error_signed_out();
  if (problem.type.endsWith('#notAllowed')) return m.error_not_allowed();
  if (problem.status === 403) return m.error_origin({ url: problem.detail ?? '' });
  if (problem.status === 413) return m.error_too_large();
  if (problem.status === 412) return m.error_changed();
  if (problem.status === 404) return m.error_not_found();
  const place = problem.problems?.[0]?.place;
  return problem.status === 422 && place !== undefined ? m.error_input({ place }) : m.error_fault();
}
