// The document of an invoice: attached by a person or by a file, shown to the debtor whose invoice it is, and enclosed with its hash in
// what a court is shown. What it is, is told by its bytes; a file that is not a PDF is refused, whatever it is called.

import { sha256Of } from '../../evidence/chain.ts';
import { piecesOf, sizeOf } from '../../formats/file-bytes.ts';
import type { InputFile } from '../../formats/records.ts';
import { holdsTestVirus } from '../../formats/test-virus.ts';
import type { Transaction } from '../../store/database.ts';
import { importOf } from '../../store/imports/undone-imports.ts';
import { lockInvoice } from '../../store/invoices/invoice-changes.ts';
import {
  deleteDocument,
  documentsOfInvoices,
  type InvoiceDocument,
  insertDocument,
} from '../../store/invoices/invoice-documents.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { documentKind, documentName } from '../../units/document-kind.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

export { documentContent, documentsOfInvoices } from '../../store/invoices/invoice-documents.ts';

/** As the table holds it. */
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024;
/** An invoice with its annexes; more of them is a mistake. */
export const MOST_DOCUMENTS = 10;

export type AttachOutcome =
  | { readonly kind: 'done'; readonly documents: readonly InvoiceDocument[] }
  | { readonly kind: 'notFound' | 'notAPdf' | NotKept };

/** Why a PDF is not kept with its invoice. */
export type NotKept = 'tooLarge' | 'tooMany';

export async function attachDocument(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    invoiceId,
    file,
    importId = null,
  }: Act & {
    readonly invoiceId: string;
    readonly file: InputFile;
    /** The import that found no invoice for it. */
    readonly importId?: string | null;
  },
): Promise<AttachOutcome> {
  const { bytes } = file;
  if (sizeOf(file) > MOST_DOCUMENT_BYTES) return { kind: 'tooLarge' };
  if (documentKind(bytes) !== 'application/pdf' || holdsTestVirus(bytes)) return { kind: 'notAPdf' };
  const stamp = { companyId, at: clock.now(), day, author: by };
  return database.transaction(async db => {
    const known = importId !== null && (await importOf(db, { companyId, importId })) !== null;
    const kept = await keepWithInvoice(db, {
      ...{ stamp, day, invoiceId, file },
      importId: known ? importId : null,
    });
    if (typeof kept === 'string') return { kind: kept };
    await appendJournal(db, stamp, kept.journal);
    return { kind: 'done', documents: await documentsOfInvoices(db, companyId, [invoiceId]) };
  });
}

/** The PDF is the document of the invoice, once; what the journal has to tell of it. The invoice is locked. */
export async function keepWithInvoice(
  db: Transaction,
  {
    stamp: { companyId, at, author },
    day,
    invoiceId,
    file,
    importId,
  }: {
    readonly stamp: JournalStamp;
    readonly day: CalendarDate;
    readonly invoiceId: string;
    readonly file: InputFile;
    /** The import that it came in with. */
    readonly importId: string | null;
  },
): Promise<{ readonly journal: JournalLine[] } | 'notFound' | NotKept> {
  if (sizeOf(file) > MOST_DOCUMENT_BYTES) return 'tooLarge';
  const sha256 = await sha256Of(piecesOf(file));
  const invoice = await lockInvoice(db, companyId, invoiceId);
  if (invoice === null) return 'notFound';
  const before = await documentsOfInvoices(db, companyId, [invoiceId]);
  if (before.some(one => one.sha256 === sha256)) return { journal: [] };
  if (before.length >= MOST_DOCUMENTS) return 'tooMany';
  const name = documentName(file.name, 'facture.pdf');
  const mediaType = 'application/pdf';
  const written = { name, mediaType, content: file.bytes, at, day, author, importId };
  await insertDocument(db, { companyId, invoiceId, sha256, ...written });
  const content = { sha256, name, bytes: sizeOf(file) };
  return {
    journal: [{ kind: 'documentAttached', debtorId: invoice.debtorId, subjectId: invoiceId, content }],
  };
}

/** The content goes; that it was there, and its hash, stay in the journal. */
export async function removeDocument(
  { database, clock }: DeskContext,
  { companyId, by, day, invoiceId, sha256 }: Act & { readonly invoiceId: string; readonly sha256: string },
): Promise<readonly InvoiceDocument[] | null> {
  const at = clock.now();
  return database.transaction(async db => {
    const invoice = await lockInvoice(db, companyId, invoiceId);
    const removed = invoice ? await deleteDocument(db, { companyId, invoiceId, sha256 }) : null;
    if (!invoice || removed === null) return null;
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'documentRemoved',
        debtorId: invoice.debtorId,
        subjectId: invoiceId,
        content: { sha256, name: removed.name },
      },
    ]);
    return documentsOfInvoices(db, companyId, [invoiceId]);
  });
}
