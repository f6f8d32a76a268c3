// A person enters what happened to a claim and no file tells (an acknowledgement, an order served, a notice received), or
// takes it back. The dossier is decided anew, since amounts and clocks may have changed.

import { type LawFact, type LawFactKind, needsAmount, needsInvoice } from '../../claim/law-facts.ts';
import { debtorExists } from '../../store/debtors/debtor-changes.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import { lockInvoice } from '../../store/invoices/invoice-changes.ts';
import { insertLawFact, liftLawFact } from '../../store/invoices/law-facts.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

/** The kinds that a door may offer. */
export { LAW_FACT_KINDS } from '../../claim/law-facts.ts';

export type LawFactEntry = {
  readonly kind: LawFactKind;
  /** Null: everything that the debtor owes. */
  readonly invoiceId: string | null;
  readonly on: CalendarDate;
  readonly amount: Money | null;
  readonly source: string;
};

export type LawFactOutcome =
  | { readonly kind: 'recorded'; readonly factId: string }
  | { readonly kind: 'notFound' | 'inTheFuture' | 'invoiceMissing' | 'amountMissing' };

export async function recordLawFact(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, entry }: Act & { debtorId: string; entry: LawFactEntry },
): Promise<LawFactOutcome> {
  const at = clock.now();
  if (entry.on > day) return { kind: 'inTheFuture' };
  if (needsInvoice(entry.kind) && entry.invoiceId === null) return { kind: 'invoiceMissing' };
  if (needsAmount(entry.kind) && entry.amount === null) return { kind: 'amountMissing' };
  return database.transaction(async db => {
    if (!(await debtorExists(db, companyId, debtorId))) return { kind: 'notFound' };
    const invoice = entry.invoiceId === null ? null : await lockInvoice(db, companyId, entry.invoiceId);
    if (entry.invoiceId !== null && invoice?.debtorId !== debtorId) return { kind: 'notFound' };
    const factId = newId(millisecondsOf(at));
    const fact: LawFact = { ...entry, id: factId, debtorId, by };
    await insertLawFact(db, { companyId, at, fact });
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'lawFactEntered', debtorId, subjectId: factId, content: entry },
    ]);
    return { kind: 'recorded', factId };
  });
}

/** The debtor whose fact was taken back; null when it was not in force. */
export async function takeBackLawFact(
  { database, clock }: DeskContext,
  { companyId, by, day, factId }: Act & { factId: string },
): Promise<string | null> {
  const at = clock.now();
  return database.transaction(async db => {
    const lifted = await liftLawFact(db, { companyId, factId, at, by });
    if (lifted === null) return null;
    const { debtorId, kind, on } = lifted;
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'lawFactTakenBack', debtorId, subjectId: factId, content: { kind, on } },
    ]);
    return debtorId;
  });
}
