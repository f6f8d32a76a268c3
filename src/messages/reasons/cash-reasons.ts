// Why the money itself speaks against a reminder, as sentences.

import * as m from '../compiled/messages.js';
import { type Amount, amountText, dayText, type Locale } from '../format.ts';
import type { SpokenReason } from './reasons.ts';

type CashReason = Extract<
  SpokenReason,
  {
    code:
      | 'bankTooOld'
      | 'clockBehind'
      | 'noBankRecords'
      | 'unallocatedPayment'
      | 'creditAvailable'
      | 'smallBalance'
      | 'statementGap'
      | 'receiptExpected'
      | 'paymentReturned';
  }
>;

/** Why the money itself forbids it. */
export function cashText(reason: CashReason, locale: Locale): string {
  const say = { locale };
  const day = (on: string) => dayText(on, locale);
  const amount = (value: Amount) => amountText(value, locale);
  switch (reason.code) {
    case 'bankTooOld':
      return m.reason_bankTooOld(
        {
          lastStatementOn: day(reason.lastStatementOn),
          days: m.count_working_days({ count: reason.limitDays }, say),
        },
        say,
      );
    case 'clockBehind':
      return m.reason_clockBehind({ knownUntil: day(reason.knownUntil), day: day(reason.day) }, say);
    case 'noBankRecords':
      return m.reason_noBankRecords({}, say);
    case 'unallocatedPayment':
      return m.reason_unallocatedPayment(
        { amount: amount(reason.amount), receivedOn: day(reason.receivedOn), clue: reason.clue },
        say,
      );
    case 'creditAvailable':
      return m.reason_creditAvailable({ creditNote: reason.creditNote, amount: amount(reason.amount) }, say);
    case 'statementGap':
      return m.reason_statementGap(
        { account: reason.account, fromOn: day(reason.fromOn), untilOn: day(reason.untilOn) },
        say,
      );
    case 'receiptExpected':
      return expectedText(reason, locale);
    case 'paymentReturned':
      return m.reason_paymentReturned(
        { amount: amount(reason.amount), invoice: reason.invoice, returnedOn: day(reason.returnedOn) },
        say,
      );
    case 'smallBalance':
      return m.reason_smallBalance(
        { amount: amount(reason.amount), threshold: amount(reason.threshold) },
        say,
      );
  }
}

function expectedText(
  { kind, invoice, ...reason }: Extract<CashReason, { code: 'receiptExpected' }>,
  locale: Locale,
): string {
  const say = { locale };
  const inputs = {
    amount: amountText(reason.amount, locale),
    invoice,
    expectedOn: dayText(reason.expectedOn, locale),
    until: dayText(reason.until, locale),
  };
  if (kind === 'online') return m.reason_onlineInFlight(inputs, say);
  return kind === 'directDebit'
    ? m.reason_directDebitInFlight(inputs, say)
    : m.reason_receiptExpected(inputs, say);
}
