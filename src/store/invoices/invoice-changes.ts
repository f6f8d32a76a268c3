// Changes to an invoice by a person.

import type { CalendarDate } from '../../units/calendar.ts';
import { selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type LockedInvoice = {
  readonly debtorId: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** What the document says, whatever a person has said since. */
  readonly saidDueOn: CalendarDate | null;
  readonly contractRate: string | null;
  readonly law: string | null;
  readonly cancelledOn: CalendarDate | null;
  readonly hasInstalments: boolean;
};

export async function lockInvoice(
  db: Queryable,
  companyId: string,
  invoiceId: string,
): Promise<LockedInvoice | null> {
  return selectOne<LockedInvoice>(
    db,
    `select debtor_id as "debtorId", issued_on as "issuedOn", due_on as "dueOn",
            case when due_origin ->> 'kind' = 'corrected' then (due_origin ->> 'was')::date else due_on end as "saidDueOn", contract_rate as "contractRate", law, cancelled_on as "cancelledOn", instalments is not null as "hasInstalments"
       from invoice where company_id = $1 and invoice_id = $2 for update`,
    [companyId, invoiceId],
  );
}

export type InvoiceChange = {
  readonly dueOn?: CalendarDate;
  readonly dueOrigin?: { readonly kind: 'corrected'; readonly was: CalendarDate | null };
  readonly contractRatePercent?: string | null;
  readonly law?: string | null;
  readonly cancelledOn?: CalendarDate | null;
};

const COLUMN: Readonly<Record<keyof InvoiceChange, string>> = {
  dueOn: 'due_on',
  dueOrigin: 'due_origin',
  contractRatePercent: 'contract_rate',
  law: 'law',
  cancelledOn: 'cancelled_on',
};
const COLUMNS: readonly (keyof InvoiceChange)[] = [
  'dueOn',
  'dueOrigin',
  'contractRatePercent',
  'law',
  'cancelledOn',
];

export async function changeInvoice(
  db: Queryable,
  { companyId, invoiceId, change }: { companyId: string; invoiceId: string; change: InvoiceChange },
): Promise<void> {
  const named = COLUMNS.filter(key => change[key] !== undefined);
  if (named.length === 0) return;
  const sets = named.map((key, position) => `${COLUMN[key]} = $${position + 3}`);
  const values = named.map(key => (key === 'dueOrigin' ? JSON.stringify(change[key]) : change[key]));
  await db.query(`update invoice set ${sets.join(', ')} where company_id = $1 and invoice_id = $2`, [
    companyId,
    invoiceId,
    ...values,
  ]);
}
