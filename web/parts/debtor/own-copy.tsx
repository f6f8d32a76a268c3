// Somebody asks what is held of him: the debtor itself, where it is a natural person, or one of its contacts.

import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, sendForFile } from '../../queries/api.ts';
import { saveFile } from '../../words/table-file.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { Icon } from '../form/icon.tsx';

type Asked = { readonly debtor: Debtor; readonly companyId: string };

export function OwnCopy({ debtor, companyId }: Asked) {
  const [isAsked, setIsAsked] = useState(false);
  // A public body is no person; the people who work there are.
  if (askers(debtor).length === 0) return null;
  return (
    <Allowed to="correct" isWhole>
      <section className="card stack" aria-label={m.own_copy()}>
        <h2>{m.own_copy()}</h2>
        <p className="small soft">{m.own_copy_hint()}</p>
        <div className="row wrap">
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="letter" />}
            onClick={() => setIsAsked(true)}
          >
            {m.own_copy_make()}
          </Button>
        </div>
        {isAsked && <AskCopy debtor={debtor} companyId={companyId} onClose={() => setIsAsked(false)} />}
      </section>
    </Allowed>
  );
}

const ITSELF = 'debtor';

function askers({ kind, name, contacts }: Debtor): { value: string; label: string }[] {
  const people = contacts.map(contact => ({ value: contact.id, label: nameOf(contact) }));
  return kind === 'publicBody' ? people : [{ value: ITSELF, label: name }, ...people];
}

const nameOf = ({ name, email, phone }: Debtor['contacts'][number]): string =>
  name ?? email ?? phone ?? m.debtor_no_contacts();

/** Nobody else is likely to have no name, or that of the debtor. */
const isItself = ({ name }: Debtor['contacts'][number], debtor: Debtor): boolean =>
  name === null || name === debtor.name;

type Person =
  | { readonly kind: 'debtor'; readonly contactIds: readonly string[] }
  | { readonly kind: 'contact'; readonly contactId: string };

function AskCopy({ debtor, companyId, onClose }: Asked & { onClose: () => void }) {
  const people = askers(debtor);
  const [asker, setAsker] = useState(people[0]?.value ?? ITSELF);
  const file = `${debtor.name} ${debtor.day}.zip`;
  const make = useAct({
    companyId,
    act: (person: Person) =>
      sendForFile({
        path: companyPath(companyId, `/debtors/${encodeURIComponent(debtor.id)}/access-copies`),
        body: { person },
      }),
    say: () => m.own_copy_made({ name: file }),
    after: copy => {
      saveFile(file, copy);
      onClose();
    },
  });
  return (
    <FormDialogue
      title={m.own_copy()}
      act={m.own_copy_make()}
      isBusy={make.isPending}
      onSubmit={({ texts }) =>
        make.mutate(
          asker === ITSELF
            ? { kind: 'debtor', contactIds: texts('own') }
            : { kind: 'contact', contactId: asker },
        )
      }
      onClose={onClose}
    >
      <NativeSelect
        label={m.own_copy_for()}
        value={asker}
        onChange={event => setAsker(event.currentTarget.value)}
        data={people}
        description={asker === ITSELF && debtor.kind === 'business' ? m.own_copy_debtor() : undefined}
        data-autofocus
      />
      {asker === ITSELF && debtor.contacts.length > 0 && (
        <Checkbox.Group
          label={m.own_copy_own()}
          defaultValue={debtor.contacts.filter(one => isItself(one, debtor)).map(({ id }) => id)}
        >
          <div className="stack">
            {debtor.contacts.map(contact => (
              <Checkbox key={contact.id} name="own" value={contact.id} label={nameOf(contact)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <p className="small soft">{m.own_copy_care()}</p>
    </FormDialogue>
  );
}
