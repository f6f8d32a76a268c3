// What a CFONB 120 file says (France): records of 120 characters, 01 old balance, 04 operation, 05 detail, 07 new balance.
// It reads both dialects of 05, right-trimmed lines, and files without line breaks; the account becomes an IBAN.
// The amount 0000000000322J is -3221 hundredths: the last character carries the sign and the last digit.

import { type Currency, type Money, parseDecimalRounded } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { Problem, StatementLineRecord, StatementRecord } from '../../records.ts';
import { inPlacesOfBytes } from '../../text/padded-by-bytes.ts';
import { splitLines } from '../../text/text.ts';
import { frenchIban } from '../statement-french-account.ts';
import {
  addAll,
  type Balance,
  contentKeys,
  parseDayMonthYear,
  type StatementReading,
  sumStatement,
} from '../statement-reading.ts';
import {
  type CfonbOperation,
  isReturned,
  operationLine,
  readDetail,
} from './statement-cfonb120-operation.ts';

const RECORD_LENGTH = 120;

/** An old balance (or, in a broken file, any record) with bank, currency or blanks, and an account. */
export const looksLikeCfonb120 = (sniff: string): boolean =>
  /^\ufeff?\s*0[1457]\d{5}.{4}[\dA-Z]{5}([A-Z]{3}|\s{3})[\d ].[\dA-Z][\dA-Z ]{9}[\dA-Z ]/.test(sniff);

type OpenStatement = {
  readonly account: string;
  readonly accountNumber: string;
  readonly currency: Currency;
  readonly opening: Balance;
  readonly place: string;
  readonly operations: CfonbOperation[];
};

export function readCfonb120(text: string): StatementReading {
  const statements: StatementRecord[] = [];
  const problems: Problem[] = [];
  const keyOf = contentKeys();
  let open: OpenStatement | null = null;
  const fault = (place: string, found: string, expected: string) =>
    problems.push(errorAt({ place, found, expected }));
  const close = (closing: Balance | null): void => {
    if (open === null) return;
    const reading = finish({ open, closing, keyOf });
    statements.push(...reading.statements);
    addAll(problems, reading.problems);
    open = null;
  };
  const records = cutIntoRecords(text);
  if (records.length === 0) fault('file', 'no record', 'a CFONB 120 record 01');
  for (const { record, place } of records) {
    const kind = record.slice(0, 2);
    if (kind === '01') {
      close(null);
      open = begin({ record, place, problems });
    } else if (kind === '07' && open !== null) close(balanceOf({ record, place, problems }));
    else if (kind === '04' && open !== null) addOperation({ open, record, place, problems });
    else if (kind === '05' && open !== null) addDetail({ open, record, place, problems });
    else if (/^0[457]$/.test(kind)) fault(place, `record ${kind}`, 'a record 01 before it');
    else fault(place, `record "${kind}"`, 'record 01, 04, 05 or 07 of CFONB 120');
  }
  close(null);
  return { statements, problems };
}

/** The amount of an operation stands at 91, unless its fields were padded by bytes. */
function inPlace(record: string): string {
  const hasAmount = (one: string): boolean => /^\d{13}\D/.test(one.slice(90, 104));
  const wide = inPlacesOfBytes(record);
  return hasAmount(wide) && !hasAmount(record) ? wide : record;
}

/** Lines, or slices of 120 characters where a line holds several records. */
function cutIntoRecords(text: string): { record: string; place: string }[] {
  return splitLines(text.replace(/^\ufeff/, '').replaceAll('\u001a', '\n')).flatMap((line, position) => {
    const content = line.trimEnd();
    const records: { record: string; place: string }[] = [];
    for (let start = 0; start < content.length; start += RECORD_LENGTH) {
      const record = inPlace(content.slice(start, start + RECORD_LENGTH)).padEnd(RECORD_LENGTH);
      const place = `line ${position + 1}${content.length > RECORD_LENGTH ? ` character ${start + 1}` : ''}`;
      if (record.trim() !== '') records.push({ record, place });
    }
    return records;
  });
}

type Found = { readonly record: string; readonly place: string; readonly problems: Problem[] };

