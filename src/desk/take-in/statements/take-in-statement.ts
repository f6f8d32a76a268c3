// Stores bank statements: every line once, a payment for each line that brings money in. A statement that does not
// follow on the one before is said, because money may be missing between them.

import type { Company } from '../../../claim/parties.ts';
import { balanceFact, balancesOf, type FactCounts, lineFact } from '../../../evidence/fact-counts.ts';
import type { Problem, StatementRecord } from '../../../formats/records.ts';
import { otherTellingKey } from '../../../formats/statements/camt/statement-camt.ts';
import { toldFirst } from '../../../formats/told-again.ts';
import { printedReference } from '../../../letters/identity.ts';
import type { Transaction } from '../../../store/database.ts';
import {
  insertStatements,
  type LastClosing,
  lastClosings,
  type StatementLineWrite,
  type StatementWrite,
} from '../../../store/imports/statement-writes.ts';
import { type ToldStatement, toldByOthers } from '../../../store/imports/told-again.ts';
import { foldCompanyNumber } from '../../../units/identifiers.ts';
import { money, toDecimal } from '../../../units/money.ts';
import type { TakeInLine } from '../../views/take-in.ts';
import { LINES_SHOWN } from '../take-in-lines.ts';
import { withOwnIban } from './own-account.ts';

export type StatementsTakenIn = {
  readonly added: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  readonly lines: readonly TakeInLine[];
  /** The lines that were not there yet and take money away. */
  readonly freshDebits: readonly StatementLineWrite[];
};

export async function takeInStatements(
  db: Transaction,
  {
    company,
    records,
    importId,
    makeId,
    facts,
  }: {
    company: Company;
    records: readonly StatementRecord[];
    importId: string;
    makeId: () => string;
    facts: FactCounts;
  },
): Promise<StatementsTakenIn> {
  const before = await lastClosings(db, company.id);
  const known = [...before.map(({ account }) => account), ...(company.iban === null ? [] : [company.iban])];
  const told = toldFirst(records).map(record => withOwnIban(record, known));
  const problems = [...accountProblems(told, { company, before }), ...gapProblems(told, before)];
  const writes = told.map(record => ({ record, statement: statementWrite(record, makeId()) }));
  const tellings = writes.map(({ record, statement }) => toldStatement(record, statement));
  const knownBefore = await toldByOthers(db, company.id, tellings);
  for (const { statement } of writes) facts.add(balancesOf(importId), balanceFact(statement));
  const seen = new LinesSeen();
  await insertStatements(db, {
    companyId: company.id,
    importId,
    statements: writes.map(({ statement }) => statement),
    lines: linesOf(
      writes.filter(({ statement }) => !knownBefore.has(statement.id)),
      makeId,
    ),
    toldBefore: tellings.filter(({ id }) => knownBefore.has(id)),
    tell: (line, isNew) => {
      if (isNew) facts.add(importId, lineFact(line));
      seen.add(line, isNew);
    },
  });
  const all = records.reduce((total, record) => total + record.lines.length, 0);
  for (const { record, statement } of writes)
    if (knownBefore.has(statement.id)) seen.showKnown(linesOf([{ record, statement }], makeId));
  const { added, freshDebits, lines } = seen;
  return { added, unchanged: all - added, problems, lines, freshDebits };
}

type Write = { readonly record: StatementRecord; readonly statement: StatementWrite };

/** One after the other: of a statement of 200,000 lines only those that are being stored are there in this form. */
function* linesOf(writes: readonly Write[], makeId: () => string): Generator<StatementLineWrite> {
  for (const { record, statement } of writes)
    for (const line of record.lines) yield lineWrite({ record, line, statementId: statement.id, makeId });
}

/** What is remembered of the lines as they are stored. */
class LinesSeen {
  added = 0;
  readonly freshDebits: StatementLineWrite[] = [];
  readonly #new: TakeInLine[] = [];
  readonly #known: TakeInLine[] = [];

  readonly add = (line: StatementLineWrite, isNew: boolean): void => {
    if (isNew) {
      this.added += 1;
      if (line.amount < 0) this.freshDebits.push(line);
    }
    const shown = isNew ? this.#new : this.#known;
    if (shown.length < LINES_SHOWN) shown.push(bankLine(line, isNew));
  };

