// Stores bank statements: every line once, a payment for each line that brings money in. A statement that does not
// follow on the one before is said, because money may be missing between them.

import type { Company } from '../claim/parties.ts';
import type { Problem, StatementRecord } from '../formats/records.ts';
import { otherTellingKey } from '../formats/statement-camt.ts';
import { toldFirst } from '../formats/told-again.ts';
import type { Transaction } from '../store/database.ts';
import {
  insertStatements,
  type LastClosing,
  lastClosings,
  type StatementLineWrite,
  type StatementWrite,
} from '../store/statement-writes.ts';
import { type ToldStatement, toldByOthers } from '../store/told-again.ts';
import { foldCompanyNumber } from '../units/identifiers.ts';
import { money, toDecimal } from '../units/money.ts';
import { LINES_SHOWN } from './take-in-lines.ts';
import type { TakeInLine } from './views/take-in.ts';

export type StatementsTakenIn = {
  readonly added: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  readonly lines: readonly TakeInLine[];
  /** The lines that were not there yet. */
  readonly fresh: readonly StatementLineWrite[];
};

export async function takeInStatements(
  db: Transaction,
  {
    company,
    records,
    importId,
    makeId,
  }: { company: Company; records: readonly StatementRecord[]; importId: string; makeId: () => string },
): Promise<StatementsTakenIn> {
  const before = await lastClosings(db, company.id);
  const told = toldFirst(records);
  const problems = [...accountProblems(told, { company, before }), ...gapProblems(told, before)];
  const writes = told.map(record => ({ record, statement: statementWrite(record, makeId()) }));
  const lines = writes.flatMap(({ record, statement }) =>
    record.lines.map(line => lineWrite({ record, line, statementId: statement.id, makeId })),
  );
  const tellings = writes.map(({ record, statement }) => toldStatement(record, statement));
  const known = await toldByOthers(db, company.id, tellings);
  const newIds = await insertStatements(db, {
    companyId: company.id,
    importId,
    statements: writes.map(({ statement }) => statement),
    lines: lines.filter(({ statementId }) => !known.has(statementId)),
    toldBefore: tellings.filter(({ id }) => known.has(id)),
  });
  const isNew = new Set(newIds);
  return {
    added: newIds.length,
    unchanged: records.reduce((total, record) => total + record.lines.length, 0) - newIds.length,
    problems,
    lines: bankLines(lines, isNew),
    fresh: lines.filter(({ id }) => isNew.has(id)),
  };
}

function bankLines(lines: readonly StatementLineWrite[], isNew: ReadonlySet<string>): TakeInLine[] {
  const shown = [
    ...lines.filter(({ id }) => isNew.has(id)).slice(0, LINES_SHOWN),
    ...lines.filter(({ id }) => !isNew.has(id)).slice(0, LINES_SHOWN),
  ];
  return shown.map(line => ({
    outcome: isNew.has(line.id) ? 'added' : 'unchanged',
    what: 'bankLine',
    label: line.text,
    party: line.counterparty,
    amount: money(line.amount, line.currency),
    on: line.bookedOn,
    dueOn: null,
    differences: [],
  }));
}

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

/** A first statement of an account that is not the company's own is said once, and taken in. */
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
    account => !known.has(foldCompanyNumber(account)),
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
