// What a merge of debtors, or its undoing, asks before it begins.

import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type MergedDebtor = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly mergedInto: string | null;
};

export async function debtorsForMerge(
  db: Queryable,
  companyId: string,
  ids: readonly string[],
): Promise<Map<string, MergedDebtor>> {
  const rows = await select<MergedDebtor>(
    db,
    `select debtor_id as id, name, kind, merged_into as "mergedInto" from debtor
      where company_id = $1 and debtor_id::text = any($2) order by debtor_id for update`,
    [companyId, ids],
  );
  return new Map(rows.map(row => [row.id, row]));
}

/** Debtors that were merged into this one follow it. Their ids. */
export async function follow(
  db: Queryable,
  { companyId, from, to }: { companyId: string; from: string; to: string },
): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    'update debtor set merged_into = $3 where company_id = $1 and merged_into = $2 returning debtor_id as id',
    [companyId, from, to],
  );
  return rows.map(({ id }) => id);
}

export async function setMergedInto(
  db: Queryable,
  { companyId, ids, to }: { companyId: string; ids: readonly string[]; to: string | null },
): Promise<void> {
  await db.query('update debtor set merged_into = $3 where company_id = $1 and debtor_id = any($2::uuid[])', [
    companyId,
    ids,
    to,
  ]);
}

/** A dossier that is out of our hands, or spared for hardship: joining would stop the other one too, or start this one. */
export async function stoppedAmong(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<boolean> {
  const row = await selectOne(
    db,
    `select 1 as found from dossier_stop where company_id = $1 and dossier_id = any($2::uuid[]) and kind in ('handOver', 'hardship') and ended_on is null limit 1`,
    [companyId, dossierIds],
  );
  return row !== null;
}

/** Messages of these dossiers that wait, and whether one of them is just leaving. */
export async function waitingIn(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<{ readonly id: string; readonly isLeaving: boolean }[]> {
  return select(
    db,
    `select m.message_id as id, exists (select from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state = 'sending') as "isLeaving"
       from message m where m.company_id = $1 and m.dossier_id = any($2::uuid[]) and m.state in ('prepared', 'approved') and m.confirms is null order by m.message_id for update of m`,
    [companyId, dossierIds],
  );
}

export type SentTogether = { readonly invoice: string; readonly step: string; readonly sentOn: CalendarDate };

/** Messages that left since the merge and speak of invoices of both: they cannot be told apart any more. */
export async function sentTogether(
  db: Queryable,
  {
    companyId,
    keptId,
    invoices,
    since,
  }: { companyId: string; keptId: string; invoices: readonly string[]; since: string },
): Promise<SentTogether[]> {
  return select<SentTogether>(
    db,
    `select min(i.number) as invoice, m.step_key as step, coalesce(min(d.delivered_on), m.prepared_on) as "sentOn"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id and o.debtor_id = $2
       join message_invoice mi on mi.company_id = m.company_id and mi.message_id = m.message_id
       join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
       join delivery d on d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done')
      where m.company_id = $1 and m.merge_id is null and m.prepared_at >= $4
      group by m.message_id, m.step_key, m.prepared_on
     having bool_or(i.invoice_id = any($3::uuid[])) and not bool_and(i.invoice_id = any($3::uuid[])) order by 3, 1 limit 20`,
    [companyId, keptId, invoices, since],
  );
}

/** Something agreed since the merge that covers invoices of both. */
export async function agreedTogether(
  db: Queryable,
  {
    companyId,
    keptId,
    invoices,
    since,
  }: { companyId: string; keptId: string; invoices: readonly string[]; since: string },
): Promise<boolean> {
  for (const table of ['payment_plan', 'payment_promise', 'settlement_offer', 'concession']) {
    const rows = await select(
      db,
      `select 1 from ${table} t join dossier o on o.company_id = t.company_id and o.dossier_id = t.dossier_id and o.debtor_id = $2
         cross join lateral (select bool_or(i::text = any($3)) as some, bool_and(i::text = any($3)) as every
                               from jsonb_path_query(t.covers, '$.**.invoiceId') p cross join lateral (select p #>> '{}') as v (i)) as c
        where t.company_id = $1 and t.recorded_at >= $4 and c.some and not c.every limit 1`,
      [companyId, keptId, invoices, since],
    );
    if (rows.length > 0) return true;
  }
  return false;
}

/**
 * What was said since of invoices alone goes with them: each row to the dossier of the debtor who owes the invoice.
 * A message goes when all of its invoices do.
 */
export async function followInvoices(
  db: Queryable,
  { companyId, invoices }: { companyId: string; invoices: readonly string[] },
): Promise<void> {
  const owed = `from invoice i join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
    where t.company_id = $1 and i.company_id = $1 and i.invoice_id = any($2::uuid[]) and t.invoice_id = i.invoice_id and t.dossier_id <> o.dossier_id`;
  for (const table of ['dispute', 'hold', 'write_off'])
    await db.query(`update ${table} t set dossier_id = o.dossier_id ${owed}`, [companyId, invoices]);
  await db.query(
    `update law_fact t set debtor_id = i.debtor_id from invoice i
      where t.company_id = $1 and i.company_id = $1 and i.invoice_id = any($2::uuid[]) and t.invoice_id = i.invoice_id and t.debtor_id <> i.debtor_id`,
    [companyId, invoices],
  );
  const gone = await select<{ id: string }>(
    db,
    `update message m set dossier_id = w.dossier_id from (
       select mi.message_id, max(o.dossier_id::text)::uuid as dossier_id from message_invoice mi
         join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
         join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
        where mi.company_id = $1 group by mi.message_id having bool_and(mi.invoice_id = any($2::uuid[])) and count(distinct o.dossier_id) = 1) w
      where m.company_id = $1 and m.message_id = w.message_id and m.dossier_id <> w.dossier_id returning m.message_id as id`,
    [companyId, invoices],
  );
  await db.query(
    `update delivery d set dossier_id = m.dossier_id from message m
      where d.company_id = $1 and m.company_id = $1 and m.message_id = d.message_id and d.message_id = any($2::uuid[])`,
    [companyId, gone.map(({ id }) => id)],
  );
}
