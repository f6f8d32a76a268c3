// What matching reads. Loose money, credit notes and what a person refused are asked anew in each round: there is little
// of them. What is open, what was paid and who is known are read once for all rounds: there may be a hundred thousand.

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
import { foldInvoiceNumber } from '../units/identifiers.ts';
import { money } from '../units/money.ts';
import { type DatedSettled, earlierReceipts, knownDebtors, settledClaims } from './known-payers.ts';
import type { SuspectWrite } from './matching-rows.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

/** All unallocated money and the credit notes that may still be deducted. */
export type LooseFacts = {
  readonly payments: readonly IncomingPayment[];
  readonly credits: readonly (OpenCredit & { readonly issuedOn: CalendarDate })[];
  /** Invoices that were cancelled, and that one of these credit notes corrects. */
  readonly cancelled: readonly CancelledInvoice[];
};
export type CancelledInvoice = Pick<OpenClaim, 'invoiceId' | 'debtorId' | 'number' | 'open'>;

/** What else is said about it. */
export type BesideFacts = {
  readonly rejected: readonly Rejection[];
  readonly earlier: readonly EarlierReceipt[];
  /** Whose invoices the money pays that a receipt may repeat. */
  readonly repeated: readonly SuspectWrite[];
};

/** Read once, then kept current by what is allocated. */
export type MatchingBooks = {
  readonly claims: readonly OpenClaim[];
  /** Of the window of the oldest loose money. */
  readonly settled: readonly DatedSettled[];
  readonly debtors: readonly KnownDebtor[];
};

/** As they are stored: what the terms offer is not worked out yet. */
export type StoredBooks = MatchingBooks & {
  /** By invoice, of those of which nothing is paid and whose terms may offer a discount. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
};

export type MatchingFacts = LooseFacts &
  BesideFacts &
  Pick<MatchingBooks, 'claims' | 'debtors'> & { readonly settled: readonly SettledClaim[] };

type PaymentRow = Omit<IncomingPayment, 'amount'> & { readonly rest: number; readonly currency: string };
type ClaimRow = Omit<OpenClaim, 'kind' | 'open' | 'payable' | 'discounts' | 'dueOn'> & {
  /** Null where a part is paid, or they offer no discount. */
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
 * Locked. In an order that follows from what they say, ids last: among equals the order decides, and the same books must
 * give the same answer.
 */
export async function looseFacts(db: Queryable, companyId: string): Promise<LooseFacts> {
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
  return {
    payments: payments.map(({ rest, currency, ...payment }) => ({
      ...payment,
      amount: money(rest, currency),
    })),
    credits: credits.map(({ rest, currency, ...credit }) => ({ ...credit, open: money(rest, currency) })),
    cancelled: await cancelledOf(db, {
      companyId,
      numbers: credits.flatMap(({ precedingInvoices }) => precedingInvoices),
    }),
  };
}

async function cancelledOf(
  db: Queryable,
  { companyId, numbers }: { companyId: string; numbers: readonly string[] },
): Promise<CancelledInvoice[]> {
  if (numbers.length === 0) return [];
  const rows = await select<Omit<CancelledInvoice, 'open'> & { rest: number; currency: string }>(
    db,
    `select invoice_id as "invoiceId", debtor_id as "debtorId", number, payable - settled as rest, currency from invoice
      where company_id = $1 and folded_number = any($2) and settled < payable and cancelled_on is not null order by issued_on, invoice_id`,
    [companyId, numbers.map(foldInvoiceNumber)],
  );
  return rows.map(({ rest, currency, ...invoice }) => ({ ...invoice, open: money(rest, currency) }));
}

export async function besideFacts(
  db: Queryable,
  { companyId, repeatDays }: { companyId: string; repeatDays: number },
): Promise<BesideFacts> {
  const rejected = await select<Rejection>(
    db,
    'select payment_id as "paymentId", invoice_id as "invoiceId" from match_rejection where company_id = $1',
    [companyId],
  );
  return {
    rejected,
    earlier: await earlierReceipts(db, { companyId, repeatDays }),
    repeated: await repeatedDebtors(db, companyId),
  };
}

export async function storedBooks(db: Queryable, companyId: string): Promise<StoredBooks> {
  const rows = await openClaims(db, companyId);
  return {
    claims: rows.map(openClaim),
    terms: new Map(rows.flatMap(({ invoiceId, terms }) => (terms === null ? [] : [[invoiceId, terms]]))),
    settled: await settledClaims(db, companyId),
    debtors: await knownDebtors(db, companyId),
  };
}

async function openClaims(db: Queryable, companyId: string): Promise<ClaimRow[]> {
  return select<ClaimRow>(
    db,
    `select i.invoice_id as "invoiceId", i.debtor_id as "debtorId", i.number, i.payment_references as "references", i.issued_on as "issuedOn", i.due_on as "dueOn",
            i.payable - i.settled as rest, i.payable as asked, i.currency, i.order_reference as "orderReference",
            case when i.settled = 0 and array_to_string(i.terms, ' ') ~* 'escompte|skonto|discount|korting|/' then i.terms end as terms
       from invoice i
      where i.company_id = $1 and i.settled < i.payable and i.cancelled_on is null order by i.due_on, i.issued_on, i.number, i.invoice_id`,
    [companyId],
  );
}

const NONE: readonly [] = [];

/** Field by field: of a hundred thousand rows, taking some away and spreading the rest cost four times as much. */
function openClaim(row: ClaimRow): OpenClaim {
  const payable = money(row.asked, row.currency);
  return {
    kind: 'invoice',
    invoiceId: row.invoiceId,
    debtorId: row.debtorId,
    number: row.number,
    references: row.references,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn ?? row.issuedOn,
    open: row.rest === row.asked ? payable : money(row.rest, row.currency),
    payable,
    orderReference: row.orderReference,
    discounts: NONE,
  };
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
