import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';

/** Nobody knows whether this message left: a person looks, and says. */
export function SettleDoubt({
  companyId,
  messageId,
  name,
}: {
  companyId: string;
  messageId: string;
  /** Whose message, said to those who hear the buttons out of their place. */
  name: string;
}) {
  const settle = useAct({
    companyId,
    act: (outcome: 'sent' | 'notSent') =>
      send({
        method: 'PUT',
        path: companyPath(companyId, `/messages/${encodeURIComponent(messageId)}/delivery`),
        body: { outcome },
      }),
    say: () => m.settled_toast(),
  });
  return (
    <section className="notice stack" data-tone="caution">
      <p>{m.settle_text()}</p>
      <Allowed to="chase">
        <div className="row wrap">
          <Button variant="default" loading={settle.isPending} onClick={() => settle.mutate('sent')}>
            {m.settle_sent()}
            <HiddenName of={name} />
          </Button>
          <Button variant="default" loading={settle.isPending} onClick={() => settle.mutate('notSent')}>
            {m.settle_not_sent()}
            <HiddenName of={name} />
          </Button>
        </div>
      </Allowed>
    </section>
  );
}
