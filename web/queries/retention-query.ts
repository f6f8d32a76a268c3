// How long papers that name people are kept, and whose have outlived it.

import { queryOptions } from '@tanstack/react-query';
import type { Erased, Retention, RetentionChange } from './answers.ts';
import { companyPath, read, send } from './api.ts';

export const retentionQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'retention'],
    queryFn: () => read<Retention>(companyPath(companyId, '/retention')),
  });

export const decidePeriods = (
  companyId: string,
  { periods, version }: Pick<Retention, 'periods' | 'version'>,
) =>
  send<RetentionChange>({
    method: 'PUT',
    path: companyPath(companyId, '/retention'),
    body: { periods },
    version,
  });

/** Some thousand debtors a request, until none is left; `onMore` hears how many are done. */
export async function eraseAll(companyId: string, onMore: (done: number) => void): Promise<Erased> {
  const path = companyPath(companyId, '/retention/erasures');
  let all = await send<Erased>({ method: 'POST', path });
  for (let last = all; last.isCut && last.debtors + last.accounts > 0; ) {
    onMore(Math.max(all.debtors, all.accounts));
    last = await send<Erased>({ method: 'POST', path });
    all = {
      ...last,
      debtors: all.debtors + last.debtors,
      messages: all.messages + last.messages,
      accounts: all.accounts + last.accounts,
      invoices: all.invoices + last.invoices,
      entries: all.entries + last.entries,
    };
  }
  return all;
}
