import { queryOptions } from '@tanstack/react-query';
import * as m from '../../src/messages/compiled/messages.js';
import type { DocumentProposals, InvoiceDocuments } from '../queries/answers.ts';
import { companyPath, read, send, upload } from '../queries/api.ts';
import { useAct } from './use-act.ts';

export const documentsPath = (companyId: string, invoiceId: string): string =>
  companyPath(companyId, `/invoices/${encodeURIComponent(invoiceId)}/documents`);

export const documentsQuery = (companyId: string, invoiceId: string) =>
  queryOptions({
    queryKey: [companyId, 'documents', invoiceId],
    queryFn: () => read<InvoiceDocuments>(documentsPath(companyId, invoiceId)),
  });

/** Which invoice a PDF is for; asked once for each file. */
export const proposalQuery = (companyId: string, file: File) =>
  queryOptions({
    queryKey: ['document-proposal', companyId, file.name, file.size, file.lastModified],
    queryFn: () =>
      upload<DocumentProposals>({
        path: companyPath(companyId, '/document-proposals'),
        files: [file],
        hints: null,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });

type OfInvoice = { readonly invoiceId: string };

export function useAttach(companyId: string, said: () => string) {
  return useAct({
    companyId,
    act: ({ invoiceId, files }: OfInvoice & { readonly files: readonly File[] }) =>
      upload<InvoiceDocuments>({ path: documentsPath(companyId, invoiceId), files, hints: null }),
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
