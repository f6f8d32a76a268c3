// With what a bank's table opens that writes its closing balance alone: the closing balance less the bookings. So a list of which some
// bookings were left out, or that begins later than the one before it ended, is a gap; without it the list would vouch for days
// that it does not have.
// It closes with 12,345.67 and has bookings of 1,165.83: it opened with 11,179.84.

import type { FileReading, StatementRecord } from '../../../formats/records.ts';
import { add, subtract } from '../../../units/money.ts';

export const withOpenings = ({
  format,
  statements,
}: Pick<FileReading, 'format' | 'statements'>): readonly StatementRecord[] =>
  format === 'statement-table' ? statements.map(withOpening) : statements;

function withOpening(statement: StatementRecord): StatementRecord {
  const { openingBalance, closingBalance, credit, debit, lines } = statement;
  if (openingBalance !== null || closingBalance === null) return statement;
  const days = lines.map(({ bookingDate }) => bookingDate).sort();
  return {
    ...statement,
    openingBalance: add(subtract(closingBalance, credit), debit),
    openingDate: days[0] ?? null,
  };
}
