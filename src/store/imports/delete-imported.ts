// Takes back all that an import brought, in the order in which things lean on each other: allocations, money, claims,
// then the debtors, dossiers and contacts that nothing else uses.

import { unlinkCorrections } from '../invoices/corrections.ts';
import { type GivenBack, giveBack } from '../money/allocation-removal.ts';
import { tablesOf } from '../schema/catalog.ts';
import { referencesTo, unreferenced } from '../schema/references.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { ClosedDossier } from './imports.ts';
import { undoEnds } from './status-ends.ts';
import type { ImportKey } from './undone-imports.ts';

/** Tables whose rows about an imported invoice go with it: what they say was never said to anybody. */
const GOES_WITH_INVOICE = ['rung_taken', 'rung_left_out', 'message_invoice', 'invoice_document'] as const;
const LEANS_ON_INVOICE: readonly string[] = [
  'allocation',
  'hold',
  'invoice_status',
  'match_rejection',
  'invoice_correction',
  ...GOES_WITH_INVOICE,
];

/** Said of a debtor by files and by matching alone; matching says it anew. */
const GOES_WITH_DEBTOR: readonly string[] = [
  'contact',
  'customer_change',
  'payer_account',
  'payment_suspect',
];

/** Whether something that a person did since leans on an imported invoice: a dispute, a promise, a plan. */
export async function isUsedSince(db: Queryable, { companyId, importId }: ImportKey): Promise<boolean> {
  const others = (await referencesTo(db, 'invoice', { withCascades: true })).filter(
    ({ table }) => !LEANS_ON_INVOICE.includes(table),
  );
  for (const { table, columns } of others) {
    const [company, id] = columns;
    const rows = await select(
      db,
      `select 1 from invoice i join ${table} t on t.${company} = i.company_id and t.${id} = i.invoice_id where i.company_id = $1 and i.import_id = $2 ${table === 'difference' ? 'and not t.is_by_matching' : ''} limit 1`,
      [companyId, importId],
    );
    if (rows.length > 0) return true;
  }
  return (
    (await hasReplaced(db, { companyId, importId })) ||
    (await isGivenUp(db, { companyId, importId })) ||
    (await isCovered(db, { companyId, importId }))
  );
}

/** A person said of one of them that it replaces another, or is replaced: that is taken back first. */
async function hasReplaced(db: Queryable, { companyId, importId }: ImportKey): Promise<boolean> {
  const rows = await select(
    db,
    `select from invoice_correction c join invoice i on i.company_id = c.company_id and i.invoice_id in (c.invoice_id, c.earlier_id)
      where c.company_id = $1 and i.import_id = $2 and c.answer = 'replaces' limit 1`,
    [companyId, importId],
  );
  return rows.length > 0;
}

/** An amount of a changed invoice was given up: how much of it, and of which amount, a person says again. */
async function isGivenUp(db: Queryable, { companyId, importId }: ImportKey): Promise<boolean> {
  const rows = await select(
    db,
    `select from import_change c join write_off w on w.company_id = c.company_id and w.invoice_id = c.invoice_id
      where c.company_id = $1 and c.import_id = $2 and w.reopened_on is null limit 1`,
    [companyId, importId],
  );
  return rows.length > 0;
}

/** Promises, plans, offers and closures name what they cover in a column `covers`: ids, or parts with an id each. */
async function isCovered(db: Queryable, { companyId, importId }: ImportKey): Promise<boolean> {
  const covering = (await tablesOf(db)).filter(({ columns }) => columns.includes('covers'));
  for (const { name } of covering) {
    const rows = await select(
      db,
      `select 1 from ${name} t cross join lateral jsonb_array_elements(t.covers) as c (part)
         join invoice i on i.company_id = t.company_id and i.invoice_id = coalesce(c.part ->> 'invoiceId', c.part #>> '{}')::uuid
        where t.company_id = $1 and i.import_id = $2 limit 1`,
      [companyId, importId],
    );
    if (rows.length > 0) return true;
  }
  return false;
}

/** Money that was allocated with it is unallocated again, that of invoices which get their earlier amounts back included. */
export async function deleteImported(db: Queryable, { companyId, importId }: ImportKey): Promise<void> {
  const ids = [companyId, importId];
  const undone = await select<GivenBack>(
    db,
    `delete from allocation a using invoice i where a.company_id = $1 and i.company_id = a.company_id and i.invoice_id = a.invoice_id
       and (a.import_id = $2 or i.import_id = $2
       or exists (select 1 from import_change c where c.company_id = i.company_id and c.invoice_id = i.invoice_id and c.import_id = $2)
       or exists (select 1 from payment p where p.company_id = a.company_id and p.payment_id in (a.payment_id, a.deducted_by) and p.import_id = $2)
       or exists (select 1 from difference w join payment p on p.company_id = w.company_id and p.payment_id = w.payment_id
                   where w.company_id = a.company_id and w.difference_id = a.difference_id and p.import_id = $2)
       or exists (select 1 from credit_note c where c.company_id = a.company_id and c.credit_note_id = a.credit_note_id and c.import_id = $2))
     returning a.invoice_id as "invoiceId", a.payment_id as "paymentId", a.credit_note_id as "creditNoteId", a.amount`,
    ids,
  );
  await giveBack(db, companyId, undone);
  // Given up with money that was never there, or on an invoice that was not.
  await db.query(
    'delete from difference w where w.company_id = $1 and not exists (select from allocation a where a.company_id = w.company_id and a.difference_id = w.difference_id) and w.undone_at is null',
    [companyId],
  );
  await deleteMoney(db, ids);
  await undoEnds(db, { companyId, importId });
  // A dispute that a status opened has its id; one that a person has answered stays.
  await db.query(
    'delete from dispute d using invoice_status s where d.company_id = $1 and s.company_id = $1 and s.import_id = $2 and d.dispute_id = s.status_id and d.outcome is null',
    ids,
  );
  for (const table of ['credit_note', 'invoice_status', 'hold', 'paid_item'])
    await db.query(`delete from ${table} where company_id = $1 and import_id = $2`, ids);
  // What a later file names again stays; a page without data named nothing and goes.
  await db.query(
    `delete from invoice_document t using file_import f
      where t.company_id = $1 and t.import_id = $2 and f.company_id = t.company_id and f.import_id = t.import_id
        and (f.format = 'pdf' or not exists (
          select from import_named n where n.company_id = t.company_id and n.invoice_id = t.invoice_id and n.import_id <> $2))`,
    ids,
  );
  await unlinkCorrections(db, { companyId, importId });
  for (const table of GOES_WITH_INVOICE)
    await db.query(
      `delete from ${table} t using invoice i where t.company_id = $1 and i.company_id = t.company_id and i.invoice_id = t.invoice_id and i.import_id = $2`,
      ids,
    );
  await db.query('delete from invoice where company_id = $1 and import_id = $2', ids);
}

