// What one invoice is worth on one day: open principal, interest, fixed compensation, and why.
// The only definition of "due" in the product; letters, QR, portal, API and reports call it.
// 5,000.00 due 2026-03-31, 2,000.00 paid 2026-06-15, on 2026-09-30: open 3,000.00, interest on 5,000.00
// until the payment and on 3,000.00 after it, 40.00 compensation.
//
// Settlements lower the principal first, so that the open amount is the one in the creditor's ledger; this
// leaves the debtor better off than the legal order (C. civ. 1343-1: interest first), which the law room
// computes on demand (`law/imputation.ts`) for a formal statement.

import { FIXED_SUM } from '../law/compensation.ts';
import { largestIndemnity } from '../law/consumer-caps.ts';
import { addFractions, type Fraction, roundFraction, ZERO } from '../law/fraction.ts';
import { type Interest, type InterestSegment, interestOver } from '../law/interest.ts';
import type { RateRule } from '../law/rate-rule.ts';
import type { RateTables } from '../law/rates/tables.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { addDays, daysBetween, earlier, later } from '../units/calendar.ts';
import { add, type Money, subtract, sum, zero } from '../units/money.ts';
import type { ClaimLaw, ClaimWarning } from './claim-law.ts';
import { clauseWarnings } from './clause-warnings.ts';
import type { Allocation, Invoice } from './invoice.ts';
import { type Rest, restsOf, settlementsUntil, type Unsettled, unsettledOf, wasPaidLate } from './rests.ts';

export type Balance = {
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly subject: string | null;
  readonly references: readonly string[];
  readonly day: CalendarDate;
  readonly invoiced: Money;
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
  /** The fixed sum or lump sum, with the proven costs above it. */
  readonly compensation: Money;
  /** The part of the compensation that is costs of recovery, proven one by one. */
  readonly provenCosts: Money;
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
    rests,
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
    settled,
    open,
    overdue,
    unsettled,
    instalment: unsettled[0]?.instalment ?? 0,
    dueOn,
    daysLate: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, day)),
    ...accessories,
    cancelledOn: invoice.cancelledOn,
    law,
  };
}

/** The judgment that opens proceedings stops interest from its own day on (C. com. L622-28, R621-4). */
const lastInterestDay = ({ insolvencyOn }: ClaimLaw, day: CalendarDate): CalendarDate =>
  insolvencyOn === null ? day : earlier(day, addDays(insolvencyOn, -1));

/** Principal, interest and compensation together. */
export const withAccessories = (balance: Balance): Money =>
  add(balance.open, add(balance.interest, balance.compensation));

type Accessories = Pick<
  Balance,
  'interest' | 'compensation' | 'provenCosts' | 'segments' | 'articles' | 'warnings'
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
  const none: Accessories = {
    interest: zero(currency),
    compensation: zero(currency),
    provenCosts: zero(currency),
    segments: [],
    articles: [],
    warnings: law.warnings,
  };
  const { interest: interestLaw } = law;
  if (isCancelled || interestLaw === null || !rests.some(rest => wasPaidLate(rest, day))) return none;
  const { tables } = law;
  const runs = rests.flatMap(rest => runsOf({ rest, ...interestLaw, tables, day }));
  const compensation = compensationOf(law, open);
  const exact = runs.reduce<Fraction>((total, run) => addFractions(total, run.exact), ZERO);
  const fixedArticle = compensation.amount > 0 && law.compensation ? [law.compensation.article] : [];
  return {
    interest: roundFraction(exact, { rounding: 'halfUp', currency }),
    compensation,
    provenCosts:
      law.compensation?.kind === 'fixed' && compensation.amount > 0
        ? law.compensation.proven
        : zero(currency),
    segments: runs.flatMap(({ segments }) => segments),
    articles: [...new Set([...runs.flatMap(articlesOf), ...fixedArticle])],
    warnings: distinct([
      ...law.warnings,
      ...runs.flatMap(({ warnings }) => warnings),
      ...rests.flatMap(rest => clauseWarnings({ instalment: rest, law, day })),
    ]),
  };
}

const articlesOf = ({ segments }: Interest): string[] => segments.map(({ article }) => article);

function distinct(warnings: readonly ClaimWarning[]): readonly ClaimWarning[] {
  if (warnings.length < 2) return warnings;
  return [...new Map(warnings.map(warning => [warning.text, warning])).values()];
}

/** The fixed sum is in euros: amounts of other currencies do not add to it. */
function compensationOf({ compensation }: ClaimLaw, open: Money): Money {
  const none = zero(open.currency);
  if (compensation === null || open.currency !== FIXED_SUM.currency) return none;
  if (compensation.kind === 'fixed') return compensation.amount;
  return open.amount > 0 ? largestIndemnity(open) : none;
}

/** One run of interest between two settlements; a credit note lowers the price from the start (no interest on it). */
function runsOf({
  rest,
  rule,
  from,
  tables,
  day,
}: {
  rest: Rest;
  rule: RateRule;
  from: CalendarDate | null;
  tables: RateTables;
  day: CalendarDate;
}): Interest[] {
  const start = from === null ? rest.dueOn : later(rest.dueOn, from);
  const credited = sum(
    rest.settlements.filter(({ isCredit }) => isCredit).map(({ amount }) => amount),
    rest.amount.currency,
  );
  const terms = { rule, dueOn: rest.dueOn, tables };
  const runs: Interest[] = [];
  let principal = subtract(rest.amount, credited);
  let after = start;
  for (const payment of rest.settlements.filter(({ isCredit }) => !isCredit)) {
    if (payment.from > after)
      runs.push(interestOver({ ...terms, principal, after, until: earlier(payment.from, day) }));
    principal = subtract(principal, payment.amount);
    after = later(after, payment.from);
  }
  runs.push(interestOver({ ...terms, principal, after, until: day }));
  return runs.filter(({ segments }) => segments.length > 0);
}
