// Money that is on its way suspends the invoice that it is for, and nothing else, until it should have come: a direct
// debit until it may no longer be refused for want of money, another receipt until its day and what the bank needs.

import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  type ExpectedKind,
  insertExpectedReceipt,
  liftExpectedReceipt,
} from '../../store/money/expected-receipts.ts';
import { debtorsOfInvoices, restsOf } from '../../store/money/payment-rows.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import type { GiveOutcome } from './give-up.ts';

/**
 * Bank days after the expected day. A SEPA core debit comes back for want of money within five inter-bank business days
 * of settlement (EPC SDD Core Rulebook, returns); a transfer needs one, and one to be read.
 */
const DAYS_TO_COME: Readonly<Record<Exclude<ExpectedKind, 'online'>, number>> = {
  directDebit: 5,
  expected: 2,
};

export async function expectReceipt(
  { database, clock }: DeskContext,
  act: Act & {
    readonly invoiceId: string;
    readonly kind: Exclude<ExpectedKind, 'online'>;
    readonly expectedOn: CalendarDate;
    /** Null: all that is open. */
    readonly amount: Money | null;
    readonly because: string;
    readonly country: string;
  },
): Promise<GiveOutcome> {
  const { companyId, invoiceId, kind, expectedOn, because, by, day } = act;
  const at = clock.now();
  return database.transaction(async db => {
    const open = (await restsOf(db, companyId, [invoiceId])).get(invoiceId);
    if (!open) return { kind: 'notFound' };
    const amount = act.amount?.amount ?? open.rest;
    if (amount <= 0 || amount > open.rest || (act.amount?.currency ?? open.currency) !== open.currency)
      return { kind: 'refused', refusal: 'amountTooHigh' };
    const id = newId(millisecondsOf(at));
    const untilOn = addWorkingDays(expectedOn, DAYS_TO_COME[kind], { country: act.country });
    await insertExpectedReceipt(db, {
      companyId,
      author: by,
      id,
      invoiceId,
      kind,
      expectedOn,
      untilOn,
      amount,
      because,
    });
    const debtors = await debtorsOfInvoices(db, companyId, [invoiceId]);
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'receiptExpected',
        debtorId: debtors.get(invoiceId) ?? null,
        subjectId: invoiceId,
        content: { expectedReceiptId: id, kind, minorUnits: amount, expectedOn, untilOn, note: because },
      },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [...debtors.values()], day });
    return { kind: 'done', id };
  });
}

/** It will not come after all, or it was a mistake: the invoice takes up its clock where it stood. */
export async function expectNoLonger(
  { database, clock }: DeskContext,
  { companyId, by, day, expectedReceiptId }: Act & { readonly expectedReceiptId: string },
): Promise<GiveOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const debtorId = await liftExpectedReceipt(db, { companyId, id: expectedReceiptId, at, by });
    if (debtorId === null) return { kind: 'notFound' };
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'expectationLifted', debtorId, subjectId: expectedReceiptId, content: {} },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return { kind: 'done', id: expectedReceiptId };
  });
}
