// The worked cases on Belgian consumers (CDE Book XIX), through the functions of the product. No rule of its own.

import { type Money, smaller } from '../../units/money.ts';
import { BOOK_XIX, consumerInterest, graceAfter, reminderAllowance } from '../consumer-belgium.ts';
import { clauseAmount } from '../interest/compensation.ts';
import { largestIndemnity } from '../interest/consumer-caps.ts';
import { type CaseResult, END, NONE, proofOf } from './case-claim.ts';
import type { Inputs } from './case-inputs.ts';
import * as read from './case-inputs.ts';
import { clauseRate } from './case-rates.ts';

export function graceResult(inputs: Inputs): CaseResult {
  read.onlyIn('BE', inputs);
  return graceAfter({
    sentOn: read.dayNamed(inputs, 'sent', 'sentOn', 'reminderSent'),
    channel: read.channelOf(inputs),
  });
}

export function capResult(inputs: Inputs): CaseResult {
  read.onlyIn('BE', inputs);
  const balance = read.cents(inputs, 'balanceCents', 'principalCents');
  return {
    maxIndemnityCents: largestIndemnity(balance).amount,
    ...(hasIndemnityClause(inputs) ? { indemnityCents: indemnityOf(inputs, balance).amount } : {}),
  };
}

/** A Belgian consumer: interest from a first reminder (both kinds of creditor) or from a formal notice. */
export function consumerResult(inputs: Inputs): CaseResult {
  read.onlyIn('BE', inputs);
  const balance = read.cents(inputs, 'balanceCents', 'principalCents');
  const until = read.dayNamed(inputs, ...END);
  const rate = clauseRate(inputs);
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
  const other = asCreditor(false);
  const asked = read.isSaid(inputs, 'sme', 'isSme', 'smallCreditor', 'smallEnterprise') ? small : other;
  return {
    graceEnds: graceAfter(reminder).lastFreeDay,
    flag: small.verdict.kind === 'overCap' ? 'B2C_RATE_OVER_CAP' : null,
    smeInterestCents: small.interest.interest.amount,
    otherInterestCents: other.interest.interest.amount,
    interestCents: asked.interest.interest.amount,
    maxIndemnityCents: largestIndemnity(balance).amount,
    indemnityCents: until > graceAfter(reminder).lastFreeDay ? indemnityOf(inputs, balance).amount : 0,
    ...proofOf(small.interest),
  };
}

/** No lump sum without a clause; a clause gives at most the band of its balance. */
function indemnityOf(inputs: Inputs, balance: Money): Money {
  if (!hasIndemnityClause(inputs)) return NONE;
  const clause = read.has(inputs, ...INDEMNITY_CENTS)
    ? read.cents(inputs, ...INDEMNITY_CENTS)
    : clauseAmount(balance, read.rateNamed(inputs, ...INDEMNITY_PERCENT));
  return smaller(clause, largestIndemnity(balance));
}

const INDEMNITY_CENTS = ['clauseIndemnityCents', 'indemnityCents', 'clauseCents'] as const;
const INDEMNITY_PERCENT = ['clauseIndemnityPercent', 'indemnityPercent', 'clausePercent'] as const;
const hasIndemnityClause = (inputs: Inputs): boolean =>
  read.has(inputs, ...INDEMNITY_CENTS, ...INDEMNITY_PERCENT);

export function remindersResult(inputs: Inputs): CaseResult {
  read.onlyIn('BE', inputs);
  const postage = read.centsOr(inputs, 0, 'postageCents');
  const isRegular = !/one.?off|single|unique/i.test(read.textOf(inputs, 'contract'));
  const missed = read.wholeNumberOr(inputs, 1, 'missedDueDatesThisYear', 'missedDueDateOfYear');
  const isOneOff = !read.isDenied(inputs, 'secondReminderOneOffContract');
  const most = (
    request: Pick<
      Parameters<typeof reminderAllowance>[0],
      'contract' | 'missedDueDateOfYear' | 'reminderOfDueDate'
    >,
  ) => reminderAllowance({ ...request, postage }).most.amount;
  const reminderOfDueDate = read.wholeNumberOr(inputs, 1, 'reminderOfDueDate', 'reminderNumber');
  return {
    reminderMaxCents: most({
      contract: isRegular ? 'regularSupply' : 'oneOff',
      missedDueDateOfYear: missed,
      reminderOfDueDate,
    }),
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
