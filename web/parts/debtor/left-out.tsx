// A message that this debtor goes without on purpose can be sent to it all the same: what that changes is said first.

import { Button } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';

/** Nothing where the debtor goes without nothing by now. */
export function SendLeftOut({
  debtor: { id, day, decision },
  companyId,
}: {
  debtor: Pick<Debtor, 'id' | 'day' | 'decision'>;
  companyId: string;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const act = useAct({
    companyId,
    act: () =>
      send<{ readonly messages: number }>({
        method: 'DELETE',
        path: companyPath(companyId, `/debtors/${encodeURIComponent(id)}/left-out`),
      }),
    say: ({ messages }) => (messages > 0 ? m.without_sent() : m.without_sent_later()),
    after: () => setIsAsking(false),
  });
  const isWithout = decision?.because.some(one => one.code === 'messageLeftOut' && one.until >= day) ?? false;
  if (!isWithout) return null;
  return (
    <Allowed to="chase">
      <div>
        <Button variant="default" size="xs" onClick={() => setIsAsking(true)}>
          {m.without_send()}
        </Button>
      </div>
      {isAsking && (
        <FormDialogue
          title={m.without_send()}
          act={m.without_send()}
          isBusy={act.isPending}
          onSubmit={() => act.mutate(undefined)}
          onClose={() => setIsAsking(false)}
        >
          <p>{m.without_send_effect()}</p>
        </FormDialogue>
      )}
    </Allowed>
  );
}
