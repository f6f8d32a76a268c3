// Why a rule refused what a person asked, as a sentence. One text for the screens and for the command line.

import * as m from '../compiled/messages.js';
import type { Locale } from '../format.ts';

/** Without a language it is that of the reader of the screen. */
type Said = { readonly locale?: Locale };

const REFUSALS = {
  notPrepared: say => m.refusal_notPrepared({}, say),
  changedSinceRead: say => m.refusal_changedSinceRead({}, say),
  alreadyLeft: say => m.refusal_alreadyLeft({}, say),
  undoTimePassed: say => m.refusal_undoTimePassed({}, say),
  needsAnotherRole: say => m.refusal_needsAnotherRole({}, say),
  notInDoubt: say => m.refusal_notInDoubt({}, say),
  notACall: say => m.refusal_notACall({}, say),
  amountTooHigh: say => m.refusal_amountTooHigh({}, say),
  alreadyAllocated: say => m.refusal_alreadyAllocated({}, say),
  sentBecauseOfIt: say => m.refusal_sentBecauseOfIt({}, say),
  changedSince: say => m.refusal_changedSince({}, say),
  usedSince: say => m.refusal_usedSince({}, say),
  legalMentionMissing: say => m.refusal_legalMentionMissing({}, say),
  amountMissing: say => m.refusal_amountMissing({}, say),
  foreignAmount: say => m.refusal_foreignAmount({}, say),
  dayInFuture: say => m.refusal_dayInFuture({}, say),
  noLongerDue: say => m.refusal_noLongerDue({}, say),
  nothingLate: say => m.refusal_nothingLate({}, say),
  dayInPast: say => m.refusal_dayInPast({}, say),
  tooManyPromises: say => m.refusal_tooManyPromises({}, say),
  alreadyAnswered: say => m.refusal_alreadyAnswered({}, say),
  approvalMissing: say => m.refusal_approvalMissing({}, say),
  doesNotAddUp: say => m.refusal_doesNotAddUp({}, say),
  alreadyThere: say => m.refusal_alreadyThere({}, say),
  returnedAlready: say => m.refusal_returnedAlready({}, say),
  companyClosed: say => m.refusal_companyClosed({}, say),
  notReturned: say => m.refusal_notReturned({}, say),
  stepTakenSince: say => m.refusal_stepTakenSince({}, say),
  notALetter: say => m.refusal_notALetter({}, say),
  letterNotPrintable: say => m.refusal_letterNotPrintable({}, say),
  trackingNumberMissing: say => m.refusal_trackingNumberMissing({}, say),
  beforePrepared: say => m.refusal_beforePrepared({}, say),
  scenarioDoesNotFit: say => m.refusal_scenarioDoesNotFit({}, say),
  dueBeforeIssue: say => m.refusal_dueBeforeIssue({}, say),
  notAnotherInvoice: say => m.refusal_notAnotherInvoice({}, say),
  cancelledAlready: say => m.refusal_cancelledAlready({}, say),
  notAPdf: say => m.refusal_notAPdf({}, say),
  tooManyDocuments: say => m.refusal_tooManyDocuments({}, say),
  notARate: say => m.refusal_notARate({}, say),
  notARegistration: say => m.refusal_notARegistration({}, say),
  notAVat: say => m.refusal_notAVat({}, say),
  notAnIban: say => m.refusal_notAnIban({}, say),
  notABic: say => m.refusal_notABic({}, say),
  companyKnown: say => m.refusal_companyKnown({}, say),
  totalsMoved: say => m.refusal_totalsMoved({}, say),
  notAnEmail: say => m.refusal_notAnEmail({}, say),
  notAPhone: say => m.refusal_notAPhone({}, say),
  hasInstalments: say => m.refusal_hasInstalments({}, say),
  nothingAllocated: say => m.refusal_nothingAllocated({}, say),
  notByHand: say => m.refusal_notByHand({}, say),
  moneyWentBack: say => m.refusal_moneyWentBack({}, say),
  notSetAside: say => m.refusal_notSetAside({}, say),
  notPositive: say => m.refusal_notPositive({}, say),
  doesNotFitReturn: say => m.refusal_doesNotFitReturn({}, say),
  kindsDiffer: say => m.refusal_kindsDiffer({}, say),
  dossierStopped: say => m.refusal_dossierStopped({}, say),
  alreadyMerged: say => m.refusal_alreadyMerged({}, say),
  lastOwner: say => m.refusal_lastOwner({}, say),
  nothingWaits: say => m.refusal_notPrepared({}, say),
  noPublicAddress: say => m.refusal_noPublicAddress({}, say),
  givesUpMore: say => m.refusal_givesUpMore({}, say),
  nothingToConcede: say => m.refusal_nothingToConcede({}, say),
  acceptedByDebtor: say => m.refusal_acceptedByDebtor({}, say),
  instalmentPaid: say => m.refusal_instalmentPaid({}, say),
  planInWriting: say => m.refusal_planInWriting({}, say),
  callInWriting: say => m.refusal_callInWriting({}, say),
  disputeAnswered: say => m.refusal_disputeAnswered({}, say),
  promisedSince: say => m.refusal_promisedSince({}, say),
  nameTaken: say => m.refusal_nameTaken({}, say),
  keyFromServer: say => m.refusal_keyFromServer({}, say),
  keyRefused: say => m.refusal_keyRefused({}, say),
  paymentsUnderWay: say => m.refusal_paymentsUnderWay({}, say),
} satisfies Readonly<Record<string, (say: Said) => string>>;

export type RefusalWord = keyof typeof REFUSALS;

export const isRefusalWord = (word: string): word is RefusalWord => Object.hasOwn(REFUSALS, word);

export const refusalText = (refusal: RefusalWord, locale?: Locale): string =>
  REFUSALS[refusal](locale === undefined ? {} : { locale });
