// Several messages left out or put off at once, with the way back where the role allows it.

import * as m from '../../src/messages/compiled/messages.js';
import { dayText } from '../../src/messages/format.ts';
import { useLocale } from '../locale.tsx';
import type { Exclusions } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { useAct } from './use-act.ts';
import { useMay } from './use-may.ts';
import { useNotDone } from './use-not-done.tsx';

export type LeftOut = { readonly kind: 'putOff' | 'exclude' };

type Asked = {
  readonly ids: readonly string[];
  readonly because: string;
  readonly lookAgainOn: string | null;
};

export function useExclusions({ companyId, after }: { companyId: string; after: () => void }) {
  const { locale } = useLocale();
  const may = useMay();
  const tellNotDone = useNotDone(companyId);
  const takeBack = async ({ holdIds }: Exclusions) => {
    const path = companyPath(companyId, '/exclusion-withdrawals');
    const lifted = await send<{ holdIds: string[] }>({ method: 'POST', path, body: { holdIds } });
    return lifted.holdIds.length > 0;
  };
  return useAct({
    companyId,
    act: (body: Asked) =>
      send<Exclusions>({ method: 'POST', path: companyPath(companyId, '/exclusions'), body }),
    say: ({ excluded }, { lookAgainOn }) => {
      if (excluded.length === 0) return null;
      const count = excluded.length;
      const again = lookAgainOn === null ? null : dayText(lookAgainOn, locale);
      if (count === 1) return again === null ? m.excluded_toast() : m.excluded_until({ day: again });
      return again === null ? m.review_excluded({ count }) : m.review_put_off_done({ count, day: again });
    },
    ...(may('chase') ? { undo: takeBack } : {}),
    after: ({ refused }) => {
      tellNotDone(refused);
      after();
    },
  });
}
