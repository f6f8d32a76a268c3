// Receipts with money that pays no invoice yet, and what was proposed for them.

import type { Allocation, Proposal } from '../../matching/propose.ts';
import type { Clue } from '../../matching/quoted/clues.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type UnmatchedRow = {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly currency: string;
  readonly amount: number;
  readonly rest: number;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  readonly text: string;
  readonly references: readonly string[];
};

const RECEIPT = `payment_id as id, received_on as "receivedOn", currency, amount, amount - allocated as rest, payer_name as "payerName",
  payer_iban as "payerIban", payment_text as text, payment_references as "references"`;

export type ReceiptKey = readonly [receivedOn: string, id: string];

/** A page of receipts, oldest first, after the given key. */
export async function unmatchedPage(
  db: Queryable,
  { companyId, after, limit }: { companyId: string; after: ReceiptKey | null; limit: number },
): Promise<UnmatchedRow[]> {
  return select<UnmatchedRow>(
    db,
    `select ${RECEIPT}
       from payment where company_id = $1 and allocated < amount and set_aside_because is null
        and ($2::date is null or (received_on, payment_id) > ($2::date, $3::uuid))
      order by received_on, payment_id limit $4`,
    [companyId, ...(after ?? [null, null]), limit],
  );
}

/** Those of these receipts that still wait. */
export async function unmatchedOf(
  db: Queryable,
  companyId: string,
  paymentIds: readonly string[],
): Promise<UnmatchedRow[]> {
  return select<UnmatchedRow>(
    db,
    `select ${RECEIPT} from payment
      where company_id = $1 and payment_id = any($2) and allocated < amount and set_aside_because is null order by received_on, payment_id`,
    [companyId, paymentIds],
  );
}

/** Receipts from these accounts of which nothing is allocated. */
export async function waitingFrom(
  db: Queryable,
  companyId: string,
  ibans: readonly string[],
): Promise<readonly string[]> {
  if (ibans.length === 0) return [];
  const rows = await select<{ id: string }>(
    db,
    'select payment_id as id from payment where company_id = $1 and payer_iban = any($2) and allocated = 0 and allocated < amount and set_aside_because is null',
    [companyId, ibans],
  );
  return rows.map(({ id }) => id);
}

/** Of these, those that pay something by now. */
export async function paidAmong(
  db: Queryable,
  companyId: string,
  paymentIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await select<{ id: string }>(
    db,
    'select payment_id as id from payment where company_id = $1 and payment_id = any($2) and allocated > 0',
    [companyId, paymentIds],
  );
  return rows.map(({ id }) => id);
}

/** Invoices that are proposed for more than one receipt: one of these is wrong. */
export async function contestedInvoices(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (invoiceIds.length === 0) return new Set();
  const rows = await select<{ id: string }>(
    db,
    `select part ->> 'invoiceId' as id from match_proposal s cross join lateral jsonb_array_elements(s.allocations) as part
      where s.company_id = $1 and part ->> 'invoiceId' = any($2) group by 1 having count(distinct s.payment_id) > 1`,
    [companyId, invoiceIds],
  );
  return new Set(rows.map(({ id }) => id));
}

export type ProposalRow = {
  readonly id: string;
  readonly paymentId: string;
  readonly allocations: readonly Allocation[];
  readonly clues: { readonly clues: readonly Clue[]; readonly strength: Proposal['strength'] };
};

/** Proposals for these receipts of which no invoice was rejected. */
export async function proposalsFor(
  db: Queryable,
  companyId: string,
  paymentIds: readonly string[],
): Promise<ProposalRow[]> {
  return select<ProposalRow>(
    db,
    `select s.proposal_id as id, s.payment_id as "paymentId", s.allocations, s.clues from match_proposal s
      where s.company_id = $1 and s.payment_id = any($2)
        and not exists (select 1 from match_rejection r where r.company_id = s.company_id and r.payment_id = s.payment_id
                           and s.allocations @> jsonb_build_array(jsonb_build_object('invoiceId', r.invoice_id)))
      order by s.proposal_id`,
    [companyId, paymentIds],
  );
}

export type ProposedInvoice = {
  readonly invoiceId: string;
  readonly number: string;
  readonly dueOn: CalendarDate | null;
  readonly currency: string;
  readonly open: number;
  readonly debtorId: string;
  readonly debtorName: string;
};

export async function proposedInvoices(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<ProposedInvoice[]> {
  return select<ProposedInvoice>(
    db,
    `select i.invoice_id as "invoiceId", i.number, i.due_on as "dueOn", i.currency, i.payable - i.settled as open, i.debtor_id as "debtorId", b.name as "debtorName"
       from invoice i join debtor b on b.company_id = i.company_id and b.debtor_id = i.debtor_id
      where i.company_id = $1 and i.invoice_id = any($2)`,
    [companyId, invoiceIds],
  );
}

export type ProposedCredit = {
  readonly creditNoteId: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly currency: string;
  readonly open: number;
};

export async function proposedCredits(
  db: Queryable,
  companyId: string,
  creditNoteIds: readonly string[],
): Promise<ProposedCredit[]> {
  if (creditNoteIds.length === 0) return [];
  return select<ProposedCredit>(
    db,
    `select credit_note_id as "creditNoteId", number, issued_on as "issuedOn", currency, amount - used as open
       from credit_note where company_id = $1 and credit_note_id = any($2)`,
    [companyId, creditNoteIds],
  );
}