function begin({ record, place, problems }: Found): OpenStatement | null {
  const opening = balanceOf({ record, place, problems });
  if (opening === null) return null;
  const rib = { bank: record.slice(2, 7), desk: record.slice(11, 16), account: record.slice(21, 32) };
  const iban = frenchIban(rib);
  if (iban === null)
    problems.push(
      warningAt({
        place,
        found: `${rib.bank} ${rib.desk} ${rib.account}`,
        expected: 'bank, desk and account of a RIB',
      }),
    );
  return {
    account: iban ?? `${rib.bank}${rib.desk}${rib.account}`.trim(),
    accountNumber: rib.account,
    currency: opening.amount.currency,
    opening,
    place,
    operations: [],
  };
}

function balanceOf({ record, place, problems }: Found): Balance | null {
  const amount = readCfonbAmount(record);
  const date = parseDayMonthYear(record.slice(34, 40));
  if (amount === null) {
    const found = `amount "${record.slice(90, 104)}"`;
    problems.push(errorAt({ place, found, expected: '13 digits and a sign character' }));
    return null;
  }
  return { amount, date };
}

function addOperation({ open, record, place, problems }: Found & { open: OpenStatement }): void {
  const amount = readCfonbAmount(record, open.currency);
  const bookingDate = parseDayMonthYear(record.slice(34, 40));
  if (amount === null || bookingDate === null || amount.currency !== open.currency) {
    const found = `date ${record.slice(34, 40)}, amount "${record.slice(90, 104)}" ${amount?.currency ?? ''}`;
    const expected = `a day, 13 digits and a sign character, in ${open.currency}`;
    problems.push(errorAt({ place, found, expected }));
    return;
  }
  if (record.slice(21, 32) !== open.accountNumber)
    problems.push(
      warningAt({ place, found: `account ${record.slice(21, 32)}`, expected: open.accountNumber }),
    );
  open.operations.push({
    amount,
    bookingDate,
    valueDate: parseDayMonthYear(record.slice(42, 48)),
    label: record.slice(48, 79),
    entryNumber: record.slice(81, 88).trim(),
    reference: record.slice(104, 120).trim(),
    isRejected: isReturned(record, amount),
    details: [],
  });
}

function addDetail({ open, record, place, problems }: Found & { open: OpenStatement }): void {
  const operation = open.operations.at(-1);
  if (operation === undefined)
    problems.push(errorAt({ place, found: 'record 05', expected: 'a record 04 before it' }));
  else operation.details.push(readDetail(record));
}

function finish({
  open,
  closing,
  keyOf,
}: {
  open: OpenStatement;
  closing: Balance | null;
  keyOf: (parts: readonly (string | null)[]) => string;
}): StatementReading {
  const missing =
    closing === null
      ? [
          errorAt({
            place: open.place,
            found: 'no readable record 07',
            expected: 'a new balance: the file is cut',
          }),
        ]
      : [];
  const lines: StatementLineRecord[] = open.operations.map(operation =>
    operationLine({ operation, account: open.account, keyOf }),
  );
  const summed = sumStatement(
    {
      account: open.account,
      currency: open.currency,
      number: null,
      opening: open.opening,
      closing,
      entries: open.operations.map(operation => operation.amount),
      details: open.operations.reduce((total, operation) => total + operation.details.length, 0),
      lines,
    },
    open.place,
  );
  return { statements: [summed.statement], problems: [...missing, ...summed.problems] };
}

const POSITIVE = '{ABCDEFGHI';
const NEGATIVE = '}JKLMNOPQR';

/** In the French variant of ISO 646 the places of { and } are é and è, and stay so once converted. */
const SIGN_OF_ACCENT: Readonly<Record<string, string>> = { é: '{', è: '}' };

/** Currency at 17-19 (blank is that of the account), decimals at 20 (blank is 2), amount at 91-104. */
function readCfonbAmount(record: string, ofAccount: Currency = 'EUR'): Money | null {
  const currency = record.slice(16, 19).trim() || ofAccount;
  const decimals = /^\d$/.test(record.charAt(19)) ? Number(record.charAt(19)) : 2;
  const written = record.charAt(103);
  const last = SIGN_OF_ACCENT[written] ?? written;
  const isNegative = NEGATIVE.includes(last);
  const digit = isNegative ? NEGATIVE.indexOf(last) : POSITIVE.indexOf(last);
  const leading = record.slice(90, 103).trimStart();
  if (!/^\d*$/.test(leading) || digit === -1 || last === ' ' || !/^[A-Z]{3}$/.test(currency)) return null;
  const digits = `${leading}${digit}`.padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return parseDecimalRounded(`${isNegative ? '-' : ''}${whole}${fraction}`, currency);
}
