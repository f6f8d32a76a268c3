// What matching writes: the allocations that follow from it, the accounts that payers used, proposals and suspects.

import type { CalendarDate } from '../../units/calendar.ts';
import { arrayText } from '../copy-into.ts';
import { listText } from '../list-text.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { slicesOf } from '../slices.ts';
import { type Allocated, AllocatedSums } from './allocated-sums.ts';

export type AllocationWrite = Allocated & {
  readonly id: string;
  readonly differenceId?: string | null;
  /** The payment that the credit note was deducted from. */
  readonly deductedBy?: string | null;
  readonly countsFrom: CalendarDate;
  readonly because: unknown;
};

type Allocations = {
  readonly companyId: string;
  readonly author: string;
  readonly allocations: readonly AllocationWrite[];
  /** The taking-in that caused them: its undo takes exactly these back. */
  readonly importId?: string | null | undefined;
};

/** Writes allocations and raises what their invoices, payments and credit notes count as allocated. Constraints refuse more than there is. */
export async function insertAllocations(db: Queryable, write: Allocations): Promise<void> {
  const sums = new AllocatedSums();
  sums.add(write.allocations);
  await insertAllocationRows(db, write);
  await sums.write(db, write.companyId);
}

/** Without what they count for: whoever writes many in parts raises that once, at the end. */
export async function insertAllocationRows(
  db: Queryable,
  { companyId, author, allocations, importId = null }: Allocations,
): Promise<void> {
  for (const some of slicesOf(allocations, ALLOCATIONS_AT_ONCE))
    await db.query(
      `insert into allocation (company_id, allocation_id, invoice_id, payment_id, credit_note_id, difference_id, deducted_by, amount, counts_from, because, author, import_id)
       select $1, id, "invoiceId", "paymentId", "creditNoteId", "differenceId", "deductedBy", amount, "countsFrom", because, $3, $4
         from jsonb_to_recordset($2::jsonb) as a (id uuid, "invoiceId" uuid, "paymentId" uuid, "creditNoteId" uuid, "differenceId" uuid, "deductedBy" uuid, amount bigint, "countsFrom" date, because jsonb)`,
      [companyId, JSON.stringify(some), author, importId],
    );
}

/** Of what 200,000 payments settle, the text is never whole. */
const ALLOCATIONS_AT_ONCE = 10_000;

export type PayerAccount = { readonly debtorId: string; readonly iban: string };

/** Remembers the accounts that debtors paid from. Returns the new ones. */
export async function rememberAccounts(
  db: Queryable,
  { companyId, accounts, day }: { companyId: string; accounts: readonly PayerAccount[]; day: CalendarDate },
): Promise<PayerAccount[]> {
  if (accounts.length === 0) return [];
  return select<PayerAccount>(
    db,
    `insert into payer_account (company_id, debtor_id, iban, learned_on) select $1, debtor_id, iban, $4::date from unnest($2::uuid[], $3::text[]) as a (debtor_id, iban)
     on conflict do nothing returning debtor_id as "debtorId", iban`,
    [
      companyId,
      listText(accounts.map(({ debtorId }) => debtorId)),
      arrayText(accounts.map(({ iban }) => iban)),
      day,
    ],
  );
}

/** The same of payments that were allocated. */
export async function rememberPayers(
  db: Queryable,
  { companyId, paymentIds, day }: { companyId: string; paymentIds: readonly string[]; day: CalendarDate },
): Promise<PayerAccount[]> {
  if (paymentIds.length === 0) return [];
  return select<PayerAccount>(
    db,
    `insert into payer_account (company_id, debtor_id, iban, learned_on)
     select distinct a.company_id, i.debtor_id, p.payer_iban, $3::date
       from allocation a join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
       join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
      where a.company_id = $1 and a.payment_id = any($2) and p.payer_iban is not null
     on conflict do nothing returning debtor_id as "debtorId", iban`,
    [companyId, paymentIds, day],
  );
}

/** Forgets the accounts of payments that no money paid by these debtors comes from any more. */
export async function forgetPayers(
  db: Queryable,
  {
    companyId,
    paymentIds,
    debtorIds,
  }: { companyId: string; paymentIds: readonly string[]; debtorIds: readonly string[] },
): Promise<void> {
  await db.query(
    `delete from payer_account k using payment p
      where k.company_id = $1 and p.company_id = k.company_id and p.payment_id = any($2) and k.iban = p.payer_iban and k.debtor_id = any($3)
        and not exists (select 1 from invoice i
                          join allocation a on a.company_id = i.company_id and a.invoice_id = i.invoice_id
                          join payment o on o.company_id = a.company_id and o.payment_id = a.payment_id
                         where i.company_id = k.company_id and i.debtor_id = k.debtor_id and o.payer_iban = k.iban)`,
    [companyId, paymentIds, debtorIds],
  );
}

export type ProposalWrite = {
  readonly id: string;
  readonly paymentId: string;
  readonly allocations: unknown;
  readonly clues: unknown;
};
export type SuspectWrite = { readonly paymentId: string; readonly debtorId: string; readonly clue: string };

/** Forgets what is proposed and suspected for all loose money: it is matched anew. */
export async function forgetProposals(db: Queryable, companyId: string): Promise<void> {
  const loose =
    'payment p where t.company_id = $1 and p.company_id = $1 and p.payment_id = t.payment_id and p.allocated < p.amount and p.set_aside_because is null';
  await db.query(`delete from match_proposal t using ${loose}`, [companyId]);
  await db.query(`delete from payment_suspect t using ${loose}`, [companyId]);
}

export async function insertProposals(
  db: Queryable,
  {
    companyId,
    proposals,
    suspects,
  }: {
    companyId: string;
    proposals: readonly ProposalWrite[];
    suspects: readonly SuspectWrite[];
  },
): Promise<void> {
  for (const part of slicesOf(proposals, PROPOSALS_AT_ONCE))
    await db.query(
      `insert into match_proposal (company_id, proposal_id, payment_id, allocations, clues)
       select $1, id, "paymentId", allocations, clues from jsonb_to_recordset($2::jsonb) as p (id uuid, "paymentId" uuid, allocations jsonb, clues jsonb)`,
      [companyId, JSON.stringify(part)],
    );
  for (const part of slicesOf(suspects, SUSPECTS_AT_ONCE))
    await db.query(
      `insert into payment_suspect (company_id, payment_id, debtor_id, clue)
       select $1, "paymentId", "debtorId", clue from jsonb_to_recordset($2::jsonb) as s ("paymentId" uuid, "debtorId" uuid, clue text) on conflict do nothing`,
      [companyId, JSON.stringify(part)],
    );
}

/** A common amount from many unknown payers points to many; one statement must stay well below the longest text. */
const SUSPECTS_AT_ONCE = 20_000;
const PROPOSALS_AT_ONCE = 5_000;
