// What one invoice is worth on one day: open principal, interest, fixed compensation, and why.
// The only definition of "due" in the product; letters, QR, portal, API and reports call it.
// 5,000.00 due 2026-03-31, 2,000.00 paid 2026-06-15, on 2026-09-30: open 3,000.00, interest on 5,000.00
// until the payment and on 3,000.00 after it, 40.00 compensation.
//
// Settlements lower the principal first, so that the open amount is the one in the creditor's ledger; this
// leaves the debtor better off than the legal order (C. civ. 1343-1: interest first), which the law room
// computes on demand (`law/imputation.ts`) for a formal statement.

import { REMINDER_BASIS } from '../law/consumer-belgium.ts';
import { FIXED_SUM } from '../law/interest/compensation.ts';
import { largestIndemnity } from '../law/interest/consumer-caps.ts';
import { addFractions, type Fraction, roundFraction, ZERO } from '../law/interest/fraction.ts';
import type { InterestRun, InterestSegment } from '../law/interest/interest.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { addDays, daysBetween, earlier } from '../units/calendar.ts';
import { add, type Money, subtract, sum, zero } from '../units/money.ts';
import { chargedOf } from './charged-parts.ts';
import { type ClaimAmounts, claimAmounts } from './claim-amounts.ts';
import type { ClaimLaw, ClaimWarning } from './claim-law.ts';
import { clauseWarnings, dateWarnings, distinct } from './clause-warnings.ts';
import { runsOf } from './interest-runs.ts';
import type { Allocation, Invoice } from './invoice.ts';
import { adjudgedWarnings } from './judged-law.ts';
import {
  notDueBefore,
  type Rest,
  restsOf,
  settlementsUntil,
  type Unsettled,
  unsettledOf,
  wasPaidLate,
} from './rests.ts';

export type Balance = {
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly subject: string | null;
  readonly references: readonly string[];
  readonly day: CalendarDate;
  readonly invoiced: Money;
  /** What was paid or deducted before, by the document itself; its total is this and `invoiced`. Absent: nothing was. */
  readonly prepaid?: Money;
  /** Payments and credit notes that count by this day. */
  readonly settled: Money;
  readonly open: Money;
  /** The part of the open amount whose due date has passed. */
  readonly overdue: Money;
  /** What is open of each instalment, in order; empty when nothing is open or no due date is known. */
  readonly unsettled: readonly Unsettled[];
  /** The oldest instalment that is not settled, from 0. */
  readonly instalment: number;
  /** Due date of the oldest instalment that is not settled; null when unknown or nothing is open. */
  readonly dueOn: CalendarDate | null;
  /** 0 until the day after the due date. */
  readonly daysLate: number;
  readonly interest: Money;
  /** The fixed sum or lump sum, with the proven costs above it and what reminders cost. */
  readonly compensation: Money;
  /** The part of the compensation that is costs of recovery, proven one by one. */
  readonly provenCosts: Money;
  /** The part of it that reminders already sent have cost a Belgian consumer (CDE XIX.2). */
  readonly reminderCosts: Money;
  readonly segments: readonly InterestSegment[];
  readonly articles: readonly string[];
  /** What is not certain about the figures. */
  readonly warnings: readonly ClaimWarning[];
  readonly cancelledOn: CalendarDate | null;
  /** The law that the amounts follow. */
  readonly law: ClaimLaw;
};

/** The balance on a day, from the facts that count by that day. */
export function balanceOf({
  invoice,
  allocations,
  law,
  day,
}: {
  invoice: Invoice;
  allocations: readonly Allocation[];
  law: ClaimLaw;
  day: CalendarDate;
}): Balance {
  const currency = invoice.payable.currency;
  const settlements = settlementsUntil(allocations, day);
  const settled = sum(
    settlements.map(({ amount }) => amount),
    currency,
  );
  const open =
    invoice.cancelledOn !== null && invoice.cancelledOn <= day
      ? zero(currency)
      : subtract(invoice.payable, settled);
  const rests = restsOf(invoice.instalments ?? [], settlements, currency);
  const unsettled = open.amount === 0 ? [] : unsettledOf(rests);
  const overdue = sum(
    unsettled.filter(({ dueOn }) => dueOn < day).map(({ rest }) => rest),
    currency,
  );
  const dueOn = unsettled[0]?.dueOn ?? null;
  const accessories = accessoriesOf({
    rests: notDueBefore(rests, invoice.issuedOn),
    law,
    day: lastInterestDay(law, day),
    open,
    isCancelled: invoice.cancelledOn !== null,
  });
  return {
    invoiceId: invoice.id,
    debtorId: invoice.debtorId,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    subject: invoice.subject,
    references: invoice.references,
    day,
    invoiced: invoice.payable,
    ...(invoice.prepaid === undefined ? {} : { prepaid: invoice.prepaid }),
    settled,
    open,
    overdue,
    unsettled,
    instalment: unsettled[0]?.instalment ?? 0,
    dueOn,
    daysLate: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, day)),
    ...accessories,
    warnings: distinct([
      ...accessories.warnings,
      ...dateWarnings(unsettled, invoice.issuedOn),
      ...adjudgedWarnings(law, openOn({ invoice, allocations })),
    ]),
    cancelledOn: invoice.cancelledOn,
    law,
  };
}

