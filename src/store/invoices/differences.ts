// Differences that were given up: each settles a part of its invoice.

import type { CalendarDate } from '../../units/calendar.ts';
import { selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type DifferenceKind = 'smallDifference' | 'bankFee' | 'cashDiscount' | 'goodwill';

export type DifferenceWrite = {
  readonly id: string;
  readonly invoiceId: string;
  readonly paymentId: string | null;
  readonly kind: DifferenceKind;
  readonly amount: number;
  readonly givenOn: CalendarDate;
  readonly because: string;
  /** Matching gave it up as the invoice offered: no person decided it. */
  readonly isByMatching?: boolean;
};

export async function insertDifferences(
  db: Queryable,
  {
    companyId,
    author,
    differences,
  }: { companyId: string; author: string; differences: readonly DifferenceWrite[] },
): Promise<void> {
  if (differences.length === 0) return;
  await db.query(
    `insert into difference (company_id, difference_id, invoice_id, payment_id, kind, amount, given_on, because, is_by_matching, author)
     select $1, id, "invoiceId", "paymentId", kind, amount, "givenOn", because, coalesce("isByMatching", false), $3
       from jsonb_to_recordset($2::jsonb) as w (id uuid, "invoiceId" uuid, "paymentId" uuid, kind text, amount bigint, "givenOn" date, because text, "isByMatching" boolean)`,
    [companyId, JSON.stringify(differences), author],
  );
}

/** The allocation of a difference that stands, locked; null when there is none. */
export async function standingDifference(
  db: Queryable,
  companyId: string,
  differenceId: string,
): Promise<{ readonly allocationId: string; readonly invoiceId: string } | null> {
  return selectOne(
    db,
    `select a.allocation_id as "allocationId", a.invoice_id as "invoiceId" from difference w
       join allocation a on a.company_id = w.company_id and a.difference_id = w.difference_id
      where w.company_id = $1 and w.difference_id = $2 and w.undone_at is null for update`,
    [companyId, differenceId],
  );
}

export async function markDifferencesUndone(
  db: Queryable,
  { companyId, ids, at, by }: { companyId: string; ids: readonly string[]; at: string; by: string },
): Promise<void> {
  if (ids.length === 0) return;
  await db.query(
    'update difference set undone_at = $3, undone_by = $4 where company_id = $1 and difference_id = any($2)',
    [companyId, ids, at, by],
  );
}
