// What camt.052, .053 and .054 say (ISO 20022, versions .01 to .14): accounts, balances and booked entries.
// It streams: an entry becomes a few short records and is forgotten, so the size of the file does not matter.
// Entries that are not booked (PDNG, INFO, FUTR) are left out with a warning: they may never happen.
// A notification (.054) repeats bookings of a statement in detail; line keys begin with the key of their booking,
// so that whoever stores lines can see that the booking is already there. See `otherTellingKey`.

import type { CalendarDate } from '../../../units/calendar.ts';
import type { Currency, Money } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { Problem, StatementLineRecord, StatementRecord } from '../../records.ts';
import { readXml, type XmlSource } from '../../text/xml.ts';
import { all, child, textAt, type XmlElement } from '../../text/xml-tree.ts';
import { addAll, contentKeys, distinct, type StatementReading, sumStatement } from '../statement-reading.ts';
import {
  bookingLines,
  type CamtDetail,
  type CamtEntry,
  readCamtDetail,
  readCamtEntry,
} from './statement-camt-entry.ts';
import { accountOf, dateOf, readBalance } from './statement-camt-fields.ts';
import { type SummedEntry, summaryProblems } from './statement-camt-summary.ts';

const MESSAGE = /BkToCstmr(Stmt|AcctRpt|DbtCdtNtfctn)|camt\.05[234]\.001/;
/** Banks write it their own way too: with their country behind it, or as an address. */
const NAMESPACE = /^$|camt\.05[234]\.001/i;

/** The root names the message, whatever stands before it and in whatever encoding. */
export const isCamt = (root: { readonly uri: string } | null): boolean =>
  root !== null && /camt\.05[234]\.001/i.test(root.uri);

/** A message inside another root, which names it near its beginning. */
export const looksLikeCamt = (sniff: string): boolean => MESSAGE.test(sniff);

const PART = /#\d+$/;

/** The key of the same booking in a file that tells it the other way: of the whole for a part, of the first part for a whole. */
export const otherTellingKey = (lineKey: string): string =>
  PART.test(lineKey) ? lineKey.replace(PART, '') : `${lineKey}#1`;

/** 1,060,000 of them took 2.6 GB, measured; the largest statement of a day that is promised has 200,000. */
const MOST_BOOKINGS = 500_000;

export function readCamt(
  source: XmlSource,
  { most = MOST_BOOKINGS }: { most?: number } = {},
): StatementReading & { readonly encoding: string | null } {
  const statements: StatementRecord[] = [];
  const problems: Problem[] = [];
  const keyOf = contentKeys();
  let details: CamtDetail[] = [];
  let entries: CamtEntry[] = [];
  let position = 0;
  let parts = 0;
  const readEntry = (element: XmlElement): void => {
    position += 1;
    if (position > most) return;
    const reading = readCamtEntry({ element, details, place: `Ntry ${position}` });
    details = [];
    addAll(problems, reading.problems);
    if (reading.entry !== null) entries.push(reading.entry);
  };
  const readDetail = (element: XmlElement): void => {
    parts += 1;
    if (parts <= most) details.push(readCamtDetail(element));
  };
  const readStatement = (element: XmlElement): void => {
    if (!NAMESPACE.test(element.uri)) return;
    const reading = statementOf({
      element,
      entries,
      keyOf,
      place: `${element.name} ${statements.length + 1}`,
    });
    entries = [];
    statements.push(...reading.statements);
    addAll(problems, reading.problems);
  };
  const reading = readXml(source, {
    handOver: new Map([
      ['TxDtls', readDetail],
      ['Ntry', readEntry],
      ['Stmt', readStatement],
      ['Rpt', readStatement],
      ['Ntfctn', readStatement],
    ]),
  });
  if (!reading.ok) return { statements: [], problems: [reading.problem], encoding: reading.encoding };
  // Refused as a whole: a part of a statement is never called the statement.
  if (Math.max(position, parts) > most)
    return { statements: [], problems: [tooManyBookings(most)], encoding: reading.encoding };
  if (statements.length === 0 && !problems.some(problem => problem.severity === 'error'))
    problems.push(
      errorAt({
        place: reading.root.name,
        found: 'no statement',
        expected: 'Stmt, Rpt or Ntfctn with an account',
      }),
    );
  return { statements, problems, encoding: reading.encoding };
}

const tooManyBookings = (most: number): Problem =>
  errorAt({
    place: 'file',
    found: `more than ${most} bookings`,
    expected: `at most ${most} bookings in one file`,
  });