/** What the document says in all, with what was paid of it before it was taken in. */
export const totalOf = ({ invoiced, prepaid }: Pick<Balance, 'invoiced' | 'prepaid'>): Money =>
  prepaid === undefined ? invoiced : add(invoiced, prepaid);

/**
 * The same on a later day, where no interest and no fixed sum is asked for and nothing settles or cancels the invoice in between:
 * it only ages.
 */
export function agedTo(balance: Balance, day: CalendarDate): Balance {
  const { unsettled, dueOn, open } = balance;
  return {
    ...balance,
    day,
    overdue: sum(
      unsettled.filter(one => one.dueOn < day).map(({ rest }) => rest),
      open.currency,
    ),
    daysLate: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, day)),
  };
}

/** What was open of the principal at the end of a day. */
export const openOn =
  ({ invoice: { payable }, allocations }: { invoice: Invoice; allocations: readonly Allocation[] }) =>
  (day: CalendarDate): Money =>
    subtract(
      payable,
      sum(
        settlementsUntil(allocations, day).map(({ amount }) => amount),
        payable.currency,
      ),
    );

/** The judgment that opens proceedings stops interest from its own day on (C. com. L622-28, R621-4). */
const lastInterestDay = ({ insolvencyOn }: ClaimLaw, day: CalendarDate): CalendarDate =>
  insolvencyOn === null ? day : earlier(day, addDays(insolvencyOn, -1));

/** What is owed of it, part by part: the object that every door shows. */
export const amountsOf = (balance: Balance): ClaimAmounts =>
  claimAmounts({ ...balance, principal: balance.open });

/** Principal, interest and compensation together. */
export const withAccessories = (balance: Balance): Money => amountsOf(balance).total;

type Accessories = Pick<
  Balance,
  'interest' | 'compensation' | 'provenCosts' | 'reminderCosts' | 'segments' | 'articles' | 'warnings'
>;

type AccessoryFacts = {
  readonly rests: readonly Rest[];
  readonly law: ClaimLaw;
  readonly day: CalendarDate;
  readonly open: Money;
  readonly isCancelled: boolean;
};

function accessoriesOf({ rests, law, day, open, isCancelled }: AccessoryFacts): Accessories {
  const { currency } = open;
  const nothing = zero(currency);
  const { interest: interestLaw, tables } = law;
  const isOwed = !isCancelled && interestLaw !== null && rests.some(rest => wasPaidLate(rest, day));
  const runs = isOwed ? rests.flatMap(rest => runsOf({ rest, ...interestLaw, tables, day })) : [];
  const exact = runs.reduce<Fraction>((total, run) => addFractions(total, run.exact), ZERO);
  const fixed = isOwed ? compensationOf(law, chargedOf(law, { rests, open })) : nothing;
  const reminderCosts = isCancelled ? nothing : remindersIn(law, { currency, day });
  const isProven = law.compensation?.kind === 'fixed' && fixed.amount > 0;
  return {
    // Most invoices bear none, and rounding it costs more than all the rest.
    interest: runs.length === 0 ? nothing : roundFraction(exact, { rounding: 'halfUp', currency }),
    compensation: add(fixed, reminderCosts),
    provenCosts: isProven ? law.compensation.proven : nothing,
    reminderCosts,
    segments: runs.flatMap(({ segments }) => segments),
    articles: [
      ...new Set([
        ...runs.flatMap(articlesOf),
        ...(fixed.amount > 0 && law.compensation ? [law.compensation.article] : []),
        ...(reminderCosts.amount > 0 ? [REMINDER_BASIS.article] : []),
      ]),
    ],
    warnings: isOwed
      ? distinct([
          ...law.warnings,
          ...runs.flatMap(({ warnings }) => warnings),
          ...rests.flatMap(rest => clauseWarnings({ instalment: rest, law, day })),
        ])
      : law.warnings,
  };
}

/** What the reminders that left by the day have cost. */
const remindersIn = (
  { reminderCharges }: ClaimLaw,
  { currency, day }: { currency: string; day: CalendarDate },
): Money =>
  sum(
    reminderCharges
      .filter(({ on, amount }) => on <= day && amount.currency === currency)
      .map(one => one.amount),
    currency,
  );

const articlesOf = ({ segments }: InterestRun): string[] => segments.map(({ article }) => article);

/** The fixed sum is in euros: amounts of other currencies do not add to it. */
function compensationOf({ compensation }: ClaimLaw, open: Money): Money {
  const none = zero(open.currency);
  if (compensation === null || open.currency !== FIXED_SUM.currency) return none;
  if (compensation.kind === 'fixed') return compensation.amount;
  return open.amount > 0 ? largestIndemnity(open) : none;
}
