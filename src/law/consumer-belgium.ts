// Belgian consumers (CDE Book XIX, law of 4 May 2023): a free first reminder, a waiting period of 14 calendar days,
// and only then a clause within caps. Decides what stage a claim is in and what may be asked; writes no letter.
// E-mail sent on 2026-09-01: the period runs from 2026-09-02 to 2026-09-15, charges are possible from 2026-09-16.

import { addDays, type CalendarDate, day, later, toDayNumber } from '../units/calendar.ts';
import { add, type Money, money, zero } from '../units/money.ts';
import type { Rate } from '../units/rate.ts';
import { addWorkingDays, type WorkCalendar } from '../units/working-days.ts';
import type { Basis, LawWarning } from './basis.ts';
import { type Interest, interestOver } from './interest/interest.ts';
import type { RateRule } from './interest/rate-rule.ts';
import { periodAt, periodIndex } from './rates/rate-table.ts';
import { RATE_TABLES, type RateTables, tableOf } from './rates/tables.ts';

export type DurableChannel = 'post' | 'electronic';

export const BOOK_XIX = {
  /** Contracts made from this day; older ones from 1 December 2023 when the default came later. */
  inForceFrom: day('2023-09-01'),
  olderContractsFrom: day('2023-12-01'),
  waitingDays: 14,
  /** The period begins on the third working day after posting, or the calendar day after an e-mail. */
  workingDaysAfterPost: 3,
  freeMissedDueDatesPerYear: 3,
  reminderFee: money(750, 'EUR'),
} as const;

export const REMINDER_BASIS: Basis = {
  article: 'CDE XIX.2',
  confidence: 'high',
  source:
    'law of 4 May 2023; whether Saturday is a working day is open: it is not counted, safe for the debtor',
};
export const SME_BASIS: Basis = {
  article: 'CDE XIX.2 par. 4',
  confidence: 'medium-high',
  source: 'sybarius.net: interest of a small creditor counts from the day after sending',
};

const BELGIUM: WorkCalendar = { country: 'BE' };

export type Grace = {
  readonly periodStarts: CalendarDate;
  readonly lastFreeDay: CalendarDate;
  readonly chargesFrom: CalendarDate;
};

/** The waiting period after a first reminder on a durable medium. */
export function graceAfter({ sentOn, channel }: { sentOn: CalendarDate; channel: DurableChannel }): Grace {
  const periodStarts =
    channel === 'post' ? addWorkingDays(sentOn, BOOK_XIX.workingDaysAfterPost, BELGIUM) : addDays(sentOn, 1);
  return {
    periodStarts,
    lastFreeDay: addDays(periodStarts, BOOK_XIX.waitingDays - 1),
    chargesFrom: addDays(periodStarts, BOOK_XIX.waitingDays),
  };
}

export type RateClause = { readonly rate: Rate };

export type ClauseVerdict =
  | { readonly kind: 'noClause' }
  | { readonly kind: 'withinCap'; readonly rate: Rate; readonly cap: Rate }
  | { readonly kind: 'overCap'; readonly rate: Rate; readonly cap: Rate; readonly warning: LawWarning };

/** Whether a rate clause stands on each day of a stretch: the cap is the commercial rate of the semester. */
export function clauseVerdict({
  clause,
  from,
  to,
  tables = RATE_TABLES,
}: {
  clause: RateClause | null;
  from: CalendarDate;
  to: CalendarDate;
  tables?: RateTables;
}): ClauseVerdict {
  if (clause === null) return { kind: 'noClause' };
  const table = tableOf(tables, 'be.commercial');
  const last = periodIndex(table, toDayNumber(later(from, to)));
  let cap = periodAt(table, last).rate;
  for (let index = periodIndex(table, toDayNumber(from)); index < last; index += 1)
    if (periodAt(table, index).rate < cap) cap = periodAt(table, index).rate;
  if (clause.rate <= cap) return { kind: 'withinCap', rate: clause.rate, cap };
  const text = 'CDE XIX.4: the rate of the clause is above the commercial rate; the clause is unwritten';
  return { kind: 'overCap', rate: clause.rate, cap, warning: { key: 'consumerRateOverCap', text } };
}

/** The rate that a verdict leaves: that of the clause, or the civil legal rate. */
const rateAfterVerdict = (verdict: ClauseVerdict): RateRule =>
  verdict.kind === 'withinCap'
    ? { kind: 'contractFixed', rate: verdict.rate }
    : { kind: 'statutory', law: 'BE', relation: 'b2c' };

export type ConsumerInterest = {
  readonly interest: Interest;
  readonly verdict: ClauseVerdict;
  readonly because: string;
};

/**
 * Interest on a consumer's balance through a day. Nothing while the waiting period runs; after it from the day after
 * the reminder for a small creditor who chose so, else from the end of the period. Without a valid clause: the civil
 * legal rate from the notice.
 */
