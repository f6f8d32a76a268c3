// Nothing waits for approval, and the round of the morning is over: what has become due since, or was taken back to be
// written anew, is prepared when a person asks for it. Nothing leaves by it.

import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { Run } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';

export function PrepareNow({ companyId }: { companyId: string }) {
  const run = useAct({
    companyId,
    act: () => send<Run>({ method: 'POST', path: companyPath(companyId, '/runs'), body: { dryRun: false } }),
    say: ({ counts }) => (counts.send === 0 ? m.start_live_prepared_none() : m.start_live_prepared()),
  });
  return (
    <Button variant="default" loading={run.isPending} onClick={() => run.mutate(undefined)}>
      {m.start_live_prepare()}
    </Button>
  );
}
