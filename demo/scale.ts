// A company of any size for load tests and benches: every debtor has one to three overdue invoices, and the bank was
// read on the last working day, so that cash holds nobody back. Real file formats, like the demonstration itself.
// manyDebtors({ day, debtors: 1000, seed: 1 }) has 1,000 debtors with about 2,000 rows.

import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import { BUSINESS_ORDERS, soldLines } from './catalogue.ts';
import { frenchVat, makeFrenchIban, makeSiren } from './check-digits.ts';
import type { DemoDebtor } from './debtors.ts';
import { type DemoDocument, type DemoReceipt, totalsOf } from './documents.ts';
import { bankDayAtOrBefore, windowBefore } from './drafts.ts';
import { type Dice, diceOf } from './random.ts';
import { writeCamt } from './write-camt.ts';
import { writeTable } from './write-table.ts';

export type ManyDebtors = {
  /** The table of an accounting tool: semicolons, decimal comma, windows-1252. */
  readonly table: Uint8Array;
  /** camt.053 of one week up to the last bank day before `day`. */
  readonly statement: Uint8Array;
  readonly invoices: number;
  /** Cents of euro that are overdue in all, before what the statement pays. */
  readonly overdue: number;
  /** Bookings of the statement, and the cents of those that pay an invoice in full. */
  readonly bookings: number;
  readonly received: number;
};

/** SIREN from 000 500 000 upwards, none of which was ever issued. */
const FIRST_SIREN = 50_000;
export const MOST_DEBTORS = 49_999;
const TOWNS = [
  ['59000', 'Lille'],
  ['62000', 'Arras'],
  ['80000', 'Amiens'],
  ['44000', 'Nantes'],
  ['69003', 'Lyon'],
] as const;

export function manyDebtors({
  day,
  debtors,
  seed,
  payingEvery = null,
}: {
  day: CalendarDate;
  debtors: number;
  seed: number;
  /** Every so many debtors, one pays its last invoice, naming its number; null: nobody pays. */
  payingEvery?: number | null;
}): ManyDebtors {
  if (!Number.isInteger(debtors) || debtors < 1 || debtors > MOST_DEBTORS)
    throw new RangeError(`From 1 to ${MOST_DEBTORS} debtors, found ${debtors}`);
  const dice = diceOf(seed);
  const documents: DemoDocument[] = [];
  const paid: DemoDocument[] = [];
  for (let index = 1; index <= debtors; index += 1) {
    const debtor = debtorAt(index, dice);
    for (let left = dice.between(1, 3); left > 0; left -= 1)
      documents.push(overdueInvoice({ number: String(100_000 + documents.length), debtor, day, dice }));
    const last = documents.at(-1);
    if (last && payingEvery !== null && index % payingEvery === 0) paid.push(last);
  }
  const { lastDay } = windowBefore(day);
  const bookings = [feeOn(lastDay), ...paid.map(document => paymentOf(document, lastDay))];
  return {
    table: writeTable(documents),
    statement: statementOf(bookings, lastDay),
    invoices: documents.length,
    overdue: payableOf(documents),
    bookings: bookings.length,
    received: payableOf(paid),
  };
}

const payableOf = (documents: readonly DemoDocument[]): number =>
  documents.reduce((total, document) => total + document.totals.payable, 0);

function debtorAt(index: number, dice: Dice): DemoDebtor {
  const registration = makeSiren(FIRST_SIREN + index);
  const [postalCode, city] = dice.pick(TOWNS);
  const count = String(index).padStart(5, '0');
  return {
    key: `d${count}`,
    number: `C${count}`,
    name: `Établissements Fictifs n° ${count}`,
    kind: 'business',
    country: 'FR',
    language: 'fr',
    contact: null,
    email: `compta@d${count}.example.com`,
    phone: `+3319900${String(index % 10_000).padStart(4, '0')}`,
    street: `${dice.between(1, 180)} rue des Essais`,
    postalCode,
    city,
    registration,
    vat: frenchVat(registration),
    iban: makeFrenchIban(1_000_000 + index),
    habit: 0,
  };
}

function overdueInvoice({
  number,
  debtor,
  day,
  dice,
}: {
  number: string;
  debtor: DemoDebtor;
  day: CalendarDate;
  dice: Dice;
}): DemoDocument {
  const dueOn = addDays(day, -dice.between(3, 60));
  const lines = soldLines(dice.pick(BUSINESS_ORDERS));
  const totals = totalsOf(lines, 'standard');
  return {
    number,
    kind: 'invoice',
    format: 'table',
    debtor,
    issuedOn: bankDayAtOrBefore(addDays(dueOn, -30)),
    dueDates: [{ dueOn, amount: totals.gross }],
    terms: null,
    lines,
    vatScheme: 'standard',
    totals: { ...totals, prepaid: 0, payable: totals.gross },
    communication: null,
    precedingNumber: null,
    isFactored: false,
    orderReference: null,
    hasPdf: false,
    paidInTable: 0,
  };
}

const feeOn = (bookedOn: CalendarDate): DemoReceipt => ({
  bookedOn,
  bank: 'camt',
  amount: -14_90,
  kind: 'fee',
  party: { name: '', iban: null },
  text: 'FRAIS DE TENUE DE COMPTE',
  communication: null,
  pays: [],
});

const paymentOf = ({ number, debtor, totals }: DemoDocument, bookedOn: CalendarDate): DemoReceipt => ({
  bookedOn,
  bank: 'camt',
  amount: totals.payable,
  kind: 'transfer',
  party: { name: debtor.name, iban: debtor.iban },
  text: `FACTURE ${number}`,
  communication: null,
  pays: [number],
});

function statementOf(receipts: readonly DemoReceipt[], lastDay: CalendarDate): Uint8Array {
  const opening = 40_000_00;
  return writeCamt({
    sequence: 1,
    from: addDays(lastDay, -6),
    to: lastDay,
    openedOn: addDays(lastDay, -7),
    opening,
    closing: receipts.reduce((balance, { amount }) => balance + amount, opening),
    receipts,
  });
}
