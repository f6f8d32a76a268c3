// "Not this one", with the reason that stays on record and the day until which it stays so: "I see him on Thursday" is not
// over tomorrow morning.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useExclusions } from '../../acts/use-exclusions.ts';
import type { BatchMessage } from '../../queries/answers.ts';
import { dayAfter } from '../../words/day-after.ts';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';

export function ExcludeMessage({
  companyId,
  day,
  message,
  amount,
  onClose,
  onDone,
}: {
  companyId: string;
  day: string;
  message: BatchMessage;
  amount: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const [because, setBecause] = useState('');
  const exclude = useExclusions({ companyId, after: onDone });
  return (
    <FormDialogue
      title={m.exclude_title({ name: message.debtorName })}
      act={m.exclude()}
      isBusy={exclude.isPending}
      onSubmit={({ textOrNull }) => {
        if (because.trim() === '') return;
        exclude.mutate({
          ids: [message.id],
          because: because.trim(),
          lookAgainOn: textOrNull('lookAgainOn'),
        });
      }}
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
      <DayField
        name="lookAgainOn"
        label={m.review_again_on()}
        description={m.exclude_again_hint()}
        min={dayAfter(day)}
      />
    </FormDialogue>
  );
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
