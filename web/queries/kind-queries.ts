// Of whom nobody has said what they are, and what a person says of several.

import type { z } from '@hono/zod-openapi';
import { queryOptions } from '@tanstack/react-query';
import type { saidKindsSchema, uncertainKindsSchema } from '../../src/api/schemas/debtor-kinds.ts';
import { companyPath, read } from './api.ts';

export type UncertainKinds = z.infer<typeof uncertainKindsSchema>;
export type UncertainDebtor = UncertainKinds['debtors'][number];
export type SaidKinds = z.infer<typeof saidKindsSchema>;

export const uncertainKindsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'uncertain kinds'],
    queryFn: () => read<UncertainKinds>(companyPath(companyId, '/uncertain-kinds')),
  });
