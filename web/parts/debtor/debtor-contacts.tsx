import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { contactRoleText } from '../../../src/messages/words.ts';
import { useAct } from '../../acts/use-act.ts';
import { type Opened, useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { actOf, EditedMeanwhile, type Told } from '../form/edited-meanwhile.tsx';

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
  const form = useOpened(debtor, ({ contactVersion }) => contactVersion);
  const known = contactOf(form.opened);
  const save = useAct({
    companyId,
    act: (body: ContactGiven) =>
      send({
        method: 'PUT',
        path: companyPath(companyId, `/debtors/${encodeURIComponent(debtor.id)}/contact`),
        body,
        version: form.version,
      }),
    say: () => m.corrected(),
    after: onClose,
    tellsItself: form.tellsItself,
  });
  return (
    <FormDialogue
      title={m.correct_contact()}
      act={actOf(form, m.settings_save())}
      isBusy={save.isPending}
      onSubmit={({ textOrNull }) => save.mutate(mineOf(form, textOrNull))}
      onClose={onClose}
    >
      <p className="soft">{m.contact_replaces()}</p>
      <ContactFields key={form.opened.contactVersion} known={known} />
      <EditedMeanwhile form={form} told={contactTold} />
    </FormDialogue>
  );
}

/** The one that the form replaces, or begins with. */
const contactOf = ({ contacts }: Debtor): Contact | undefined =>
  contacts.find(one => one.role === 'accounting') ?? contacts[0];

/** What nobody touched here stays as another person has written it meanwhile. */
function mineOf(
  { opened, theirs, meanwhile }: Opened<Debtor>,
  written: (name: string) => string | null,
): ContactGiven {
  const [was, now] = [contactOf(opened), contactOf(meanwhile === null ? opened : (theirs ?? opened))];
  const mine = (field: keyof ContactGiven): string | null =>
    written(field) === (was?.[field] ?? null) ? (now?.[field] ?? null) : written(field);
  return { name: mine('name'), email: mine('email'), phone: mine('phone') };
}

function contactTold(debtor: Debtor, field: string): Told | null {
  const known = contactOf(debtor);
  switch (field) {
    case 'name':
      return { label: m.contact_person(), value: known?.name ?? null };
    case 'email':
      return { label: m.contact_email(), value: known?.email ?? null };
    case 'phone':
      return { label: m.contact_phone(), value: known?.phone ?? null };
    default:
      return null;
  }
}

function ContactFields({ known }: { known: Contact | undefined }) {
  return (
    <>
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
    </>
  );
}
