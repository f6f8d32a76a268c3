// A file put together from several downloads may hold one statement twice. Readers say what a file holds, so they say it
// twice; whoever stores the lines needs to know which statement is the same one again. Equal lines alone prove nothing: two
// payments of 50.00 on one day are two. The whole statement proves it: its account, number, days, balances and every line.

import { createHash } from 'node:crypto';
import type { StatementLineRecord, StatementRecord } from './records.ts';

/** The statements of a file without those that an earlier one of it has told already. */
export function toldFirst(statements: readonly StatementRecord[]): readonly StatementRecord[] {
  if (statements.length < 2) return statements;
  const seen = new Set<string>();
  return statements.filter(statement => {
    if (!isOneOfAKind(statement)) return true;
    const content = contentOf(statement);
    if (seen.has(content)) return false;
    seen.add(content);
    return true;
  });
}

/** It has a number, or moves its balance: then the same again cannot be another one. A notification without either may be. */
const isOneOfAKind = ({ number, openingBalance, closingBalance }: StatementRecord): boolean =>
  number !== null ||
  (openingBalance !== null && closingBalance !== null && openingBalance.amount !== closingBalance.amount);

/** Line by line: all of it as one text would be larger than the file. */
function contentOf({ lines, ...statement }: StatementRecord): string {
  const hash = createHash('sha256').update(JSON.stringify(statement));
  for (const line of lines) hash.update(JSON.stringify(withoutKey(line)));
  return hash.digest('hex');
}

/** The key counts equal lines of the file, so it differs where nothing else does. */
const withoutKey = ({ key, ...line }: StatementLineRecord): Omit<StatementLineRecord, 'key'> => line;
