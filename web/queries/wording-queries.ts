// What the screen of wordings asks for.

import type { z } from '@hono/zod-openapi';
import { queryOptions } from '@tanstack/react-query';
import type { comparisonPaceSchema } from '../../src/api/schemas/comparison.ts';
import type { Draft } from '../screens/wording.tsx';
import type { Comparisons, Wording, WordingPreviewAnswer, Wordings } from './answers.ts';
import { companyPath, read, send } from './api.ts';

export const wordingsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'wordings'],
    queryFn: () => read<Wordings>(companyPath(companyId, '/wordings')),
  });

export const wordingQuery = (companyId: string, key: string) =>
  queryOptions({
    queryKey: [companyId, 'wording', key],
    queryFn: () => read<Wording>(companyPath(companyId, `/wordings/${encodeURIComponent(key)}`)),
  });

export const comparisonsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'comparisons'],
    queryFn: () => read<Comparisons>(companyPath(companyId, '/comparisons')),
  });

export type ComparisonPace = z.output<typeof comparisonPaceSchema>;

export const comparisonPaceQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'comparison pace'],
    queryFn: () => read<ComparisonPace>(companyPath(companyId, '/comparisons/pace')),
  });

export const previewQuery = (
  companyId: string,
  key: string,
  { debtorId, draft }: { debtorId: string; draft: Draft | null },
) =>
  queryOptions({
    queryKey: [companyId, 'wording preview', key, debtorId, draft],
    queryFn: () =>
      send<WordingPreviewAnswer>({
        method: 'POST',
        path: companyPath(companyId, `/wordings/${encodeURIComponent(key)}/preview`),
        body: { debtorId, ...draft },
      }),
  });
