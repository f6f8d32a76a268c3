// What an MT940 file says (SWIFT customer statement, in the dialects of many banks): one message per page of a statement.
// RC and RD are reversals: RC takes a credit back, so money leaves. 60M and 62M are the balances of a page.
// ':61:2102150215C50,00NTRFNONREF' is 50.00 in, valued and booked on 15 February 2021.

import { addYears, type CalendarDate, daysBetween, parseDay } from '../../../units/calendar.ts';
import { parseIban } from '../../../units/identifiers.ts';
import { type Currency, money, toDecimal } from '../../../units/money.ts';
import { errorAt } from '../../problems.ts';
import type { Problem, StatementLineRecord, StatementRecord } from '../../records.ts';
import { splitLines } from '../../text/text.ts';
import {
  addAll,
  type Balance,
  contentKeys,
  distinct,
  isReference,
  oneLine,
  parseYearMonthDay,
  type StatementReading,
  sumStatement,
  textOrNull,
} from '../statement-reading.ts';
import { readMt940Details } from './statement-mt940-details.ts';
import {
  accountOf,
  interimCurrency,
  readBalance,
  readMt940Amount,
  type Tag,
} from './statement-mt940-fields.ts';

export const looksLikeMt940 = (sniff: string): boolean =>
  /^\s*:(20|25P?|28C?|60[FM]|61|62[FM]|64|86):/.test(sniff) ||
  (/^(\{4:)?:?20:/m.test(sniff) && /^:(25P?|28C?|60[FM]):/m.test(sniff));

/** Two digits and perhaps a letter (':28C:'); some banks add ':940:' and ':NS:'. ':KO:' in a text is text. */
const TAG = /^:(\d{2,3}[A-Z]?|NS):(.*)$/;

/** The last line is whole: its end is there, or the end of the message. */
function endsWhole(text: string): boolean {
  const written = text.trimEnd();
  return /[}-]$/.test(written) || /[\r\n]/.test(text.slice(written.length));
}

type KeyOf = (parts: readonly (string | null)[]) => string;

export function readMt940(text: string): StatementReading {
  const statements: StatementRecord[] = [];
  const problems: Problem[] = [];
  const keyOf = contentKeys();
  const { messages, end } = cutIntoMessages(readTags(text));
  for (const message of messages) {
    const reading = readMessage(message, keyOf);
    statements.push(...reading.statements);
    addAll(problems, reading.problems);
  }
  const last = statements.at(-1);
  if (last?.balanced === false && !endsWhole(text))
    problems.push(
      errorAt({ place: 'end of file', found: 'a closing balance that may be cut', expected: 'a line end' }),
    );
  if (messages.length > 0 && end !== null)
    problems.push(errorAt({ place: end.place, found: 'nothing', expected: 'opening balance :60F:' }));
  if (messages.length === 0)
    problems.push(
      errorAt({ place: 'file', found: 'no opening balance', expected: 'a message with tag :60F:' }),
    );
  return { statements, problems };
}

/** ':61:…' begins a tag; following lines belong to it; '-' and SWIFT envelopes ({1:…, -}) end it. */
function readTags(text: string): Tag[] {
  const tags: { name: string; lines: string[]; place: string }[] = [];
  let isOpen = false;
  for (const [position, raw] of splitLines(text.replaceAll('\0', '')).entries()) {
    const line = raw.replace(/^(\{[1-5]:[^}]*\})*\{4:/, '');
    const begins = TAG.exec(line);
    if (begins !== null) {
      tags.push({ name: begins[1] ?? '', lines: [begins[2] ?? ''], place: `line ${position + 1}` });
      isOpen = true;
    } else if (/^-\s*}?\s*$/.test(line)) {
      isOpen = isOpen && !isMessageEnd(tags.at(-1)?.name);
    } else if (isOpen && line.trim() !== '') tags.at(-1)?.lines.push(line);
  }
  return tags;
}

/** A lone '-' may also be a line of text cut by the bank; after a closing balance it ends the message. */
const isMessageEnd = (name: string | undefined): boolean => name === undefined || /^6[245]/.test(name);

/**
 * A message runs from :20: to the next :20:; a second opening balance begins another one as well. `end` is where the file
 * ends in the head of a message, and may have been cut.
 */
function cutIntoMessages(tags: readonly Tag[]): { messages: Tag[][]; end: Tag | null } {
  const messages: Tag[][] = [];
  let current: Tag[] = [];
  for (const tag of tags) {
    const isSecondOpening = /^60[FM]$/.test(tag.name) && current.some(one => /^60[FM]$/.test(one.name));
    if ((tag.name === '20' || isSecondOpening) && current.length > 0) {
      messages.push(current);
      current = [];
    }
    current.push(tag);
  }
  messages.push(current);
  const isMessage = (tags: readonly Tag[]): boolean => tags.some(tag => /^(60[FM]|61|34F)$/.test(tag.name));
  const last = messages.at(-1) ?? [];
  return { messages: messages.filter(isMessage), end: isMessage(last) ? null : (last[0] ?? null) };
}