export function consumerInterest({
  balance,
  start,
  until,
  clause,
  tables = RATE_TABLES,
}: {
  balance: Money;
  start: InterestStart;
  until: CalendarDate;
  clause: RateClause | null;
  tables?: RateTables;
}): ConsumerInterest {
  const { after, notBefore, because } = startOf(start);
  const verdict = clauseVerdict({ clause, from: addDays(after, 1), to: until, tables });
  const isWaiting = until < notBefore;
  const interest = interestOver({
    rule: rateAfterVerdict(verdict),
    principal: balance,
    dueOn: after,
    until: isWaiting ? after : until,
    tables,
  });
  return {
    interest,
    verdict,
    because: isWaiting ? `Waiting period until ${addDays(notBefore, -1)}` : because,
  };
}

export type InterestStart =
  | {
      readonly kind: 'reminder';
      readonly sentOn: CalendarDate;
      readonly channel: DurableChannel;
      readonly isSmallCreditor: boolean;
    }
  /** A notice after which the waiting period is known to have run, or which is itself the only fact. */
  | { readonly kind: 'formalNotice'; readonly on: CalendarDate };

function startOf(start: InterestStart): { after: CalendarDate; notBefore: CalendarDate; because: string } {
  if (start.kind === 'formalNotice')
    return { after: start.on, notBefore: start.on, because: `From the day after the notice of ${start.on}` };
  const { lastFreeDay, chargesFrom } = graceAfter(start);
  return start.isSmallCreditor
    ? { after: start.sentOn, notBefore: chargesFrom, because: 'Small creditor: from the day after sending' }
    : { after: lastFreeDay, notBefore: chargesFrom, because: 'From the end of the waiting period' };
}

export type ReminderAllowance = { readonly most: Money; readonly because: string };

/** What one more reminder may cost, beside the postage actually paid. */
export function reminderAllowance({
  contract,
  missedDueDateOfYear,
  reminderOfDueDate,
  postage,
}: {
  contract: 'regularSupply' | 'oneOff';
  /** Which missed due date of the calendar year the reminder is about, from 1. */
  missedDueDateOfYear: number;
  /** Which reminder of that due date it is, from 1. */
  reminderOfDueDate: number;
  postage: Money;
}): ReminderAllowance {
  const nothing = zero(postage.currency);
  if (contract === 'regularSupply' && missedDueDateOfYear <= BOOK_XIX.freeMissedDueDatesPerYear)
    return { most: nothing, because: 'Free for three missed due dates of a calendar year: CDE XIX.2' };
  if (contract === 'oneOff' && reminderOfDueDate <= 1)
    return { most: nothing, because: 'The first reminder is free: CDE XIX.2' };
  return { most: add(BOOK_XIX.reminderFee, postage), because: 'At most 7.50 EUR and the postage: CDE XIX.2' };
}

export type ConsumerStage =
  | { readonly kind: 'notDue'; readonly because: string }
  | { readonly kind: 'firstReminderDue'; readonly because: string }
  | { readonly kind: 'waiting'; readonly grace: Grace; readonly because: string }
  | { readonly kind: 'chargesAllowed'; readonly grace: Grace; readonly because: string };

export type FirstReminder = {
  readonly sentOn: CalendarDate;
  readonly channel: DurableChannel;
  /** Whether it carried every mention of CDE XIX.2 par. 3; without them the period has not begun. */
  readonly hasAllMentions: boolean;
};

/** The stage of one claim on a day. A reminder sent on or before the due date does not count. */
export function consumerStage({
  dueOn,
  firstReminder,
  on,
}: {
  dueOn: CalendarDate;
  firstReminder: FirstReminder | null;
  on: CalendarDate;
}): ConsumerStage {
  if (on <= dueOn) return { kind: 'notDue', because: `Due on ${dueOn}` };
  if (firstReminder === null || firstReminder.sentOn > on)
    return { kind: 'firstReminderDue', because: 'No free first reminder has been sent: CDE XIX.2' };
  if (firstReminder.sentOn <= dueOn)
    return {
      kind: 'firstReminderDue',
      because: 'The reminder was sent before the claim was late: CDE XIX.2',
    };
  if (!firstReminder.hasAllMentions)
    return { kind: 'firstReminderDue', because: 'The reminder lacked mentions of CDE XIX.2 par. 3' };
  const grace = graceAfter(firstReminder);
  return on < grace.chargesFrom
    ? { kind: 'waiting', grace, because: `Payment is free of charge until ${grace.lastFreeDay}: CDE XIX.2` }
    : { kind: 'chargesAllowed', grace, because: `The waiting period ended on ${grace.lastFreeDay}` };
}
