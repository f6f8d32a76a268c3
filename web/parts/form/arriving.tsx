// A screen that waits for what it shows. React holds back what arrives within 300 ms of a sign of waiting, so that signs of
// waiting do not flicker one after the other; a screen of ours asks once, and its answer is there in a tenth of that.

import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useReducer } from 'react';
import { useFocusOnArrival } from '../../acts/use-focus-back.ts';
import { Waiting } from './states.tsx';

/** Shows its screen as soon as the answer is there: each answer draws it anew, and what is drawn anew is not held back. */
export function Arriving({ children }: { children: ReactNode }) {
  const answers = useQueryClient().getQueryCache();
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  useEffect(
    () =>
      answers.subscribe(event => {
        if (event.type === 'updated' && event.action.type === 'success') drawAnew();
      }),
    [answers],
  );
  return (
    <Suspense fallback={<Waiting />}>
      {children}
      <Arrived />
    </Suspense>
  );
}

/** Beside the screen, so that it is there in the same stroke. */
function Arrived() {
  useFocusOnArrival(useRouterState({ select: ({ matches }) => matches.at(-1)?.id ?? '' }));
  return null;
}
