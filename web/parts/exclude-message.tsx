import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { BatchMessage } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useAct } from '../use-act.ts';
import { FormDialogue } from './dialogue.tsx';

/** "Not this one", with the reason that stays on record. */
export function ExcludeMessage({
  companyId,
  message,
  amount,
  onClose,
}: {
  companyId: string;
  message: BatchMessage;
  amount: string;
  onClose: () => void;
}) {
  const [because, setBecause] = useState('');
  const exclude = useExclude({ companyId, messageId: message.id, onClose });
  const submit = () => {
    if (because.trim() !== '') exclude.mutate(because.trim());
  };
  return (
    <FormDialogue
      title={m.exclude_title({ name: message.debtorName })}
      act={m.exclude()}
      isBusy={exclude.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {message.subject} · {amount}
      </p>
      <QuickReasons onChoose={setBecause} />
      <TextInput
        label={m.exclude_reason()}
        description={m.exclude_hint()}
        value={because}
        onChange={event => setBecause(event.target.value)}
        maxLength={500}
        required
        data-autofocus
      />
    </FormDialogue>
  );
}

function useExclude({
  companyId,
  messageId,
  onClose,
}: {
  companyId: string;
  messageId: string;
  onClose: () => void;
}) {
  return useAct({
    companyId,
    act: (reason: string) =>
      send<BatchMessage>({
        method: 'PUT',
        path: companyPath(companyId, `/messages/${encodeURIComponent(messageId)}/exclusion`),
        body: { because: reason },
      }),
    say: () => m.excluded_toast(),
    after: onClose,
  });
}

function QuickReasons({ onChoose }: { onChoose: (reason: string) => void }) {
  return (
    <div className="row wrap">
      {[m.exclude_meet(), m.exclude_ours(), m.exclude_call()].map(reason => (
        <Button key={reason} variant="default" size="xs" onClick={() => onChoose(reason)}>
          {reason}
        </Button>
      ))}
    </div>
  );
}
