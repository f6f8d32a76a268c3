// What an OFX or QFX file says: 1.x is SGML whose leaves are not closed, 2.x is XML; both are read by one small reader.
// Bank statements only: card and investment statements are named in a warning and left out.
// OFX states one balance, at the end; without an opening balance it cannot be said whether the file adds up.

import { type CalendarDate, dayFromParts } from '../../../units/calendar.ts';
import { parseIban } from '../../../units/identifiers.ts';
import { type Currency, type Money, minorDigits, toDecimal } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { Problem, StatementLineRecord, StatementRecord } from '../../records.ts';
import { amountIn, type DecimalSign, decimalSignOf } from '../../tables/table-values.ts';
import { frenchIban } from '../statement-french-account.ts';
import {
  addAll,
  contentKeys,
  distinct,
  isReference,
  oneLine,
  type StatementReading,
  sumStatement,
  textOrNull,
} from '../statement-reading.ts';
import { allBelow, leafOf, type OfxElement, readOfxTree } from './statement-ofx-tree.ts';

export const looksLikeOfx = (sniff: string): boolean => /OFXHEADER\s*[:=]|<OFX>/i.test(sniff);

/** What the amounts of a statement are in. */
type Written = { readonly currency: Currency; readonly signs: DecimalSign | null };
type KeyOf = (parts: readonly (string | null)[]) => string;

export function readOfx(text: string): StatementReading {
  const root = readOfxTree(text);
  if (root === null)
    return {
      statements: [],
      problems: [errorAt({ place: 'file', found: 'no end tag </OFX>', expected: 'a whole OFX document' })],
    };
  const problems: Problem[] = [];
  const statements: StatementRecord[] = [];
  for (const status of allBelow(root, 'STATUS'))
    if (leafOf(status, 'SEVERITY') === 'ERROR') {
      const found = `${leafOf(status, 'CODE') ?? ''} ${leafOf(status, 'MESSAGE') ?? ''}`.trim();
      problems.push(errorAt({ place: 'STATUS', found, expected: 'an answer without error' }));
    }
  for (const name of ['CCSTMTRS', 'INVSTMTRS'])
    for (const _ of allBelow(root, name))
      problems.push(
        warningAt({ place: name, found: 'not a bank account', expected: 'STMTRS; it is left out' }),
      );
  const keyOf = contentKeys();
  const elements = allBelow(root, 'STMTRS');
  for (const element of elements) {
    const reading = readStatement(element, keyOf);
    statements.push(...reading.statements);
    addAll(problems, reading.problems);
  }
  if (elements.length === 0 && !problems.some(({ severity }) => severity === 'error'))
    problems.push(errorAt({ place: 'OFX', found: 'no statement', expected: 'STMTRS' }));
  return { statements, problems };
}

function readStatement(element: OfxElement, keyOf: KeyOf): StatementReading {
  const holder = element.children.find(child => child.name === 'BANKACCTFROM');
  const account = accountOf(holder);
  const currency = leafOf(element, 'CURDEF')?.toUpperCase() ?? null;
  if (account === null || currency === null || !/^[A-Z]{3}$/.test(currency)) {
    const found = `account ${account ?? 'missing'}, currency ${currency ?? 'missing'}`;
    return {
      statements: [],
      problems: [errorAt({ place: 'STMTRS', found, expected: 'BANKACCTFROM with ACCTID, and CURDEF' })],
    };
  }
  const problems: Problem[] = [];
  const lines: StatementLineRecord[] = [];
  const written = { currency, signs: signIn(element) };
  for (const [position, transaction] of allBelow(element, 'STMTTRN').entries()) {
    const place = `STMTTRN ${position + 1}`;
    const foreign = foreignCurrency(transaction, currency);
    if (foreign !== null) {
      const found = `an amount in ${foreign}`;
      problems.push(errorAt({ place, found, expected: `${currency}, as the account` }));
      continue;
    }
    const line = readTransaction({ transaction, written, account, keyOf });
    if (line !== null) {
      lines.push(line);
      continue;
    }
    const found = `date ${leafOf(transaction, 'DTPOSTED') ?? 'missing'}, amount ${leafOf(transaction, 'TRNAMT') ?? 'missing'}`;
    problems.push(errorAt({ place, found, expected: 'DTPOSTED as YYYYMMDD and a decimal TRNAMT' }));
  }
  problems.push(...outsideTransactions(element));
  const ledger = element.children.find(child => child.name === 'LEDGERBAL');
  const balance = ledger === undefined ? null : readOfxAmount(leafOf(ledger, 'BALAMT') ?? '', written);
  const closing =
    balance === null
      ? null
      : { amount: balance, date: readOfxDay(ledger === undefined ? null : leafOf(ledger, 'DTASOF')) };
  const draft = { account, currency, closing, entries: lines.map(line => line.amount), details: 0, lines };
  const summed = sumStatement({ ...draft, number: null, opening: null }, 'STMTRS');
  return { statements: [summed.statement], problems: [...problems, ...summed.problems] };
}

