// A PDF that holds its invoice is also the page that the customer was sent: it is kept as the document of the invoice, so that
// the debtor can look at it and a court is shown it. One that is too large for that is read, and not kept.

import type { OpenReading } from '../../../formats/open-reading.ts';
import type { Transaction } from '../../../store/database.ts';
import { invoicesOfImport } from '../../../store/invoices/invoice-writes.ts';
import type { JournalLine, JournalStamp } from '../../../store/journal/journal.ts';
import type { CalendarDate } from '../../../units/calendar.ts';
import { keepWithInvoice } from '../../claims/invoice-documents.ts';

export async function keepDocument(
  db: Transaction,
  { document }: OpenReading,
  { stamp, day, importId }: { stamp: JournalStamp; day: CalendarDate; importId: string },
): Promise<readonly JournalLine[]> {
  if (document === undefined) return [];
  // A credit note has no place for it, and an invoice that was refused is not here.
  const [invoice] = await invoicesOfImport(db, { companyId: stamp.companyId, importId });
  if (invoice === undefined) return [];
  const { invoiceId } = invoice;
  const kept = await keepWithInvoice(db, { stamp, day, invoiceId, file: document, importId });
  return typeof kept === 'string' ? [] : kept.journal;
}
