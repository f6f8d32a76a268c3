// A part of a screen that is fetched when it is asked for. Where it does not come, as its server was updated meanwhile, the
// screen stays with all that was typed on it, and a word says what to do.

import { notifications } from '@mantine/notifications';
import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';

/** As Chromium, Firefox, Safari and the code of the builder say that a file of the application did not come. */
const NOT_FETCHED =
  /dynamically imported module|Importing a module script failed|Unable to preload|MIME type/i;

const isMissing = (fault: unknown): boolean => fault instanceof Error && NOT_FETCHED.test(fault.message);

/** `onGone`: what was opened is closed again, so that the next press may open it. */
export function LatePart({ children, onGone }: { children: ReactNode; onGone?: () => void }) {
  const tell = (fault: unknown): void => {
    if (!isMissing(fault)) return;
    const message = m.part_gone();
    notifications.show({ id: 'part-gone', message, color: 'vermilion', role: 'alert', autoClose: false });
    onGone?.();
  };
  return (
    <CatchBoundary getResetKey={resetKey} errorComponent={PartGone} onCatch={tell}>
      <Suspense fallback={null}>{children}</Suspense>
    </CatchBoundary>
  );
}

const resetKey = (): number => 0;

/** Any other fault is none of a part that is missing: it is told where every fault is. */
function PartGone({ error }: ErrorComponentProps): null {
  if (!isMissing(error)) throw error;
  return null;
}
