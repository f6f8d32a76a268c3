// What a CODA file says (Febelfin 2.x, Belgium): fixed records of 128 characters, several accounts in one file.
// Movements of transaction type 0 to 3 are booked and add up to the new balance; types 5 to 9 are their details.
// It reads and reports; it repairs nothing. One booked credit of 300.00 with details 100.00 and 200.00 is two lines.

import type { CalendarDate } from '../../../units/calendar.ts';
import { type Currency, money, sum, toDecimal, zero } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { Problem, StatementRecord } from '../../records.ts';
import { addAll, parseDayMonthYear, type StatementReading, sumStatement } from '../statement-reading.ts';
import { movementLines } from './statement-coda-lines.ts';
import { type CodaMovement, readMovement } from './statement-coda-movement.ts';
import {
  type CodaRecord,
  cutIntoRecords,
  readAccount,
  readBalance,
  readCodaAmount,
} from './statement-coda-record.ts';

/** A header record: 0, four zeros, creation date, bank, application code 05. */
export const looksLikeCoda = (sniff: string): boolean => /^\ufeff?\s*00000\d{9}05/.test(sniff);

export function readCoda(text: string): StatementReading {
  const { records, problems } = cutIntoRecords(text);
  if (records.length === 0 && problems.length === 0)
    problems.push(errorAt({ place: 'file', found: 'no record', expected: 'a CODA header record' }));
  const statements: StatementRecord[] = [];
  for (const group of groupByStatement(records)) {
    const reading = readStatement(group);
    addAll(problems, reading.problems);
    statements.push(...reading.statements);
  }
  return { statements, problems };
}

