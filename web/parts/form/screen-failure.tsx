// A screen that could not be shown. To try again means to ask the server again: what failed is kept by the queries and by
// the loader of screens, and would fail again unasked. A screen whose own code did not come needs the whole page anew:
// where the server was updated since, it is loaded at once, as nothing is left on it that could be lost.

import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isAbsent, RequestProblem, read } from '../../queries/api.ts';
import { isNewerThere } from '../../queries/newer-build.ts';
import { Failure } from './states.tsx';

/** So often it is looked, unseen, whether whoever should answer is there again. */
const LOOK_MS = 3_000;

/** What did not come and made the page load anew. */
const RELOADED = 'acquit reloaded for';

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
  const part = error instanceof Error && !(error instanceof RequestProblem) ? error.message : null;
  useEffect(() => {
    // Once for each part: two servers of two versions would lead to and fro.
    if (part === null || sessionStorage.getItem(RELOADED) === part) return;
    void isNewerThere().then(isNewer => {
      if (!isNewer) return;
      sessionStorage.setItem(RELOADED, part);
      window.location.reload();
    });
  }, [part]);
  return <Failure error={error} onRetry={again} />;
}

/** The same where there is no frame around it, as what failed is the frame. */
export const PageFailure = (failed: ErrorComponentProps) => (
  <main className="content">
    <ScreenFailure {...failed} />
  </main>
);
