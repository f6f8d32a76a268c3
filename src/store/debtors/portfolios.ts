// Who follows which debtor. A question about a company can be narrowed to the debtors of one person, in the same
// statement, so that limits and totals are those of the portfolio and not of the company.

import { isUuid } from '../../units/uuid.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Null where the asker sees the whole company; else the person whose debtors alone are seen. */
export type Collector = { readonly collector?: string | null };

/**
 * A condition on a debtor's id, true where no person is named. `$1` is the company; `person` is the placeholder of the
 * person, such as `$4`.
 */
export const inPortfolio = (debtorId: string, person: string): string =>
  `(${person}::text is null or ${debtorId} in (select p.debtor_id from debtor_assignment p
     where p.company_id = $1 and p.user_id = ${person}::text))`;

/**
 * The same for a statement of Today, which is written anew for a person: where none is named, nothing is compared row by row.
 * The person's value is the last of the statement.
 */
export const mineAlone = (collector: string | null, person: string): Mine => ({
  and: debtorId => (collector === null ? '' : `and ${inPortfolio(debtorId, person)}`),
  values: collector === null ? [] : [collector],
});

export type Mine = {
  and(debtorId: string): string;
  readonly values: readonly string[];
};

const OF_INVOICE = 'select debtor_id from invoice where company_id = $1 and invoice_id = $2';

/** What names something of a debtor in an address, and where its debtor stands. */
export const DEBTOR_OF = {
  debtorId: 'select debtor_id from debtor where company_id = $1 and debtor_id = $2',
  dossierId: 'select debtor_id from dossier where company_id = $1 and dossier_id = $2',
  invoiceId: OF_INVOICE,
  earlierId: OF_INVOICE,
  messageId: `select o.debtor_id from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
    where m.company_id = $1 and m.message_id = $2`,
  answerId: 'select debtor_id from debtor_answer where company_id = $1 and answer_id = $2',
  holdId: ofDossier('hold', 'hold_id'),
  disputeId: ofDossier('dispute', 'dispute_id'),
  promiseId: ofDossier('payment_promise', 'promise_id'),
  planId: ofDossier('payment_plan', 'plan_id'),
  offerId: ofDossier('settlement_offer', 'offer_id'),
  concessionId: ofDossier('concession', 'concession_id'),
  noteId: ofDossier('contact_note', 'note_id'),
  writeOffId: ofDossier('write_off', 'write_off_id'),
  expectedReceiptId: `select i.debtor_id from expected_receipt e join invoice i on i.company_id = e.company_id and i.invoice_id = e.invoice_id
    where e.company_id = $1 and e.expected_receipt_id = $2`,
} as const;

function ofDossier(table: string, id: string): string {
  return `select o.debtor_id from ${table} t join dossier o on o.company_id = t.company_id and o.dossier_id = t.dossier_id
    where t.company_id = $1 and t.${id} = $2`;
}

/** Whether what is named belongs to a debtor of this person; false for a name nobody knows. */
export async function isInPortfolio(
  db: Queryable,
  { companyId, collector, name, id }: { companyId: string; collector: string; name: string; id: string },
): Promise<boolean> {
  const statement = Object.entries(DEBTOR_OF).find(([known]) => known === name)?.[1];
  if (statement === undefined || !isUuid(id)) return false;
  const row = await selectOne<{ found: boolean }>(
    db,
    `select exists (select from debtor_assignment a join (${statement}) as named on named.debtor_id = a.debtor_id
      where a.company_id = $1 and a.user_id = $3) as found`,
    [companyId, id, collector],
  );
  return row?.found ?? false;
}

/** The debtors of a person; null where the asker sees the whole company. */
export async function portfolioOf(
  db: Queryable,
  { companyId, collector = null }: { companyId: string } & Collector,
): Promise<ReadonlySet<string> | null> {
  if (collector === null) return null;
  const rows = await select<{ id: string }>(
    db,
    'select debtor_id as id from debtor_assignment where company_id = $1 and user_id = $2',
    [companyId, collector],
  );
  return new Set(rows.map(({ id }) => id));
}

export type Assigned = { readonly debtorId: string; readonly userId: string };

export async function assignments(
  db: Queryable,
  { companyId, limit }: { companyId: string; limit: number },
): Promise<Assigned[]> {
  return select<Assigned>(
    db,
    'select debtor_id as "debtorId", user_id as "userId" from debtor_assignment where company_id = $1 order by debtor_id limit $2',
    [companyId, limit],
  );
}

/** A debtor that was given, and who followed it until then; null: nobody. */
export type Given = { readonly debtorId: string; readonly before: string | null };

/** Gives these debtors to a person, or to nobody. The ids that the company has; others are left out. */
export async function assign(
  db: Queryable,
  {
    companyId,
    debtorIds,
    userId,
    at,
    by,
  }: { companyId: string; debtorIds: readonly string[]; userId: string | null; at: string; by: string },
): Promise<Given[]> {
  const known = await select<{ id: string }>(
    db,
    'select debtor_id as id from debtor where company_id = $1 and debtor_id::text = any($2::text[]) and merged_into is null order by debtor_id for update',
    [companyId, debtorIds],
  );
  const ids = known.map(({ id }) => id);
  const followed = await select<Assigned>(
    db,
    'select debtor_id as "debtorId", user_id as "userId" from debtor_assignment where company_id = $1 and debtor_id = any($2::uuid[])',
    [companyId, ids],
  );
  const followerOf = new Map(followed.map(one => [one.debtorId, one.userId]));
  if (userId === null)
    await db.query('delete from debtor_assignment where company_id = $1 and debtor_id = any($2::uuid[])', [
      companyId,
      ids,
    ]);
  else
    await db.query(
      `insert into debtor_assignment (company_id, debtor_id, user_id, assigned_at, assigned_by)
       select $1, id, $3, $4, $5 from unnest($2::uuid[]) as id
       on conflict (company_id, debtor_id) do update set user_id = $3, assigned_at = $4, assigned_by = $5`,
      [companyId, ids, userId, at, by],
    );
  return ids.map(debtorId => ({ debtorId, before: followerOf.get(debtorId) ?? null }));
}
