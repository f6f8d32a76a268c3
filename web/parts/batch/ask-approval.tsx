// An accountant works in the client's name: the client says yes by a link. The dialogue comes when it is asked for.

import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';

const ApprovalDialogue = lazy(() => import('./approval-dialogue.tsx'));

export function AskApproval({ companyId, ids }: { companyId: string; ids: readonly string[] }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {m.approval_ask()}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <ApprovalDialogue companyId={companyId} ids={ids} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
