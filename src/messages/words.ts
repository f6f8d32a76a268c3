// The closed vocabularies of the product in the reader's language: steps, channels, states, kinds of debtor.
// A key that is not known here (a scenario's own step) is shown as it is.

import type { ContactRole } from '../claim/parties.ts';
import type { MessageState } from '../desk/views/batch.ts';
import type { DelayCause } from '../dossier/delay-cause.ts';
import type { DisputeCategory } from '../dossier/dispute.ts';
import type { Reason } from '../dunning/decision.ts';
import type { ChannelName } from '../dunning/scenario/scenario.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const STEPS: Readonly<Record<string, Text>> = {
  comingDue: m.step_comingDue,
  courteousReminder: m.step_courteousReminder,
  dateRequest: m.step_dateRequest,
  call: m.step_call,
  costsNotice: m.step_costsNotice,
  lastNotice: m.step_lastNotice,
  formalNotice: m.step_formalNotice,
  consumerFirstReminder: m.step_consumerFirstReminder,
  consumerSecondReminder: m.step_consumerSecondReminder,
  statement: m.step_statement,
  thankYou: m.step_thankYou,
  confirmPromise: m.step_confirmPromise,
  confirmDispute: m.step_confirmDispute,
  confirmCallBack: m.step_confirmCallBack,
  confirmAnswer: m.step_confirmAnswer,
  planOffer: m.step_planOffer,
  planProposed: m.step_planProposed,
  planAccepted: m.step_planAccepted,
  planRefused: m.step_planRefused,
  planInstalment: m.step_planInstalment,
  settlementOffer: m.step_settlementOffer,
  settlementWithdrawn: m.step_settlementWithdrawn,
  settlementFollows: m.step_settlementFollows,
  planFollows: m.step_planFollows,
  settlementLeft: m.step_settlementLeft,
  planLeft: m.step_planLeft,
  decision: m.step_decision,
};

const CHANNELS: Readonly<Record<ChannelName, Text>> = {
  email: m.channel_email,
  letter: m.channel_letter,
  registeredLetter: m.channel_registeredLetter,
  call: m.channel_call,
  sms: m.channel_sms,
};

const STATES: Readonly<Record<MessageState, Text>> = {
  prepared: m.state_prepared,
  approved: m.state_approved,
  sending: m.state_sending,
  sent: m.state_sent,
  inDoubt: m.state_inDoubt,
  failed: m.state_failed,
  withdrawn: m.state_withdrawn,
  task: m.state_task,
  done: m.state_done,
};

const DEBTOR_KINDS: Readonly<Record<string, Text>> = {
  business: m.debtor_kind_business,
  consumer: m.debtor_kind_consumer,
  publicBody: m.debtor_kind_publicBody,
};

const SCENARIOS: Readonly<Record<string, Text>> = {
  'fr-business': m.scenario_fr_business,
  'be-business': m.scenario_be_business,
  'be-consumer': m.scenario_be_consumer,
  'fr-consumer': m.scenario_fr_consumer,
  'public-body': m.scenario_public_body,
  'eu-business': m.scenario_eu_business,
  'key-account': m.scenario_key_account,
  'new-customer': m.scenario_new_customer,
  'chronic-late': m.scenario_chronic_late,
  'small-balance': m.scenario_small_balance,
  freelancer: m.scenario_freelancer,
  construction: m.scenario_construction,
  'fr-public-body': m.scenario_fr_public_body,
  'be-public-body': m.scenario_be_public_body,
  hardship: m.scenario_hardship,
  'fr-hardship': m.scenario_fr_hardship,
  'be-hardship': m.scenario_be_hardship,
};

