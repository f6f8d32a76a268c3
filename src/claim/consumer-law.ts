// What a consumer may be asked beside the price, and from when. Nothing before the steps that the law demands: in Belgium the
// free reminder and its fourteen days (CDE XIX.2-XIX.4), elsewhere a notice that was received.

import { clauseVerdict, graceAfter } from '../law/consumer-belgium.ts';
import { FIXED_SUM } from '../law/interest/compensation.ts';
import { BY_INVOICE, CAP_BASIS } from '../law/interest/consumer-caps.ts';
import { interestRun } from '../law/interest/interest-start.ts';
import type { RateRule } from '../law/interest/rate-rule.ts';
import type { CreditorCategory, GoverningLaw, LawCode } from '../law/law.ts';
import type { RateTables } from '../law/rates/tables.ts';
import { addDays, type CalendarDate, later } from '../units/calendar.ts';
import { parsePercent } from '../units/rate.ts';
import type { ClaimLaw, ReminderCharge, SentReminder } from './claim-law.ts';
import type { Invoice } from './invoice.ts';
import { type AskedSince, firstAsked } from './notices.ts';
import type { ConsumerClause } from './parties.ts';

type ConsumerFacts = {
  readonly governing: GoverningLaw;
  readonly tables: RateTables;
  readonly clause: ConsumerClause | null;
  readonly firstReminder: SentReminder | null;
  /** That of each instalment, where there are several: each has its own free reminder and its own fourteen days. */
  readonly firstReminders?: readonly (SentReminder | null)[] | undefined;
  /** Since when each instalment is asked for by a notice. */
  readonly notices: readonly AskedSince[];
  readonly reminderCharges: readonly ReminderCharge[];
  readonly creditor: CreditorCategory;
  readonly invoice: Pick<Invoice, 'payable' | 'issuedOn' | 'instalments'>;
  readonly on: CalendarDate;
};

/** Belgium (CDE XIX.2-XIX.4): a clause bears fruit after the free reminder and its fourteen days. Elsewhere the legal rate from a notice received. */
export function consumerLaw({
  governing,
  tables,
  clause,
  firstReminder,
  firstReminders,
  notices,
  reminderCharges,
  creditor,
  invoice,
  on,
}: ConsumerFacts): ClaimLaw {
  const law = governing.protectedBy ?? governing.law;
  const none: ClaimLaw = {
    law,
    relation: 'b2c',
    governing,
    tables,
    interest: null,
    compensation: null,
    reminderCharges,
    insolvencyOn: null,
    warnings: [],
  };
  if (law !== 'BE') return { ...none, interest: afterNotice({ law, notices, creditor, invoice, on }) };
  if (clause === null) return none;
  const parts = chargedParts({ firstReminder, firstReminders, invoice, on });
  const [first] = parts
    .flatMap(({ free }) => free ?? [])
    .sort((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
  if (first === undefined) return none;
  const chargesFrom = addDays(first.lastDay, 1);
  const rate = clause.ratePercent === null ? null : parsePercent(clause.ratePercent);
  const verdict = clauseVerdict({
    clause: rate === null ? null : { rate },
    from: chargesFrom,
    to: on,
    tables,
  });
  const rule: RateRule =
    verdict.kind === 'withinCap'
      ? { kind: 'contractFixed', rate: verdict.rate }
      : { kind: 'statutory', law: 'BE', relation: 'b2c' };
  // A contract under a law that leaves such costs with the creditor gives no lump sum, whatever the home law allows.
  const hasLumpSum =
    clause.hasIndemnity && invoice.payable.currency === FIXED_SUM.currency && governing.law === 'BE';
  const fromOf = (free: Free): CalendarDate =>
    clause.isSmallEnterprise && verdict.kind === 'withinCap' ? free.sentOn : free.lastDay;
  const fromEach = parts.map(({ dueOn, free }) => ({ dueOn, from: free === null ? null : fromOf(free) }));
  return {
    ...none,
    // Only what a clause gives a small creditor counts from the reminder; the legal rate runs once the free days are over.
    interest: {
      rule,
      from: fromOf(first),
      ...(parts.length > 1 ? { fromEach } : {}),
    },
    compensation: hasLumpSum ? { kind: 'byBalance', article: CAP_BASIS.article } : null,
    warnings: [...(verdict.kind === 'overCap' ? [verdict.warning] : []), ...(hasLumpSum ? [BY_INVOICE] : [])],
  };
}

/** When the reminder left, and the last day on which nothing may be charged. */
type Free = { readonly sentOn: CalendarDate; readonly lastDay: CalendarDate };

/** The parts of the invoice; `free` null where charges are not allowed yet. */
function chargedParts({
  firstReminder,
  firstReminders,
  invoice: { instalments, issuedOn },
  on,
}: Pick<ConsumerFacts, 'firstReminder' | 'firstReminders' | 'invoice' | 'on'>): {
  readonly dueOn: CalendarDate;
  readonly free: Free | null;
}[] {
  const reminders = firstReminders ?? [firstReminder];
  return reminders.map((reminder, at) => {
    const dueOn = later(instalments?.[at]?.dueOn ?? issuedOn, issuedOn);
    if (reminder === null) return { dueOn, free: null };
    // The reminder was written with a few days to spare: what it promised holds, even where the law gives less.
    const lastDay = later(graceAfter(reminder).lastFreeDay, reminder.freeUntil ?? reminder.sentOn);
    return { dueOn, free: on <= lastDay ? null : { sentOn: reminder.sentOn, lastDay } };
  });
}

/** The civil legal rate from the day after the notice was received (C. civ. 1231-6, 1344-1; BGB 286, 288). */
function afterNotice({
  law,
  notices,
  creditor,
  invoice: { issuedOn },
  on,
}: Pick<ConsumerFacts, 'notices' | 'creditor' | 'on'> & {
  law: LawCode;
  invoice: Pick<Invoice, 'issuedOn'>;
}): ClaimLaw['interest'] {
  const { after } = interestRun({
    law,
    relation: 'b2c',
    dueOn: issuedOn,
    noticeOn: firstAsked(notices),
    firstReminder: null,
    isSmallCreditor: false,
    hasRateClause: false,
    on,
  });
  if (after === null) return null;
  const each = notices.length > 1 ? { fromEach: notices } : {};
  return { rule: { kind: 'statutory', law, relation: 'b2c', creditor }, from: after, ...each };
}
