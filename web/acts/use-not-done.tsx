// What a rule kept from being done to some messages of many: each by the name of its customer, with the reason.

import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import * as m from '../../src/messages/compiled/messages.js';
import { reasonText } from '../../src/messages/reasons.ts';
import { refusalText } from '../../src/messages/refusals.ts';
import { useLocale } from '../locale.tsx';
import type { Approval, Batch } from '../queries/answers.ts';
import { batchQuery } from '../queries/queries.ts';

/** Named one by one; the others are counted. */
const NAMED = 8;

export function useNotDone(companyId: string): (refused: Approval['refused']) => void {
  const queries = useQueryClient();
  const { locale } = useLocale();
  return refused => {
    if (refused.length === 0) return;
    const batch = queries.getQueryData<Batch>(batchQuery(companyId).queryKey);
    const names = new Map(batch?.messages.map(one => [one.id, one.debtorName]));
    notifications.show({
      title: m.review_not_done({ count: refused.length }),
      message: (
        <ul className="reasons">
          {refused.slice(0, NAMED).map(({ messageId, refusal, because }) => (
            <li key={messageId}>
              <span>
                <strong>{names.get(messageId) ?? m.review_unknown()}</strong>{' '}
                {[refusalText(refusal), ...because.map(one => reasonText(one, locale))].join(' ')}
              </span>
            </li>
          ))}
          {refused.length > NAMED && <li>{m.review_not_done_more({ count: refused.length - NAMED })}</li>}
        </ul>
      ),
      color: 'vermilion',
      role: 'alert',
      // It is read through, not glimpsed.
      autoClose: false,
    });
  };
}
