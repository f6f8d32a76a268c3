// What a person said about the money of one debtor and what still stands of it, and the credit notes that may be deducted.

import type { CalendarDate } from '../../units/calendar.ts';
import type { DifferenceKind } from '../invoices/differences.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { ExpectedKind } from './expected-receipts.ts';

type Asked = { readonly companyId: string; readonly debtorId: string; readonly limit: number };

export type DifferenceRow = {
  readonly id: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly kind: DifferenceKind;
  readonly amount: number;
  readonly currency: string;
  readonly givenOn: CalendarDate;
  readonly because: string;
  readonly by: string;
};

/** Differences given up and not undone, the newest first. */
export async function standingDifferences(
  db: Queryable,
  { companyId, debtorId, limit }: Asked,
): Promise<DifferenceRow[]> {
  return select(
    db,
    `select w.difference_id as id, w.invoice_id as "invoiceId", i.number, w.kind, w.amount, i.currency, w.given_on as "givenOn", w.because, w.author as by
       from difference w join invoice i on i.company_id = w.company_id and i.invoice_id = w.invoice_id
      where w.company_id = $1 and i.debtor_id = $2 and w.undone_at is null order by w.given_on desc, w.difference_id desc limit $3`,
    [companyId, debtorId, limit],
  );
}

export type ComingRow = {
  readonly id: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly kind: ExpectedKind;
  readonly amount: number;
  readonly currency: string;
  readonly expectedOn: CalendarDate;
  readonly untilOn: CalendarDate;
  readonly because: string;
  readonly by: string;
};

/** Money that is on its way on the day, the nearest first. */
export async function comingReceipts(
  db: Queryable,
  { companyId, debtorId, day, limit }: Asked & { readonly day: CalendarDate },
): Promise<ComingRow[]> {
  return select(
    db,
    `select e.expected_receipt_id as id, e.invoice_id as "invoiceId", i.number, e.kind, e.amount, i.currency, e.expected_on as "expectedOn",
            e.until_on as "untilOn", e.because, e.author as by
       from expected_receipt e join invoice i on i.company_id = e.company_id and i.invoice_id = e.invoice_id
      where e.company_id = $1 and i.debtor_id = $2 and e.lifted_at is null and e.until_on >= $3
      order by e.expected_on, e.expected_receipt_id limit $4`,
    [companyId, debtorId, day, limit],
  );
}

export type OpenCreditRow = {
  readonly creditNoteId: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly rest: number;
  readonly currency: string;
};

/** Credit notes of which something may still be deducted, the oldest first. */
export async function openCredits(
  db: Queryable,
  { companyId, debtorId, limit }: Asked,
): Promise<OpenCreditRow[]> {
  return select(
    db,
    `select credit_note_id as "creditNoteId", number, issued_on as "issuedOn", amount - used as rest, currency from credit_note
      where company_id = $1 and debtor_id = $2 and cancelled_on is null and used < amount order by issued_on, credit_note_id limit $3`,
    [companyId, debtorId, limit],
  );
}
