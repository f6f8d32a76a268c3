// What is left to do by hand for a message that was approved: the letter to post, the call to make.

import { Button } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import type { BatchMessage } from '../../queries/answers.ts';
import { CallOutcome } from '../debtor/call-card.tsx';
import { Allowed } from '../form/allowed.tsx';
import { Icon } from '../form/icon.tsx';
import { OpenLetter, PostLetter } from './letter-card.tsx';

type Told = { readonly companyId: string; readonly message: BatchMessage; readonly day: string };

export function MessageTasks(told: Told) {
  return (
    <Allowed to="chase">
      <Tasks {...told} />
    </Allowed>
  );
}

function Tasks({ companyId, message, day }: Told) {
  const [isDoing, setIsDoing] = useState(false);
  const channel = message.openTasks[0];
  if (channel === undefined) return null;
  const close = () => setIsDoing(false);
  const task = { messageId: message.id, debtorName: message.debtorName };
  if (channel !== 'letter' && channel !== 'registeredLetter')
    return (
      <section className="notice stack">
        <p>{m.task_call_text()}</p>
        <div className="row">
          <Button leftSection={<Icon name="phone" />} onClick={() => setIsDoing(true)}>
            {m.call_do()}
          </Button>
        </div>
        {isDoing && <CallOutcome call={task} companyId={companyId} onClose={close} />}
      </section>
    );
  return (
    <section className="notice stack">
      <p>{m.task_letter_text()}</p>
      <div className="row wrap">
        <OpenLetter companyId={companyId} messageId={message.id} name={message.debtorName} />
        <Button leftSection={<Icon name="check" />} onClick={() => setIsDoing(true)}>
          {m.letter_post()}
        </Button>
      </div>
      {isDoing && (
        <PostLetter letter={{ ...task, channel }} companyId={companyId} day={day} onClose={close} />
      )}
    </section>
  );
}
