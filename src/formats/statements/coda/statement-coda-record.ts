// How a CODA file is cut into records of 128 characters, and how an account and an amount are written in one.
// Febelfin positions count from 1; slices here count from 0.

import { type Currency, type Money, parseDecimalRounded } from '../../../units/money.ts';
import { errorAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';
import { inPlacesOfBytes } from '../../text/padded-by-bytes.ts';
import { splitLines } from '../../text/text.ts';
import { type Balance, parseDayMonthYear, signed } from '../statement-reading.ts';

export type CodaRecord = { readonly text: string; readonly line: number };

const RECORD_LENGTH = 128;
/** Every kind of record ends in a filled position (125 at the earliest), so a shorter one has lost characters inside. */
const SHORTEST = 125;

export function cutIntoRecords(text: string): { records: CodaRecord[]; problems: Problem[] } {
  const records: CodaRecord[] = [];
  const problems: Problem[] = [];
  const lines = splitLines(text.replace(/^\ufeff/, '').replaceAll('\u001a', '\n')).flatMap(unbroken);
  for (const [position, line] of lines.entries()) {
    const content = inPlace(line.trimEnd());
    if (content.trim() === '') continue;
    const record = content.padEnd(RECORD_LENGTH);
    const isWhole = content.length >= SHORTEST && record.length === RECORD_LENGTH;
    if (isWhole && /^[0123489]/.test(record)) records.push({ text: record, line: position + 1 });
    else
      problems.push(
        errorAt({
          place: `line ${position + 1}`,
          found: isWhole ? `record type ${record[0]}` : `a record of ${content.length} characters`,
          expected: isWhole ? 'record type 0, 1, 2, 3, 4, 8 or 9' : `${RECORD_LENGTH} characters`,
        }),
      );
  }
  return { records, problems };
}

/** 128 bytes instead of characters; movements end in '0 0': whether more records follow, and whether more are linked. */
const inPlace = (record: string): string =>
  record.length < RECORD_LENGTH &&
  Buffer.byteLength(record) === RECORD_LENGTH &&
  (/[01] [01]$/.test(record) || !/^[23]/.test(record))
    ? inPlacesOfBytes(record)
    : record;

/** Some banks and tools send records one behind the other without line ends; each is then a line. */
function unbroken(line: string): readonly string[] {
  const content = line.trimEnd();
  if (content.length <= RECORD_LENGTH) return [line];
  const count = Math.ceil(content.length / RECORD_LENGTH);
  const records = Array.from({ length: count }, (_, position) =>
    content.slice(position * RECORD_LENGTH, (position + 1) * RECORD_LENGTH),
  );
  return records.every(record => /^[0123489]/.test(record) && record.trimEnd().length >= SHORTEST)
    ? records
    : [line];
}

/**
 * Account structure (position 2): 0 Belgian account number, 1 foreign, 2 Belgian IBAN with an extension at 37-39, 3 foreign
 * IBAN.
 */
export function readAccount(record: string): { account: string; currency: Currency } {
  if (record[1] === '0') return { account: record.slice(5, 17).trim(), currency: record.slice(18, 21) };
  const end = record[1] === '2' ? 36 : 39;
  return { account: record.slice(5, end).trim(), currency: record.slice(39, 42) };
}

export function readBalance(
  { text, line }: CodaRecord,
  { currency, at, problems }: { currency: Currency; at: number; problems: Problem[] },
): Balance | null {
  const amount = readCodaAmount(text.slice(at + 1, at + 16), currency);
  if (amount === null || !/[01]/.test(text.charAt(at))) {
    const found = `balance "${text.slice(at, at + 16)}"`;
    problems.push(errorAt({ place: `line ${line}`, found, expected: 'a sign and 15 digits' }));
    return null;
  }
  const date = parseDayMonthYear(text.slice(at + 16, at + 22));
  return { amount: signed(amount, text.charAt(at) === '1'), date };
}

/** Fifteen digits, the last three after the decimal point, whatever the currency. */
export function readCodaAmount(digits: string, currency: Currency): Money | null {
  return /^\d{15}$/.test(digits)
    ? parseDecimalRounded(`${digits.slice(0, 12)}.${digits.slice(12)}`, currency)
    : null;
}
