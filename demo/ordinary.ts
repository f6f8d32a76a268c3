// The ordinary months around the situations: customers who buy, pay after their own habit, and now and then late.
// A customer of a situation only has settled ordinary business, so that his situation stays what it says.

import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import { BUSINESS_ORDERS, CONSUMER_ORDERS, soldLines } from './catalogue.ts';
import { DEMO_DEBTORS, type DemoDebtor } from './debtors.ts';
import { type DemoFormat, totalsOf, vatSchemeOf } from './documents.ts';
import {
  bankDayAtOrBefore,
  type DocumentDraft,
  type DraftedSituation,
  endOfMonthAfter,
  type ReceiptDraft,
  type Window,
} from './drafts.ts';
import type { Dice } from './random.ts';

/** How many documents of each format the whole demonstration has. */
const DOCUMENTS: Readonly<Record<DemoFormat, number>> = {
  ubl: 60,
  cii: 20,
  'factur-x': 15,
  table: 205,
};

export type Ordinary = {
  readonly documents: readonly DocumentDraft[];
  readonly receipts: readonly ReceiptDraft[];
};

type Setting = {
  readonly day: CalendarDate;
  readonly window: Window;
  readonly dice: Dice;
  readonly isOrdinary: (debtor: DemoDebtor) => boolean;
};

export function ordinaryBusiness({
  situations,
  ...rest
}: {
  situations: readonly DraftedSituation[];
  day: CalendarDate;
  window: Window;
  dice: Dice;
}): Ordinary {
  const special = new Set<string>(situations.map(one => one.situation.debtor));
  const setting: Setting = { ...rest, isOrdinary: debtor => !special.has(debtor.key) };
  const count = countByFormat(situations.flatMap(one => one.documents));
  const documents: DocumentDraft[] = [];
  const receipts: ReceiptDraft[] = [];
  // One settled row of the table for each customer tells kind, language and contact of all of them.
  for (const debtor of DEMO_DEBTORS) documents.push(settledLongAgo(debtor, setting));
  for (const format of ['ubl', 'cii', 'factur-x', 'table'] as const) {
    const missing = DOCUMENTS[format] - count(format) - (format === 'table' ? DEMO_DEBTORS.length : 0);
    for (let left = missing; left > 0; left -= 1) {
      const debtor = rest.dice.pick(customersFor(format));
      if (format === 'table' && rest.dice.chance(60)) documents.push(settledLongAgo(debtor, setting));
      else {
        const recent = recentSale({ debtor, format, ...setting });
        documents.push(recent.document);
        receipts.push(...recent.receipts);
      }
    }
  }
  return { documents, receipts };
}

function countByFormat(documents: readonly DocumentDraft[]): (format: DemoFormat) => number {
  return format => documents.filter(one => one.format === format).length;
}

function customersFor(format: DemoFormat): readonly DemoDebtor[] {
  switch (format) {
    case 'ubl':
      return DEMO_DEBTORS.filter(debtor => debtor.country === 'BE' && debtor.kind !== 'consumer');
    case 'cii':
    case 'factur-x':
      return DEMO_DEBTORS.filter(debtor => debtor.country === 'FR' && debtor.kind !== 'consumer');
    case 'table':
      return DEMO_DEBTORS.filter(debtor => debtor.kind !== 'consumer');
  }
}

function settledLongAgo(debtor: DemoDebtor, { window, dice }: Setting): DocumentDraft {
  const issuedOn = bankDayAtOrBefore(addDays(window.firstDay, -dice.between(60, 330)));
  const sale = draftSale({ debtor, format: 'table', issuedOn, dice });
  return { ...sale, paidInTable: sale.totals.payable };
}

/** A sale of the last three months. Paid in the window, or still open where the habit says so. */
function recentSale({
  debtor,
  format,
  day,
  window,
  dice,
  isOrdinary,
}: Setting & { debtor: DemoDebtor; format: DemoFormat }): {
  document: DocumentDraft;
  receipts: ReceiptDraft[];
} {
  const staysOpen = isOrdinary(debtor) && dice.chance(45);
  const delay = Math.max(-5, debtor.habit + dice.between(-4, 6));
  // A settled one must be paid inside the window; an open one is not yet due, or late by less than the habit.
  const paidOn = bankDayAtOrBefore(addDays(window.lastDay, -dice.between(0, 45)));
  const dueOn = staysOpen ? addDays(day, dice.between(-Math.max(1, delay), 26)) : addDays(paidOn, -delay);
  const document = draftSale({
    debtor,
    format,
    issuedOn: bankDayAtOrBefore(addDays(dueOn, -30)),
    dice,
    dueOn,
  });
  if (staysOpen) return { document, receipts: [] };
  const receipt: ReceiptDraft = {
    bookedOn: paidOn,
    bank: debtor.country === 'BE' ? 'coda' : 'camt',
    kind: 'transfer',
    amount: document.totals.payable,
    says: debtor.country === 'FR' || format === 'table' ? 'number' : 'communication',
    debtor,
    by: null,
    of: [document],
  };
  return { document, receipts: [receipt] };
}

function draftSale({
  debtor,
  format,
  issuedOn,
  dice,
  dueOn,
}: {
  debtor: DemoDebtor;
  format: DemoFormat;
  issuedOn: CalendarDate;
  dice: Dice;
  dueOn?: CalendarDate;
}): DocumentDraft {
  const lines = soldLines(dice.pick(debtor.kind === 'consumer' ? CONSUMER_ORDERS : BUSINESS_ORDERS));
  const totals = totalsOf(lines, vatSchemeOf(debtor, lines));
  const isEndOfMonth = dueOn === undefined && debtor.kind === 'business' && dice.chance(20);
  return {
    debtor,
    format,
    kind: 'invoice',
    issuedOn,
    dueDates: [
      {
        dueOn: dueOn ?? (isEndOfMonth ? endOfMonthAfter(issuedOn, 45) : addDays(issuedOn, 30)),
        amount: totals.gross,
      },
    ],
    terms: isEndOfMonth ? '45 jours fin de mois' : '30 jours',
    lines,
    totals: { ...totals, prepaid: 0, payable: totals.gross },
    credits: null,
    isFactored: false,
    hasPdf: false,
    paidInTable: 0,
  };
}
