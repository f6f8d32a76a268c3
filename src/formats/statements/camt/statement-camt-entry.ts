// What one camt entry says, and which lines it gives: its transaction details where they add up to it, else itself.
// A batch of 100.00 booked at once with details 40.00 and 60.00 is two lines; without details it is one.
// CdtDbtInd is the direction in which the money moved, also on a reversal (RvslInd only says that it undoes another).

import type { CalendarDate } from '../../../units/calendar.ts';
import { parseIban, parseStructuredCommunication } from '../../../units/identifiers.ts';
import { type Money, sum, toDecimal } from '../../../units/money.ts';
import { warningAt } from '../../problems.ts';
import type { Problem, StatementLineRecord } from '../../records.ts';
import { at, child, textAt, textOf, textsAt, type XmlElement } from '../../text/xml-tree.ts';
import { distinct, isReference, oneLine, signed } from '../statement-reading.ts';
import { accountOf, dateOf, readAmount } from './statement-camt-fields.ts';

export type CamtDetail = {
  /** Unsigned, the best first: what was paid from abroad is told in its own currency and in that of the account. */
  readonly amounts: readonly Money[];
  readonly isDebit: boolean | null;
  readonly debtor: CamtParty;
  readonly creditor: CamtParty;
  readonly references: readonly string[];
  readonly text: string;
  readonly isReturn: boolean;
  /** Why it came back: 'AM04 INSUFFICIENT FUNDS'. */
  readonly reason: string;
};

export type CamtEntry = {
  readonly place: string;
  /** Signed. */
  readonly amount: Money;
  readonly status: string;
  readonly bookingDate: CalendarDate | null;
  /** What is written as the booking date, where that is no day. */
  readonly unreadDate: string | null;
  readonly valueDate: CalendarDate | null;
  readonly isReversal: boolean;
  /** The bank's own reference of the booking, else the entry reference. */
  readonly reference: string | null;
  readonly text: string;
  readonly details: readonly CamtDetail[];
  /** How many details the bank says that there are. */
  readonly batched: number;
};

type CamtParty = { readonly name: string | null; readonly account: string | null };

export function readCamtEntry({
  element,
  details,
  place,
}: {
  element: XmlElement;
  details: readonly CamtDetail[];
  place: string;
}): { readonly entry: CamtEntry | null; readonly problems: readonly Problem[] } {
  const { amount, problems } = readAmount(child(element, 'Amt'), place);
  const direction = textAt(element, 'CdtDbtInd');
  if (amount === null) return { entry: null, problems };
  if (direction !== 'CRDT' && direction !== 'DBIT') {
    const found = `CdtDbtInd ${direction ?? 'missing'}`;
    return {
      entry: null,
      problems: [...problems, { severity: 'error', place, found, expected: 'CRDT or DBIT' }],
    };
  }
  const batched = Number(textAt(element, 'NtryDtls/Btch/NbOfTxs') ?? textAt(element, 'Btch/NbOfTxs') ?? '1');
  const missing =
    batched > 1 && details.length === 0
      ? [warningAt({ place, found: 'no details', expected: `${batched} transactions, as the batch says` })]
      : [];
  const valueDate = dateOf(child(element, 'ValDt'));
  const bookedOn = child(element, 'BookgDt');
  const entry: CamtEntry = {
    place,
    amount: signed(amount, direction === 'DBIT'),
    status: statusOf(child(element, 'Sts')),
    bookingDate: dateOf(bookedOn) ?? valueDate,
    unreadDate: dateOf(bookedOn) === null ? (textAt(bookedOn, 'Dt') ?? textAt(bookedOn, 'DtTm')) : null,
    valueDate,
    isReversal: /^(true|1)$/.test(textAt(element, 'RvslInd') ?? '') || isUnpaid(element),
    reference: textAt(element, 'AcctSvcrRef') ?? textAt(element, 'NtryRef'),
    text: oneLine(textAt(element, 'AddtlNtryInf') ?? ''),
    details,
    batched,
  };
  return { entry, problems: [...problems, ...missing] };
}

