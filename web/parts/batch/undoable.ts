// Whether an approval can be taken back from its message. A mail that waits, as long as it does; a letter to post and a call to make
// while the delay runs: afterwards they are done, or left out.

import type { BatchMessage } from '../../queries/answers.ts';

export const isUndoable = ({ state, undoUntil }: BatchMessage): boolean =>
  undoUntil !== null && (state === 'approved' || Date.parse(undoUntil) > Date.now());
