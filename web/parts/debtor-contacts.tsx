import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { Debtor } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useAct } from '../use-act.ts';

type Contact = Debtor['contacts'][number];

const ROLES: Readonly<Record<Contact['role'], () => string>> = {
  accounting: () => m.role_accounting(),
  purchasing: () => m.role_purchasing(),
  management: () => m.role_management(),
  general: () => m.role_general(),
};

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
      <div>
        <Button variant="default" size="xs" onClick={() => setIsChanging(true)}>
          {m.correct_contact()}
        </Button>
      </div>
      {isChanging && (
        <ChangeContact debtor={debtor} companyId={companyId} onClose={() => setIsChanging(false)} />
      )}
    </section>
  );
}

function ContactLines({ contact }: { contact: Contact }) {
  return (
    <>
      <p className="strong anywhere">{contact.name ?? ROLES[contact.role]()}</p>
      <p className="small soft">{ROLES[contact.role]()}</p>
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

type Given = { readonly name: string | null; readonly email: string | null; readonly phone: string | null };

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
    act: (body: Given) =>
      send({
        method: 'PUT',
        path: companyPath(companyId, `/debtors/${encodeURIComponent(debtor.id)}/contact`),
        body,
      }),
    say: () => m.corrected(),
    after: onClose,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim() || null;
    save.mutate({ name: text('name'), email: text('email'), phone: text('phone') });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.correct_contact()}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <form className="stack" onSubmit={submit}>
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
        <div className="row">
          <Button type="submit" loading={save.isPending}>
            {m.settings_save()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {m.cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
