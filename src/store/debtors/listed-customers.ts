// What lists of customers say of debtors, and its taking back. A contact of a list goes before those of invoices, and after one
// that a person entered; what was only assumed gives way to it.

import type { Address, DebtorKind, Language } from '../../claim/parties.ts';
import type { ImportKey } from '../imports/undone-imports.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { NewContact } from './debtor-writes.ts';

/** Facts that give way to a list; only those that change are named. */
export type ListedFacts = {
  readonly kind?: DebtorKind;
  readonly isKindAssumed?: boolean;
  readonly language?: Language;
  readonly address?: Address | null;
};

export type ListedChange = {
  readonly debtorId: string;
  readonly earlier: ListedFacts;
  readonly said: ListedFacts;
};

export async function writeListed(
  db: Queryable,
  { companyId, importId, changes }: ImportKey & { changes: readonly ListedChange[] },
): Promise<void> {
  if (changes.length === 0) return;
  const rows = JSON.stringify(changes);
  await db.query(
    `insert into customer_change (company_id, import_id, debtor_id, earlier, said)
     select $1, $2, "debtorId", earlier, said from jsonb_to_recordset($3::jsonb) as c ("debtorId" uuid, earlier jsonb, said jsonb)`,
    [companyId, importId, rows],
  );
  await db.query(
    `update debtor d set kind = coalesce(c.said ->> 'kind', d.kind), is_kind_assumed = coalesce((c.said ->> 'isKindAssumed')::boolean, d.is_kind_assumed),
            language = coalesce(c.said ->> 'language', d.language), address = coalesce(c.said -> 'address', d.address)
       from jsonb_to_recordset($2::jsonb) as c ("debtorId" uuid, said jsonb)
      where d.company_id = $1 and d.debtor_id = c."debtorId"`,
    [companyId, rows],
  );
}

/** They stand in this list, whatever it says of them. */
export async function markListed(
  db: Queryable,
  { companyId, importId, debtorIds }: ImportKey & { debtorIds: readonly string[] },
): Promise<void> {
  await db.query('update debtor set listed_in = $2 where company_id = $1 and debtor_id = any($3::uuid[])', [
    companyId,
    importId,
    debtorIds,
  ]);
}

/** Where a person said who it is, the list does not say it anew. */
export async function insertListedContacts(
  db: Queryable,
  { companyId, importId, contacts }: ImportKey & { contacts: readonly NewContact[] },
): Promise<void> {
  if (contacts.length === 0) return;
  await db.query(
    `insert into contact (company_id, contact_id, debtor_id, name, role, email, phone, import_id, is_listed)
     select $1, id, "debtorId", name, role, email, phone, $2, true
       from jsonb_to_recordset($3::jsonb) as c (id uuid, "debtorId" uuid, name text, role text, email text, phone text)
     on conflict do nothing`,
    [companyId, importId, JSON.stringify(contacts)],
  );
}

/** Takes back what the list said, where nobody has said otherwise since; gives whose it was. */
export async function undoListed(db: Queryable, { companyId, importId }: ImportKey): Promise<string[]> {
  const ids = [companyId, importId];
  const told = await select<{ id: string }>(
    db,
    `select debtor_id as id from customer_change where company_id = $1 and import_id = $2
     union select debtor_id from contact where company_id = $1 and import_id = $2 and is_listed`,
    ids,
  );
  const still = (field: string, column: string): string => `c.said ? '${field}' and ${column}`;
  await db.query(
    `update debtor d set
            kind = case when ${still('kind', "d.kind = c.said ->> 'kind'")} then c.earlier ->> 'kind' else d.kind end,
            is_kind_assumed = case when ${still('kind', "d.kind = c.said ->> 'kind'")} then (c.earlier ->> 'isKindAssumed')::boolean else d.is_kind_assumed end,
            language = case when ${still('language', "d.language = c.said ->> 'language'")} then c.earlier ->> 'language' else d.language end,
            address = case when ${still('address', "d.address = c.said -> 'address'")} then nullif(c.earlier -> 'address', 'null') else d.address end
       from customer_change c
      where c.company_id = $1 and c.import_id = $2 and d.company_id = c.company_id and d.debtor_id = c.debtor_id`,
    ids,
  );
  await db.query('delete from customer_change where company_id = $1 and import_id = $2', ids);
  await db.query('delete from contact where company_id = $1 and import_id = $2 and is_listed', ids);
  await db.query('update debtor set listed_in = null where company_id = $1 and listed_in = $2', ids);
  return told.map(({ id }) => id);
}

/** Debtors of whom a person said how they are reached. */
export async function saidByPerson(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<Set<string>> {
  const rows = await select<{ id: string }>(
    db,
    `select debtor_id as id from contact where company_id = $1 and debtor_id = any($2) and role = 'accounting' and import_id is null`,
    [companyId, debtorIds],
  );
  return new Set(rows.map(({ id }) => id));
}
