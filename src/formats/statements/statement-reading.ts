// What every statement reader hands back, and how its sums and keys are made.
// It decides that opening + credit - debit = closing and warns when a file does not add up; it never corrects.
// Example: opening 100.00, entries +50.00 and -20.00, closing 130.00 is balanced.

import { createHash } from 'node:crypto';
import { type CalendarDate, dayFromParts } from '../../units/calendar.ts';
import { structuredCommunicationsIn } from '../../units/identifiers.ts';
import {
  add,
  type Currency,
  type Money,
  money,
  negate,
  subtract,
  toDecimal,
  zero,
} from '../../units/money.ts';
import { ownText } from '../../units/own-text.ts';
import { warningAt } from '../problems.ts';
import type { Problem, StatementLineRecord, StatementRecord } from '../records.ts';
import { withoutFillers } from '../text/padded-by-bytes.ts';

export type StatementReading = {
  readonly statements: readonly StatementRecord[];
  readonly problems: readonly Problem[];
};

export type Balance = { readonly amount: Money; readonly date: CalendarDate | null };

export type StatementDraft = {
  readonly account: string;
  readonly currency: Currency;
  readonly number: string | null;
  readonly opening: Balance | null;
  readonly closing: Balance | null;
  /** Signed amounts of the booked entries. */
  readonly entries: readonly Money[];
  readonly details: number;
  readonly lines: readonly StatementLineRecord[];
};

/** Adds a list of any length: a file may be wrong on a hundred thousand lines, more than one call takes arguments. */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** The statement with its sums, and a warning at `place` when the balances disagree with the entries. */
export function sumStatement(
  draft: StatementDraft,
  place: string,
): { statement: StatementRecord; problems: readonly Problem[] } {
  const { currency, opening, closing } = draft;
  let credit = zero(currency);
  let debit = zero(currency);
  for (const entry of draft.entries) {
    if (entry.amount >= 0) credit = add(credit, entry);
    else debit = add(debit, negate(entry));
  }
  const reached =
    opening === null || opening.amount.currency !== currency
      ? null
      : subtract(add(opening.amount, credit), debit);
  const balanced = reached === null || closing === null ? null : isSame(reached, closing.amount);
  const statement: StatementRecord = {
    account: draft.account,
    currency,
    number: draft.number,
    openingBalance: opening?.amount ?? null,
    openingDate: opening?.date ?? null,
    closingBalance: closing?.amount ?? null,
    closingDate: closing?.date ?? null,
    entries: draft.entries.length,
    details: draft.details,
    credit,
    debit,
    balanced,
    lines: draft.lines.map(line => withParty(withCommunications(line))),
  };
  if (balanced !== false || reached === null || closing === null) return { statement, problems: [] };
  const problem = warningAt({
    place,
    found: `closing balance ${toDecimal(closing.amount)} ${closing.amount.currency}`,
    expected: `${toDecimal(reached)} ${currency}, which is the opening balance and the entries`,
  });
  return { statement, problems: [problem] };
}

/** A payer may write a Belgian communication into the text, marked as on the form. */
function withCommunications(line: StatementLineRecord): StatementLineRecord {
  const written = structuredCommunicationsIn(line.text);
  if (written.length === 0) return line;
  return { ...line, references: distinct([...line.references, ...written]) };
}

/** French banks write the other side into the text: 'VIR SEPA RECU /DE MENUISERIE DUPRE /MOTIF FACTURE FA-101 /REF X'. */
const PARTY_IN_TEXT = /^VIR\S* .*?\/(?:DE|BEN) (\S.*?)(?= \/(?:MOTIF|REF|BIC|ID|IBAN|CPT)|$)/i;

/** Where the bank gives no name, or one that is the beginning of that text. */
function withParty(line: StatementLineRecord): StatementLineRecord {
  if (line.counterparty !== null && !line.text.startsWith(line.counterparty)) return line;
  const name = PARTY_IN_TEXT.exec(line.text)?.[1];
  return name === undefined ? line : { ...line, counterparty: name };
}

const isSame = (left: Money, right: Money): boolean =>
  left.amount === right.amount && left.currency === right.currency;

/** Gives equal contents different keys by counting them: the n-th equal line of a file is the n-th again next time. */
export function contentKeys(): (parts: readonly (string | null)[]) => string {
  const seen = new Map<string, number>();
  return parts => {
    const content = createHash('sha256')
      .update(parts.map(part => part ?? '').join('\u001f'))
      .digest('hex')
      .slice(0, 32);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return nth === 1 ? content : `${content}-${nth}`;
  };
}

/** 'DDMMYY'. Two-digit years from 80 on belong to the twentieth century. */
export function parseDayMonthYear(text: string): CalendarDate | null {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  return match === null ? null : shortYearDay({ year: match[3], month: match[2], dayOfMonth: match[1] });
}

/** 'YYMMDD'. */
export function parseYearMonthDay(text: string): CalendarDate | null {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  return match === null ? null : shortYearDay({ year: match[1], month: match[2], dayOfMonth: match[3] });
}

function shortYearDay(parts: {
  year: string | undefined;
  month: string | undefined;
  dayOfMonth: string | undefined;
}): CalendarDate | null {
  const year = Number(parts.year);
  return dayFromParts({
    year: year < 80 ? 2000 + year : 1900 + year,
    month: Number(parts.month),
    dayOfMonth: Number(parts.dayOfMonth),
  });
}

export const signed = (amount: Money, isDebit: boolean): Money =>
  isDebit ? money(-amount.amount, amount.currency) : amount;

/**
 * One line of text: separators and runs of blanks become one space. What a large statement says of its lines is a small part of it
 * (451 MB for 100,000 entries before they were texts of their own, measured).
 */
export const oneLine = (text: string): string =>
  ownText(withoutFillers(text).replaceAll('\0', ' ').replace(/\s+/g, ' ').trim());

export const textOrNull = (text: string): string | null => {
  const clean = oneLine(text);
  return clean === '' ? null : clean;
};

/** Banks and payers write this where there is no reference. */
export const isReference = (text: string): boolean =>
  !/^(NOT\s?PROVIDED|NONREF|NOTAVAILABLE|0*)$/i.test(text.trim());

export const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