type Held = {
  readonly element: XmlElement;
  /** Taken away one by one as they become lines: both at once would be twice the memory of a large statement. */
  readonly entries: CamtEntry[];
  readonly keyOf: (parts: readonly (string | null)[]) => string;
  readonly place: string;
};

/** One statement, or one per currency where the account names none and its entries are of several. */
function statementOf(held: Held): StatementReading {
  const { element, entries, place } = held;
  const account = accountOf(child(element, 'Acct'));
  const stated = textAt(element, 'Acct/Ccy');
  const moved = distinct(entries.map(({ amount }) => amount.currency));
  const currencies = stated !== null ? [stated] : moved.length > 0 ? moved : firstOfBalances(element);
  const [first] = currencies;
  if (account === null || first === undefined || !currencies.every(one => /^[A-Z]{3}$/.test(one))) {
    const found = `account ${account ?? 'missing'}, currency ${first ?? 'missing'}`;
    return {
      statements: [],
      problems: [errorAt({ place, found, expected: 'an account and its currency' })],
    };
  }
  const readings = currencies.map(currency =>
    statementIn({
      ...held,
      account,
      currency,
      entries: stated === null ? entries.filter(({ amount }) => amount.currency === currency) : entries,
      isOnly: currencies.length === 1,
    }),
  );
  return {
    statements: readings.flatMap(({ statements }) => statements),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** Of the balance at either end, where nothing moved. */
const firstOfBalances = (element: XmlElement): string[] =>
  all(element, 'Bal')
    .flatMap(balance => child(balance, 'Amt')?.attributes.get('Ccy') ?? [])
    .slice(0, 1);

function statementIn({
  element,
  entries,
  keyOf,
  place,
  account,
  currency,
  isOnly,
}: Held & {
  readonly account: string;
  readonly currency: Currency;
  readonly isOnly: boolean;
}): StatementReading {
  const problems: Problem[] = [];
  const opening = readBalance(element, { codes: ['OPBD', 'PRCD'], currency, problems, place });
  const closing = readBalance(element, { codes: ['CLBD'], currency, problems, place });
  const fallbackDate =
    closing?.date ??
    dateOf(child(element, 'FrToDt'), 'ToDtTm') ??
    opening?.date ??
    dateOf(element, 'CreDtTm');
  const booked: Money[] = [];
  let details = 0;
  const lines: StatementLineRecord[] = [];
  // A summary adds up whatever the currency.
  const isSummed =
    isOnly &&
    child(element, 'TxsSummry') !== null &&
    entries.every(({ amount }) => amount.currency === currency);
  const summed = isSummed ? entries.map(asSummed) : [];
  entries.reverse();
  for (let entry = entries.pop(); entry !== undefined; entry = entries.pop()) {
    const fault = refusal({ entry, currency, fallbackDate });
    if (fault !== null) {
      problems.push(fault);
      continue;
    }
    const reading = bookingLines({ entry, account, fallbackDate, keyOf });
    booked.push(entry.amount);
    details += entry.details.length;
    addAll(lines, reading.lines);
    addAll(problems, reading.problems);
  }
  const draft = {
    account,
    currency,
    number: textAt(element, 'ElctrncSeqNb') ?? textAt(element, 'LglSeqNb') ?? textAt(element, 'Id'),
    opening,
    closing,
    entries: booked,
    details,
    lines,
  };
  const { statement, problems: unbalanced } = sumStatement(draft, place);
  const missing = isSummed ? summaryProblems({ statement: element, entries: summed, currency, place }) : [];
  return { statements: [statement], problems: [...problems, ...unbalanced, ...missing] };
}

const asSummed = ({ amount, status, details }: CamtEntry): SummedEntry => ({
  amount,
  isBooked: status === 'BOOK',
  payments: Math.max(details.length, 1),
});

/** Why an entry is not taken: not booked yet, of another currency than the account, or without any date. */
function refusal({
  entry,
  currency,
  fallbackDate,
}: {
  entry: CamtEntry;
  currency: Currency;
  fallbackDate: CalendarDate | null;
}): Problem | null {
  const { place } = entry;
  if (entry.status !== 'BOOK')
    return warningAt({ place, found: `status ${entry.status}`, expected: 'BOOK; the entry is left out' });
  if (entry.amount.currency !== currency)
    return errorAt({
      place,
      found: `an amount in ${entry.amount.currency}`,
      expected: `${currency}, as the account`,
    });
  if (entry.bookingDate === null && fallbackDate === null)
    return errorAt({ place, found: 'no booking date', expected: 'BookgDt or ValDt' });
  return null;
}