const GROUPS: Readonly<Partial<Record<Reason['code'], Text>>> = {
  notYetDue: m.group_notYetDue,
  nextStepLater: m.group_nextStepLater,
  minimumGap: m.group_minimumGap,
  weeklyLimit: m.group_weeklyLimit,
  channelsOfDay: m.group_channelsOfDay,
  deadlineRunning: m.group_deadlineRunning,
  notAWorkingDay: m.group_notAWorkingDay,
  messageWaiting: m.group_messageWaiting,
  messageLeftOut: m.group_messageLeftOut,
  messageWillBeLeftOut: m.group_messageLeftOut,
  notDecidedYet: m.group_notDecidedYet,
  held: m.group_held,
  heldByFact: m.group_heldByFact,
  disputed: m.group_disputed,
  disputeRefused: m.group_disputeRefused,
  creditNoteExpected: m.group_creditNoteExpected,
  promised: m.group_promised,
  promiseUnjudged: m.group_promiseUnjudged,
  promiseBroken: m.group_promiseBroken,
  promiseRecord: m.group_promiseRecord,
  planProposed: m.group_planProposed,
  inPlan: m.group_inPlan,
  agreementUnjudged: m.group_agreementUnjudged,
  planBroken: m.group_planBroken,
  settlementOffered: m.group_settlementOffered,
  settlementMissed: m.group_settlementMissed,
  handedOver: m.group_handedOver,
  hardship: m.group_hardship,
  closedByPerson: m.group_closedByPerson,
  writtenOff: m.group_writtenOff,
  timeBarred: m.group_timeBarred,
  bankTooOld: m.group_bankTooOld,
  clockBehind: m.group_clockBehind,
  noBankRecords: m.group_noBankRecords,
  unallocatedPayment: m.group_unallocatedPayment,
  creditAvailable: m.group_creditAvailable,
  statementGap: m.group_statementGap,
  receiptExpected: m.group_receiptExpected,
  paymentReturned: m.group_paymentReturned,
  smallBalance: m.group_smallBalance,
  insolvency: m.group_insolvency,
  dueDateUnknown: m.group_dueDateUnknown,
  cancelled: m.group_cancelled,
  paidInFull: m.group_paidInFull,
  companyPaused: m.group_companyPaused,
  companyClosed: m.group_companyClosed,
  noScenario: m.group_noScenario,
  kindAssumed: m.group_kindAssumed,
  notLawful: m.group_notLawful,
  noAddressForChannel: m.group_noAddressForChannel,
  addressReturned: m.group_addressReturned,
  returnTakenBack: m.group_returnTakenBack,
  notPrintable: m.group_notPrintable,
  nothingOwed: m.group_nothingOwed,
  personDecides: m.group_personDecides,
  amountChanged: m.group_amountChanged,
  stepChanged: m.group_stepChanged,
  outdated: m.group_outdated,
  excludedByPerson: m.group_excludedByPerson,
  addressRefused: m.group_addressRefused,
  addressChanged: m.group_addressChanged,
  creditorCorrected: m.group_creditorCorrected,
  onlyRehearsed: m.group_onlyRehearsed,
  writtenBefore: m.group_writtenBefore,
};

const DISPUTE_CATEGORIES: Readonly<Record<DisputeCategory, Text>> = {
  price: m.dispute_category_price,
  quantity: m.dispute_category_quantity,
  quality: m.dispute_category_quality,
  delivery: m.dispute_category_delivery,
  notOrdered: m.dispute_category_notOrdered,
  duplicate: m.dispute_category_duplicate,
  alreadyPaid: m.dispute_category_alreadyPaid,
  documents: m.dispute_category_documents,
  addressee: m.dispute_category_addressee,
  other: m.dispute_category_other,
};

const DELAY_CAUSES: Readonly<Record<DelayCause, Text>> = {
  oversight: m.delay_cause_oversight,
  invoiceNotReceived: m.delay_cause_invoiceNotReceived,
  awaitingApproval: m.delay_cause_awaitingApproval,
  missingDocument: m.delay_cause_missingDocument,
  disputed: m.delay_cause_disputed,
  cashShortage: m.delay_cause_cashShortage,
  awaitingOwnCustomer: m.delay_cause_awaitingOwnCustomer,
  nextPaymentRun: m.delay_cause_nextPaymentRun,
  refusal: m.delay_cause_refusal,
  other: m.delay_cause_other,
};

const CONTACT_ROLES: Readonly<Record<ContactRole, Text>> = {
  accounting: m.role_accounting,
  purchasing: m.role_purchasing,
  management: m.role_management,
  general: m.role_general,
};

const say = (text: Text | undefined, key: string, locale: Locale): string => text?.({}, { locale }) ?? key;

export const stepText = (key: string, locale: Locale): string => say(STEPS[key], key, locale);
export const channelText = (key: ChannelName, locale: Locale): string => say(CHANNELS[key], key, locale);
export const stateText = (key: MessageState, locale: Locale): string => say(STATES[key], key, locale);
export const debtorKindText = (key: string, locale: Locale): string => say(DEBTOR_KINDS[key], key, locale);

export const contactRoleText = (key: ContactRole, locale: Locale): string =>
  CONTACT_ROLES[key]({}, { locale });

export const disputeCategoryText = (key: DisputeCategory, locale: Locale): string =>
  say(DISPUTE_CATEGORIES[key], key, locale);
export const delayCauseText = (key: DelayCause, locale: Locale): string =>
  say(DELAY_CAUSES[key], key, locale);

export const scenarioText = (key: string, locale: Locale): string => say(SCENARIOS[key], key, locale);

/** The short name of a reason, for counts: "Contacted recently". */
export const reasonGroupText = (code: string, locale: Locale): string =>
  say(new Map(Object.entries(GROUPS)).get(code), code, locale);
