// What interrupts or ends dunning, as sentences: disputes, promises, plans, offers, and what a person has stopped.

import type { InterruptionReason } from '../../dunning/interruption-reason.ts';
import { authorText } from '../author-words.ts';
import * as m from '../compiled/messages.js';
import { type Amount, amountText, dayText, decimalOf, type Locale } from '../format.ts';
import { disputeCategoryText, stepText } from '../words.ts';
import type { SpokenReason } from './reasons.ts';

export type SpokenInterruption = Extract<SpokenReason, { code: InterruptionReason['code'] }>;

const CODES: Readonly<Record<InterruptionReason['code'], true>> = {
  disputed: true,
  disputeRefused: true,
  creditNoteExpected: true,
  promised: true,
  promiseUnjudged: true,
  promiseBroken: true,
  promiseRecord: true,
  planProposed: true,
  inPlan: true,
  agreementUnjudged: true,
  planBroken: true,
  settlementOffered: true,
  settlementMissed: true,
  handedOver: true,
  hardship: true,
  closedByPerson: true,
  writtenOff: true,
  timeBarred: true,
  factTakenBack: true,
  instalmentDue: true,
};

export const isInterruption = (reason: SpokenReason): reason is SpokenInterruption =>
  Object.hasOwn(CODES, reason.code);

export function interruptionText(reason: SpokenInterruption, locale: Locale): string {
  const say = { locale };
  const day = (on: string) => dayText(on, locale);
  const amount = (value: Amount) => amountText(value, locale);
  switch (reason.code) {
    case 'disputed': {
      const inputs = {
        invoice: reason.invoice,
        amount: amount(reason.amount),
        category: disputeCategoryText(reason.category, locale),
        openedOn: day(reason.openedOn),
        answerBy: day(reason.answerBy),
      };
      return reason.isLate ? m.reason_disputedLate(inputs, say) : m.reason_disputed(inputs, say);
    }
    case 'disputeRefused':
      return m.reason_disputeRefused({ invoice: reason.invoice, because: reason.because }, say);
    case 'creditNoteExpected': {
      const inputs = { invoice: reason.invoice, amount: amount(reason.amount), by: day(reason.by) };
      return reason.isLate ? m.reason_creditNoteLate(inputs, say) : m.reason_creditNoteExpected(inputs, say);
    }
    case 'promised':
      return m.reason_promised(
        { amount: amount(reason.amount), payOn: day(reason.payOn), until: day(reason.until) },
        say,
      );
    case 'promiseUnjudged':
      return m.reason_promiseUnjudged({ amount: amount(reason.amount), payOn: day(reason.payOn) }, say);
    case 'promiseBroken':
      return brokenText(reason, locale);
    case 'promiseRecord': {
      const { kept, judged, percent } = reason;
      const counts = { kept: String(kept), judged: String(judged), percent: String(percent) };
      return m.reason_promiseRecord(counts, say);
    }
    default:
      return agreementText(reason, locale);
  }
}

type Agreement = Exclude<
  SpokenInterruption,
  {
    code:
      | 'disputed'
      | 'disputeRefused'
      | 'creditNoteExpected'
      | 'promised'
      | 'promiseUnjudged'
      | 'promiseBroken'
      | 'promiseRecord';
  }
>;

function brokenText(
  { amount, payOn, received }: Extract<SpokenInterruption, { code: 'promiseBroken' }>,
  locale: Locale,
): string {
  const promised = { amount: amountText(amount, locale), payOn: dayText(payOn, locale) };
  return Number(decimalOf(received)) === 0
    ? m.reason_promiseBroken_nothing(promised, { locale })
    : m.reason_promiseBroken({ ...promised, received: amountText(received, locale) }, { locale });
}

function agreementText(reason: Agreement, locale: Locale): string {
  const say = { locale };
  const day = (on: string) => dayText(on, locale);
  const amount = (value: Amount) => amountText(value, locale);
  switch (reason.code) {
    case 'planProposed':
      return m.reason_planProposed(
        { amount: amount(reason.amount), proposedOn: day(reason.proposedOn), until: day(reason.until) },
        say,
      );
    case 'instalmentDue':
      return m.reason_instalmentDue({ amount: amount(reason.amount), dueOn: day(reason.dueOn) }, say);
    case 'inPlan':
      return m.reason_inPlan({ amount: amount(reason.amount), nextOn: day(reason.nextOn) }, say);
    case 'agreementUnjudged':
      return m.reason_agreementUnjudged({ amount: amount(reason.amount), dueOn: day(reason.dueOn) }, say);
    case 'planBroken':
      return m.reason_planBroken({ missing: amount(reason.missing), dueOn: day(reason.dueOn) }, say);
    case 'settlementOffered':
      return m.reason_settlementOffered({ amount: amount(reason.amount), payBy: day(reason.payBy) }, say);
    case 'settlementMissed':
      return m.reason_settlementMissed({ amount: amount(reason.amount), payBy: day(reason.payBy) }, say);
    default:
      return stopText(reason, locale);
  }
}

type Stop = Exclude<
  Agreement,
  {
    code:
      | 'planProposed'
      | 'instalmentDue'
      | 'inPlan'
      | 'agreementUnjudged'
      | 'planBroken'
      | 'settlementOffered'
      | 'settlementMissed';
  }
>;

function stopText(reason: Stop, locale: Locale): string {
  const say = { locale };
  const day = (on: string) => dayText(on, locale);
  switch (reason.code) {
    case 'handedOver':
      return m.reason_handedOver({ recipient: reason.recipient, on: day(reason.on) }, say);
    case 'hardship': {
      const until =
        reason.until === null
          ? m.hold_until_lifted({}, say)
          : m.hold_until_day({ day: day(reason.until) }, say);
      return m.reason_hardship({ by: authorText(reason.by, locale), because: reason.because, until }, say);
    }
    case 'closedByPerson':
      return m.reason_closedByPerson(
        { by: authorText(reason.by, locale), on: day(reason.on), because: reason.because },
        say,
      );
    case 'writtenOff':
      return m.reason_writtenOff(
        {
          invoice: reason.invoice,
          amount: amountText(reason.amount, locale),
          on: day(reason.on),
          because: reason.because,
        },
        say,
      );
    case 'factTakenBack':
      return m.reason_factTakenBack({ step: stepText(reason.step, locale) }, say);
    case 'timeBarred':
      return m.reason_timeBarred({ invoice: reason.invoice, lastDay: day(reason.lastDay) }, say);
  }
}
