// The invoices of a debtor as they were written, by invoice.

import { groupValues } from '../../store/group-by.ts';
import { documentsOfDebtor } from '../../store/invoices/invoice-documents.ts';
import type { Queryable } from '../../store/session.ts';
import type { PageInvoice } from '../views/debtor-page.ts';

export type PageDocuments = ReadonlyMap<string, PageInvoice['documents']>;

export const pageDocuments = async (
  db: Queryable,
  asked: { companyId: string; debtorId: string },
): Promise<PageDocuments> =>
  groupValues(
    await documentsOfDebtor(db, asked),
    ({ invoiceId }) => invoiceId,
    ({ sha256, name }) => ({ sha256, name }),
  );
