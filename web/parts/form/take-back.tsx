import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import type { Verb } from '../../queries/answers.ts';
import { Allowed } from './allowed.tsx';
import { FormDialogue } from './dialogue.tsx';
import { HiddenName } from './hidden-name.tsx';

type Asked = {
  readonly companyId: string;
  /** What the role must allow. */
  readonly verb: Verb;
  readonly label: string;
  /** What it is about, for who only hears the button. */
  readonly of: string;
};

/** A button that takes something back, with the reason why. */
export function TakeBack({ path, ...asked }: Asked & { path: string }) {
  return <AskWhy {...asked} act={because => takeBack(path, because)} said={m.taken_back()} />;
}

/** A button that does something for a reason; what comes of it stands above the reason, where it is not plain. */
export function AskWhy({
  companyId,
  verb,
  label,
  of,
  act,
  said,
  effect = null,
}: Asked & { act: (because: string) => Promise<unknown>; said: string; effect?: string | null }) {
  const [isAsking, setIsAsking] = useState(false);
  const doing = useAct({ companyId, act, say: () => said, after: () => setIsAsking(false) });
  return (
    <Allowed to={verb}>
      <Button variant="default" size="xs" onClick={() => setIsAsking(true)}>
        {label}
        <HiddenName of={of} />
      </Button>
      {isAsking && (
        <FormDialogue
          title={label}
          act={label}
          isBusy={doing.isPending}
          onSubmit={({ text }) => doing.mutate(text('because'))}
          onClose={() => setIsAsking(false)}
        >
          {effect !== null && <p>{effect}</p>}
          <TextInput
            name="because"
            label={m.exclude_reason()}
            description={effect === null ? undefined : m.exclude_hint()}
            maxLength={2000}
            required
            data-autofocus
          />
        </FormDialogue>
      )}
    </Allowed>
  );
}
