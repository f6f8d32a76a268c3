// Asks the client to approve these messages, and lists the links that still open: who has which, what they said, and an end to it.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, LOCALES } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { ApprovalLinks, NewApprovalLink } from '../../queries/answers.ts';
import { companyPath, read, send } from '../../queries/api.ts';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Dialogue } from '../form/dialogue.tsx';
import { Form } from '../form/form.tsx';

type Asked = { readonly companyId: string; readonly ids: readonly string[] };
type Whom = { readonly name: string; readonly email: string; readonly language: string };

const linksPath = (companyId: string): string => companyPath(companyId, '/approval-links');

const linksQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'approval-links'],
    queryFn: () => read<ApprovalLinks>(linksPath(companyId)),
  });

export default function ApprovalDialogue({
  companyId,
  ids,
  onClose,
}: Asked & {
  readonly onClose: () => void;
}) {
  const [made, setMade] = useState<NewApprovalLink | null>(null);
  const links = useQuery(linksQuery(companyId)).data?.entries ?? [];
  return (
    <Dialogue title={m.approval_ask()} size="lg" onClose={onClose}>
      <div className="stack">
        {ids.length === 0 ? (
          <p>{m.approval_nothing_waits()}</p>
        ) : (
          <AskForm companyId={companyId} ids={ids} onMade={setMade} />
        )}
        {made !== null && <Limits made={made} />}
        {links.length > 0 && (
          <section className="stack" aria-labelledby="approval-links">
            <h3 id="approval-links">{m.approval_links()}</h3>
            <ul className="lines">
              {links.map(link => (
                <Line key={link.linkId} companyId={companyId} link={link} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialogue>
  );
}

function AskForm({ companyId, ids, onMade }: Asked & { onMade: (made: NewApprovalLink) => void }) {
  const { locale } = useLocale();
  const ask = useAct({
    companyId,
    act: (whom: Whom) =>
      send<NewApprovalLink>({ method: 'POST', path: linksPath(companyId), body: { ...whom, ids } }),
    say: ({ isSent }, { name }) => (isSent ? m.approval_sent({ name }) : null),
    after: onMade,
  });
  return (
    <Form
      onSubmit={({ text }) =>
        ask.mutate({ name: text('name'), email: text('email'), language: text('language') })
      }
    >
      <p className="strong">{m.count_messages({ count: ids.length })}</p>
      <p className="soft">{m.approval_ask_text()}</p>
      <TextInput name="name" label={m.approval_whom()} maxLength={120} required data-autofocus />
      <TextInput name="email" type="email" label={m.sign_in_email()} maxLength={250} required />
      <NativeSelect
        name="language"
        label={m.approval_language()}
        defaultValue={locale}
        data={LOCALES.map(value => ({ value, label: LOCALE_NAMES[value] }))}
      />
      <div className="row wrap">
        <Button type="submit" loading={ask.isPending}>
          {m.approval_send()}
        </Button>
      </div>
    </Form>
  );
}

/** What a link that was just made does not do. */
function Limits({ made: { notNamed, isReachable } }: { made: NewApprovalLink }) {
  return (
    <div role="status">
      {notNamed > 0 && <p>{m.approval_not_named({ count: notNamed })}</p>}
      {!isReachable && <p>{m.approval_not_reachable()}</p>}
    </div>
  );
}

function Line({ companyId, link }: { companyId: string; link: ApprovalLinks['entries'][number] }) {
  const { locale } = useLocale();
  const { linkId, name, email, expiresOn, messages, approved, refused, isOpened, url } = link;
  const revoke = useAct({
    companyId,
    act: () => send<ApprovalLinks>({ method: 'DELETE', path: `${linksPath(companyId)}/${linkId}` }),
    say: () => m.approval_revoked(),
  });
  const said = { messages: `${messages}`, approved: `${approved}`, refused: `${refused}` };
  return (
    <li className="stack" style={{ gap: '0.25rem' }}>
      <p>{m.approval_link_of({ ...said, name, day: dayText(expiresOn, locale, 'short') })}</p>
      <p className="small soft anywhere">
        {email} · {isOpened ? m.approval_opened() : m.approval_not_opened()}
      </p>
      {url !== null && (
        <TextInput
          size="xs"
          label={m.approval_not_mailed({ name })}
          value={url}
          readOnly
          onFocus={event => event.target.select()}
        />
      )}
      <div>
        <Button
          size="xs"
          variant="default"
          loading={revoke.isPending}
          aria-label={`${m.approval_revoke()}, ${name}`}
          onClick={() => revoke.mutate(undefined)}
        >
          {m.approval_revoke()}
        </Button>
      </div>
    </li>
  );
}
