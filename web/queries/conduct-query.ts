// How the company behaves towards its debtors, as the server keeps it.

import { queryOptions } from '@tanstack/react-query';
import type { Conduct } from './answers.ts';
import { companyPath, read } from './api.ts';

export const conductPath = (companyId: string): string => companyPath(companyId, '/conduct');

export const conductQuery = (companyId: string) =>
  queryOptions({ queryKey: [companyId, 'conduct'], queryFn: () => read<Conduct>(conductPath(companyId)) });
