// A person completes or corrects what is known of an invoice: the due date that nobody stated, the rate of the contract,
// the law it follows; or says that it was cancelled. Earlier values stay in the journal.

import type { LawCode } from '../../law/law.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { changeInvoice, lockInvoice } from '../../store/invoices/invoice-changes.ts';
import { invoiceWithOrigin } from '../../store/invoices/invoice-lookup.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isAgreedPercent } from '../../units/rate.ts';
import type { DeskContext } from '../context.ts';
import { type EditedMeanwhile, editedMeanwhile } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { invoiceEditable } from './invoice-editable.ts';

/** Only what is named changes. */
export type InvoiceCorrection = {
  readonly dueOn?: CalendarDate;
  readonly contractRatePercent?: string | null;
  readonly law?: LawCode | null;
  readonly cancelledOn?: CalendarDate | null;
};

export type InvoiceCorrectionOutcome =
  | 'done'
  | 'notFound'
  | 'dueBeforeIssue'
  | 'notARate'
  | 'hasInstalments'
  | EditedMeanwhile;

export async function correctInvoice(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    invoiceId,
    correction,
    seen,
  }: Act & { invoiceId: string; correction: InvoiceCorrection; seen?: string },
): Promise<InvoiceCorrectionOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const before = await lockInvoice(db, companyId, invoiceId);
    if (!before) return 'notFound';
    const meanwhile = await meanwhileOf(db, { companyId, invoiceId, debtorId: before.debtorId, seen });
    if (meanwhile !== null) return meanwhile;
    const { dueOn, contractRatePercent } = correction;
    if (dueOn !== undefined && before.hasInstalments) return 'hasInstalments';
    if (dueOn !== undefined && dueOn < before.issuedOn) return 'dueBeforeIssue';
    if (contractRatePercent != null && !isAgreedPercent(contractRatePercent)) return 'notARate';
    await changeInvoice(db, {
      companyId,
      invoiceId,
      change: {
        ...correction,
        ...(dueOn === undefined ? {} : { dueOrigin: { kind: 'corrected', was: before.saidDueOn } }),
      },
    });
    await wakeDossiers(db, { companyId, debtorIds: [before.debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'invoiceCorrected',
        debtorId: before.debtorId,
        subjectId: invoiceId,
        content: { before, now: correction },
      },
    ]);
    return 'done';
  });
}

/** Under the lock of the invoice. */
async function meanwhileOf(
  db: Queryable,
  {
    companyId,
    invoiceId,
    debtorId,
    seen,
  }: { companyId: string; invoiceId: string; debtorId: string; seen: string | undefined },
): Promise<EditedMeanwhile | null> {
  const found = await invoiceWithOrigin(db, companyId, invoiceId);
  if (found === null) throw new Error(`Invoice ${invoiceId} was locked and is gone`);
  const about = { companyId, subjectId: invoiceId, debtorId, kinds: ['invoiceCorrected'] };
  return editedMeanwhile(db, { seen, now: invoiceEditable(found.invoice), about });
}
