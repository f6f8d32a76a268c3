// The trail of what people asked for: written by the guard of the API, read by whoever looks after the people of a company.

import {
  type AuditEntry,
  auditEntries,
  insertAuditEntry,
  lastByAnother,
  noteAuditAnswer,
} from '../store/audit.ts';
import { newId } from '../store/ids.ts';
import type { Queryable } from '../store/session.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import type { Page } from './page-cursor.ts';
import { isId, keyOf, pageLimit, pageOf } from './page-cursor.ts';

export type { AuditEntry };
export { lastByAnother };
export type AskedEntry = Omit<AuditEntry, 'id' | 'at'> & { readonly companyId: string };

/** The id by which the answer is added. */
export async function noteAsked(
  { database, clock }: DeskContext,
  { companyId, ...asked }: AskedEntry,
): Promise<string> {
  const at = clock.now();
  const id = newId(millisecondsOf(at));
  await insertAuditEntry(database, companyId, { ...asked, id, at });
  return id;
}

export const noteAnswer = noteAuditAnswer;

export async function auditPage(
  db: Queryable,
  { companyId, cursor, limit }: { companyId: string; cursor: string | null; limit: number },
): Promise<Page<AuditEntry>> {
  const shown = pageLimit(limit);
  const [before = null] = keyOf<[string]>(cursor, [isId]) ?? [];
  const rows = await auditEntries(db, { companyId, before, limit: shown + 1 });
  return pageOf(rows, { limit: shown, key: ({ id }) => [id], entry: row => row });
}

/** Lines of one export. */
const EXPORTED = 50_000;

export const auditExport = (db: Queryable, { companyId }: { companyId: string }): Promise<AuditEntry[]> =>
  auditEntries(db, { companyId, before: null, limit: EXPORTED });
