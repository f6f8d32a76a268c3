// Why a debtor's money is at risk, each reason as a sentence; and what a debtor answered on its page.

import * as m from './compiled/messages.js';
import { type Amount, amountText, type Locale } from './format.ts';

export type SpokenRisk =
  | {
      readonly code: 'overdue';
      readonly amount: Amount;
      readonly invoices: number;
      readonly oldestDaysLate: number;
    }
  | { readonly code: 'habit'; readonly payments: number; readonly medianDaysLate: number }
  | {
      readonly code: 'notExpectedWithin';
      readonly days: number;
      readonly percent: number;
      readonly amount: Amount;
    }
  | { readonly code: 'laterThanEver'; readonly amount: Amount }
  | { readonly code: 'promised'; readonly amount: Amount }
  | { readonly code: 'promisesBroken'; readonly count: number };

export function riskText(risk: SpokenRisk, locale: Locale): string {
  const say = { locale };
  switch (risk.code) {
    case 'overdue':
      return m.risk_overdue(
        {
          amount: amountText(risk.amount, locale),
          invoices: m.count_invoices({ count: risk.invoices }, say),
          days: m.count_days({ count: risk.oldestDaysLate }, say),
        },
        say,
      );
    case 'habit':
      return risk.medianDaysLate > 0
        ? m.risk_habit_late({ days: m.count_days({ count: risk.medianDaysLate }, say) }, say)
        : m.risk_habit_prompt({}, say);
    case 'notExpectedWithin':
      return m.risk_notExpectedWithin(
        {
          amount: amountText(risk.amount, locale),
          days: m.count_days({ count: risk.days }, say),
          percent: String(risk.percent),
        },
        say,
      );
    case 'laterThanEver':
      return m.risk_laterThanEver({ amount: amountText(risk.amount, locale) }, say);
    case 'promised':
      return m.risk_promised({ amount: amountText(risk.amount, locale) }, say);
    case 'promisesBroken':
      return m.risk_promisesBroken({ count: risk.count }, say);
  }
}

const ANSWERS = {
  paid: m.answer_paid,
  date: m.answer_date,
  instalments: m.answer_instalments,
  acceptPlan: m.answer_acceptPlan,
  dispute: m.answer_dispute,
  wrongPerson: m.answer_wrongPerson,
  contact: m.answer_contact,
  question: m.answer_question,
  reply: m.answer_reply,
  absence: m.answer_absence,
  complaint: m.answer_complaint,
} as const;

const HINTS = {
  wrongPerson: m.hint_wrongPerson,
  dispute: m.hint_dispute,
  paid: m.hint_paid,
  instalments: m.hint_instalments,
  promise: m.hint_promise,
} as const;

const HELD = { reply: m.held_reply, absence: m.held_absence, complaint: m.held_complaint } as const;

const EFFECTS = {
  promise: m.answer_effect_promise,
  dispute: m.answer_effect_dispute,
  plan: m.answer_effect_plan,
  hold: m.answer_effect_hold,
  none: m.answer_effect_none,
} as const;

const OVER = {
  takenBack: m.answer_over_takenBack,
  replaced: m.answer_over_replaced,
  answered: m.answer_over_answered,
  lifted: m.answer_over_lifted,
} as const;

export const debtorAnswerText = (kind: keyof typeof ANSWERS, locale: Locale): string =>
  ANSWERS[kind]({}, { locale });
export const answerEffectText = (effect: keyof typeof EFFECTS, locale: Locale): string =>
  EFFECTS[effect]({}, { locale });
/** What followed from an answer, where it holds no longer. */
export const effectOverText = (over: keyof typeof OVER, locale: Locale): string => OVER[over]({}, { locale });
/** What a reply by mail seems to say. */
export const replyHintText = (kind: keyof typeof HINTS, locale: Locale): string =>
  HINTS[kind]({}, { locale });
/** Why a dossier is held after a mail. */
export const mailHoldText = (kind: keyof typeof HELD, locale: Locale): string => HELD[kind]({}, { locale });
