// What was taken in, page by page, and the files inside a zip.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Import, Page } from './answers.ts';
import { companyPath, read } from './api.ts';

const IMPORTS_AT_ONCE = '10';

export function importPage(
  companyId: string,
  cursor: string | null,
  limit = IMPORTS_AT_ONCE,
): Promise<Page<Import>> {
  return imported(companyId, { cursor, limit, together: 'false' });
}

function imported(
  companyId: string,
  { cursor, ...asked }: { cursor: string | null; limit: string; together: string },
): Promise<Page<Import>> {
  const words = new URLSearchParams(asked);
  if (cursor !== null && cursor !== '') words.set('cursor', cursor);
  return read<Page<Import>>(companyPath(companyId, `/imports?${words}`));
}

/** The files of a zip, one by one. */
export const importPartsQuery = (companyId: string, importId: string) =>
  queryOptions({
    queryKey: [companyId, 'imports', importId],
    queryFn: () =>
      read<{ readonly entries: readonly Import[] }>(
        companyPath(companyId, `/imports/${encodeURIComponent(importId)}/parts`),
      ),
  });

export const importsQuery = (companyId: string) =>
  infiniteQueryOptions({
    queryKey: [companyId, 'imports'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      imported(companyId, { cursor: pageParam, limit: IMPORTS_AT_ONCE, together: 'true' }),
    getNextPageParam: page => page.nextCursor,
  });
