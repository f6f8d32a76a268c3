import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { BatchMessage } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useAct } from '../use-act.ts';

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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (because.trim() !== '') exclude.mutate(because.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.exclude_title({ name: message.debtorName })}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <form className="stack" onSubmit={submit}>
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
        <div className="row">
          <Button type="submit" loading={exclude.isPending}>
            {m.exclude()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {m.cancel()}
          </Button>
        </div>
      </form>
    </Modal>
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
