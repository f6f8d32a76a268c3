// A screen that could not be shown. To try again means to ask the server again: what failed is kept by the queries and by
// the loader of screens, and would fail again unasked. A screen whose own code did not come needs the whole page anew.

import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { RequestProblem } from '../../queries/api.ts';
import { Failure } from './states.tsx';

export function ScreenFailure({ error }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    if (!(error instanceof RequestProblem)) return window.location.reload();
    queries.reset();
    void router.invalidate();
  };
  return <Failure error={error} onRetry={again} />;
}
