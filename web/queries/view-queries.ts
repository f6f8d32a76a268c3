import { queryOptions } from '@tanstack/react-query';
import type { SavedViews } from './answers.ts';
import { companyPath, read } from './api.ts';

export const viewsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'views'],
    queryFn: () => read<SavedViews>(companyPath(companyId, '/views')),
  });
