// A notice of what was done, with the way back in it. It stays longer than others: it asks for a decision.

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { toldProblem } from '../../words/told-problem.ts';

/** So does a fault: it is read, and not for ever in the way of a button. */
export const STAYS_MILLISECONDS = 15_000;

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
  /** False where nobody knows whether it was taken back: the way back stays. */
  const takeBack = async (): Promise<boolean> => {
    notifications.hide(`${id} fault`);
    try {
      if ((await undo()) === false)
        notifications.show({ message: m.not_taken_back(), color: 'vermilion', role: 'alert' });
      else notifications.show({ message: m.taken_back(), color: 'petrol' });
    } catch (fault) {
      const message = await toldProblem(fault);
      notifications.show({
        id: `${id} fault`,
        message,
        color: 'vermilion',
        role: 'alert',
        autoClose: STAYS_MILLISECONDS,
      });
      void again();
      return false;
    }
    notifications.hide(id);
    await again();
    return true;
  };
  return {
    id,
    color: 'petrol',
    autoClose: STAYS_MILLISECONDS,
    message: <Notice sentence={sentence} onUndo={takeBack} />,
  };
}

function Notice({ sentence, onUndo }: { sentence: string; onUndo: () => Promise<boolean> }) {
  const [isBusy, setIsBusy] = useState(false);
  const press = () => {
    setIsBusy(true);
    void onUndo().then(isDone => isDone || setIsBusy(false));
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
