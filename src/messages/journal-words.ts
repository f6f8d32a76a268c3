// The entries of the journal as lines of a timeline: "Appel : Joint, paie vendredi".

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import { factText } from './law-words.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const KINDS: Readonly<Record<string, Text>> = {
  totalsAgreed: m.journal_totalsAgreed,
  ladderChosen: m.journal_ladderChosen,
  trialSent: m.journal_trialSent,
  debtorAssigned: m.journal_debtorAssigned,
  debtorCorrected: m.journal_debtorCorrected,
  contactCorrected: m.journal_contactCorrected,
  invoiceCorrected: m.journal_invoiceCorrected,
  invoiceReplaced: m.journal_invoiceReplaced,
  invoiceStandsBeside: m.journal_invoiceStandsBeside,
  invoiceReplacementTakenBack: m.journal_invoiceReplacementTakenBack,
  documentAttached: m.journal_documentAttached,
  documentRemoved: m.journal_documentRemoved,
  invoiceChanged: m.journal_invoiceChanged,
  messageEdited: m.journal_messageEdited,
  approvalAsked: m.journal_approvalAsked,
  approvalLinkRevoked: m.journal_approvalLinkRevoked,
  approvalUndone: m.journal_approvalUndone,
  doubtSettled: m.journal_doubtSettled,
  letterPosted: m.journal_letterPosted,
  letterReturned: m.journal_letterReturned,
  callRecorded: m.journal_callRecorded,
  disputeOpened: m.journal_disputeOpened,
  disputeAnswered: m.journal_disputeAnswered,
  disputeReopened: m.journal_disputeReopened,
  debtorsDifferTakenBack: m.journal_debtorsDifferTakenBack,
  promiseRecorded: m.journal_promiseRecorded,
  promiseTakenBack: m.journal_promiseTakenBack,
  planProposed: m.journal_planProposed,
  planApproved: m.journal_planApproved,
  planAccepted: m.journal_planAccepted,
  planApprovalTakenBack: m.journal_planApprovalTakenBack,
  planAcceptanceTakenBack: m.journal_planAcceptanceTakenBack,
  papersErased: m.journal_papersErased,
  planEnded: m.journal_planEnded,
  settlementOffered: m.journal_settlementOffered,
  settlementMet: m.journal_settlementMet,
  settlementNoLongerMet: m.journal_settlementNoLongerMet,
  settlementWithdrawn: m.journal_settlementWithdrawn,
  handedOver: m.journal_handedOver,
  takenBack: m.journal_takenBack,
  hardshipNoted: m.journal_hardshipNoted,
  hardshipEnded: m.journal_hardshipEnded,
  dossierClosed: m.journal_dossierClosed,
  dossierReopened: m.journal_dossierReopened,
  writtenOff: m.journal_writtenOff,
  concessionProposed: m.journal_concessionProposed,
  concessionApproved: m.journal_concessionApproved,
  concessionDeclined: m.journal_concessionDeclined,
  concessionWithdrawn: m.journal_concessionWithdrawn,
  concessionReopened: m.journal_concessionReopened,
  writeOffReopened: m.journal_writeOffReopened,
  contactNoted: m.journal_contactNoted,
  contactTakenBack: m.journal_contactTakenBack,
  salesContactNamed: m.journal_salesContactNamed,
  salesAsked: m.journal_salesAsked,
  salesAnswered: m.journal_salesAnswered,
  debtorAnswered: m.journal_debtorAnswered,
  answerDealtWith: m.journal_answerDealtWith,
  answerReopened: m.journal_answerReopened,
  bounced: m.journal_bounced,
  replyReceived: m.journal_replyReceived,
  absenceReceived: m.journal_absenceReceived,
  complaintReceived: m.journal_complaintReceived,
  pageLinkMade: m.journal_pageLinkMade,
  pageLinksRevoked: m.journal_pageLinksRevoked,
  fileTakenIn: m.journal_fileTakenIn,
  customerListed: m.journal_customerListed,
  allocated: m.journal_allocated,
  matchRejected: m.journal_matchRejected,
  allocationTakenAway: m.journal_allocationTakenAway,
  differenceGivenUp: m.journal_differenceGivenUp,
  paymentRecorded: m.journal_paymentRecorded,
  paymentUndone: m.journal_paymentUndone,
  paymentSetAside: m.journal_paymentSetAside,
  paymentTakenUp: m.journal_paymentTakenUp,
  refunded: m.journal_refunded,
  refundUndone: m.journal_refundUndone,
  paymentReturned: m.journal_paymentReturned,
  returnUnrelated: m.journal_returnUnrelated,
  receiptExpected: m.journal_receiptExpected,
  expectationLifted: m.journal_expectationLifted,
  onlinePaymentBegun: m.journal_onlinePaymentBegun,
  onlinePaymentPending: m.journal_onlinePaymentPending,
  onlinePaymentPaid: m.journal_onlinePaymentPaid,
  onlinePaymentFailed: m.journal_onlinePaymentFailed,
  onlinePaymentExpired: m.journal_onlinePaymentExpired,
  onlinePaymentReturned: m.journal_onlinePaymentReturned,
  onlinePaymentWonBack: m.journal_onlinePaymentWonBack,
  payoutRecognised: m.journal_payoutRecognised,
  accountClosed: m.journal_accountClosed,
  accountFollowed: m.journal_accountFollowed,
  repeatAnswered: m.journal_repeatAnswered,
  importUndone: m.journal_importUndone,
  columnsForgotten: m.journal_columnsForgotten,
  columnsCorrected: m.journal_columnsCorrected,
  debtorsMerged: m.journal_debtorsMerged,
  debtorsUnmerged: m.journal_debtorsUnmerged,
  debtorsDiffer: m.journal_debtorsDiffer,
  policyChanged: m.journal_policyChanged,
  providerKeysChanged: m.journal_providerKeysChanged,
  companyCorrected: m.journal_companyCorrected,
  cashDeclared: m.journal_cashDeclared,
  companyAdded: m.journal_companyAdded,
  lawFactEntered: m.journal_lawFactEntered,
  lawFactTakenBack: m.journal_lawFactTakenBack,
  personAsked: m.journal_personAsked,
  holdPlaced: m.journal_holdPlaced,
  holdLifted: m.journal_holdLifted,
  insolvencyEntered: m.journal_insolvencyEntered,
  insolvencyTakenBack: m.journal_insolvencyTakenBack,
  ratesEntered: m.journal_ratesEntered,
  approvalKept: m.journal_approvalKept,
  messageApproved: m.journal_messageApproved,
  messageExcluded: m.journal_messageExcluded,
  scenarioSaved: m.journal_scenarioSaved,
  wordingSaved: m.journal_wordingSaved,
  comparisonStarted: m.journal_comparisonStarted,
  comparisonEntered: m.journal_comparisonEntered,
  comparisonEnded: m.journal_comparisonEnded,
  messageLeftOut: m.journal_messageLeftOut,
  leftOutSent: m.journal_leftOutSent,
  rulesSaved: m.journal_rulesSaved,
  accessCopyMade: m.journal_accessCopyMade,
};

