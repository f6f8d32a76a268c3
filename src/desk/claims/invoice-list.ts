// The open invoices page by page, the one due first before the others.

import {
  type InvoiceKey,
  type InvoiceStanding,
  type InvoicesAsked,
  type OpenInvoice,
  openInvoices,
} from '../../store/invoices/open-invoices.ts';
import type { Queryable } from '../../store/session.ts';
import { type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { foldInvoiceNumber, foldName } from '../../units/identifiers.ts';
import { type Money, money } from '../../units/money.ts';
import type { Page } from '../page-cursor.ts';
import { isId, isText, keyOf, pageLimit, pageOf } from '../page-cursor.ts';

export type InvoiceLine = {
  readonly id: string;
  readonly number: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly issuedOn: CalendarDate;
  /** Of the oldest part that is open. */
  readonly dueOn: CalendarDate | null;
  readonly daysLate: number;
  readonly invoiced: Money;
  readonly open: Money;
  readonly standing: InvoiceStanding;
};

export type InvoiceList = Omit<InvoicesAsked, 'search' | 'after'> & {
  /** Part of the customer's name, or the beginning of an invoice number. */
  readonly search: string | null;
  readonly cursor: string | null;
};

export async function invoiceList(
  db: Queryable,
  { search, cursor, limit, ...asked }: InvoiceList,
): Promise<Page<InvoiceLine>> {
  const shown = pageLimit(limit);
  const wanted = search?.trim() ?? '';
  const rows = await openInvoices(db, {
    ...asked,
    search: wanted === '' ? null : { name: foldName(wanted), number: foldInvoiceNumber(wanted) },
    after: invoiceKey(cursor),
    limit: shown + 1,
  });
  return pageOf(rows, { limit: shown, key: ({ key }) => key, entry: row => lineOf(row, asked.day) });
}

function lineOf(
  { key: _place, invoiced, open, currency, ...row }: OpenInvoice,
  day: CalendarDate,
): InvoiceLine {
  return {
    ...row,
    daysLate: row.dueOn === null ? 0 : Math.max(0, daysBetween(row.dueOn, day)),
    invoiced: money(invoiced, currency),
    open: money(open, currency),
  };
}

const invoiceKey = (cursor: string | null): InvoiceKey | null =>
  keyOf<InvoiceKey>(cursor, [isText, isText, isId]);
