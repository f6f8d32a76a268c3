// A PDF that holds its invoice is also the page that the customer was sent: it is kept as the document of the invoice, so that
// the debtor can look at it and a court is shown it. One that is too large for that is read, and not kept.

import { sha256Of } from '../../evidence/chain.ts';
import { piecesOf } from '../../formats/file-bytes.ts';
import type { OpenReading } from '../../formats/open-reading.ts';
import type { Transaction } from '../../store/database.ts';
import { documentsOfInvoices, insertDocument } from '../../store/invoices/invoice-documents.ts';
import { invoicesOfImport } from '../../store/invoices/invoice-writes.ts';
import type { JournalLine, JournalStamp } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { documentName } from '../../units/document-kind.ts';
import { MOST_DOCUMENT_BYTES, MOST_DOCUMENTS } from '../claims/invoice-documents.ts';

export async function keepDocument(
  db: Transaction,
  { document }: OpenReading,
  { stamp, day, importId }: { stamp: JournalStamp; day: CalendarDate; importId: string },
): Promise<JournalLine[]> {
  if (document === undefined || document.bytes.length > MOST_DOCUMENT_BYTES) return [];
  const { companyId, at, author } = stamp;
  // A credit note has no place for it, and an invoice that was refused is not here.
  const [invoice] = await invoicesOfImport(db, { companyId, importId });
  if (invoice === undefined) return [];
  const { invoiceId, debtorId } = invoice;
  const sha256 = await sha256Of(piecesOf(document));
  const before = await documentsOfInvoices(db, companyId, [invoiceId]);
  if (before.length >= MOST_DOCUMENTS || before.some(one => one.sha256 === sha256)) return [];
  const name = documentName(document.name, 'facture.pdf');
  await insertDocument(db, {
    companyId,
    invoiceId,
    importId,
    sha256,
    name,
    mediaType: 'application/pdf',
    content: document.bytes,
    at,
    day,
    author,
  });
  const content = { sha256, name, bytes: document.bytes.length };
  return [{ kind: 'documentAttached', debtorId, subjectId: invoiceId, content }];
}
