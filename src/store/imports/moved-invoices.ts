// Invoices that a corrected file names another customer for: what leans on each, and the move itself.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** What somebody did, was told or promised about the invoice, the weightiest; null where nothing leans on it. */
export type Leaning = 'payment' | 'message' | 'agreement' | 'dispute' | 'note' | null;

export type OwnerRow = {
  readonly invoiceId: string;
  readonly name: string;
  readonly vat: string | null;
  readonly registration: string | null;
  readonly leaning: Leaning;
};

const about = (table: string): string =>
  `exists (select from ${table} t where t.company_id = i.company_id and t.invoice_id = i.invoice_id)`;
const covering = (table: string): string =>
  `exists (select from ${table} t join dossier o on o.company_id = t.company_id and o.dossier_id = t.dossier_id
     where o.company_id = i.company_id and o.debtor_id = i.debtor_id and t.covers @> jsonb_build_array(jsonb_build_object('invoiceId', i.invoice_id)))`;

/** Whose these invoices are, and what leans on them. */
export async function ownersOf(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<OwnerRow[]> {
  if (invoiceIds.length === 0) return [];
  return select<OwnerRow>(
    db,
    `select i.invoice_id as "invoiceId", d.name, d.vat, d.registration,
            case when i.settled > 0 or ${about('allocation')} then 'payment'
                 when exists (select from message_invoice m join delivery v on v.company_id = m.company_id and v.message_id = m.message_id
                               where m.company_id = i.company_id and m.invoice_id = i.invoice_id and v.state in ('sending', 'delivered', 'inDoubt', 'done')) then 'message'
                 when ${['payment_promise', 'payment_plan', 'settlement_offer', 'concession'].map(covering).join(' or ')} then 'agreement'
                 when ${about('dispute')} then 'dispute'
                 when ${['hold', 'invoice_status', 'law_fact', 'write_off', 'expected_receipt', 'match_rejection'].map(about).join(' or ')} then 'note' end as leaning
       from invoice i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
      where i.company_id = $1 and i.invoice_id = any($2)`,
    [companyId, invoiceIds],
  );
}

export async function moveInvoices(
  db: Queryable,
  companyId: string,
  moves: readonly { readonly id: string; readonly debtorId: string }[],
): Promise<void> {
  if (moves.length === 0) return;
  await db.query(
    `update invoice i set debtor_id = r."debtorId" from jsonb_to_recordset($2::jsonb) as r (id uuid, "debtorId" uuid)
      where i.company_id = $1 and i.invoice_id = r.id`,
    [companyId, JSON.stringify(moves)],
  );
}