const DETAILS: Readonly<Record<string, Text>> = {
  reached: m.call_reached,
  notReached: m.call_not_reached,
  wrongNumber: m.call_wrong_number,
  unknownAddress: m.returned_unknownAddress,
  unclaimed: m.returned_unclaimed,
  acceptanceRefused: m.returned_acceptanceRefused,
  sent: m.doubt_was_sent,
  notSent: m.doubt_was_not_sent,
  otherTerms: m.journal_detail_planCountered,
  countered: m.journal_detail_countered,
  paymentUndone: m.journal_detail_paymentUndone,
  paymentReturned: m.journal_detail_paymentReturned,
  differenceUndone: m.journal_detail_differenceUndone,
  reallocated: m.journal_detail_reallocated,
  unallocated: m.journal_detail_unallocated,
};

/** The kind alone; null where it has no words of its own because other facts tell it. */
export const journalKindText = (kind: string, locale: Locale): string | null =>
  KINDS[kind]?.({}, { locale }) ?? null;

/** The kind in words with what a person said; a kind that is not known here is shown as it is. */
export function journalText(
  { kind, detail }: { readonly kind: string; readonly detail: string | null },
  locale: Locale,
): string {
  const title = KINDS[kind]?.({}, { locale }) ?? kind;
  if (detail === null || detail === '') return title;
  const said = kind.startsWith('lawFact') ? factText(detail, locale) : detailText(detail, locale);
  return m.journal_with({ title, detail: said }, { locale });
}

/** The desk writes the outcome of a call before its note: "reached: paie vendredi". */
function detailText(detail: string, locale: Locale): string {
  const [, word = '', note] = /^(\w+)(?:: (.*))?$/s.exec(detail) ?? [];
  const known = DETAILS[word]?.({}, { locale });
  if (known === undefined) return detail;
  return note === undefined ? known : `${known}, ${note}`;
}
