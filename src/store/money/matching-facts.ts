// What matching reads. Loose money, credit notes and what a person refused are asked anew in each round: there is little
// of them. What is open, what was paid and who is known are read once for all rounds: there may be a hundred thousand.

import type { IncomingPayment, OpenClaim, OpenCredit } from '../../matching/open/open-claims.ts';
import type { ClaimRow } from '../../matching/open/packed-claims.ts';
import type { Rejection } from '../../matching/rejected.ts';
import type { EarlierReceipt } from '../../matching/repeats.ts';
import { type CalendarDate, day } from '../../units/calendar.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';
import { type Money, money } from '../../units/money.ts';
import { eachRow, type Field, idLiteral, textsOf } from '../copy-out.ts';
import type { Transaction } from '../database.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { earlierReceipts } from './known-payers.ts';
import type { SuspectWrite } from './matching-rows.ts';

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

type PaymentRow = Required<Omit<IncomingPayment, 'amount'>> & {
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
    payments: payments.map(incomingPayment),
    credits: credits.map(({ rest, currency, ...credit }) => ({ ...credit, open: money(rest, currency) })),
    cancelled: await cancelledOf(db, {
      companyId,
      numbers: credits.flatMap(({ precedingInvoices }) => precedingInvoices),
    }),
  };
}

/** Field by field: of a hundred thousand rows, taking some away and spreading the rest cost four times as much. */
const incomingPayment = (row: PaymentRow): IncomingPayment => ({
  id: row.id,
  receivedOn: row.receivedOn,
  amount: money(row.rest, row.currency),
  payerName: row.payerName,
  payerIban: row.payerIban,
  text: row.text,
  references: row.references,
  mayRepeat: row.mayRepeat,
});

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
  { companyId, repeatDays, loose }: { companyId: string; repeatDays: number; loose: readonly Money[] },
): Promise<BesideFacts> {
  const rejected = await select<Rejection>(
    db,
    'select payment_id as "paymentId", invoice_id as "invoiceId" from match_rejection where company_id = $1',
    [companyId],
  );
  return {
    rejected,
    earlier: await earlierReceipts(db, { companyId, repeatDays, loose }),
    repeated: await repeatedDebtors(db, companyId),
  };
}

/**
 * Every invoice that money may mean: open, or paid and issued after `paidSince`. Read once for all rounds, a row at a time:
 * there may be a million.
 */
export async function eachInvoice(
  db: Transaction,
  { companyId, paidSince }: { companyId: string; paidSince: CalendarDate | null },
  tell: (row: ClaimRow) => void,
): Promise<void> {
  const dayOf = daysRead();
  const paid = paidSince === null ? '' : `or issued_on > '${paidSince}'::date`;
  await eachRow(
    db,
    `select invoice_id, debtor_id, number, case when cardinality(payment_references) > 0 then payment_references end, issued_on, due_on,
            greatest(payable - settled, 0), payable, currency, order_reference,
            case when settled = 0 and cardinality(terms) > 0 and array_to_string(terms, ' ') ~* 'escompte|skonto|discount|korting|/' then terms end
       from invoice where company_id = ${idLiteral(companyId)} and cancelled_on is null and (settled < payable ${paid})`,
    fields => tell(claimRow(fields, dayOf)),
  );
}

/** A million rows name a few hundred days. */
function daysRead(): (text: string) => CalendarDate {
  const known = new Map<string, CalendarDate>();
  return text => {
    const read = known.get(text) ?? day(text);
    known.set(text, read);
    return read;
  };
}

function claimRow(fields: readonly Field[], dayOf: (text: string) => CalendarDate): ClaimRow {
  const [invoiceId, debtorId, number, references, issuedOn, dueOn, open, payable, currency, order, terms] =
    fields;
  return {
    invoiceId: invoiceId ?? '',
    debtorId: debtorId ?? '',
    number: number ?? '',
    references: textsOf(references ?? null),
    issuedOn: dayOf(issuedOn ?? ''),
    dueOn: dueOn == null ? null : dayOf(dueOn),
    open: Number(open),
    payable: Number(payable),
    currency: currency ?? '',
    orderReference: order ?? null,
    terms: textsOf(terms ?? null),
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
