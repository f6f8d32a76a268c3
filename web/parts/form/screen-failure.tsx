// A screen that could not be shown. To try again means to ask the server again: what failed is kept by the queries and by
// the loader of screens, and would fail again unasked. A screen whose own code did not come needs the whole page anew.

import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isAbsent, RequestProblem, read } from '../../queries/api.ts';
import { Failure } from './states.tsx';

/** So often it is looked, unseen, whether whoever should answer is there again. */
const LOOK_MS = 3_000;

/** Nobody signed in is an answer as well. */
const isThere = (): Promise<boolean> =>
  read('/api/session').then(
    () => true,
    fault => !isAbsent(fault),
  );

export function ScreenFailure({ error }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    if (!(error instanceof RequestProblem)) return window.location.reload();
    queries.reset();
    void router.invalidate();
  };
  useEffect(() => {
    if (!isAbsent(error)) return;
    const timer = window.setInterval(async () => {
      if (await isThere()) again();
    }, LOOK_MS);
    return () => window.clearInterval(timer);
  });
  return <Failure error={error} onRetry={again} />;
}

/** The same where there is no frame around it, as what failed is the frame. */
export const PageFailure = (failed: ErrorComponentProps) => (
  <main className="content">
    <ScreenFailure {...failed} />
  </main>
);