function readMessage(message: readonly Tag[], keyOf: KeyOf): StatementReading {
  const find = (pattern: RegExp) => message.find(tag => pattern.test(tag.name));
  const problems: Problem[] = [];
  const place = message[0]?.place ?? 'file';
  const interim = interimCurrency(message);
  const balance = (kind: RegExp, expected: string): Balance | null =>
    interim !== null ? null : readBalance({ tag: find(kind), problems, expected, place });
  const opening = balance(/^60[FM]$/, 'opening balance :60F:');
  const closing = balance(/^62[FM]$/, 'closing balance :62F:');
  const currency = interim ?? opening?.amount.currency ?? closing?.amount.currency;
  const account = accountOf(find(/^25P?$/)?.lines[0] ?? '', currency ?? '');
  if (account === null || currency === undefined) {
    const found = `account ${account ?? 'missing'}, currency ${currency ?? 'missing'}`;
    problems.push(errorAt({ place, found, expected: 'an account :25: and an opening balance :60F:' }));
    return { statements: [], problems };
  }
  const lines: StatementLineRecord[] = [];
  for (const [position, tag] of message.entries()) {
    if (tag.name !== '61') continue;
    const details = detailsAfter(message, position);
    const line = readLine({ tag, details, currency, account, keyOf });
    if (line === null) {
      const expected = 'date, C, D, RC or RD, amount, type';
      problems.push(errorAt({ place: tag.place, found: tag.lines[0] ?? '', expected }));
    } else lines.push(line);
  }
  const number = find(/^28C?$/)?.lines[0]?.trim() ?? '';
  const draft = {
    account,
    currency,
    opening,
    closing,
    entries: lines.map(line => line.amount),
    details: 0,
    lines,
  };
  const summed = sumStatement({ ...draft, number: number === '' ? null : number }, place);
  return { statements: [summed.statement], problems: [...problems, ...summed.problems] };
}

/** Every tag :86: that follows a line is of that line; older Dutch files write one for each line of text. */
function detailsAfter(message: readonly Tag[], position: number): readonly string[] {
  const lines: string[] = [];
  for (let next = position + 1; message[next]?.name === '86'; next += 1)
    addAll(lines, message[next]?.lines ?? []);
  return lines;
}

/** The reference of the account's owner is 16x (SWIFT field 61, subfield 7); Dutch banks wrote the other party behind it. */
const REFERENCE_LENGTH = 16;

/** The type of a line that takes back an item which was credited (SWIFT field 61, subfield 6: returned item). */
const RETURNED_CREDIT = /^\s*[NFS]RTI/;

/** Value date, entry date (month and day, often missing), mark, funds letter, amount, type, references. */
const LINE = /^(\d{6})(\d{4})?(R?[CD]|E[CD])([A-Z])?\s*(\d+(?:[.,]\d*)?|[.,]\d+)(.*)$/s;

function readLine({
  tag,
  details,
  currency,
  account,
  keyOf,
}: {
  tag: Tag;
  details: readonly string[];
  currency: Currency;
  account: string;
  keyOf: KeyOf;
}): StatementLineRecord | null {
  const match = LINE.exec(tag.lines[0]?.trim() ?? '');
  const amount = readMt940Amount(match?.[5] ?? '', currency);
  // Banks that count 30 days a month value on 30 February: such a line keeps its entry date and has no value date.
  const valueDate = parseYearMonthDay(match?.[1] ?? '');
  const nearby = valueDate ?? parseYearMonthDay(`${match?.[1]?.slice(0, 4)}01`);
  const bookingDate = nearby === null ? null : (entryDate(nearby, match?.[2]) ?? valueDate);
  if (match === null || amount === null || bookingDate === null) return null;
  const mark = match[3] ?? '';
  const isReversal = mark.startsWith('R');
  const moved = money(amount.amount * (mark.endsWith('C') !== isReversal ? 1 : -1), currency);
  const tail = /^\s*[A-Z][A-Z0-9]{3}(.*)$/.exec(match[6] ?? '')?.[1] ?? '';
  const [owner = '', bank = ''] = tail.split('//').map(part => part.trim());
  const customer = owner.slice(0, REFERENCE_LENGTH).trim();
  const described = readMt940Details(details, { isCredit: moved.amount > 0 });
  const content = [bank, owner, described.text, described.counterparty ?? ''].join(' ');
  return {
    key: `mt940/${keyOf([account, bookingDate, toDecimal(moved), content])}`,
    bookingDate,
    valueDate,
    amount: moved,
    counterparty: described.counterparty ?? textOrNull(owner.slice(REFERENCE_LENGTH)),
    counterpartyIban: described.counterpartyIban ?? parseIban(tag.lines[1] ?? ''),
    references: distinct([customer, ...described.references].filter(isCustomerReference)),
    text: details.length > 0 ? described.text : supplement(tag),
    isReversal: isReversal || described.isReturn || RETURNED_CREDIT.test(match[6] ?? ''),
    isDetail: false,
  };
}

/** What the bank wrote below the line itself (SWIFT field 61, subfield 9), where it wrote no :86:; codes and accounts are no text. */
function supplement({ lines }: Tag): string {
  const written = oneLine(lines.slice(1).join(' '));
  return written.startsWith('/') || parseIban(written) !== null ? '' : written;
}

/** 'EREF', 'KREF+' and the like only say that the reference stands in :86:. */
const isCustomerReference = (text: string): boolean =>
  isReference(text) && text.length > 1 && !/^(EREF|KREF|PREF|MARF|CREF)\+?$/.test(text);

/** The month and day of booking in the year that is nearest: 1231 valued on 2 January is last year's. */
function entryDate(nearby: CalendarDate, monthAndDay: string | undefined): CalendarDate | null {
  if (monthAndDay === undefined) return null;
  const candidates = [-1, 0, 1].flatMap(
    years =>
      parseDay(`${addYears(nearby, years).slice(0, 4)}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`) ??
      [],
  );
  const distance = (date: CalendarDate) => Math.abs(daysBetween(nearby, date));
  return candidates.sort((left, right) => distance(left) - distance(right))[0] ?? null;
}
