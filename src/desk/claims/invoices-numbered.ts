// Invoices by the beginning of their number, as somebody types it; settled ones too, each saying what became of it.

import {
  type NumberedAsked,
  type NumberedInvoice,
  invoicesNumbered as rowsNumbered,
} from '../../store/invoices/invoices-numbered.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';
import { type Money, money } from '../../units/money.ts';
import { type InvoiceState, invoiceState } from './invoice-state.ts';

/** On one screen, under what else was found. */
const SHOWN = 8;

export type InvoiceFound = {
  readonly id: string;
  readonly number: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly issuedOn: CalendarDate;
  readonly invoiced: Money;
  readonly open: Money;
  readonly state: InvoiceState;
};

export type NumbersAsked = Omit<NumberedAsked, 'limit'>;

export async function invoicesFound(
  db: Queryable,
  { begins, ...asked }: NumbersAsked,
): Promise<readonly InvoiceFound[]> {
  const folded = foldInvoiceNumber(begins);
  if (folded === '') return [];
  const rows = await rowsNumbered(db, { ...asked, begins: folded, limit: SHOWN });
  return rows.map(row => found(row, asked.day));
}

function found(
  { cancelledOn, payable, settled, currency, sources, ...row }: NumberedInvoice,
  day: CalendarDate,
): InvoiceFound {
  const isCancelled = cancelledOn !== null && cancelledOn <= day;
  const open = isCancelled ? 0 : payable - settled;
  return {
    ...row,
    invoiced: money(payable, currency),
    open: money(open, currency),
    state: invoiceState({ isCancelled, open, sources }),
  };
}
