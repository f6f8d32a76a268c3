// The document of an invoice: attached by a person, shown to the debtor whose invoice it is, and enclosed with its hash in
// what a court is shown. What it is, is told by its bytes; a file that is not a PDF is refused, whatever it is called.

import { sha256Of } from '../../evidence/chain.ts';
import { piecesOf } from '../../formats/file-bytes.ts';
import type { InputFile } from '../../formats/records.ts';
import { holdsTestVirus } from '../../formats/test-virus.ts';
import { lockInvoice } from '../../store/invoices/invoice-changes.ts';
import {
  deleteDocument,
  documentsOfInvoices,
  type InvoiceDocument,
  insertDocument,
} from '../../store/invoices/invoice-documents.ts';
import { appendJournal } from '../../store/journal/journal.ts';
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
  | { readonly kind: 'notFound' | 'notAPdf' | 'tooLarge' | 'tooMany' };

export async function attachDocument(
  { database, clock }: DeskContext,
  { companyId, by, day, invoiceId, file }: Act & { readonly invoiceId: string; readonly file: InputFile },
): Promise<AttachOutcome> {
  const { bytes } = file;
  if (bytes.length > MOST_DOCUMENT_BYTES) return { kind: 'tooLarge' };
  const mediaType = documentKind(bytes);
  if (mediaType !== 'application/pdf' || holdsTestVirus(bytes)) return { kind: 'notAPdf' };
  const sha256 = await sha256Of(piecesOf(file));
  const name = documentName(file.name, 'facture.pdf');
  const at = clock.now();
  return database.transaction(async db => {
    const invoice = await lockInvoice(db, companyId, invoiceId);
    if (!invoice) return { kind: 'notFound' };
    const before = await documentsOfInvoices(db, companyId, [invoiceId]);
    const isThere = before.some(one => one.sha256 === sha256);
    if (isThere) return { kind: 'done', documents: before };
    if (before.length >= MOST_DOCUMENTS) return { kind: 'tooMany' };
    const kept = { companyId, invoiceId, sha256, name, mediaType, content: bytes, at, day, author: by };
    await insertDocument(db, kept);
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'documentAttached',
        debtorId: invoice.debtorId,
        subjectId: invoiceId,
        content: { sha256, name, bytes: bytes.length },
      },
    ]);
    return { kind: 'done', documents: await documentsOfInvoices(db, companyId, [invoiceId]) };
  });
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
