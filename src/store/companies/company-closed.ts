// A closed company is read-only. The wall stands where everything that is written says so first: its journal takes no entry but
// those of what the law asks of its papers, and of what had left before. Whatever door it comes through, it is refused and rolled back.

import type { JournalLine } from '../journal/journal.ts';
import { selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export class CompanyClosed extends Error {
  override readonly name = 'CompanyClosed';
}

const closing = (companyId: string): string =>
  `exists (select from company closed where closed.company_id = ${companyId} and jsonb_typeof(closed.policy -> 'closed') = 'object')`;

/** A condition on an expression that names a company. */
export const isOpenCompany = (companyId: string): string => `not ${closing(companyId)}`;
export const OF_OPEN_COMPANY = isOpenCompany('$1');

const STILL_WRITTEN: ReadonlySet<string> = new Set([
  'companyReopened',
  // What is kept, how long, and whom it was copied for.
  'papersErased',
  'accessCopyMade',
  // What had left, or was leaving, when it was closed.
  'delivered',
  'inDoubt',
  'refused',
  'notSent',
]);

/** Of a change of policy, only how long papers are kept. */
const isStillWritten = ({ kind, content }: JournalLine): boolean =>
  STILL_WRITTEN.has(kind) ||
  (kind === 'policyChanged' &&
    typeof content === 'object' &&
    content !== null &&
    Object.keys(content).every(key => key === 'retention'));

export async function refuseClosed(
  db: Queryable,
  companyId: string,
  lines: readonly JournalLine[],
): Promise<void> {
  if (lines.every(isStillWritten)) return;
  const row = await selectOne<{ closed: boolean }>(db, `select ${closing('$1')} as closed`, [companyId]);
  if (row?.closed === true) throw new CompanyClosed('This company is closed: an owner reopens it first');
}