/** Payments, statements, and what was learned from them alone: accounts of payers, accounts of the bank. */
async function deleteMoney(db: Queryable, ids: readonly string[]): Promise<void> {
  const payers = await select<{ iban: string }>(
    db,
    'delete from payment where company_id = $1 and import_id = $2 returning payer_iban as iban',
    ids,
  );
  const learned = [...new Set(payers.flatMap(({ iban }) => iban ?? []))];
  await db.query(
    `delete from payer_account k where k.company_id = $1 and k.iban = any($2) and not exists (
       select from allocation a join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
         join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
        where a.company_id = k.company_id and p.payer_iban = k.iban and i.debtor_id = k.debtor_id)`,
    [ids[0], learned],
  );
  await db.query(
    'delete from statement_line l using statement s where l.company_id = $1 and s.company_id = l.company_id and s.statement_id = l.statement_id and s.import_id = $2',
    ids,
  );
  const accounts = await select<{ account: string; currency: string }>(
    db,
    'delete from statement where company_id = $1 and import_id = $2 returning account, currency',
    ids,
  );
  await db.query(
    `delete from bank_account b using jsonb_to_recordset($2::jsonb) as g (account text, currency text)
      where b.company_id = $1 and b.account = g.account and b.currency = g.currency
        and not exists (select from statement s where s.company_id = b.company_id and s.account = b.account and s.currency = b.currency)`,
    [ids[0], JSON.stringify(accounts)],
  );
}

/** Dossiers where nothing is left, and debtors and contacts that only the import named. */
export async function deleteUnused(
  db: Queryable,
  { companyId, importId, debtorIds }: ImportKey & { debtorIds: readonly string[] },
): Promise<void> {
  const nothingOwed = `not exists (select from invoice i where i.company_id = t.company_id and i.debtor_id = t.debtor_id and i.currency = t.currency)`;
  await db.query(
    `delete from dossier t where t.company_id = $1 and t.debtor_id = any($2::uuid[]) and ${nothingOwed} and ${await unreferenced(db, 'dossier', 'dossier_id')}`,
    [companyId, debtorIds],
  );
  const isFree = await unreferenced(db, 'debtor', 'debtor_id', GOES_WITH_DEBTOR);
  const gone = await select<{ id: string }>(
    db,
    `select debtor_id as id from debtor t where t.company_id = $1 and t.import_id = $2 and t.merged_into is null
        and not exists (select from debtor m where m.company_id = t.company_id and m.merged_into = t.debtor_id) and ${isFree}`,
    [companyId, importId],
  );
  const ids = [companyId, gone.map(({ id }) => id)];
  for (const table of [...GOES_WITH_DEBTOR, 'debtor'])
    await db.query(`delete from ${table} where company_id = $1 and debtor_id = any($2::uuid[])`, ids);
  // A later file that names the same debtor may rely on the contact.
  await db.query(
    `delete from contact t where t.company_id = $1 and t.import_id = $2 and not exists (
       select from invoice i where i.company_id = t.company_id and i.debtor_id = t.debtor_id and i.import_id > $2)`,
    [companyId, importId],
  );
}

/** Dossiers that the import reopened are closed again, unless something was said in the new round. */
export async function closeAgain(
  db: Queryable,
  companyId: string,
  before: readonly ClosedDossier[],
): Promise<void> {
  await db.query(
    `update dossier o set round = b.round, opened_on = b."openedOn", closed_on = b."closedOn", look_on = null
       from jsonb_to_recordset($2::jsonb) as b ("dossierId" uuid, round integer, "openedOn" date, "closedOn" date)
      where o.company_id = $1 and o.dossier_id = b."dossierId" and o.round = b.round + 1
        and not exists (select from message m where m.company_id = o.company_id and m.dossier_id = o.dossier_id and m.round = o.round)
        and not exists (select from invoice i where i.company_id = o.company_id and i.debtor_id = o.debtor_id and i.currency = o.currency and i.settled < i.payable and i.cancelled_on is null)`,
    [companyId, JSON.stringify(before)],
  );
}