/** A statement runs from header 0 to trailer 9; without either it runs to where the next one begins. */
function groupByStatement(records: readonly CodaRecord[]): CodaRecord[][] {
  const groups: CodaRecord[][] = [];
  let current: CodaRecord[] = [];
  for (const record of records) {
    const begins =
      record.text[0] === '0' || (record.text[0] === '1' && current.some(one => one.text[0] === '1'));
    if (begins && current.length > 0) {
      groups.push(current);
      current = [];
    }
    current.push(record);
    if (record.text[0] === '9') {
      groups.push(current);
      current = [];
    }
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

function readStatement(group: readonly CodaRecord[]): StatementReading {
  const header = group.find(record => record.text[0] === '0');
  const first = group.find(record => record.text[0] === '1');
  const closingRecord = group.find(record => record.text[0] === '8');
  const trailer = group.find(record => record.text[0] === '9');
  const problems = missingRecords({ group, header, first, closingRecord, trailer });
  if (first === undefined) return { statements: [], problems };
  const { account, currency } = readAccount(first.text);
  if (!/^[A-Z]{3}$/.test(currency) || account === '') {
    const found = `account "${first.text.slice(5, 42).trim()}"`;
    problems.push(errorAt({ place: `line ${first.line}`, found, expected: 'an account and a currency' }));
    return { statements: [], problems };
  }
  const opening = readBalance(first, { currency, at: 42, problems });
  const closing =
    closingRecord === undefined ? null : readBalance(closingRecord, { currency, at: 41, problems });
  const numbers = numbersOf(first);
  const date = closing?.date ?? parseDayMonthYear(header?.text.slice(5, 11) ?? '') ?? opening?.date ?? null;
  const movements = readMovements({ group, currency, fallbackDate: date, problems });
  if (trailer !== undefined) problems.push(...checkTrailer({ trailer, group, movements, currency }));
  const booked = movements.filter(movement => movement.level === 0);
  const told = numbers.length > 0 ? numbers.join('-') : toDecimal(opening?.amount ?? zero(currency));
  const keyPrefix = `coda/${account}/${currency}/${date ?? 'undated'}-${told}`;
  const { lines, problems: lineProblems } = movementLines({ movements, keyPrefix, currency });
  addAll(problems, lineProblems);
  const draft = {
    account,
    currency,
    number: numbers[0] ?? null,
    opening,
    closing,
    entries: booked.map(movement => movement.amount),
    details: movements.length - booked.length,
    lines,
  };
  const summed = sumStatement(draft, `line ${closingRecord?.line ?? first.line}`);
  return { statements: [summed.statement], problems: [...problems, ...summed.problems] };
}

/**
 * The number of the statement on paper (3-5) and that of the coded one (126-128). Either may be zeros, and one paper may
 * tell what several files told day by day: movements count from 0001 in each of them.
 */
const numbersOf = ({ text }: CodaRecord): string[] =>
  [text.slice(2, 5), text.slice(125, 128)].map(one => one.trim()).filter(one => /[^0]/.test(one));

function missingRecords(found: {
  group: readonly CodaRecord[];
  header: CodaRecord | undefined;
  first: CodaRecord | undefined;
  closingRecord: CodaRecord | undefined;
  trailer: CodaRecord | undefined;
}): Problem[] {
  const problems: Problem[] = [];
  const start = found.group.at(0)?.line ?? 1;
  const end = found.group.at(-1)?.line ?? 1;
  const miss = (line: number, expected: string) =>
    problems.push(errorAt({ place: `line ${line}`, found: 'nothing', expected }));
  if (found.header === undefined) miss(start, 'header record 0');
  if (found.first === undefined) miss(start, 'old balance record 1');
  if (found.closingRecord === undefined) miss(end, 'new balance record 8: the file is cut');
  if (found.trailer === undefined) miss(end, 'trailer record 9: the file is cut');
  return problems;
}

function readMovements({
  group,
  currency,
  fallbackDate,
  problems,
}: {
  group: readonly CodaRecord[];
  currency: Currency;
  fallbackDate: CalendarDate | null;
  problems: Problem[];
}): CodaMovement[] {
  const movements: CodaMovement[] = [];
  let current: CodaRecord[] = [];
  const finish = () => {
    const [first] = current;
    if (first === undefined) return;
    const movement = readMovement({ records: current, currency, fallbackDate });
    if (movement.kind === 'read') movements.push(movement.movement);
    problems.push(...movement.problems);
    current = [];
  };
  for (const record of group) {
    if (record.text.startsWith('21')) finish();
    if (/^[23][123]/.test(record.text)) {
      if (current.length > 0 || record.text.startsWith('21')) current.push(record);
      else
        problems.push(
          errorAt({
            place: `line ${record.line}`,
            found: `record ${record.text[0]}.${record.text[1]}`,
            expected: 'a movement record 2.1 before it',
          }),
        );
    } else if (/^[23]/.test(record.text))
      problems.push(
        errorAt({
          place: `line ${record.line}`,
          found: record.text.slice(0, 2),
          expected: 'article 1, 2 or 3',
        }),
      );
  }
  finish();
  return movements;
}

/** Record count without 0 and 9 (positions 17-22), debit (23-37) and credit (38-52). */
function checkTrailer({
  trailer,
  group,
  movements,
  currency,
}: {
  trailer: CodaRecord;
  group: readonly CodaRecord[];
  movements: readonly CodaMovement[];
  currency: Currency;
}): Problem[] {
  const problems: Problem[] = [];
  const place = `line ${trailer.line}`;
  const counted = group.filter(record => !/^[09]/.test(record.text)).length;
  const stated = Number(trailer.text.slice(16, 22));
  if (stated !== counted)
    problems.push(
      warningAt({ place, found: `${counted} records`, expected: `${stated} as its trailer says` }),
    );
  const booked = movements.filter(movement => movement.level === 0).map(movement => movement.amount);
  const compare = (side: string, digits: string, sign: 1 | -1) => {
    const total = sum(
      booked.filter(one => one.amount * sign > 0).map(one => money(one.amount * sign, currency)),
      currency,
    );
    const stated = readCodaAmount(digits, currency);
    if (stated?.amount === total.amount) return;
    const expected =
      stated === null ? `15 digits, not "${digits}"` : `${toDecimal(stated)} as its trailer says`;
    problems.push(warningAt({ place, found: `${side} of ${toDecimal(total)}`, expected }));
  };
  compare('debits', trailer.text.slice(22, 37), -1);
  compare('credits', trailer.text.slice(37, 52), 1);
  return problems;
}
