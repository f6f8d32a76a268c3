// A call that was noted is taken back later than from its notice: from the history of its debtor, with all that came of it.
// Where a rule refuses, the line says why in place of the button.

import { Button } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dossierPath, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useToldProblem } from '../../words/told-problem.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';

export function TakeCallBack({
  call: { noteId, dossierId },
  companyId,
  of,
}: {
  call: { readonly noteId: string; readonly dossierId: string };
  companyId: string;
  /** Which call, for who only hears the button. */
  of: string;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const act = useAct({
    companyId,
    act: () => takeBack(dossierPath({ companyId, dossierId }, `/calls/${encodeURIComponent(noteId)}`)),
    say: () => m.taken_back(),
    after: () => setIsAsking(false),
  });
  const refused = useToldProblem(act.error);
  const close = () => setIsAsking(false);
  if (refused !== null)
    return (
      <p className="small soft" role="status">
        {m.call_not_taken_back({ because: refused })}
      </p>
    );
  return (
    <Allowed to="chase">
      <Button variant="subtle" size="compact-sm" onClick={() => setIsAsking(true)}>
        {m.call_take_back()}
        <HiddenName of={of} />
      </Button>
      {isAsking && (
        <FormDialogue
          title={m.call_take_back()}
          act={m.call_take_back()}
          isBusy={act.isPending}
          onSubmit={() => act.mutate()}
          onClose={close}
        >
          <p>{m.call_take_back_text()}</p>
        </FormDialogue>
      )}
    </Allowed>
  );
}