  showKnown(lines: Iterable<StatementLineWrite>): void {
    for (const line of lines) {
      if (this.#known.length >= LINES_SHOWN) return;
      this.#known.push(bankLine(line, false));
    }
  }

  get lines(): readonly TakeInLine[] {
    return [...this.#new, ...this.#known];
  }
}

const bankLine = (line: StatementLineWrite, isNew: boolean): TakeInLine => ({
  outcome: isNew ? 'added' : 'unchanged',
  what: 'bankLine',
  label: printedReference(line.text),
  party: line.counterparty,
  amount: money(line.amount, line.currency),
  on: line.bookedOn,
  dueOn: null,
  furtherDueOn: [],
  differences: [],
});

function statementWrite(record: StatementRecord, id: string): StatementWrite {
  const { account, currency, number, openingDate, openingBalance, closingDate, closingBalance } = record;
  return {
    id,
    account,
    currency,
    number,
    openingOn: openingDate,
    opening: openingBalance?.amount ?? null,
    closingOn: closingDate,
    closing: closingBalance?.amount ?? null,
  };
}

function toldStatement({ lines }: StatementRecord, statement: StatementWrite): ToldStatement {
  const days = lines.map(({ bookingDate }) => bookingDate).sort();
  const credit = lines.reduce((total, { amount }) => total + Math.max(0, amount.amount), 0);
  return { ...statement, fromOn: days.at(0) ?? null, untilOn: days.at(-1) ?? null, credit };
}

function lineWrite({
  record,
  line,
  statementId,
  makeId,
}: {
  record: StatementRecord;
  line: StatementRecord['lines'][number];
  statementId: string;
  makeId: () => string;
}): StatementLineWrite {
  return {
    id: makeId(),
    paymentId: makeId(),
    statementId,
    account: record.account,
    lineKey: line.key,
    otherTellingKey: otherTellingKey(line.key),
    bookedOn: line.bookingDate,
    valueOn: line.valueDate,
    currency: line.amount.currency,
    amount: line.amount.amount,
    counterparty: line.counterparty,
    counterpartyIban: line.counterpartyIban,
    references: line.references,
    text: line.text,
    isReversal: line.isReversal,
  };
}

/** A first statement of an account that is not the company's own is said once, and taken in. One that names no account was said where it was read. */
function accountProblems(
  records: readonly StatementRecord[],
  { company, before }: { company: Company; before: readonly LastClosing[] },
): Problem[] {
  const known = new Set(
    [...before.map(({ account }) => account), ...(company.iban === null ? [] : [company.iban])].map(
      foldCompanyNumber,
    ),
  );
  if (known.size === 0) return [];
  const unknown = [...new Set(records.map(({ account }) => account))].filter(
    account => account !== '' && !known.has(foldCompanyNumber(account)),
  );
  const expected = `${company.iban ?? 'a known account'}; it was taken in as another account of ${company.name}`;
  return unknown.map(account => ({
    severity: 'warning',
    place: `statement of ${account}`,
    found: account,
    expected,
  }));
}

/** Each statement opens with the balance that the one before it closed with, in the file as across files. */
function gapProblems(records: readonly StatementRecord[], before: readonly LastClosing[]): Problem[] {
  const last = new Map(before.map(closing => [`${closing.account} ${closing.currency}`, closing]));
  const problems: Problem[] = [];
  for (const { account, currency, openingBalance, openingDate, closingBalance, closingDate } of records) {
    const key = `${account} ${currency}`;
    const previous = last.get(key);
    const follows =
      openingBalance !== null &&
      openingDate !== null &&
      previous !== undefined &&
      openingDate >= previous.closingOn;
    if (follows && openingBalance.amount !== previous.closing) {
      const expected = `${toDecimal({ amount: previous.closing, currency })}, the closing balance of ${previous.closingOn}: a statement may be missing in between`;
      problems.push({
        severity: 'warning',
        place: `statement of ${account}, opening balance`,
        found: toDecimal(openingBalance),
        expected,
      });
    }
    if (
      closingBalance !== null &&
      closingDate !== null &&
      (previous === undefined || closingDate >= previous.closingOn)
    )
      last.set(key, { account, currency, closingOn: closingDate, closing: closingBalance.amount });
  }
  return problems;
}
