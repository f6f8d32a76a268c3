import { queryOptions } from '@tanstack/react-query';
import * as m from '../../src/messages/compiled/messages.js';
import type { InvoiceDocuments } from '../queries/answers.ts';
import { companyPath, read, send, upload } from '../queries/api.ts';
import { useAct } from './use-act.ts';

export const documentsPath = (companyId: string, invoiceId: string): string =>
  companyPath(companyId, `/invoices/${encodeURIComponent(invoiceId)}/documents`);

export const documentsQuery = (companyId: string, invoiceId: string) =>
  queryOptions({
    queryKey: [companyId, 'documents', invoiceId],
    queryFn: () => read<InvoiceDocuments>(documentsPath(companyId, invoiceId)),
  });

type OfInvoice = { readonly invoiceId: string };
type Attached = OfInvoice & {
  readonly files: readonly File[];
  /** The import that found no invoice for it. */
  readonly importId?: string | null;
};

export function useAttach(companyId: string, said: () => string) {
  return useAct({
    companyId,
    act: ({ invoiceId, files, importId = null }: Attached) =>
      upload<InvoiceDocuments>({ path: documentsPath(companyId, invoiceId), files, hints: null, importId }),
    say: said,
  });
}

export function useRemoveDocument(companyId: string) {
  return useAct({
    companyId,
    act: ({ invoiceId, sha256 }: OfInvoice & { readonly sha256: string }) =>
      send<InvoiceDocuments>({
        method: 'DELETE',
        path: `${documentsPath(companyId, invoiceId)}/${sha256}`,
      }),
    say: () => m.documents_removed(),
  });
}
