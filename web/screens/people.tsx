// People of the company: who they are and what they may do, who is invited, who follows which debtor, who did what.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { authorText } from '../../src/messages/author-words.ts';
import * as m from '../../src/messages/compiled/messages.js';
import { momentText } from '../../src/messages/moment.ts';
import { ROLE_CHOICES, roleRights, roleText } from '../../src/messages/role-words.ts';
import { useAct } from '../acts/use-act.ts';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { AuditTrail } from '../parts/company/audit-trail.tsx';
import { Portfolios } from '../parts/company/portfolios.tsx';
import { Form } from '../parts/form/form.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import type { Member, NewInvitation, RoleName } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { invitationsQuery, membersQuery } from '../queries/people-queries.ts';
import { memberRows } from '../words/screen-rows.ts';

export function PeopleScreen() {
  const company = useCompany();
  return (
    <>
      <ScreenTitle>{m.people_title()}</ScreenTitle>
      <Members companyId={company.id} />
      <Invitations companyId={company.id} />
      <Portfolios companyId={company.id} />
      <AuditTrail companyId={company.id} />
    </>
  );
}

function Members({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const { data } = useSuspenseQuery(membersQuery(companyId));
  return (
    <section className="card stack">
      <h2>{m.people_members()}</h2>
      <ul className="lines">
        {data.entries.map(member => (
          <MemberRow key={member.userId} member={member} companyId={companyId} />
        ))}
      </ul>
      <SaveTable
        name="acquit-people"
        rows={async () => memberRows(data.entries, locale)}
        of={m.people_members()}
      />
    </section>
  );
}

function MemberRow({ member, companyId }: { member: Member; companyId: string }) {
  const { locale } = useLocale();
  const { userId, name, email, role } = member;
  const path = companyPath(companyId, `/people/${encodeURIComponent(userId)}`);
  const change = useAct({
    companyId,
    act: (next: string) => send({ method: 'PUT', path: `${path}/role`, body: { role: next }, version: role }),
    say: () => m.people_role_changed({ name }),
  });
  const remove = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path }),
    say: () => m.people_removed({ name }),
  });
  return (
    <li className="spread wrap">
      <span>
        <span className="strong">{authorText(name, locale)}</span> <span className="soft">{email}</span>
        <br />
        <span className="soft small">{roleRights(role, locale)}</span>
      </span>
      <span className="row wrap">
        <NativeSelect
          aria-label={m.people_role_of({ name })}
          value={role}
          data={ROLE_CHOICES.map(value => ({ value, label: roleText(value, locale) }))}
          onChange={event => change.mutate(event.target.value)}
        />
        <Button
          variant="default"
          aria-label={m.people_remove_of({ name })}
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined)}
        >
          {m.people_remove()}
        </Button>
      </span>
    </li>
  );
}

function Invitations({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const { data } = useQuery(invitationsQuery(companyId));
  const [made, setMade] = useState<NewInvitation | null>(null);
  const [role, setRole] = useState<RoleName>('viewer');
  const invite = useAct({
    companyId,
    act: (email: string) =>
      send<NewInvitation>({
        method: 'POST',
        path: companyPath(companyId, '/invitations'),
        body: { email, role, language: locale },
      }),
    say: answer => (answer.isSent ? m.people_invitation_sent() : null),
    after: answer => setMade(answer),
  });
  const close = useAct({
    companyId,
    act: (id: string) => send({ method: 'DELETE', path: companyPath(companyId, `/invitations/${id}`) }),
    say: () => m.people_invitation_closed(),
  });
  return (
    <section className="card stack">
      <h2>{m.people_invite_title()}</h2>
      <Form className="stack narrow" onSubmit={given => invite.mutate(given.text('email'))}>
        <TextInput name="email" type="email" label={m.sign_in_email()} autoComplete="off" required />
        <NativeSelect
          label={m.people_role()}
          description={roleRights(role, locale)}
          value={role}
          data={ROLE_CHOICES.map(value => ({ value, label: roleText(value, locale) }))}
          onChange={event => setRole(ROLE_CHOICES.find(one => one === event.target.value) ?? 'viewer')}
        />
        <div>
          <Button type="submit" loading={invite.isPending}>
            {m.people_invite()}
          </Button>
        </div>
      </Form>
      {made !== null && (
        <TextInput
          label={m.people_link()}
          description={m.people_link_text()}
          value={made.url}
          readOnly
          onFocus={event => event.target.select()}
        />
      )}
      {(data?.entries.length ?? 0) > 0 && (
        <ul className="lines">
          {data?.entries.map(one => (
            <li className="spread wrap" key={one.invitationId}>
              <span>
                <span className="strong">{one.email}</span> {roleText(one.role, locale)}
                <br />
                <span className="soft small">
                  {m.people_invited_until({ by: one.invitedBy, at: momentText(one.expiresAt, locale) })}
                </span>
              </span>
              <Button
                variant="default"
                size="xs"
                aria-label={m.people_invitation_close_of({ email: one.email })}
                onClick={() => close.mutate(one.invitationId)}
              >
                {m.people_invitation_close()}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
