// The worked cases on Belgian consumers (CDE Book XIX), through the functions of the product. No rule of its own.

import { type Money, smaller, zero } from '../units/money.ts';
import { type CaseResult, END, proofOf } from './case-claim.ts';
import type { Inputs } from './case-inputs.ts';
import * as read from './case-inputs.ts';
import { BOOK_XIX, consumerInterest, graceAfter, reminderAllowance } from './consumer-belgium.ts';
import { largestIndemnity } from './consumer-caps.ts';

const NONE = zero('EUR');

export function graceResult(inputs: Inputs): CaseResult {
  return graceAfter({
    sentOn: read.dayNamed(inputs, 'sent', 'sentOn', 'reminderSent'),
    channel: read.channelOf(inputs),
  });
}

export function capResult(inputs: Inputs): CaseResult {
  return { maxIndemnityCents: largestIndemnity(read.cents(inputs, 'balanceCents', 'principalCents')).amount };
}

/** A Belgian consumer: interest from a first reminder (both kinds of creditor) or from a formal notice. */
export function consumerResult(inputs: Inputs): CaseResult {
  const balance = read.cents(inputs, 'balanceCents', 'principalCents');
  const until = read.dayNamed(inputs, ...END);
  const rate = read.optionalRate(inputs, 'clauseRate', 'contractRate');
  const clause = rate === null ? null : { rate };
  if (!read.has(inputs, 'reminderSent')) {
    const on = read.dayNamed(inputs, 'formalNotice', 'noticeDate');
    const { interest, verdict } = consumerInterest({
      balance,
      start: { kind: 'formalNotice', on },
      until,
      clause,
    });
    return {
      flag: verdict.kind === 'overCap' ? 'B2C_RATE_OVER_CAP' : null,
      interestCents: interest.interest.amount,
      indemnityCents: indemnityOf(inputs, balance).amount,
      ...proofOf(interest),
    };
  }
  const reminder = { sentOn: read.dayNamed(inputs, 'reminderSent'), channel: read.channelOf(inputs) };
  const asCreditor = (isSmallCreditor: boolean) =>
    consumerInterest({ balance, start: { kind: 'reminder', ...reminder, isSmallCreditor }, until, clause });
  const small = asCreditor(true);
  return {
    graceEnds: graceAfter(reminder).lastFreeDay,
    flag: small.verdict.kind === 'overCap' ? 'B2C_RATE_OVER_CAP' : null,
    smeInterestCents: small.interest.interest.amount,
    otherInterestCents: asCreditor(false).interest.interest.amount,
    maxIndemnityCents: largestIndemnity(balance).amount,
    ...proofOf(small.interest),
  };
}

/** No lump sum without a clause; a clause gives at most the band of its balance. */
const indemnityOf = (inputs: Inputs, balance: Money): Money =>
  read.has(inputs, 'clauseIndemnityCents')
    ? smaller(read.cents(inputs, 'clauseIndemnityCents'), largestIndemnity(balance))
    : NONE;

export function remindersResult(inputs: Inputs): CaseResult {
  const postage = read.centsOr(inputs, 0, 'postageCents');
  const isOneOff = !read.isDenied(inputs, 'secondReminderOneOffContract');
  const most = (
    request: Pick<
      Parameters<typeof reminderAllowance>[0],
      'contract' | 'missedDueDateOfYear' | 'reminderOfDueDate'
    >,
  ) => reminderAllowance({ ...request, postage }).most.amount;
  return {
    freeRemindersForMissedDueDates: BOOK_XIX.freeMissedDueDatesPerYear,
    fourthMissedDueDateReminderMaxCents: most({
      contract: 'regularSupply',
      missedDueDateOfYear: 4,
      reminderOfDueDate: 1,
    }),
    oneOffSecondReminderMaxCents: isOneOff
      ? most({ contract: 'oneOff', missedDueDateOfYear: 1, reminderOfDueDate: 2 })
      : 0,
  };
}
