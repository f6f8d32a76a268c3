import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import * as m from '../../../src/messages/compiled/messages.js';
import type { PlanReference } from '../../queries/answers.ts';

/** Words for the debtor, in the debtor's language, to be copied into a message. */
export function Written({ letter }: { letter: NonNullable<PlanReference['letter']> }) {
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <>
      <h3 lang={letter.language}>{letter.subject}</h3>
      <div className="brief" lang={letter.language}>
        {letter.text}
      </div>
      <div aria-live="polite">
        <Button variant="default" onClick={() => clipboard.copy(`${letter.subject}\n\n${letter.text}`)}>
          {clipboard.copied ? m.copied() : m.copy_text()}
        </Button>
      </div>
    </>
  );
}
