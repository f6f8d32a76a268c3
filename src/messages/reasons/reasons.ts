// The reasons of the engine as sentences. One function for every door: screens, command line and letters of proof.
// { code: 'notYetDue', dueOn: '2026-04-06' } in French is "Pas encore échu : échéance le 6 avril 2026".

import type { Reason } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { authorText } from '../author-words.ts';
import * as m from '../compiled/messages.js';
import { type Amount, dayText, type Locale } from '../format.ts';
import { channelText, debtorKindText, stateText, stepText } from '../words.ts';
import { cashText } from './cash-reasons.ts';
import { comparisonText, isComparison, type SpokenComparison } from './comparison-reasons.ts';
import { interruptionText, isInterruption, type SpokenInterruption } from './interruption-reasons.ts';
import { isTakenIn, type SpokenTakenIn, takenInText } from './taken-in-reasons.ts';
import { unlawfulText } from './unlawful.ts';
import { withdrawnText } from './withdrawn-reasons.ts';

/** A reason from the desk, or the same from the API, where amounts and days are text. */
export type SpokenReason = Spoken<Reason>;
type Spoken<T> = T extends Money
  ? Amount
  : T extends CalendarDate
    ? string
    : T extends object
      ? { readonly [Key in keyof T]: Spoken<T[Key]> }
      : T;

/** One sentence without a final stop, in the reader's language. */
export function reasonText(reason: SpokenReason, locale: Locale): string {
  if (isInterruption(reason)) return interruptionText(reason, locale);
  if (isTakenIn(reason)) return takenInText(reason, locale);
  if (isComparison(reason)) return comparisonText(reason, locale);
  const say = { locale };
  const day = (on: string) => dayText(on, locale);
  const step = (key: string) => stepText(key, locale);
  switch (reason.code) {
    case 'stepIsDue':
      return m.reason_stepIsDue(
        {
          step: step(reason.step),
          invoice: reason.invoice,
          dueOn: day(reason.dueOn),
          late: m.count_days_late({ count: reason.daysLate }, say),
        },
        say,
      );
    case 'comingDue':
      return m.reason_comingDue({ invoice: reason.invoice, dueOn: day(reason.dueOn) }, say);
    case 'firstStepAfterImport':
      return m.reason_firstStepAfterImport(
        { invoice: reason.invoice, late: m.count_days_late({ count: reason.daysLate }, say) },
        say,
      );
    case 'previousStep': {
      const inputs = { step: step(reason.step), sentOn: day(reason.sentOn) };
      return reason.isInDoubt
        ? m.reason_previousStepInDoubt(inputs, say)
        : m.reason_previousStep(inputs, say);
    }
    case 'personDecides':
      return m.reason_personDecides({ invoice: reason.invoice }, say);
    case 'stepSkipped':
      return reason.why === 'lapsedAtDueDate'
        ? m.reason_stepSkipped_lapsedAtDueDate({ step: step(reason.step) }, say)
        : m.reason_stepSkipped_conditionNotMet({ step: step(reason.step) }, say);
    case 'notDecidedYet':
      return m.reason_notDecidedYet({}, say);
    case 'notYetDue':
    case 'nextStepLater':
    case 'minimumGap':
    case 'weeklyLimit':
    case 'channelsOfDay':
    case 'deadlineRunning':
    case 'notAWorkingDay':
    case 'messageWaiting':
      return waitingText(reason, locale);
    default:
      return blockingText(reason, locale);
  }
}

type Waiting = Extract<
  SpokenReason,
  {
    code:
      | 'notYetDue'
      | 'nextStepLater'
      | 'minimumGap'
      | 'weeklyLimit'
      | 'channelsOfDay'
      | 'deadlineRunning'
      | 'notAWorkingDay'
      | 'messageWaiting';
  }
>;

