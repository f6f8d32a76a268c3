import { queryOptions } from '@tanstack/react-query';
import type { Sales } from './answers.ts';
import { companyPath, read } from './api.ts';

export const salesPath = (companyId: string, debtorId: string): string =>
  companyPath(companyId, `/debtors/${encodeURIComponent(debtorId)}/sales`);

export const salesQuery = (companyId: string, debtorId: string) =>
  queryOptions({
    queryKey: [companyId, 'sales', debtorId],
    queryFn: () => read<Sales>(salesPath(companyId, debtorId)),
  });
