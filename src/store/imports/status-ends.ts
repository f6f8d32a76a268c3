// What a later status of the life cycle ends: a dispute that a status opened, a stop that a status placed. Told by the days
// of the statuses and not by the order in which their files came.

import { type Collector, mineAlone } from '../debtors/portfolios.ts';
import { QUESTIONS_TO_ANSWER } from '../invoices/corrections.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** The later status by code, and the earlier ones that it ends. */
export type Ends = Readonly<Record<string, readonly string[]>>;

/** How an end by a status is signed; its undo looks for the same words. */
const SIGNED = `'status ' || l.by_code`;

/**
 * The last status of each kind of an invoice with the first later one that ends it. Whoever reopened the dispute since knew
 * of what had been said until that day. `$1` company, `$2` invoices, `$3` pairs.
 */
const ENDED = `last as (
    select distinct on (invoice_id, status_code) status_id, invoice_id, status_code, said_on from invoice_status
     where company_id = $1 and invoice_id = any($2::uuid[]) order by invoice_id, status_code, said_on desc),
  l as (
    select distinct on (s.status_id) s.status_id, s.invoice_id, s.status_code, n.status_code as by_code, n.said_on
      from last s left join dispute r on r.company_id = $1 and r.dispute_id = s.status_id
      join invoice_status n on n.company_id = $1 and n.invoice_id = s.invoice_id and n.said_on > greatest(s.said_on, r.reopened_on)
      join jsonb_to_recordset($3::jsonb) as e (code text, ended text) on e.code = n.status_code and e.ended = s.status_code
     order by s.status_id, n.said_on)`;

export async function endByStatus(
  db: Queryable,
  {
    companyId,
    invoiceIds,
    ends,
    factOf,
    author,
    at,
  }: {
    companyId: string;
    invoiceIds: readonly string[];
    ends: Ends;
    factOf: Readonly<Record<string, string>>;
    author: string;
    at: string;
  },
): Promise<void> {
  if (invoiceIds.length === 0) return;
  const pairs = Object.entries(ends).flatMap(([code, ended]) => ended.map(one => ({ code, ended: one })));
  const asked = [companyId, invoiceIds, JSON.stringify(pairs)];
  // The dispute has the id of the status that opened it.
  await db.query(
    `with ${ENDED}
     update dispute d set outcome = 'lifted', outcome_on = l.said_on, outcome_by = $4, outcome_because = ${SIGNED}
       from l where d.company_id = $1 and d.dispute_id = l.status_id and d.outcome is null`,
    [...asked, author],
  );
  const facts = Object.entries(factOf).map(([code, fact]) => ({ code, fact }));
  await db.query(
    `with ${ENDED}
     update hold h set lifted_at = $4, lifted_by = ${SIGNED} from l join jsonb_to_recordset($5::jsonb) as f (code text, fact text) on f.code = l.status_code
      where h.company_id = $1 and h.invoice_id = l.invoice_id and h.fact = f.fact and h.lifted_at is null`,
    [...asked, at, JSON.stringify(facts)],
  );
}

/** Before the statuses of an import go: what they ended stands again. */
export async function undoEnds(
  db: Queryable,
  { companyId, importId }: { companyId: string; importId: string },
): Promise<void> {
  const said = `exists (select from invoice_status s where s.company_id = t.company_id and s.invoice_id = t.invoice_id and s.import_id = $2`;
  await db.query(
    `update dispute t set outcome = null, outcome_on = null, outcome_by = null, outcome_because = null
      where t.company_id = $1 and t.source = 'lifecycle' and t.outcome = 'lifted' and ${said} and t.outcome_because = 'status ' || s.status_code and t.outcome_on = s.said_on)`,
    [companyId, importId],
  );
  await db.query(
    `update hold t set lifted_at = null, lifted_by = null
      where t.company_id = $1 and t.fact is not null and ${said} and t.lifted_by = 'status ' || s.status_code)`,
    [companyId, importId],
  );
}

export type StoppedByStatus = {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly fact: 'refused' | 'rejected' | 'agreedForLess' | 'corrected' | 'correcting';
  readonly detail: string;
  readonly currency: string;
  readonly rest: number;
};

/** Open invoices that the customer refused, a platform rejected, another may replace or less was agreed about: nothing goes on until a person answers. */
export async function stoppedByStatus(
  db: Queryable,
  {
    companyId,
    currency,
    limit,
    collector = null,
  }: { companyId: string; currency: string; limit: number } & Collector,
): Promise<StoppedByStatus[]> {
  const mine = mineAlone(collector, '$4');
  return select<StoppedByStatus>(
    db,
    `select i.debtor_id as "debtorId", b.name as "debtorName", i.fact, i.detail, i.currency, i.rest
       from (select i.debtor_id, i.invoice_id, h.fact, concat_ws(', ', i.number, nullif(h.because, '')) as detail, i.currency, i.payable - i.settled as rest
               from hold h join invoice i on i.company_id = h.company_id and i.invoice_id = h.invoice_id
              where h.company_id = $1 and h.fact in ('refused', 'rejected', 'agreedForLess') and h.lifted_at is null and i.settled < i.payable and i.cancelled_on is null
             union all ${QUESTIONS_TO_ANSWER}) as i
       join debtor b on b.company_id = $1 and b.debtor_id = i.debtor_id
      where true ${mine.and('i.debtor_id')}
      order by i.currency <> $2, i.rest desc, i.invoice_id limit $3`,
    [companyId, currency, limit, ...mine.values],
  );
}
