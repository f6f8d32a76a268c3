// What somebody was writing when another person approved the message or left it out. The words stay, to be copied, and so does
// the focus: the next letter that is typed must not act on the batch as a key.

import { Button, Textarea } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';

export type Words = { readonly subject: string; readonly text: string };

export function OwnWords({
  because,
  words,
  onClose,
}: {
  because: string;
  /** Null where all that was written is saved. */
  words: Words | null;
  onClose: () => void;
}) {
  return (
    <div className="stack">
      <p className="notice" data-tone="caution" role="alert">
        {because}
      </p>
      <Textarea
        label={words === null ? m.edit_saved() : m.edit_own_words()}
        value={words === null ? '' : `${words.subject}\n\n${words.text}`}
        rows={words === null ? 1 : 14}
        readOnly
        autoFocus
      />
      <div>
        <Button onClick={onClose}>{m.edit_done()}</Button>
      </div>
    </div>
  );
}
