// A notice of what was done, with the way back in it. It stays longer than others: it asks for a decision.

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { toldProblem } from '../../words/told-problem.ts';

const STAYS_MILLISECONDS = 15_000;

export function undoNotice({
  sentence,
  undo,
  again,
}: {
  sentence: string;
  /** False where it was answered, and nothing was taken back. */
  undo: () => Promise<unknown>;
  /** Has the screens ask again. */
  again: () => Promise<unknown>;
}): Parameters<typeof notifications.show>[0] {
  const id = crypto.randomUUID?.() ?? `undo-${Date.now()}`;
  const takeBack = async () => {
    try {
      if ((await undo()) === false)
        notifications.show({ message: m.not_taken_back(), color: 'vermilion', role: 'alert' });
      else notifications.show({ message: m.taken_back(), color: 'petrol' });
    } catch (fault) {
      notifications.show({ message: await toldProblem(fault), color: 'vermilion', role: 'alert' });
    }
    notifications.hide(id);
    await again();
  };
  return {
    id,
    color: 'petrol',
    autoClose: STAYS_MILLISECONDS,
    message: <Notice sentence={sentence} onUndo={takeBack} />,
  };
}

function Notice({ sentence, onUndo }: { sentence: string; onUndo: () => Promise<void> }) {
  const [isBusy, setIsBusy] = useState(false);
  const press = () => {
    setIsBusy(true);
    void onUndo();
  };
  return (
    <span className="spread wrap">
      <span>{sentence}</span>
      <Button variant="default" size="compact-sm" loading={isBusy} onClick={press}>
        {m.take_back()}
      </Button>
    </span>
  );
}
