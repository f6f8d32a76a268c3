// The statements of one week as a CODA 2.6 file: records of 128 characters, positions counted from 1 (Febelfin).
// Customers paid in one batch are one booked credit (type 1) with details (type 5) that add up to it.

import type { CalendarDate } from '../src/units/calendar.ts';
import { DEMO_COMPANY } from './company.ts';
import type { DemoReceipt } from './documents.ts';
import { bankText, type DemoStatement } from './statements.ts';

const RECORD_LENGTH = 128;

export function writeCoda(statements: readonly DemoStatement[]): Uint8Array {
  const records = statements.flatMap((statement, position) =>
    statementRecords(statement, position === statements.length - 1),
  );
  return new TextEncoder().encode(`${records.join('\r\n')}\r\n`);
}

function statementRecords(statement: DemoStatement, isLast: boolean): string[] {
  const number = digits(statement.sequence % 1000, 3);
  const movements = movementRecords(statement, number);
  const inside = [oldBalance(statement, number), ...movements, newBalance(statement, number)];
  return [header(statement), ...inside, trailer({ statement, count: inside.length, isLast })];
}

const header = ({ to, sequence }: DemoStatement): string =>
  record(
    [1, '00000'],
    [6, ddmmyy(to)],
    [12, '99905'],
    [25, `LUM${digits(sequence, 7)}`],
    [35, bankText(DEMO_COMPANY.name, 26)],
    [61, DEMO_COMPANY.belgianBic],
    [72, '00000000000'],
    [84, '00000'],
    [128, '2'],
  );

const oldBalance = ({ openedOn, opening, sequence }: DemoStatement, number: string): string =>
  record(
    [1, `12${number}`],
    [6, DEMO_COMPANY.belgianIban],
    [40, `EUR${signed(opening)}${ddmmyy(openedOn)}`],
    [65, bankText(DEMO_COMPANY.name, 26)],
    [91, 'COMPTE A VUE'],
    [126, digits(sequence % 1000, 3)],
  );

const newBalance = ({ to, closing }: DemoStatement, number: string): string =>
  record(
    [1, `8${number}`],
    [5, DEMO_COMPANY.belgianIban],
    [39, `EUR${signed(closing)}${ddmmyy(to)}`],
    [128, '0'],
  );

/** The batch counts once in the totals, as it is booked once. */
function trailer({
  statement,
  count,
  isLast,
}: {
  statement: DemoStatement;
  count: number;
  isLast: boolean;
}): string {
  const sums = { debit: 0, credit: 0 };
  for (const { amount } of statement.receipts)
    if (amount < 0) sums.debit -= amount;
    else sums.credit += amount;
  return record(
    [1, '9'],
    [17, digits(count, 6)],
    [23, digits(sums.debit, 14), '0'],
    [38, digits(sums.credit, 14), '0'],
    [128, isLast ? '2' : '1'],
  );
}

type Place = { readonly number: string; readonly sequence: number; readonly detail: number };

function movementRecords({ receipts }: DemoStatement, number: string): string[] {
  const batched = receipts.filter(one => one.kind === 'batched');
  const single = receipts.filter(one => one.kind !== 'batched');
  const records = single.flatMap((receipt, position) =>
    movement(receipt, { number, sequence: position + 1, detail: 0 }, codeOf(receipt)),
  );
  const [first] = batched;
  if (first === undefined) return records;
  const sequence = single.length + 1;
  const whole: DemoReceipt = {
    ...first,
    amount: batched.reduce((sum, one) => sum + one.amount, 0),
    party: { name: '', iban: null },
    text: `REMISE DE ${batched.length} PAIEMENTS`,
  };
  return [
    ...records,
    ...movement(whole, { number, sequence, detail: 0 }, '10150000'),
    ...batched.flatMap((receipt, position) =>
      movement(receipt, { number, sequence, detail: position + 1 }, '50150000'),
    ),
  ];
}

/** Type 0, then family and operation: transfer received, transfer sent, charges. */
function codeOf({ kind, amount }: DemoReceipt): string {
  if (kind === 'fee') return '03537000';
  return amount < 0 ? '00101000' : '00150000';
}

/** Records 2.1, 2.2 and 2.3, as many as the communication and the counterparty need. */
function movement(receipt: DemoReceipt, place: Place, code: string): string[] {
  const { bookedOn, amount, communication, party } = receipt;
  const text = bankText(receipt.text, 140);
  const content = communication === null ? text : `101${communication}`;
  const hasParty = party.name !== '';
  const position = `${digits(place.sequence, 4)}${digits(place.detail, 4)}`;
  const first = record(
    [1, `21${position}`],
    [11, `LUM${ddmmyy(bookedOn)}${position}`],
    [32, signed(amount)],
    [48, `${ddmmyy(bookedOn)}${code}`],
    [62, communication === null ? '0' : '1', content.slice(0, 53)],
    [116, `${ddmmyy(bookedOn)}${place.number}`],
    [125, place.detail > 0 || code.startsWith('1') ? '1' : '0', hasParty ? '1' : '0', ' ', '0'],
  );
  if (!hasParty) return [first];
  return [
    first,
    record([1, `22${position}`], [11, content.slice(53, 106)], [126, '1'], [128, '0']),
    record(
      [1, `23${position}`],
      [11, party.iban ?? ''],
      [45, party.iban === null ? '' : 'EUR'],
      [48, bankText(party.name, 35)],
      [83, content.slice(106, 149)],
      [126, '0'],
      [128, '0'],
    ),
  ];
}

/** 128 characters with each text at its position. */
function record(...fields: readonly (readonly [position: number, ...texts: string[]])[]): string {
  let line = '';
  for (const [position, ...texts] of fields) {
    if (line.length > position - 1)
      throw new RangeError(`A CODA field runs into position ${position}: ${line}`);
    line = line.padEnd(position - 1) + texts.join('');
  }
  if (line.length > RECORD_LENGTH) throw new RangeError(`A CODA record is longer than 128: ${line}`);
  return line.padEnd(RECORD_LENGTH);
}

/** Sign (1 is debit) and fifteen digits, the last three after the point. */
const signed = (cents: number): string => `${cents < 0 ? '1' : '0'}${digits(Math.abs(cents), 14)}0`;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

const ddmmyy = (date: CalendarDate): string => `${date.slice(8)}${date.slice(5, 7)}${date.slice(2, 4)}`;
