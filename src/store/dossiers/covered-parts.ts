// What an agreement covers, as it is kept: minor units beside the id of each invoice.

import type { CoveredPart } from '../../dossier/coverage.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type CoveredRow = {
  readonly invoiceId: string;
  readonly open: number;
  readonly paid: number;
  readonly credited: number;
  /** Absent in what was agreed before a version that kept it. */
  readonly settledUntil?: CalendarDate | null;
};

export const toCovered = (rows: readonly CoveredRow[], currency: string): CoveredPart[] =>
  rows.map(({ invoiceId, open, paid, credited, ...until }) => ({
    ...until,
    invoiceId,
    open: money(open, currency),
    paid: money(paid, currency),
    credited: money(credited, currency),
  }));

/** The open invoices of a dossier as they stand now, locked, the oldest due date first; of those named where some are. */
export async function coveredNow(
  db: Queryable,
  {
    companyId,
    dossierId,
    invoiceIds,
  }: { companyId: string; dossierId: string; invoiceIds: readonly string[] | null },
): Promise<CoveredRow[]> {
  const locked = await select<{ id: string }>(
    db,
    `select i.invoice_id as id from invoice i join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
      where i.company_id = $1 and o.dossier_id = $2 and i.settled < i.payable and i.cancelled_on is null and ($3::uuid[] is null or i.invoice_id = any($3))
      order by i.invoice_id for update of i`,
    [companyId, dossierId, invoiceIds],
  );
  return select<CoveredRow>(
    db,
    `select i.invoice_id as "invoiceId", i.payable - i.settled as open,
            coalesce(sum(a.amount) filter (where a.payment_id is not null), 0)::bigint as paid,
            coalesce(sum(a.amount) filter (where a.payment_id is null), 0)::bigint as credited,
            max(a.counts_from) as "settledUntil"
       from invoice i left join allocation a on a.company_id = i.company_id and a.invoice_id = i.invoice_id
      where i.company_id = $1 and i.invoice_id = any($2)
      group by i.company_id, i.invoice_id order by i.due_on nulls last, i.number`,
    [companyId, locked.map(({ id }) => id)],
  );
}

/**
 * The same without what the debtor disputes and nobody has answered: who asks for instalments or says when it pays does not
 * take back what was contested. 600.00 open of which 150.00 are disputed: 450.00.
 */
export async function undisputedNow(
  db: Queryable,
  {
    companyId,
    dossierId,
    invoiceIds = null,
  }: { companyId: string; dossierId: string; invoiceIds?: readonly string[] | null },
): Promise<CoveredRow[]> {
  const covers = await coveredNow(db, { companyId, dossierId, invoiceIds });
  const rows = await select<{ invoiceId: string; amount: number | null }>(
    db,
    `select invoice_id as "invoiceId", case when bool_or(amount is null) then null else sum(amount)::bigint end as amount
       from dispute where company_id = $1 and dossier_id = $2 and outcome is null group by invoice_id`,
    [companyId, dossierId],
  );
  const disputed = new Map(
    rows.map(({ invoiceId, amount }) => [invoiceId, amount ?? Number.POSITIVE_INFINITY]),
  );
  return covers
    .map(part => ({ ...part, open: part.open - (disputed.get(part.invoiceId) ?? 0) }))
    .filter(({ open }) => open > 0);
}
