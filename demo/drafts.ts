// Documents and receipts before they have numbers: what a situation or an ordinary month plans, as dated facts.
// Numbers follow the order of issue, so they come last (see `ledger.ts`).

import { addDays, type CalendarDate, earlier, endOfMonth, weekdayOf } from '../src/units/calendar.ts';
import { split } from '../src/units/money.ts';
import { isWorkingDay } from '../src/units/working-days.ts';
import { type Line, soldLines } from './catalogue.ts';
import { type DemoDebtor, debtorByKey } from './debtors.ts';
import {
  type DemoFormat,
  type DemoReceipt,
  type DueDate,
  type Totals,
  totalsOf,
  vatSchemeOf,
} from './documents.ts';
import type { DocumentPlan, ReceiptPlan, Saying, Situation } from './situations.ts';

export type DocumentDraft = {
  readonly debtor: DemoDebtor;
  readonly format: DemoFormat;
  readonly kind: 'invoice' | 'creditNote';
  readonly issuedOn: CalendarDate;
  readonly dueDates: readonly DueDate[];
  readonly terms: string | null;
  readonly lines: readonly Line[];
  readonly totals: Totals;
  readonly credits: DocumentDraft | null;
  readonly isFactored: boolean;
  readonly hasPdf: boolean;
  readonly paidInTable: number;
};

export type ReceiptDraft = {
  readonly bookedOn: CalendarDate;
  readonly bank: DemoReceipt['bank'];
  readonly kind: DemoReceipt['kind'];
  readonly amount: number;
  readonly says: Saying;
  readonly debtor: DemoDebtor;
  readonly by: string | null;
  readonly of: readonly DocumentDraft[];
};

/** Days in which both accounts can have bookings. */
export type Window = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };

const WEEKS_OF_STATEMENTS = 8;

/** From a Monday eight weeks back to the last day before `day` that both countries work. */
export function windowBefore(day: CalendarDate): Window {
  const monday = addDays(day, 1 - weekdayOf(day));
  return {
    firstDay: addDays(monday, -7 * WEEKS_OF_STATEMENTS),
    lastDay: bankDayAtOrBefore(addDays(day, -1)),
  };
}

export function bankDayAtOrBefore(date: CalendarDate): CalendarDate {
  let candidate = date;
  while (!isBankDay(candidate)) candidate = addDays(candidate, -1);
  return candidate;
}

function bankDayAtOrAfter(date: CalendarDate): CalendarDate {
  let candidate = date;
  while (!isBankDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

export const isBankDay = (date: CalendarDate): boolean =>
  isWorkingDay(date, { country: 'FR' }) && isWorkingDay(date, { country: 'BE' });

export type DraftedSituation = {
  readonly situation: Situation;
  readonly documents: readonly DocumentDraft[];
  readonly receipts: readonly ReceiptDraft[];
};

export function draftSituation(
  situation: Situation,
  { day, window }: { day: CalendarDate; window: Window },
): DraftedSituation {
  const debtor = debtorByKey(situation.debtor);
  const documents: DocumentDraft[] = [];
  for (const plan of situation.documents) {
    const credited = typeof plan.credits === 'number' ? (documents[plan.credits] ?? null) : null;
    documents.push(draftDocument({ plan, debtor, day, credited }));
  }
  const receipts = (situation.receipts ?? []).map(plan =>
    draftReceipt({ plan, debtor, documents, day, window }),
  );
  return { situation, documents, receipts };
}

function draftDocument({
  plan,
  debtor,
  day,
  credited,
}: {
  plan: DocumentPlan;
  debtor: DemoDebtor;
  day: CalendarDate;
  credited: DocumentDraft | null;
}): DocumentDraft {
  const lines = soldLines(plan.sold);
  const totals = totalsOf(lines, vatSchemeOf(debtor, lines));
  const prepaid = plan.isPrepaid === true ? totals.gross : 0;
  const payable = totals.gross - prepaid;
  const { issuedOn, dueDates, terms } = datesOf({ plan, payable, day });
  const isCredit = plan.credits !== undefined;
  return {
    debtor,
    format: plan.as,
    kind: isCredit ? 'creditNote' : 'invoice',
    // A credit note is written a week after its invoice.
    issuedOn: credited === null ? issuedOn : bankDayAtOrAfter(addDays(credited.issuedOn, 7)),
    dueDates: isCredit ? [] : dueDates,
    terms: isCredit ? null : (plan.terms ?? terms),
    lines,
    totals: { ...totals, prepaid, payable },
    credits: credited,
    isFactored: plan.isFactored ?? false,
    hasPdf: plan.hasPdf ?? false,
    paidInTable: 0,
  };
}

type Dates = Pick<DocumentDraft, 'issuedOn' | 'dueDates' | 'terms'>;

function datesOf({ plan, payable, day }: { plan: DocumentPlan; payable: number; day: CalendarDate }): Dates {
  const { due } = plan;
  if (typeof due === 'number') {
    const dueOn = addDays(day, due);
    return {
      issuedOn: bankDayAtOrBefore(addDays(dueOn, -30)),
      dueDates: [{ dueOn, amount: payable }],
      terms: null,
    };
  }
  const issuedOn = bankDayAtOrBefore(addDays(day, -due.issuedAgo));
  if (due.kind === 'none') return { issuedOn, dueDates: [], terms: due.terms };
  const parts = split(
    { amount: payable, currency: 'EUR' },
    due.days.map(() => 1),
  );
  const dueDates = due.days.map((days, position) => ({
    dueOn: addDays(day, days),
    amount: parts[position]?.amount ?? 0,
  }));
  return { issuedOn, dueDates, terms: `Paiement en ${due.days.length} échéances` };
}

function draftReceipt({
  plan,
  debtor,
  documents,
  day,
  window,
}: {
  plan: ReceiptPlan;
  debtor: DemoDebtor;
  documents: readonly DocumentDraft[];
  day: CalendarDate;
  window: Window;
}): ReceiptDraft {
  const of = plan.of.flatMap(position => documents[position] ?? []);
  const kind = plan.kind ?? 'transfer';
  const amount = partOf(plan, of);
  return {
    bookedOn: earlier(bankDayAtOrBefore(addDays(day, -plan.ago)), window.lastDay),
    bank: plan.bank,
    kind,
    amount: kind === 'return' ? -amount : amount,
    says: plan.says,
    debtor,
    by: plan.by ?? null,
    of,
  };
}

function partOf({ part }: ReceiptPlan, of: readonly DocumentDraft[]): number {
  const owed = of.reduce(
    (total, one) => total + (one.kind === 'invoice' ? one.totals.payable : -one.totals.payable),
    0,
  );
  if (part === 'all') return owed;
  if (part === 'firstInstalment') return of[0]?.dueDates[0]?.amount ?? owed;
  if ('cents' in part) return part.cents;
  if ('plus' in part) return owed + part.plus;
  return split({ amount: owed, currency: 'EUR' }, [part.percent, 100 - part.percent])[0]?.amount ?? owed;
}

/** '45 jours fin de mois' the usual way: 45 days, then the end of that month. */
export function endOfMonthAfter(date: CalendarDate, days: number): CalendarDate {
  return endOfMonth(addDays(date, days));
}
