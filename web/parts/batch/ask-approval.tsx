// An accountant works in the client's name: the client says yes by a link. The dialogue comes when it is asked for.

import { Button } from '@mantine/core';
import { lazy, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { LatePart } from '../form/late-part.tsx';

const ApprovalDialogue = lazy(() => import('./approval-dialogue.tsx'));

export function AskApproval({ companyId, ids }: { companyId: string; ids: readonly string[] }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {m.approval_ask()}
      </Button>
      {isAsking && (
        <LatePart onGone={() => setIsAsking(false)}>
          <ApprovalDialogue companyId={companyId} ids={ids} onClose={() => setIsAsking(false)} />
        </LatePart>
      )}
    </>
  );
}
