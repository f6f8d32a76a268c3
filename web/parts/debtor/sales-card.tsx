// Who sells to this debtor and is asked before a reminder leaves; what they were asked, and what they said.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, LOCALES } from '../../../src/messages/format.ts';
import { salesAnswerText } from '../../../src/messages/sales-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { type Opened, useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { Sales } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { salesPath, salesQuery } from '../../queries/sales-queries.ts';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { actOf, EditedMeanwhile, type Told } from '../form/edited-meanwhile.tsx';
import { Amount } from '../form/values.tsx';

export function SalesCard({ companyId, debtorId }: { companyId: string; debtorId: string }) {
  const [isNaming, setIsNaming] = useState(false);
  const sales = useQuery(salesQuery(companyId, debtorId)).data;
  if (sales === undefined) return null;
  const { contact, questions } = sales;
  return (
    <section className="card stack">
      <h2>{m.sales_card()}</h2>
      {contact === null ? (
        <p className="soft">{m.sales_none()}</p>
      ) : (
        <p className="anywhere">
          <span className="strong">{contact.name}</span>
          <br />
          <a className="reach" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        </p>
      )}
      <ul className="lines">
        {questions.map(one => (
          <Question key={one.id} question={one} />
        ))}
      </ul>
      <Allowed to="chase">
        <div className="row wrap">
          <Button variant="default" size="xs" onClick={() => setIsNaming(true)}>
            {contact === null ? m.sales_name_act() : m.sales_change()}
          </Button>
          {contact !== null && <ForgetContact companyId={companyId} debtorId={debtorId} sales={sales} />}
        </div>
      </Allowed>
      {isNaming && (
        <NameContact
          companyId={companyId}
          debtorId={debtorId}
          sales={sales}
          onClose={() => setIsNaming(false)}
        />
      )}
    </section>
  );
}

function Question({ question }: { question: Sales['questions'][number] }) {
  const { locale } = useLocale();
  const { name, askedOn, amount, answer, note, answeredOn, isWaiting, isMailed, leavesOn, url } = question;
  return (
    <li className="stack" style={{ gap: '0.25rem' }}>
      <p className="spread">
        <span>{m.sales_asked_of({ name, day: dayText(askedOn, locale, 'short') })}</span>
        <Amount value={amount} />
      </p>
      {answer !== null && answeredOn !== null && (
        <p className="small">
          {m.sales_answered({
            day: dayText(answeredOn, locale, 'short'),
            answer: salesAnswerText(answer, locale),
          })}
          {note !== null && ` ${m.quoted({ words: note })}`}
        </p>
      )}
      {answer === null && (
        <p className="small soft">
          {isWaiting && isMailed ? m.sales_waits({ day: dayText(leavesOn, locale) }) : m.sales_no_answer()}
        </p>
      )}
      {url !== null && !isMailed && (
        <TextInput
          size="xs"
          label={m.sales_not_mailed()}
          value={url}
          readOnly
          onFocus={event => event.target.select()}
        />
      )}
    </li>
  );
}

/** Whoever was named meanwhile is not taken away: the card shows them, and nothing was done. */
function ForgetContact({ companyId, debtorId, sales }: Named) {
  const path = salesPath(companyId, debtorId);
  const forget = useAct({
    companyId,
    act: ({ version }: Sales) => send<Sales>({ method: 'DELETE', path, version }),
    say: () => m.sales_forgotten(),
    undo: ({ version }, { contact }) => send({ method: 'PUT', path, body: contact, version }),
  });
  return (
    <Button variant="default" size="xs" loading={forget.isPending} onClick={() => forget.mutate(sales)}>
      {m.sales_forget()}
    </Button>
  );
}

type Named = { companyId: string; debtorId: string; sales: Sales };

function NameContact({ companyId, debtorId, sales, onClose }: Named & { onClose: () => void }) {
  const form = useOpened(sales, ({ version }) => version);
  const name = useAct({
    companyId,
    act: (body: ContactGiven) =>
      send<Sales>({ method: 'PUT', path: salesPath(companyId, debtorId), body, version: form.version }),
    say: (_answer, body) => m.sales_named({ name: body.name }),
    after: onClose,
    tellsItself: form.tellsItself,
  });
  return (
    <FormDialogue
      title={m.sales_name_act()}
      act={actOf(form, m.settings_save())}
      isBusy={name.isPending}
      onSubmit={({ text }) => name.mutate(mineOf(form, text))}
      onClose={onClose}
    >
      <ContactFields key={form.opened.version} known={form.opened.contact} />
      <EditedMeanwhile form={form} told={contactTold} />
    </FormDialogue>
  );
}

type ContactGiven = { readonly name: string; readonly email: string; readonly language: string };

/** What nobody touched here stays as another person has written it meanwhile. */
function mineOf(
  { opened, theirs, meanwhile }: Opened<Sales>,
  written: (name: string) => string,
): ContactGiven {
  const now = meanwhile === null ? null : (theirs?.contact ?? null);
  const mine = (field: keyof ContactGiven): string =>
    now !== null && written(field) === (opened.contact?.[field] ?? '') ? now[field] : written(field);
  return { name: mine('name'), email: mine('email'), language: mine('language') };
}

function contactTold({ contact }: Sales, field: string): Told | null {
  switch (field) {
    case 'name':
      return { label: m.settings_name(), value: contact?.name ?? null };
    case 'email':
      return { label: m.sign_in_email(), value: contact?.email ?? null };
    case 'language':
      return {
        label: m.debtor_language(),
        value: contact === null ? null : LOCALE_NAMES[contact.language],
      };
    default:
      return null;
  }
}

function ContactFields({ known }: { known: Sales['contact'] }) {
  const { locale } = useLocale();
  return (
    <>
      <TextInput
        name="name"
        label={m.settings_name()}
        defaultValue={known?.name ?? ''}
        maxLength={120}
        required
        data-autofocus
      />
      <TextInput
        name="email"
        type="email"
        label={m.sign_in_email()}
        defaultValue={known?.email ?? ''}
        maxLength={250}
        required
      />
      <NativeSelect
        name="language"
        label={m.debtor_language()}
        defaultValue={known?.language ?? locale}
        data={LOCALES.map(value => ({ value, label: LOCALE_NAMES[value] }))}
      />
    </>
  );
}
