// What was said on the telephone, as it is confirmed in writing. It stands above the screen, which has gone on to the next call.

import * as m from '../../../src/messages/compiled/messages.js';
import type { ContactNote } from '../../queries/answers.ts';
import { Dialogue } from '../form/dialogue.tsx';
import { Written } from '../form/written.tsx';

export type NotedCall = {
  readonly noted: ContactNote;
  /** Whom it is written to: the screen behind is about the next one by now. */
  readonly name: string;
};

export function CallConfirmation({ noted, name, onClose }: NotedCall & { onClose: () => void }) {
  if (noted.confirmation === null) return null;
  return (
    <Dialogue size="lg" title={m.call_confirmation({ name })} onClose={onClose}>
      <div className="stack">
        <p className="soft">
          {noted.isConfirmationQueued ? m.call_confirmation_queued() : m.call_confirmation_copy()}
        </p>
        <Written letter={noted.confirmation} />
      </div>
    </Dialogue>
  );
}