/** Why it is not done yet. */
function waitingText(reason: Waiting, locale: Locale): string {
  const say = { locale };
  const day = (on: string) => dayText(on, locale);
  switch (reason.code) {
    case 'notYetDue':
      return m.reason_notYetDue({ dueOn: day(reason.dueOn) }, say);
    case 'nextStepLater':
      return m.reason_nextStepLater(
        { step: stepText(reason.step, locale), stepDueOn: day(reason.stepDueOn) },
        say,
      );
    case 'minimumGap':
      return m.reason_minimumGap(
        {
          lastContactOn: day(reason.lastContactOn),
          days: m.count_working_days({ count: reason.gapDays }, say),
          until: day(reason.until),
        },
        say,
      );
    case 'weeklyLimit':
      return m.reason_weeklyLimit(
        { contacts: String(reason.contacts), limit: String(reason.limit), until: day(reason.until) },
        say,
      );
    case 'channelsOfDay':
      return m.reason_channelsOfDay(
        { channels: reason.channels.map(channel => channelText(channel, locale)).join(', ') },
        say,
      );
    case 'deadlineRunning':
      return m.reason_deadlineRunning(
        { step: stepText(reason.step, locale), deadlineOn: day(reason.deadlineOn) },
        say,
      );
    case 'notAWorkingDay': {
      const inputs = { day: day(reason.day), country: reason.country };
      return reason.holiday === null
        ? m.reason_notAWorkingDay(inputs, say)
        : m.reason_holiday({ ...inputs, holiday: reason.holiday }, say);
    }
    case 'messageWaiting':
      return messageWaitingText(reason, locale);
  }
}

/** A call is no message that waits: it is what is to be done. */
function messageWaitingText(
  { step, state, preparedOn }: Extract<Waiting, { code: 'messageWaiting' }>,
  locale: Locale,
): string {
  const say = { locale };
  const since = dayText(preparedOn, locale);
  if (step === 'call' && state !== 'inDoubt') return m.reason_callWaiting({ preparedOn: since }, say);
  return m.reason_messageWaiting(
    { step: stepText(step, locale), state: stateText(state, locale), preparedOn: since },
    say,
  );
}

type Blocking = Exclude<
  SpokenReason,
  | SpokenTakenIn
  | SpokenComparison
  | Waiting
  | Extract<SpokenReason, { code: 'notDecidedYet' }>
  | SpokenInterruption
  | Extract<
      SpokenReason,
      {
        code:
          | 'stepIsDue'
          | 'comingDue'
          | 'firstStepAfterImport'
          | 'previousStep'
          | 'personDecides'
          | 'stepSkipped';
      }
    >
>;

/** Why it must not be done. */
function blockingText(reason: Blocking, locale: Locale): string {
  const say = { locale };
  const day = (on: string) => dayText(on, locale);
  switch (reason.code) {
    case 'held': {
      const until =
        reason.until === null
          ? m.hold_until_lifted({}, say)
          : m.hold_until_day({ day: day(reason.until) }, say);
      return m.reason_held({ by: authorText(reason.by, locale), because: reason.because, until }, say);
    }
    case 'insolvency':
      return m.reason_insolvency({ openedOn: day(reason.openedOn), source: reason.source }, say);
    case 'dueDateUnknown':
      return m.reason_dueDateUnknown({ invoice: reason.invoice }, say);
    case 'cancelled':
      return m.reason_cancelled({ invoice: reason.invoice, on: day(reason.on) }, say);
    case 'paidInFull':
      return m.reason_paidInFull({ invoice: reason.invoice }, say);
    case 'companyPaused':
    case 'companyClosed':
      return STOPPED[reason.code]({}, say);
    case 'noScenario':
      return m.reason_noScenario(
        { country: reason.country, kind: debtorKindText(reason.debtorKind, locale) },
        say,
      );
    case 'kindAssumed':
      return m.reason_kindAssumed({ kind: debtorKindText(reason.debtorKind, locale) }, say);
    case 'notLawful':
      return unlawfulText(reason, locale);
    case 'noAddressForChannel':
      return m.reason_noAddressForChannel({ channel: channelText(reason.channel, locale) }, say);
    case 'addressReturned':
    case 'returnTakenBack':
      return OF_RETURNS[reason.code]({ day: dayText(reason.on, locale) }, say);
    case 'nothingOwed':
      return m.reason_nothingOwed({}, say);
    case 'bankTooOld':
    case 'clockBehind':
    case 'noBankRecords':
    case 'unallocatedPayment':
    case 'creditAvailable':
    case 'smallBalance':
    case 'statementGap':
    case 'receiptExpected':
    case 'paymentReturned':
      return cashText(reason, locale);
    default:
      return withdrawnText(reason, locale);
  }
}

const STOPPED = { companyPaused: m.reason_companyPaused, companyClosed: m.reason_companyClosed } as const;
const OF_RETURNS = {
  addressReturned: m.reason_addressReturned,
  returnTakenBack: m.reason_returnTakenBack,
} as const;
