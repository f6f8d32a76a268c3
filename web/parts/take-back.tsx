import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { Verb } from '../answers.ts';
import { refuse, takeBack } from '../dossier-acts.ts';
import { useAct } from '../use-act.ts';
import { Allowed } from './allowed.tsx';
import { FormDialogue } from './dialogue.tsx';

/** A button that takes something back, or refuses what the debtor proposed, with the reason why. */
export function TakeBack({
  companyId,
  path,
  verb,
  label,
  of,
  isRefusal = false,
}: {
  companyId: string;
  path: string;
  /** What the role must allow. */
  verb: Verb;
  label: string;
  /** What is taken back, for who only hears the button. */
  of: string;
  isRefusal?: boolean;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const act = useAct({
    companyId,
    act: (because: string) => (isRefusal ? refuse : takeBack)(path, because),
    say: () => (isRefusal ? m.plan_refused_done() : m.taken_back()),
    after: () => setIsAsking(false),
  });
  return (
    <Allowed to={verb}>
      <Button variant="default" size="xs" onClick={() => setIsAsking(true)}>
        {label}
        <span className="hidden">
          {m.colon()}
          {of}
        </span>
      </Button>
      {isAsking && (
        <FormDialogue
          title={label}
          act={label}
          isBusy={act.isPending}
          onSubmit={({ text }) => act.mutate(text('because'))}
          onClose={() => setIsAsking(false)}
        >
          {isRefusal && <p>{m.plan_refuse_hint()}</p>}
          <TextInput
            name="because"
            label={m.exclude_reason()}
            description={isRefusal ? m.exclude_hint() : undefined}
            maxLength={2000}
            required
            data-autofocus
          />
        </FormDialogue>
      )}
    </Allowed>
  );
}