/** A code, from .08 on below Cd or a word of the bank's own; an entry that says nothing is booked. */
function statusOf(status: XmlElement | null): string {
  const written = textAt(status, 'Cd') ?? textAt(status, 'Prtry') ?? textOf(status) ?? 'BOOK';
  return /^book(ed)?$/i.test(written) ? 'BOOK' : written;
}

export function readCamtDetail(element: XmlElement): CamtDetail {
  const direction = textAt(element, 'CdtDbtInd');
  const parties = child(element, 'RltdPties');
  const remittance = child(element, 'RmtInf');
  const structured = [
    ...textsAt(remittance, 'Strd/CdtrRefInf/Ref'),
    ...textsAt(remittance, 'Strd/CdtrRefInf/CdtrRef'),
  ].map(reference => parseStructuredCommunication(reference) ?? oneLine(reference));
  const documents = [
    ...textsAt(remittance, 'Strd/RfrdDocInf/Nb'),
    ...textsAt(remittance, 'Strd/RfrdDocInf/RfrdDocNb'),
  ];
  const endToEnd = textsAt(element, 'Refs/EndToEndId');
  const texts = [
    ...textsAt(remittance, 'Ustrd'),
    ...textsAt(remittance, 'Strd/AddtlRmtInf'),
    ...textsAt(element, 'AddtlTxInf'),
  ];
  return {
    amounts: detailAmountsAt(element),
    isDebit: direction === null ? null : direction === 'DBIT',
    debtor: partyOf(parties, 'Dbtr'),
    creditor: partyOf(parties, 'Cdtr'),
    references: distinct([...structured, ...documents, ...endToEnd].map(oneLine).filter(isReference)),
    text: oneLine(texts.join(' ')),
    isReturn: child(element, 'RtrInf') !== null || isUnpaid(element),
    reason: oneLine(RETURN_REASON.flatMap(path => textsAt(element, path)).join(' ')),
  };
}

const RETURN_REASON = ['RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry', 'RtrInf/AddtlInf'];

/** ISO external code set of bank transactions: a direct debit that was returned, reversed or cancelled. */
const isUnpaid = (element: XmlElement): boolean =>
  /^(UPDD|PRDD|RCDD)$/.test(textAt(element, 'BkTxCd/Domn/Fmly/SubFmlyCd') ?? '');

/** Amt from version .03 on; before it the transaction amount, its counter value, and the instructed one. */
const DETAIL_AMOUNTS = ['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/CntrValAmt/Amt', 'AmtDtls/InstdAmt/Amt'];

const detailAmountsAt = (element: XmlElement): readonly Money[] =>
  DETAIL_AMOUNTS.flatMap(path => {
    const found = at(element, path);
    return (found === null ? null : readAmount(found, path).amount) ?? [];
  });

/** The name stands below the role, from .08 on below Pty, or Agt for a bank; the ultimate party is a last resort. */
function partyOf(parties: XmlElement | null, role: 'Dbtr' | 'Cdtr'): CamtParty {
  const paths = [
    `${role}/Nm`,
    `${role}/Pty/Nm`,
    `${role}/Agt/FinInstnId/Nm`,
    `Ultmt${role}/Nm`,
    `Ultmt${role}/Pty/Nm`,
  ];
  const name = paths.map(path => textAt(parties, path)).find(text => text !== null) ?? null;
  const account = accountOf(child(parties, `${role}Acct`));
  return {
    name: name === null ? null : oneLine(name),
    account: account === null ? null : (parseIban(account) ?? account),
  };
}

