// Stores bank statements: every line once, a payment for each line that brings money in. A statement that does not
// follow on the one before is said, because money may be missing between them.

import type { Company } from '../claim/parties.ts';
import type { Problem, StatementRecord } from '../formats/records.ts';
import type { Transaction } from '../store/database.ts';
import {
  insertStatements,
  type LastClosing,
  lastClosings,
  type StatementLineWrite,
  type StatementWrite,
} from '../store/statement-writes.ts';
import { foldCompanyNumber } from '../units/identifiers.ts';
import { toDecimal } from '../units/money.ts';

export type StatementsTakenIn = {
  readonly added: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
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
  const problems = records.flatMap(record => [
    ...accountProblems(record, company),
    ...gapProblems(record, before),
  ]);
  const writes = records.map(record => ({ record, statement: statementWrite(record, makeId()) }));
  const lines = writes.flatMap(({ record, statement }) =>
    record.lines.map(line => lineWrite({ record, line, statementId: statement.id, makeId })),
  );
  const newIds = await insertStatements(db, {
    companyId: company.id,
    importId,
    statements: writes.map(({ statement }) => statement),
    lines,
  });
  return { added: newIds.length, unchanged: lines.length - newIds.length, problems };
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

function accountProblems({ account }: StatementRecord, company: Company): Problem[] {
  if (company.iban === null || foldCompanyNumber(company.iban) === foldCompanyNumber(account)) return [];
  return [
    {
      severity: 'warning',
      place: `statement of ${account}`,
      found: account,
      expected: `${company.iban}, the account printed on the messages; it was taken in all the same`,
    },
  ];
}

/** The opening balance is the last closing balance, when this statement is the next one. */
function gapProblems(
  { account, currency, openingBalance, openingDate }: StatementRecord,
  before: readonly LastClosing[],
): Problem[] {
  const last = before.find(closing => closing.account === account && closing.currency === currency);
  if (
    !last ||
    openingBalance === null ||
    openingDate === null ||
    openingDate < last.closingOn ||
    openingBalance.amount === last.closing
  )
    return [];
  const expected = `${toDecimal({ amount: last.closing, currency })}, the closing balance of ${last.closingOn}: a statement may be missing in between`;
  return [
    {
      severity: 'warning',
      place: `statement of ${account}, opening balance`,
      found: toDecimal(openingBalance),
      expected,
    },
  ];
}
