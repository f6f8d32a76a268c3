// A screen that waits for what it shows. React holds back what arrives within 300 ms of a sign of waiting, so that signs of
// waiting do not flicker one after the other; a screen of ours asks once, and its answer is there in a tenth of that.

import { useIsFetching } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { Waiting } from './states.tsx';

/** Shows its screen as soon as the answer is there: each answer draws it anew, and what is drawn anew is not held back. */
export function Arriving({ children }: { children: ReactNode }) {
  useIsFetching();
  return <Suspense fallback={<Waiting />}>{children}</Suspense>;
}
