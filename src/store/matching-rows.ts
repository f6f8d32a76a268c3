// What matching reads and writes: unallocated money, open claims and credit notes, and the allocations that follow.

import type {
  IncomingPayment,
  KnownDebtor,
  OpenClaim,
  OpenCredit,
  SettledClaim,
} from '../matching/open-claims.ts';
import type { Rejection } from '../matching/rejected.ts';
import type { EarlierReceipt } from '../matching/repeats.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { earlierReceipts, knownDebtors, settledClaims } from './known-payers.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

/** With its terms where nothing of it is paid and they may offer a discount. */
export type StoredClaim = Omit<OpenClaim, 'discounts'> & { readonly terms: readonly string[] };

export type MatchingFacts = {
  readonly payments: readonly IncomingPayment[];
  readonly claims: readonly StoredClaim[];
  readonly credits: readonly (OpenCredit & { readonly issuedOn: CalendarDate })[];
  readonly rejected: readonly Rejection[];
  readonly settled: readonly SettledClaim[];
  readonly debtors: readonly KnownDebtor[];
  readonly earlier: readonly EarlierReceipt[];
  /** Whose invoices the money pays that a receipt may repeat. */
  readonly repeated: readonly SuspectWrite[];
};

type PaymentRow = Omit<IncomingPayment, 'amount'> & { readonly rest: number; readonly currency: string };
type ClaimRow = Omit<StoredClaim, 'kind' | 'open' | 'payable' | 'terms' | 'dueOn'> & {
  readonly terms: readonly string[] | null;
  readonly asked: number;
  readonly dueOn: CalendarDate | null;
  readonly rest: number;
  readonly currency: string;
};
type CreditRow = Omit<OpenCredit, 'open'> & {
  readonly issuedOn: CalendarDate;
  readonly rest: number;
  readonly currency: string;
};

/**
 * All unallocated money and all that is open; no claims where there is no money to match. In an order that follows from
 * what they say, ids last: among equals the order decides, and the same books must give the same answer.
 */
export async function matchingFacts(
  db: Queryable,
  { companyId, repeatDays }: { companyId: string; repeatDays: number },
): Promise<MatchingFacts> {
  const payments = await select<PaymentRow>(
    db,
    `select payment_id as id, received_on as "receivedOn", amount - allocated as rest, currency, payer_name as "payerName", payer_iban as "payerIban",
            payment_references as "references", payment_text as text,
            exists (select from payment o where o.company_id = p.company_id and o.payment_id = p.may_repeat) as "mayRepeat"
       from payment p where company_id = $1 and allocated < amount and set_aside_because is null order by received_on, amount, payer_name, payment_text, payment_id for update`,
    [companyId],
  );
  const credits = await select<CreditRow>(
    db,
    `select credit_note_id as "creditNoteId", debtor_id as "debtorId", number, issued_on as "issuedOn", amount - used as rest, currency, preceding_invoices as "precedingInvoices"
       from credit_note where company_id = $1 and used < amount and cancelled_on is null order by issued_on, number, credit_note_id for update`,
    [companyId],
  );
  if (payments.length === 0 && credits.length === 0)
    return {
      payments: [],
      claims: [],
      credits: [],
      rejected: [],
      settled: [],
      debtors: [],
      earlier: [],
      repeated: [],
    };
  const rejected = await select<Rejection>(
    db,
    'select payment_id as "paymentId", invoice_id as "invoiceId" from match_rejection where company_id = $1',
    [companyId],
  );
  return {
    payments: payments.map(({ rest, currency, ...payment }) => ({
      ...payment,
      amount: money(rest, currency),
    })),
    claims: await openClaims(db, companyId),
    credits: credits.map(({ rest, currency, ...credit }) => ({ ...credit, open: money(rest, currency) })),
    rejected,
    settled: await settledClaims(db, companyId),
    debtors: await knownDebtors(db, companyId),
    earlier: await earlierReceipts(db, { companyId, repeatDays }),
    repeated: await repeatedDebtors(db, companyId),
  };
}

async function openClaims(db: Queryable, companyId: string): Promise<StoredClaim[]> {
  const rows = await select<ClaimRow>(
    db,
    `select i.invoice_id as "invoiceId", i.debtor_id as "debtorId", i.number, i.payment_references as "references", i.issued_on as "issuedOn", i.due_on as "dueOn",
            i.payable - i.settled as rest, i.payable as asked, i.currency, i.order_reference as "orderReference",
            case when i.settled = 0 and array_to_string(i.terms, ' ') ~* 'escompte|skonto|discount|korting|/' then i.terms end as terms
       from invoice i
      where i.company_id = $1 and i.settled < i.payable and i.cancelled_on is null order by i.due_on, i.issued_on, i.number, i.invoice_id`,
    [companyId],
  );
  return rows.map(({ rest, asked, currency, dueOn, terms, ...claim }) => ({
    ...claim,
    kind: 'invoice',
    dueOn: dueOn ?? claim.issuedOn,
    open: money(rest, currency),
    payable: money(asked, currency),
    terms: terms ?? [],
  }));
}