/** A transaction whose start tag was lost is among none: its amount is never left out without a word. */
function outsideTransactions(element: OfxElement): Problem[] {
  const lost = element.children
    .filter(({ name }) => name === 'BANKTRANLIST')
    .flatMap(list => list.children.filter(({ name }) => name === 'TRNAMT'));
  return lost.map(({ text }) => errorAt({ place: 'BANKTRANLIST/TRNAMT', found: text, expected: 'STMTTRN' }));
}

/** An IBAN as written, one built from the French parts bank, branch and account, or the account number. */
function accountOf(holder: OfxElement | undefined): string | null {
  const account = holder === undefined ? null : leafOf(holder, 'ACCTID');
  if (holder === undefined || account === null) return null;
  const bank = leafOf(holder, 'BANKID') ?? '';
  const desk = leafOf(holder, 'BRANCHID') ?? '';
  return parseIban(account) ?? frenchIban({ bank, desk, account }) ?? account;
}

/** OFX 11.4.3: CURRENCY says what TRNAMT is in; ORIGCURRENCY only what it was before the bank changed it. */
function foreignCurrency(transaction: OfxElement, currency: Currency): string | null {
  const holder = transaction.children.find(child => child.name === 'CURRENCY');
  const written = holder === undefined ? null : leafOf(holder, 'CURSYM')?.toUpperCase();
  return written == null || written === currency ? null : written;
}

function readTransaction({
  transaction,
  written,
  account,
  keyOf,
}: {
  transaction: OfxElement;
  written: Written;
  account: string;
  keyOf: KeyOf;
}): StatementLineRecord | null {
  const value = (name: string) => leafOf(transaction, name);
  const amount = readOfxAmount(value('TRNAMT') ?? '', written);
  const bookingDate = readOfxDay(value('DTPOSTED')) ?? readOfxDay(value('DTUSER'));
  if (amount === null || bookingDate === null) return null;
  const payee = transaction.children.find(child => child.name === 'PAYEE');
  const name = value('NAME') ?? (payee === undefined ? null : leafOf(payee, 'NAME'));
  const other = transaction.children.find(child => child.name === 'BANKACCTTO');
  const text = oneLine([name, value('MEMO')].filter(part => part !== null).join(' '));
  // FITID is unique per account only, and some banks use one twice: day and amount stand beside it.
  const identity = value('FITID') ?? text;
  return {
    key: `ofx/${keyOf([account, bookingDate, toDecimal(amount), identity])}`,
    bookingDate,
    valueDate: readOfxDay(value('DTAVAIL')),
    amount,
    counterparty: textOrNull(name ?? ''),
    counterpartyIban: accountOf(other),
    references: distinct([value('REFNUM') ?? ''].filter(isReference)),
    text,
    isReversal: false,
    isDetail: false,
  };
}

/** '20260131120000[-5:EST]' is 31 January: the bank's own day, whatever the zone. */
function readOfxDay(text: string | null): CalendarDate | null {
  const match = /^(\d{4})(\d\d)(\d\d)/.exec(text ?? '');
  return match === null
    ? null
    : dayFromParts({ year: Number(match[1]), month: Number(match[2]), dayOfMonth: Number(match[3]) });
}

/**
 * A point or a comma before the decimals, whichever the amount itself shows: '1,234,567' and '1.234,56' show it. Thousands
 * are not of the standard and occur: '1,250' alone is read as the other amounts of the statement say, or not at all.
 */
function readOfxAmount(text: string, { currency, signs }: Written): Money | null {
  const cell = { text, typed: false };
  const own = decimalSignOf([cell]);
  if (own.kind === 'settled') return amountIn({ cell, decimalSign: own.value, currency });
  const decimalSign = own.kind === 'notNeeded' || minorDigits(currency) === 3 ? '.' : signs;
  return decimalSign === null ? null : amountIn({ cell, decimalSign, currency });
}

/** The one decimal sign that the amounts of a statement show, or null. */
function signIn(element: OfxElement): DecimalSign | null {
  const written = [...allBelow(element, 'TRNAMT'), ...allBelow(element, 'BALAMT')];
  const decision = decimalSignOf(written.map(({ text }) => ({ text, typed: false })));
  return decision.kind === 'settled' ? decision.value : null;
}
