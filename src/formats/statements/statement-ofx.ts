// What an OFX or QFX file says: 1.x is SGML whose leaves are not closed, 2.x is XML; both are read by one small reader.
// Bank statements only: card and investment statements are named in a warning and left out.
// OFX states one balance, at the end; without an opening balance it cannot be said whether the file adds up.

import { type CalendarDate, dayFromParts } from '../../units/calendar.ts';
import { parseIban } from '../../units/identifiers.ts';
import {
  type Currency,
  type Money,
  parseDecimal,
  parseDecimalRounded,
  toDecimal,
} from '../../units/money.ts';
import { errorAt, warningAt } from '../problems.ts';
import type { Problem, StatementLineRecord, StatementRecord } from '../records.ts';
import { frenchIban } from './statement-french-account.ts';
import { allBelow, leafOf, type OfxElement, readOfxTree } from './statement-ofx-tree.ts';
import {
  addAll,
  contentKeys,
  distinct,
  isReference,
  oneLine,
  type StatementReading,
  sumStatement,
  textOrNull,
} from './statement-reading.ts';

export const looksLikeOfx = (sniff: string): boolean => /OFXHEADER\s*[:=]|<OFX>/i.test(sniff);

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
  for (const [position, transaction] of allBelow(element, 'STMTTRN').entries()) {
    const place = `STMTTRN ${position + 1}`;
    const line = readTransaction({ transaction, currency, account, keyOf });
    if (line !== null) {
      lines.push(line);
      continue;
    }
    const found = `date ${leafOf(transaction, 'DTPOSTED') ?? 'missing'}, amount ${leafOf(transaction, 'TRNAMT') ?? 'missing'}`;
    problems.push(errorAt({ place, found, expected: 'DTPOSTED as YYYYMMDD and a decimal TRNAMT' }));
  }
  const ledger = element.children.find(child => child.name === 'LEDGERBAL');
  const balance = ledger === undefined ? null : readOfxAmount(leafOf(ledger, 'BALAMT') ?? '', currency);
  const closing =
    balance === null
      ? null
      : { amount: balance, date: readOfxDay(ledger === undefined ? null : leafOf(ledger, 'DTASOF')) };
  const draft = { account, currency, closing, entries: lines.map(line => line.amount), details: 0, lines };
  const summed = sumStatement({ ...draft, number: null, opening: null }, 'STMTRS');
  return { statements: [summed.statement], problems: [...problems, ...summed.problems] };
}

/** An IBAN as written, one built from the French parts bank, branch and account, or the account number. */
function accountOf(holder: OfxElement | undefined): string | null {
  const account = holder === undefined ? null : leafOf(holder, 'ACCTID');
  if (holder === undefined || account === null) return null;
  const bank = leafOf(holder, 'BANKID') ?? '';
  const desk = leafOf(holder, 'BRANCHID') ?? '';
  return parseIban(account) ?? frenchIban({ bank, desk, account }) ?? account;
}

function readTransaction({
  transaction,
  currency,
  account,
  keyOf,
}: {
  transaction: OfxElement;
  currency: Currency;
  account: string;
  keyOf: KeyOf;
}): StatementLineRecord | null {
  const value = (name: string) => leafOf(transaction, name);
  const amount = readOfxAmount(value('TRNAMT') ?? '', currency);
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

/** A point or a comma before the decimals; the last of the two where both occur. */
function readOfxAmount(text: string, currency: Currency): Money | null {
  const compact = text.replace(/\s/g, '');
  const sign = Math.max(compact.lastIndexOf(','), compact.lastIndexOf('.'));
  const whole = (sign === -1 ? compact : compact.slice(0, sign)).replace(/[.,]/g, '');
  const decimal =
    sign === -1 ? whole : `${/\d/.test(whole) ? whole : `${whole}0`}.${compact.slice(sign + 1)}`;
  const plain = decimal.replace(/\.$/, '');
  return parseDecimal(plain, currency) ?? parseDecimalRounded(plain, currency);
}
