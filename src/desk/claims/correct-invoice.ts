// A person completes or corrects what is known of an invoice: the due date that nobody stated, the rate of the contract,
// the law it follows; or says that it was cancelled. Earlier values stay in the journal.

import type { LawCode } from '../../law/law.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { changeInvoice, lockInvoice } from '../../store/invoices/invoice-changes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { parsePercent } from '../../units/rate.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

/** Only what is named changes. */
export type InvoiceCorrection = {
  readonly dueOn?: CalendarDate;
  readonly contractRatePercent?: string | null;
  readonly law?: LawCode | null;
  readonly cancelledOn?: CalendarDate | null;
};

export type InvoiceCorrectionOutcome = 'done' | 'notFound' | 'dueBeforeIssue' | 'notARate' | 'hasInstalments';

export async function correctInvoice(
  { database, clock }: DeskContext,
  { companyId, by, day, invoiceId, correction }: Act & { invoiceId: string; correction: InvoiceCorrection },
): Promise<InvoiceCorrectionOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const before = await lockInvoice(db, companyId, invoiceId);
    if (!before) return 'notFound';
    const { dueOn, contractRatePercent } = correction;
    if (dueOn !== undefined && before.hasInstalments) return 'hasInstalments';
    if (dueOn !== undefined && dueOn < before.issuedOn) return 'dueBeforeIssue';
    if (contractRatePercent != null && parsePercent(contractRatePercent) === null) return 'notARate';
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
