// Whether an approval can be taken back from its message. A mail that waits, as long as it does; a letter to post and a call to make
// while the delay runs: afterwards they are done, or left out. Whoever has the message before them as it ends is told so.

import { useEffect, useState } from 'react';
import type { BatchMessage } from '../../queries/answers.ts';

export const isUndoable = ({ state, undoUntil }: BatchMessage): boolean =>
  undoUntil !== null && (state === 'approved' || Date.parse(undoUntil) > Date.now());

/** `over`: it is still to be done by hand, and the delay has ended. */
export function useUndoable(message: BatchMessage): 'yes' | 'over' | 'no' {
  const { undoUntil, openTasks } = message;
  const [, setEnded] = useState<string | null>(null);
  useEffect(() => {
    const left = undoUntil === null ? 0 : Date.parse(undoUntil) - Date.now();
    if (left <= 0 || left > LONGEST_TIMER) return undefined;
    const timer = setTimeout(() => setEnded(undoUntil), left);
    return () => clearTimeout(timer);
  }, [undoUntil]);
  if (isUndoable(message)) return 'yes';
  return undoUntil !== null && openTasks.length > 0 ? 'over' : 'no';
}

/** What a browser counts, in milliseconds; nobody looks at one message for longer. */
const LONGEST_TIMER = 2 ** 31 - 1;
