// What is promised, disputed and agreed, in the reader's language: each closed vocabulary as a list and its texts.

import type { DelayCause } from '../dossier/delay-cause.ts';
import type { DisputeCategory } from '../dossier/dispute.ts';
import type { PromiseWay } from '../dossier/promise.ts';
import type { RecipientKind } from '../dossier/stop.ts';
import type { WriteOffReason } from '../dossier/write-off.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
type Texts<Key extends string> = Readonly<Record<Key, Text>>;

export const CATEGORIES = [
  'price',
  'quantity',
  'quality',
  'delivery',
  'notOrdered',
  'duplicate',
  'alreadyPaid',
  'documents',
  'addressee',
  'other',
] as const satisfies readonly DisputeCategory[];
export const CAUSES = [
  'oversight',
  'invoiceNotReceived',
  'awaitingApproval',
  'missingDocument',
  'disputed',
  'cashShortage',
  'awaitingOwnCustomer',
  'nextPaymentRun',
  'refusal',
  'other',
] as const satisfies readonly DelayCause[];

const WAYS: Texts<PromiseWay> = {
  call: m.promise_way_call,
  email: m.promise_way_email,
  letter: m.promise_way_letter,
  portal: m.promise_way_portal,
  inPerson: m.promise_way_inPerson,
};
export const PROMISE_WAYS = [
  'call',
  'email',
  'letter',
  'inPerson',
  'portal',
] as const satisfies readonly PromiseWay[];

const RECIPIENTS: Texts<RecipientKind> = {
  agency: m.recipient_agency,
  lawyer: m.recipient_lawyer,
  bailiff: m.recipient_bailiff,
  court: m.recipient_court,
};
export const RECIPIENT_KINDS = [
  'agency',
  'lawyer',
  'bailiff',
  'court',
] as const satisfies readonly RecipientKind[];

const WRITE_OFFS: Texts<WriteOffReason> = {
  uncollectable: m.writeOff_uncollectable,
  insolvency: m.writeOff_insolvency,
  timeBarred: m.writeOff_timeBarred,
  settlement: m.writeOff_settlement,
  goodwill: m.writeOff_goodwill,
  tooSmall: m.writeOff_tooSmall,
  error: m.writeOff_error,
};
export const WRITE_OFF_REASONS = [
  'uncollectable',
  'insolvency',
  'timeBarred',
  'settlement',
  'goodwill',
  'tooSmall',
  'error',
] as const satisfies readonly WriteOffReason[];

/** Where a promise, a plan, an offer or a dispute stands. */
const STANDINGS = {
  running: m.standing_running,
  unjudged: m.standing_unjudged,
  kept: m.standing_kept,
  partlyKept: m.standing_partlyKept,
  broken: m.standing_broken,
  void: m.standing_void,
  takenBack: m.standing_takenBack,
  replaced: m.standing_replaced,
  proposed: m.standing_proposed,
  lapsed: m.standing_lapsed,
  completed: m.standing_completed,
  ended: m.standing_ended,
  met: m.standing_met,
  missed: m.standing_missed,
  withdrawn: m.standing_withdrawn,
  open: m.standing_open,
  creditExpected: m.standing_creditExpected,
  closed: m.standing_closed,
  waiting: m.standing_waiting,
} as const satisfies Readonly<Record<string, Text>>;
export type Standing = keyof typeof STANDINGS;

const OUTCOMES = {
  accepted: m.dispute_accepted,
  settled: m.dispute_settled,
  refused: m.dispute_refused,
  lifted: m.dispute_lifted,
} as const;

const STOPS = { handOver: m.stop_handOver, hardship: m.stop_hardship, closure: m.stop_closure } as const;

const EXCESSES = {
  tooLong: m.excess_tooLong,
  firstTooSmall: m.excess_firstTooSmall,
  instalmentTooSmall: m.excess_instalmentTooSmall,
  tooLarge: m.excess_tooLarge,
} as const;

export const promiseWayText = (way: PromiseWay, locale: Locale): string => WAYS[way]({}, { locale });
export const recipientText = (kind: RecipientKind, locale: Locale): string =>
  RECIPIENTS[kind]({}, { locale });
export const writeOffText = (reason: WriteOffReason, locale: Locale): string =>
  WRITE_OFFS[reason]({}, { locale });
export const standingText = (standing: Standing, locale: Locale): string =>
  STANDINGS[standing]({}, { locale });
export const agreementOutcomeText = (kind: keyof typeof OUTCOMES, locale: Locale): string =>
  OUTCOMES[kind]({}, { locale });
export const stopText = (kind: keyof typeof STOPS, locale: Locale): string => STOPS[kind]({}, { locale });
export const excessText = (excess: keyof typeof EXCESSES, locale: Locale): string =>
  EXCESSES[excess]({}, { locale });
