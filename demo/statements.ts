// How the bookings of an account become statements: in order, balanced, each opening with what the last one closed on.
// Banks write names and texts in capitals without accents, which is how a payer's name really arrives.

import { addDays, type CalendarDate, earlier } from '../src/units/calendar.ts';
import type { Bank, DemoReceipt } from './documents.ts';
import { bankDayAtOrBefore, isBankDay } from './drafts.ts';
import type { DemoLedger } from './ledger.ts';

export type DemoStatement = {
  /** Counts from 1 within the year of the first statement. */
  readonly sequence: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day of the opening balance: that of the statement before. */
  readonly openedOn: CalendarDate;
  readonly opening: number;
  readonly closing: number;
  readonly receipts: readonly DemoReceipt[];
};

const OPENING: Readonly<Record<Bank, number>> = { camt: 31_482_17, coda: 12_905_64 };
const FIRST_SEQUENCE: Readonly<Record<Bank, number>> = { camt: 30, coda: 140 };

/** One statement for each day with a booking. */
export const dailyStatements = (ledger: DemoLedger, bank: Bank): readonly DemoStatement[] =>
  chain(
    bank,
    [...new Set(of(ledger, bank).map(one => one.bookedOn))].map(day => [day, day] as const),
    ledger,
  );

/** One statement for each day on which the banks work, also where nothing was booked: what a connection to a bank brings. */
export const bankDayStatements = (ledger: DemoLedger, bank: Bank): readonly DemoStatement[] => {
  const { firstDay, lastDay } = ledger.window;
  const days = daysBetween(firstDay, lastDay).filter(isBankDay);
  return chain(
    bank,
    days.map(day => [day, day] as const),
    ledger,
  );
};

/** One statement for each week, Monday to Sunday; the last ends on the last bank day. */
export function weeklyStatements(ledger: DemoLedger, bank: Bank): readonly DemoStatement[] {
  const weeks: (readonly [CalendarDate, CalendarDate])[] = [];
  const { firstDay, lastDay } = ledger.window;
  for (let monday = firstDay; monday <= lastDay; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    weeks.push([monday, earlier(sunday, lastDay)]);
  }
  return chain(bank, weeks, ledger);
}

function chain(
  bank: Bank,
  spans: readonly (readonly [CalendarDate, CalendarDate])[],
  ledger: DemoLedger,
): readonly DemoStatement[] {
  let balance = OPENING[bank];
  let openedOn = bankDayAtOrBefore(addDays(ledger.window.firstDay, -1));
  return spans.map(([from, to], position) => {
    const receipts = of(ledger, bank).filter(one => one.bookedOn >= from && one.bookedOn <= to);
    const before = { openedOn, opening: balance };
    openedOn = to;
    balance += receipts.reduce((sum, one) => sum + one.amount, 0);
    return { sequence: FIRST_SEQUENCE[bank] + position, from, to, ...before, closing: balance, receipts };
  });
}

function daysBetween(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

const of = (ledger: DemoLedger, bank: Bank): readonly DemoReceipt[] =>
  ledger.receipts.filter(receipt => receipt.bank === bank);

/** 'L'Éclat & Fils' as a bank prints it: "L'ECLAT ET FILS". */
export const bankText = (text: string, length: number): string =>
  text
    .replace(/œ/gi, 'OE')
    .replace(/ß/g, 'SS')
    .replace(/[’‘]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll('&', 'ET')
    .replace(/[^A-Z0-9/\-?:().,'+ ]/g, '')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, length)
    .trim();
