// What a rule kept from being done to some messages of many: each by the name of its customer, with the reason.

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { reasonText } from '../../src/messages/reasons/reasons.ts';
import { refusalText } from '../../src/messages/reasons/refusals.ts';
import { useLocale } from '../locale.tsx';
import type { Approval, Batch } from '../queries/answers.ts';
import { batchQuery } from '../queries/queries.ts';

/** Named one by one; the others are counted. */
const NAMED = 8;

export function useNotDone(companyId: string): (refused: Approval['refused']) => void {
  const queries = useQueryClient();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const readNow = (message: string) =>
    void navigate({ to: '/c/$companyId/review', params: { companyId }, search: { message } });
  return refused => {
    if (refused.length === 0) return;
    const batch = queries.getQueryData<Batch>(batchQuery(companyId).queryKey);
    const names = new Map(batch?.messages.map(one => [one.id, one.debtorName]));
    notifications.show({
      title: m.review_not_done({ count: refused.length }),
      message: (
        <ul className="reasons">
          {refused.slice(0, NAMED).map(({ messageId, refusal, because, since }) => (
            <li key={messageId}>
              <span>
                <strong>
                  {names.get(messageId) ?? names.get(since?.messageId ?? '') ?? m.review_unknown()}
                </strong>{' '}
                {[
                  refusalText(refusal),
                  ...changedSaid(since?.changed ?? []),
                  ...because.map(one => reasonText(one, locale)),
                ].join(' ')}
                {since !== undefined && (
                  <>
                    {' '}
                    <Button variant="subtle" size="compact-sm" onClick={() => readNow(since.messageId)}>
                      {m.changed_read_now()}
                    </Button>
                  </>
                )}
              </span>
            </li>
          ))}
          {refused.length > NAMED && <li>{m.review_not_done_more({ count: refused.length - NAMED })}</li>}
        </ul>
      ),
      color: 'vermilion',
      // The pale words of a notice have too little contrast to be read through.
      styles: { description: { color: 'var(--mantine-color-text)' } },
      role: 'alert',
      // It is read through, not glimpsed.
      autoClose: false,
    });
  };
}

type Since = NonNullable<Approval['refused'][number]['since']>;

const CHANGED: Readonly<Record<Since['changed'][number], () => string>> = {
  text: () => m.changed_text(),
  amount: () => m.changed_amount(),
  recipient: () => m.changed_recipient(),
};

/** The text is other words where the amount is another: it is said where nothing else has changed. */
function changedSaid(changed: Since['changed']): string[] {
  const others = changed.filter(part => part !== 'text');
  return (others.length > 0 ? others : changed).map(part => CHANGED[part]());
}
