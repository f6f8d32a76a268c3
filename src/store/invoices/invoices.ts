// Invoices and what settled them, read in bulk for many debtors at once.

import type { Allocation, DueOrigin, Instalment, Invoice } from '../../claim/invoice.ts';
import type { LawCode } from '../../law/law.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type InvoiceRow = {
  readonly id: string;
  readonly debtorId: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly dueOrigin: DueOrigin | null;
  readonly instalments: readonly { readonly dueOn: CalendarDate; readonly amount: number }[] | null;
  readonly currency: string;
  readonly payable: number;
  readonly total: number;
  readonly contractRate: string | null;
  readonly law: LawCode | null;
  readonly references: readonly string[];
  readonly subject: string | null;
  readonly cancelledOn: CalendarDate | null;
};

export const INVOICE_COLUMNS = `i.invoice_id as id, i.debtor_id as "debtorId", i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.due_origin as "dueOrigin",
  i.instalments, i.currency, i.payable, i.total, i.contract_rate as "contractRate", i.law, i.payment_references as "references", i.subject, i.cancelled_on as "cancelledOn"`;

/** Not settled before the day. */
const OPEN_ON = `i.payable > 0 and (i.settled < i.payable or exists (
  select 1 from allocation a where a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.counts_from > $3))`;

/**
 * Invoices of these debtors that were open on the day: what a balance of that day looks at. With `withComing` also those
 * issued later, which a decision must know: it says when to look again.
 */
export async function openInvoices(
  db: Queryable,
  {
    companyId,
    debtorIds,
    day,
    withComing,
  }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate; withComing: boolean },
): Promise<Invoice[]> {
  const sql = `select ${INVOICE_COLUMNS} from invoice i where i.company_id = $1 and i.debtor_id = any($2) and ${OPEN_ON}
    and ($4 or i.issued_on <= $3) and (i.cancelled_on is null or i.cancelled_on > $3) order by i.due_on, i.number`;
  return (await select<InvoiceRow>(db, sql, [companyId, debtorIds, day, withComing])).map(toInvoice);
}

type AllocationRow = {
  readonly invoiceId: string;
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly differenceId: string | null;
  readonly writeOffId: string | null;
  readonly amount: number;
  readonly countsFrom: CalendarDate;
  readonly currency: string;
};

/** Allocations by invoice. */
export async function allocationsOf(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<Map<string, Allocation[]>> {
  const rows = await select<AllocationRow>(
    db,
    `select a.invoice_id as "invoiceId", a.payment_id as "paymentId", a.credit_note_id as "creditNoteId", a.difference_id as "differenceId", a.write_off_id as "writeOffId", a.amount, a.counts_from as "countsFrom", i.currency
       from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
      where a.company_id = $1 and a.invoice_id = any($2)`,
    [companyId, invoiceIds],
  );
  const byInvoice = new Map<string, Allocation[]>();
  for (const row of rows) {
    const list = byInvoice.get(row.invoiceId) ?? [];
    list.push(toAllocation(row));
    byInvoice.set(row.invoiceId, list);
  }
  return byInvoice;
}

/** Field by field: a run reads its invoices twice, and the rest of an object costs more than all the rest of this. */
export const toInvoice = (row: InvoiceRow): Invoice => ({
  id: row.id,
  debtorId: row.debtorId,
  number: row.number,
  issuedOn: row.issuedOn,
  payable: money(row.payable, row.currency),
  ...(row.total > row.payable ? { prepaid: money(row.total - row.payable, row.currency) } : {}),
  instalments: instalmentsOf(row),
  dueOrigin: row.dueOrigin,
  contractRatePercent: row.contractRate,
  law: row.law,
  references: row.references,
  subject: row.subject,
  cancelledOn: row.cancelledOn,
});

function instalmentsOf({
  dueOn,
  instalments,
  currency,
  payable,
}: Pick<InvoiceRow, 'dueOn' | 'instalments' | 'currency' | 'payable'>): readonly Instalment[] | null {
  if (instalments !== null)
    return instalments.map(part => ({ dueOn: part.dueOn, amount: money(part.amount, currency) }));
  return dueOn === null ? null : [{ dueOn, amount: money(payable, currency) }];
}

function toAllocation({ invoiceId, amount, countsFrom, currency, ...source }: AllocationRow): Allocation {
  return { invoiceId, source: sourceOf(source), amount: money(amount, currency), countsFrom };
}

function sourceOf({
  paymentId,
  creditNoteId,
  differenceId,
  writeOffId,
}: Pick<AllocationRow, 'paymentId' | 'creditNoteId' | 'differenceId' | 'writeOffId'>): Allocation['source'] {
  if (paymentId !== null) return { kind: 'payment', paymentId };
  if (differenceId !== null) return { kind: 'difference', differenceId };
  if (writeOffId !== null) return { kind: 'writeOff', writeOffId };
  return { kind: 'creditNote', creditNoteId: creditNoteId ?? '' };
}
