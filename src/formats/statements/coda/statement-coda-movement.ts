// What one CODA movement says: records 2.1 to 2.3 with the information records 3.1 to 3.3 that follow them.
// A movement is booked (level 0, type 0 to 3) or a detail of one (levels 1 and 2, types 5 to 9).

import type { CalendarDate } from '../../../units/calendar.ts';
import { parseIban } from '../../../units/identifiers.ts';
import { type Currency, type Money, minorDigits } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';
import { distinct, isReference, parseDayMonthYear, signed, textOrNull } from '../statement-reading.ts';
import { readCodaCommunication } from './statement-coda-communication.ts';
import { type CodaRecord, readCodaAmount } from './statement-coda-record.ts';

export type CodaMovement = {
  readonly sequence: string;
  readonly detail: string;
  readonly line: number;
  /** 0 booked, 1 a detail of it, 2 a detail of that detail. */
  readonly level: 0 | 1 | 2;
  /** Types 8 and 9: principal, charges or exchange of one payment, rather than a payment of its own. */
  readonly isBreakdown: boolean;
  readonly amount: Money;
  readonly bookingDate: CalendarDate;
  readonly valueDate: CalendarDate | null;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly references: readonly string[];
  readonly text: string;
  readonly isReversal: boolean;
};

type MovementReading =
  | { readonly kind: 'read'; readonly movement: CodaMovement; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Transaction types (first digit of the code): 0-3 booked; 5 details 1; 6 and 7 detail 2; 8 details 3; 9 details 7. */
const LEVEL_OF_TYPE: Readonly<Record<string, 0 | 1 | 2>> = {
  '0': 0,
  '1': 0,
  '2': 0,
  '3': 0,
  '5': 1,
  '6': 1,
  '7': 1,
  '8': 1,
  '9': 2,
};

/** Family 05 is direct debit; its operations 03 and 05 are an unpaid debit and a reimbursement. */
const RETURNED_DIRECT_DEBIT = /^.05(03|05)/;

export function readMovement({
  records,
  currency,
  fallbackDate,
}: {
  records: readonly CodaRecord[];
  currency: Currency;
  fallbackDate: CalendarDate | null;
}): MovementReading {
  const [head] = records;
  if (head === undefined) return { kind: 'refused', problems: [] };
  const { text, line } = head;
  const code = text.slice(53, 61);
  const level = LEVEL_OF_TYPE[code.charAt(0)];
  const amount = readCodaAmount(text.slice(32, 47), currency);
  const sign = text.charAt(31);
  const entered = text.slice(115, 121);
  const bookingDate = parseDayMonthYear(entered) ?? fallbackDate;
  const place = `record 2.1 line ${line}`;
  if (level === undefined || amount === null || !/[01]/.test(sign) || bookingDate === null) {
    const found = `sign ${sign}, amount ${text.slice(32, 47)}, code ${code}, date ${entered}`;
    const expected = 'sign 0 or 1, 15 digits, a transaction type 0-3 or 5-9, a date';
    return { kind: 'refused', problems: [errorAt({ place, found, expected })] };
  }
  const movement: CodaMovement = {
    sequence: text.slice(2, 6),
    detail: text.slice(6, 10),
    line,
    level,
    isBreakdown: /^[89]/.test(code),
    amount: signed(amount, sign === '1'),
    bookingDate,
    valueDate: parseDayMonthYear(text.slice(47, 53)),
    ...saidBy(records),
  };
  const problems: Problem[] = [];
  if (/[^0 ]/.test(entered) && parseDayMonthYear(entered) === null)
    problems.push(warningAt({ place, found: entered, expected: `a day; ${bookingDate} is taken` }));
  if (minorDigits(currency) < 3 && text.charAt(46) !== '0') {
    const found = `amount ${text.slice(32, 47)}`;
    const expected = 'no more decimals than the currency has; it is rounded';
    problems.push(warningAt({ place, found, expected }));
  }
  return { kind: 'read', movement, problems };
}

/** Who the other party is and what was said, from records 2.1 to 2.3 and the information records. */
function saidBy(
  records: readonly CodaRecord[],
): Pick<CodaMovement, 'counterparty' | 'counterpartyIban' | 'references' | 'text' | 'isReversal'> {
  const article = (start: string) => records.find(record => record.text.startsWith(start))?.text ?? '';
  const [first, second, third] = [article('21'), article('22'), article('23')];
  const content = first.slice(62, 115) + second.slice(10, 63) + third.slice(82, 125);
  const communication = readCodaCommunication(first.charAt(61) === '1', content);
  const customerReference = second.slice(63, 98).trim();
  const explained = readExplanations(records);
  // Said in the communication of a direct debit, or beside it.
  const reason = communication.reason ?? /^[A-Z]{2}\d{2}$/.exec(second.slice(113, 117))?.[0] ?? '';
  return {
    counterparty: textOrNull(third.slice(47, 82)) ?? explained.counterparty,
    counterpartyIban: accountOf(third.slice(10, 47)),
    references: distinct([
      ...communication.references,
      ...(isReference(customerReference) ? [customerReference] : []),
    ]),
    text: [communication.text, reason, ...explained.texts].filter(part => part !== '').join(' '),
    isReversal:
      communication.isRefused ||
      (communication.type === '127' && /[1-5]/.test(second.charAt(112))) ||
      RETURNED_DIRECT_DEBIT.test(first.slice(53, 61)),
  };
}

/** The counterparty's IBAN; an account in another shape stays as written, because it still recognises a payer. */
function accountOf(field: string): string | null {
  const whole = textOrNull(field.slice(0, 34));
  const written = whole?.split(' ')[0] ?? null;
  if (whole === null || written === null || /^0+$/.test(written)) return null;
  // 'BE62 5100 0754 7061' in fours; what follows an unbroken one is its extension.
  return parseIban(written) ?? parseIban(whole) ?? written;
}

/** Information records: structure 001 names the counterparty; free text is cut anywhere and must be joined unspaced. */
function readExplanations(records: readonly CodaRecord[]): {
  counterparty: string | null;
  texts: readonly string[];
} {
  let counterparty: string | null = null;
  let free = '';
  let isNaming = false;
  for (const { text } of records) {
    if (text.startsWith('31')) {
      // What is said of another kind is no more of the same words, however full their field was.
      if (text.charAt(39) === '1') free += ' ';
      isNaming = text.charAt(39) === '1' && text.slice(40, 43) === '001';
      if (isNaming) counterparty ??= textOrNull(text.slice(43, 113));
      else free += text.slice(text.charAt(39) === '1' ? 43 : 40, 113);
    } else if (!isNaming && text.startsWith('32')) free += text.slice(10, 115);
    else if (!isNaming && text.startsWith('33')) free += text.slice(10, 100);
  }
  const joined = textOrNull(free);
  return { counterparty, texts: joined === null ? [] : [joined] };
}
