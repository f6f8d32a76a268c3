import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Wanted } from '../wanted.ts';
import type { InvoiceInFull, InvoiceLine, InvoicesFound, Page } from './answers.ts';
import { companyPath, read } from './api.ts';

/** One page of the open invoices; null begins. */
export function invoicePage(
  companyId: string,
  { search, lateBeyond, only }: Wanted,
  cursor: string | null,
): Promise<Page<InvoiceLine>> {
  const asked = new URLSearchParams({ limit: '100' });
  if (search !== '') asked.set('search', search);
  if (lateBeyond !== null) asked.set('lateBeyond', String(lateBeyond));
  const [standing] = only;
  if (standing !== undefined) asked.set('standing', standing);
  if (cursor !== null) asked.set('cursor', cursor);
  return read<Page<InvoiceLine>>(companyPath(companyId, `/invoices?${asked}`));
}

export const invoicesQuery = (companyId: string, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [companyId, 'invoices', wanted],
    initialPageParam: '',
    queryFn: ({ pageParam }) => invoicePage(companyId, wanted, pageParam || null),
    getNextPageParam: page => page.nextCursor,
  });

export const invoiceQuery = (companyId: string, invoiceId: string) =>
  queryOptions({
    queryKey: [companyId, 'invoice', invoiceId],
    queryFn: () => read<InvoiceInFull>(companyPath(companyId, `/invoices/${encodeURIComponent(invoiceId)}`)),
  });

/** By the beginning of their number, settled ones too; nothing is asked before something is typed. */
export const invoicesNumberedQuery = (companyId: string, begins: string) =>
  queryOptions({
    queryKey: [companyId, 'invoices', 'numbered', begins],
    queryFn: () =>
      read<InvoicesFound>(companyPath(companyId, `/invoice-numbers?${new URLSearchParams({ begins })}`)),
    enabled: begins !== '',
  });
