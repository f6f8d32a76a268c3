// What an operation (04) with its details (05) says. Details carry a three-letter qualifier at 46-48, or, in the older
// sheet of ETEBAC 3, a plain label from 41 on. An unknown qualifier keeps its text: nothing is dropped.

import type { CalendarDate } from '../../../units/calendar.ts';
import { parseIban } from '../../../units/identifiers.ts';
import { type Money, toDecimal } from '../../../units/money.ts';
import type { StatementLineRecord } from '../../records.ts';
import { distinct, isReference, oneLine, textOrNull } from '../statement-reading.ts';

export type CfonbDetail = { readonly qualifier: string | null; readonly text: string };

export type CfonbOperation = {
  readonly amount: Money;
  readonly bookingDate: CalendarDate;
  readonly valueDate: CalendarDate | null;
  readonly label: string;
  readonly entryNumber: string;
  readonly reference: string;
  /** A reason for rejection stands at 41-42, or the operation is one that comes back. */
  readonly isRejected: boolean;
  readonly details: CfonbDetail[];
};

/**
 * What comes back to who collected it, by the codes of operation of CFONB (33-34): cheques, direct debits, TIP, bills, cards,
 * payments by telephone or screen, SEPA direct debits of both schemes. Money that comes in under them is no return of ours.
 */
const COMES_BACK: ReadonlySet<string> = new Set(['03', '10', '26', '27', '33', '38', '98', 'B3', 'B4']);

export const isReturned = (record: string, amount: Money): boolean =>
  record.slice(40, 42).trim() !== '' || (amount.amount < 0 && COMES_BACK.has(record.slice(32, 34)));

export function readDetail(record: string): CfonbDetail {
  const qualifier = record.slice(45, 48);
  return record.slice(40, 45).trim() === '' && /^[A-Z][A-Z0-9]{2}$/.test(qualifier)
    ? { qualifier, text: record.slice(48, 118) }
    : { qualifier: null, text: record.slice(40, 118) };
}

export function operationLine({
  operation,
  account,
  keyOf,
}: {
  operation: CfonbOperation;
  account: string;
  keyOf: (parts: readonly (string | null)[]) => string;
}): StatementLineRecord {
  const { amount, bookingDate, valueDate, details } = operation;
  const detail = (qualifier: string) => details.find(one => one.qualifier === qualifier)?.text ?? '';
  const isCredit = amount.amount >= 0;
  // Some banks name the other party as payer even where it was paid, so the expected side comes first, not alone.
  const roles = isCredit ? ['NPY', 'NPO', 'NBE'] : ['NBE', 'NBU', 'NPY'];
  const counterparty = roles.map(role => textOrNull(detail(role))).find(name => name !== null) ?? null;
  // LCS is the structured remittance; RCN holds the client's reference on 35 characters, then the purpose.
  const references = [detail('LCS'), detail('RCN').slice(0, 35), operation.reference]
    .map(oneLine)
    .filter(isReference);
  const text = oneLine(details.filter(isRemittance).reduce(withDetail, operation.label));
  const content = [
    operation.entryNumber,
    operation.reference,
    operation.label,
    ...details.map(one => one.text),
  ];
  return {
    key: `cfonb120/${keyOf([account, bookingDate, toDecimal(amount), oneLine(content.join(' '))])}`,
    bookingDate,
    valueDate,
    amount,
    counterparty,
    counterpartyIban: parseIban(oneLine(detail(isCredit ? 'CPY' : 'CBE')).split(' ')[0] ?? ''),
    references: distinct(references),
    text,
    isReversal: operation.isRejected,
    isDetail: false,
  };
}

/** LC2 goes on where the seventy characters of LCC end, often inside a word or a number. */
const withDetail = (
  text: string,
  { qualifier, text: written }: CfonbDetail,
  position: number,
  all: readonly CfonbDetail[],
): string =>
  qualifier === 'LC2' && all[position - 1]?.qualifier === 'LCC' ? text + written : `${text} ${written}`;

/** Names and identifiers of parties are no remittance text; everything else is. */
const isRemittance = (detail: CfonbDetail): boolean =>
  detail.qualifier === null || !/^(NPY|NBE|NPO|NBU|IPY|IBE|CPY|CBE)$/.test(detail.qualifier);
