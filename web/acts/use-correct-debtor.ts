import * as m from '../../src/messages/compiled/messages.js';
import type { Debtor } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { useAct } from './use-act.ts';

/** What a person says about a debtor; only what is named changes. */
export function useCorrectDebtor(
  companyId: string,
  { id, version }: Pick<Debtor, 'id' | 'version'>,
  tellsItself?: (fault: unknown) => boolean,
) {
  return useAct({
    companyId,
    ...(tellsItself === undefined ? {} : { tellsItself }),
    act: (changes: Readonly<Record<string, string | object | null>>) =>
      send<Debtor>({
        method: 'PATCH',
        path: companyPath(companyId, `/debtors/${encodeURIComponent(id)}`),
        body: changes,
        version,
      }),
    say: () => m.corrected(),
  });
}
