// Who sells to this debtor and is asked before a reminder leaves; what they were asked, and what they said.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, LOCALES } from '../../../src/messages/format.ts';
import { salesAnswerText } from '../../../src/messages/sales-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Sales } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { salesPath, salesQuery } from '../../queries/sales-queries.ts';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { Amount } from '../form/values.tsx';

export function SalesCard({ companyId, debtorId }: { companyId: string; debtorId: string }) {
  const [isNaming, setIsNaming] = useState(false);
  const sales = useQuery(salesQuery(companyId, debtorId)).data;
  const forget = useAct({
    companyId,
    act: () => send<Sales>({ method: 'DELETE', path: salesPath(companyId, debtorId) }),
    say: () => m.sales_forgotten(),
    undo: () => send({ method: 'PUT', path: salesPath(companyId, debtorId), body: sales?.contact }),
  });
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
          {contact !== null && (
            <Button
              variant="default"
              size="xs"
              loading={forget.isPending}
              onClick={() => forget.mutate(undefined)}
            >
              {m.sales_forget()}
            </Button>
          )}
        </div>
      </Allowed>
      {isNaming && (
        <NameContact
          companyId={companyId}
          debtorId={debtorId}
          known={contact}
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

function NameContact({
  companyId,
  debtorId,
  known,
  onClose,
}: {
  companyId: string;
  debtorId: string;
  known: Sales['contact'];
  onClose: () => void;
}) {
  const { locale } = useLocale();
  const name = useAct({
    companyId,
    act: (body: { name: string; email: string; language: string }) =>
      send<Sales>({ method: 'PUT', path: salesPath(companyId, debtorId), body }),
    say: (_answer, body) => m.sales_named({ name: body.name }),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.sales_name_act()}
      act={m.settings_save()}
      isBusy={name.isPending}
      onSubmit={({ text }) =>
        name.mutate({ name: text('name'), email: text('email'), language: text('language') })
      }
      onClose={onClose}
    >
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
    </FormDialogue>
  );
}
