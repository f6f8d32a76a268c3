// "Our open balance equals your ledger, to the cent": a FEC, a list of open invoices or an aged balance by customer is
// compared with what is open here at the end of a day. Nothing is written.

import { readAgedBalance } from '../../../formats/ledgers/aged-balance.ts';
import { readFile } from '../../../formats/read.ts';
import type { FileReading, InputFile, Problem } from '../../../formats/records.ts';
import { agedTotals } from '../../../store/invoices/aged-totals.ts';
import { debtorNames, openOn } from '../../../store/invoices/open-on.ts';
import type { CalendarDate } from '../../../units/calendar.ts';
import { foldInvoiceNumber, foldName } from '../../../units/identifiers.ts';
import { type Money, money } from '../../../units/money.ts';
import type { DeskContext } from '../../context.ts';
import { compareLedger, type DifferenceCause, type LedgerLine } from './compare-ledger.ts';
import { type LedgerClaims, ledgerClaims } from './ledger-claims.ts';

export type LedgerCheck = {
  readonly day: CalendarDate;
  readonly file: string;
  readonly ours: Money;
  readonly theirs: Money;
  /** Ours less theirs; the differences add up to it. */
  readonly difference: Money;
  readonly isEqual: boolean;
  /** What is open here in other currencies, in which no books are kept. */
  readonly notCompared: readonly Money[];
  readonly differences: readonly {
    readonly cause: DifferenceCause;
    readonly number: string;
    readonly debtor: string | null;
    readonly on: CalendarDate | null;
    readonly ours: Money;
    readonly theirs: Money;
  }[];
  readonly problems: readonly Problem[];
};

/** Books are kept in euros; other currencies are not compared. */
const CURRENCY = 'EUR';

export async function checkLedger(
  { database }: DeskContext,
  { companyId, file, day }: { companyId: string; file: InputFile; day: CalendarDate },
): Promise<LedgerCheck> {
  const { lines, settledThere, lastDay, problems } = await linesOf(file, day);
  const foldedNumbers = [...new Set(lines.map(({ foldedNumber }) => foldedNumber))];
  const ours = await openOn(database, { companyId, day, currency: CURRENCY, foldedNumbers });
  const debtors = await debtorNames(database, companyId);
  const names = new Set(debtors.map(({ foldedName }) => foldedName));
  const customers = new Set(debtors.map(({ customer }) => customer));
  const isKnownDebtor = ({ customer, foldedName }: LedgerLine): boolean =>
    names.has(foldedName) || (customer !== null && customers.has(customer));
  const found = compareLedger({ ours, theirs: lines, settledThere, lastDay, isKnownDebtor });
  const total = (parts: readonly { readonly open: number }[]): number =>
    parts.reduce((sum, { open }) => sum + open, 0);
  const [here, there] = [total(ours), total(lines)];
  return {
    day,
    file: file.name,
    ours: money(here, CURRENCY),
    theirs: money(there, CURRENCY),
    difference: money(here - there, CURRENCY),
    isEqual: found.length === 0 && here === there && !problems.some(({ severity }) => severity === 'error'),
    notCompared: (await agedTotals(database, { companyId, day })).flatMap(({ currency, outstanding }) =>
      currency === CURRENCY || outstanding === 0 ? [] : [money(outstanding, currency)],
    ),
    differences: found.map(one => ({
      ...one,
      ours: money(one.ours, CURRENCY),
      theirs: money(one.theirs, CURRENCY),
    })),
    problems,
  };
}

type Lines = {
  readonly lines: readonly LedgerLine[];
  readonly settledThere: ReadonlySet<string>;
  readonly lastDay: CalendarDate | null;
  readonly problems: readonly Problem[];
};

async function linesOf(file: InputFile, day: CalendarDate): Promise<Lines> {
  const readings = await readFile(file);
  const entries = readings.flatMap(({ ledgerEntries }) => ledgerEntries ?? []);
  const problems = readings.flatMap(reading => reading.problems);
  if (entries.length > 0) {
    const known = entries.filter(({ enteredOn }) => enteredOn <= day);
    const claims = ledgerClaims(known);
    const settled = claims.settled.map(({ number }) => foldInvoiceNumber(number));
    return {
      lines: ledgerLines(claims),
      settledThere: new Set(settled),
      lastDay: latest(known.map(({ enteredOn }) => enteredOn)),
      problems,
    };
  }
  const nothing = { settledThere: new Set<string>(), lastDay: null };
  if (readings.some(({ invoices }) => invoices.length > 0))
    return { ...nothing, lines: openInvoiceLines(readings), problems };
  const aged = await readAgedBalance(file);
  const lines = aged.balances.map(
    ({ customer, name, amount }): LedgerLine => ({
      kind: 'customer',
      number: '',
      foldedNumber: '',
      customer,
      name,
      foldedName: foldName(name ?? ''),
      on: null,
      open: amount.amount,
    }),
  );
  return { ...nothing, lines, problems: aged.problems };
}

const latest = (days: readonly CalendarDate[]): CalendarDate | null => [...days].sort().at(-1) ?? null;

function ledgerLines({ open, unlettered }: LedgerClaims): LedgerLine[] {
  return [
    ...openInvoiceLines([{ invoices: open }]),
    ...unlettered.map(
      ({ buyer, entry }): LedgerLine => ({
        kind: 'payment',
        number: entry.piece,
        foldedNumber: '',
        customer: entry.customer,
        name: buyer.name,
        foldedName: foldName(buyer.name ?? ''),
        on: entry.enteredOn,
        open: entry.amount.amount,
      }),
    ),
  ];
}

/** What a sheet of a workbook repeats of another one, as a sheet for each month does beside one for all, is open once. */
function openInvoiceLines(readings: readonly Pick<FileReading, 'invoices'>[]): LedgerLine[] {
  const seen = new Set<string>();
  return readings.flatMap(({ invoices }) => {
    const lines = linesOfInvoices(invoices).map(line => ({
      line,
      key: `${line.kind} ${line.foldedNumber} ${line.open}`,
    }));
    const fresh = lines.filter(({ key }) => !seen.has(key));
    for (const { key } of lines) seen.add(key);
    return fresh.map(({ line }) => line);
  });
}

function linesOfInvoices(invoices: FileReading['invoices']): LedgerLine[] {
  return invoices
    .filter(({ payable }) => payable.amount !== 0 && payable.currency === CURRENCY)
    .map(({ number, buyer, issueDate, payable, kind }) => ({
      kind: kind === 'creditNote' || payable.amount < 0 ? 'creditNote' : 'invoice',
      number,
      foldedNumber: foldInvoiceNumber(number),
      customer: buyer.customerNumber ?? null,
      name: buyer.name,
      foldedName: foldName(buyer.name ?? ''),
      on: issueDate,
      open: kind === 'creditNote' && payable.amount > 0 ? -payable.amount : payable.amount,
    }));
}