/** One line per detail where the details add up to the booking; else one line for the booking as a whole. */
export function bookingLines({
  entry,
  account,
  fallbackDate,
  keyOf,
}: {
  entry: CamtEntry;
  account: string;
  fallbackDate: CalendarDate | null;
  keyOf: (parts: readonly (string | null)[]) => string;
}): { readonly lines: readonly StatementLineRecord[]; readonly problems: readonly Problem[] } {
  const bookingDate = entry.bookingDate ?? fallbackDate;
  if (bookingDate === null) return { lines: [], problems: [] };
  const { place, unreadDate } = entry;
  const dayTaken = `a day; ${bookingDate} is taken`;
  const problems = unreadDate === null ? [] : [warningAt({ place, found: unreadDate, expected: dayTaken })];
  const [first] = entry.details;
  // A bank that gives a reference gives it again; without one the content must tell the bookings of a day apart.
  const content =
    entry.reference ?? [entry.text, first?.text, first?.debtor.name, ...(first?.references ?? [])].join(' ');
  const key = `camt/${keyOf([account, bookingDate, toDecimal(entry.amount), entry.amount.currency, content])}`;
  const dates = { bookingDate, valueDate: entry.valueDate };
  const amounts = detailAmounts(entry);
  if (entry.details.length > 1 && amounts !== null) {
    const lines = entry.details.map((detail, position) => ({
      ...lineOf({ entry, details: [detail], amount: amounts[position] ?? entry.amount }),
      ...dates,
      key: `${key}#${position + 1}`,
      isDetail: true,
    }));
    return { lines, problems };
  }
  // One payment of several is not whose all the money is.
  const isShort = entry.details.length === 1 && entry.batched > 1 && amounts === null;
  const party = isShort ? { counterparty: null, counterpartyIban: null } : {};
  const whole = {
    ...lineOf({ entry, details: entry.details, amount: entry.amount }),
    ...party,
    ...dates,
    key,
    isDetail: false,
  };
  if (isShort) {
    const told = `${entry.batched} transactions, as the batch says`;
    return {
      lines: [whole],
      problems: [...problems, warningAt({ place, found: 'one detail', expected: told })],
    };
  }
  if (entry.details.length <= 1) return { lines: [whole], problems };
  const found = `${entry.details.length} details that do not add up to ${toDecimal(entry.amount)}`;
  const expected = 'details that add up to it; the booking is kept whole';
  return { lines: [whole], problems: [...problems, warningAt({ place, found, expected })] };
}

function detailAmounts(entry: CamtEntry): readonly Money[] | null {
  const { currency } = entry.amount;
  const amounts = entry.details.flatMap(detail => {
    const own = detail.amounts.find(amount => amount.currency === currency);
    return own === undefined ? [] : signed(own, detail.isDebit ?? entry.amount.amount < 0);
  });
  const isWhole =
    amounts.length === entry.details.length && sum(amounts, currency).amount === entry.amount.amount;
  return isWhole ? amounts : null;
}

function lineOf({
  entry,
  details,
  amount,
}: {
  entry: CamtEntry;
  details: readonly CamtDetail[];
  amount: Money;
}): Pick<
  StatementLineRecord,
  'amount' | 'counterparty' | 'counterpartyIban' | 'references' | 'text' | 'isReversal'
> {
  const isReversal = entry.isReversal || details.some(detail => detail.isReturn);
  const only = details.length === 1 ? details[0] : undefined;
  // On a returned direct debit money leaves, and the debtor is still the one who did not pay.
  const payer = amount.amount >= 0 || isReversal ? only?.debtor : only?.creditor;
  const other = amount.amount >= 0 || isReversal ? only?.creditor : only?.debtor;
  const party = payer?.name != null || payer?.account != null ? payer : isReversal ? other : payer;
  return {
    amount,
    counterparty: party?.name ?? null,
    counterpartyIban: party?.account ?? null,
    references: distinct(details.flatMap(detail => detail.references)),
    text: oneLine([...details.flatMap(({ text, reason }) => [text, reason]), entry.text].join(' ')),
    isReversal,
  };
}
