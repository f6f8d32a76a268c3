import * as m from '../../src/messages/compiled/messages.js';
import type { Approval } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { useAct } from './use-act.ts';
import { useNotDone } from './use-not-done.tsx';

/** Approving and taking back, for one message or many; what a rule refused is said apart. */
export function useApproval(companyId: string) {
  const tellNotDone = useNotDone(companyId);
  const tellRefused = ({ refused }: Approval) => tellNotDone(refused);
  const approve = useAct({
    companyId,
    act: (ids: readonly string[] | 'all') =>
      send<Approval>({ method: 'POST', path: companyPath(companyId, '/approvals'), body: { ids } }),
    // The undo bar says what was approved, and counts down beside it.
    say: () => null,
    after: tellRefused,
  });
  const undo = useAct({
    companyId,
    act: (ids: readonly string[]) =>
      send<Approval>({
        method: 'POST',
        path: companyPath(companyId, '/approval-withdrawals'),
        body: { ids },
      }),
    say: ({ approved }) => (approved.length > 0 ? m.undone() : null),
    after: tellRefused,
  });
  return { approve, undo };
}
