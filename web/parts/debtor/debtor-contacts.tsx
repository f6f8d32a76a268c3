import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { contactRoleText } from '../../../src/messages/words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';

type Contact = Debtor['contacts'][number];

export function Contacts({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const [isChanging, setIsChanging] = useState(false);
  return (
    <section className="card stack">
      <h2>{m.debtor_contacts()}</h2>
      {debtor.contacts.length === 0 && <p className="soft">{m.debtor_no_contacts()}</p>}
      <ul className="lines">
        {debtor.contacts.map(contact => (
          <li key={contact.id}>
            <ContactLines contact={contact} />
          </li>
        ))}
      </ul>
      <Allowed to="chase">
        <div>
          <Button variant="default" size="xs" onClick={() => setIsChanging(true)}>
            {m.correct_contact()}
          </Button>
        </div>
      </Allowed>
      {isChanging && (
        <ChangeContact debtor={debtor} companyId={companyId} onClose={() => setIsChanging(false)} />
      )}
    </section>
  );
}

function ContactLines({ contact }: { contact: Contact }) {
  const { locale } = useLocale();
  const role = contactRoleText(contact.role, locale);
  return (
    <>
      <p className="strong anywhere">{contact.name ?? role}</p>
      <p className="small soft">{role}</p>
      {contact.email !== null && (
        <p className="anywhere">
          <a className="reach" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        </p>
      )}
      {contact.phone !== null && (
        <p>
          <a className="number reach" href={`tel:${contact.phone.replaceAll(' ', '')}`}>
            {contact.phone}
          </a>
        </p>
      )}
    </>
  );
}

type ContactGiven = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

function ChangeContact({
  debtor,
  companyId,
  onClose,
}: {
  debtor: Debtor;
  companyId: string;
  onClose: () => void;
}) {
  const known = debtor.contacts.find(one => one.role === 'accounting') ?? debtor.contacts[0];
  const save = useAct({
    companyId,
    act: (body: ContactGiven) =>
      send({
        method: 'PUT',
        path: companyPath(companyId, `/debtors/${encodeURIComponent(debtor.id)}/contact`),
        body,
      }),
    say: () => m.corrected(),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.correct_contact()}
      act={m.settings_save()}
      isBusy={save.isPending}
      onSubmit={({ textOrNull }) =>
        save.mutate({ name: textOrNull('name'), email: textOrNull('email'), phone: textOrNull('phone') })
      }
      onClose={onClose}
    >
      <p className="soft">{m.contact_replaces()}</p>
      <TextInput
        name="name"
        label={m.contact_person()}
        defaultValue={known?.name ?? ''}
        maxLength={250}
        data-autofocus
      />
      <TextInput
        name="email"
        type="email"
        label={m.contact_email()}
        defaultValue={known?.email ?? ''}
        maxLength={250}
      />
      <TextInput
        name="phone"
        type="tel"
        label={m.contact_phone()}
        defaultValue={known?.phone ?? ''}
        maxLength={250}
      />
    </FormDialogue>
  );
}