async function repeatedDebtors(db: Queryable, companyId: string): Promise<SuspectWrite[]> {
  return select<SuspectWrite>(
    db,
    `select distinct p.payment_id as "paymentId", i.debtor_id as "debtorId", p.received_on::text as clue
       from payment p join allocation a on a.company_id = p.company_id and a.payment_id = p.may_repeat
       join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
      where p.company_id = $1 and p.allocated < p.amount and p.set_aside_because is null`,
    [companyId],
  );
}

export type AllocationWrite = {
  readonly id: string;
  readonly invoiceId: string;
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly differenceId?: string | null;
  /** The payment that the credit note was deducted from. */
  readonly deductedBy?: string | null;
  readonly amount: number;
  readonly countsFrom: CalendarDate;
  readonly because: unknown;
};

/** Writes allocations and raises what their invoices, payments and credit notes count as allocated. Constraints refuse more than there is. */
export async function insertAllocations(
  db: Queryable,
  {
    companyId,
    author,
    allocations,
  }: { companyId: string; author: string; allocations: readonly AllocationWrite[] },
): Promise<void> {
  if (allocations.length === 0) return;
  const rows = JSON.stringify(allocations);
  await db.query(
    `insert into allocation (company_id, allocation_id, invoice_id, payment_id, credit_note_id, difference_id, deducted_by, amount, counts_from, because, author)
     select $1, id, "invoiceId", "paymentId", "creditNoteId", "differenceId", "deductedBy", amount, "countsFrom", because, $3
       from jsonb_to_recordset($2::jsonb) as a (id uuid, "invoiceId" uuid, "paymentId" uuid, "creditNoteId" uuid, "differenceId" uuid, "deductedBy" uuid, amount bigint, "countsFrom" date, because jsonb)`,
    [companyId, rows, author],
  );
  const totals = (key: keyof AllocationWrite): string =>
    `(select "${key}" as id, sum(amount)::bigint as amount from jsonb_to_recordset($2::jsonb) as a ("${key}" uuid, amount bigint) where "${key}" is not null group by 1) as u`;
  await db.query(
    `update invoice t set settled = settled + u.amount from ${totals('invoiceId')} where t.company_id = $1 and t.invoice_id = u.id`,
    [companyId, rows],
  );
  await db.query(
    `update payment t set allocated = allocated + u.amount from ${totals('paymentId')} where t.company_id = $1 and t.payment_id = u.id`,
    [companyId, rows],
  );
  await db.query(
    `update credit_note t set used = used + u.amount from ${totals('creditNoteId')} where t.company_id = $1 and t.credit_note_id = u.id`,
    [companyId, rows],
  );
}

/** Remembers the accounts that debtors paid from, told by payments that were allocated with certainty. */
export async function rememberPayers(
  db: Queryable,
  { companyId, paymentIds, day }: { companyId: string; paymentIds: readonly string[]; day: CalendarDate },
): Promise<void> {
  if (paymentIds.length === 0) return;
  await db.query(
    `insert into payer_account (company_id, debtor_id, iban, learned_on)
     select distinct a.company_id, i.debtor_id, p.payer_iban, $3::date
       from allocation a join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
       join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
      where a.company_id = $1 and a.payment_id = any($2) and p.payer_iban is not null
     on conflict do nothing`,
    [companyId, paymentIds, day],
  );
}

export type ProposalWrite = {
  readonly id: string;
  readonly paymentId: string;
  readonly allocations: unknown;
  readonly clues: unknown;
};
export type SuspectWrite = { readonly paymentId: string; readonly debtorId: string; readonly clue: string };

/** Replaces what is proposed and suspected for these payments. */
export async function replaceProposals(
  db: Queryable,
  {
    companyId,
    paymentIds,
    proposals,
    suspects,
  }: {
    companyId: string;
    paymentIds: readonly string[];
    proposals: readonly ProposalWrite[];
    suspects: readonly SuspectWrite[];
  },
): Promise<void> {
  await db.query('delete from match_proposal where company_id = $1 and payment_id = any($2)', [
    companyId,
    paymentIds,
  ]);
  await db.query('delete from payment_suspect where company_id = $1 and payment_id = any($2)', [
    companyId,
    paymentIds,
  ]);
  if (proposals.length > 0)
    await db.query(
      `insert into match_proposal (company_id, proposal_id, payment_id, allocations, clues)
       select $1, id, "paymentId", allocations, clues from jsonb_to_recordset($2::jsonb) as p (id uuid, "paymentId" uuid, allocations jsonb, clues jsonb)`,
      [companyId, JSON.stringify(proposals)],
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

function* slicesOf<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
