// The person's own account: name, address, password, and where they are signed in. A name alone asks for no password.

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { momentText } from '../../../src/messages/moment.ts';
import { useLocale } from '../../locale.tsx';
import type { SessionLine } from '../../queries/answers.ts';
import { RequestProblem, send } from '../../queries/api.ts';
import { sessionsQuery } from '../../queries/people-queries.ts';
import { sessionQuery } from '../../queries/queries.ts';
import { actNamed } from '../../words/act-named.ts';
import { problemText } from '../../words/problem-text.ts';
import { isProvisional } from '../../words/provisional-address.ts';
import { Form } from '../form/form.tsx';
import { NewPassword } from '../frame/new-password.tsx';

export function OwnAccount() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  // What the installation made up is asked for: kept, the journal would name nobody and no mail would arrive.
  const { name, email } = isProvisional(session.email) ? { name: '', email: '' } : session;
  const { hasPassword } = session;
  const [address, setAddress] = useState(email);
  const [password, setPassword] = useState('');
  const asksPresent = hasPassword && (password.trim() !== '' || address.trim() !== session.email);
  const save = useSaveAccount(() => setPassword(''));
  return (
    <section className="card stack">
      <h2>{m.settings_account()}</h2>
      {!hasPassword && (
        <p className="tag" data-tone="caution" style={{ whiteSpace: 'normal' }}>
          {m.settings_password_missing()}
        </p>
      )}
      <Form
        className="stack narrow"
        onSubmit={given =>
          save.mutate({
            name: given.text('name'),
            email: given.text('email'),
            ...(password.trim() === '' ? {} : { password: password.trim() }),
            ...(asksPresent ? { currentPassword: given.text('currentPassword') } : {}),
          })
        }
      >
        <TextInput name="name" label={m.settings_name()} defaultValue={name} autoComplete="name" required />
        <TextInput
          name="email"
          type="email"
          label={m.sign_in_email()}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          autoComplete="username"
          required
        />
        <NewPassword
          label={hasPassword ? m.reset_password() : m.sign_in_password()}
          mayKeep={hasPassword}
          written={{ value: password, write: setPassword }}
        />
        {asksPresent && (
          <PasswordInput
            name="currentPassword"
            label={m.settings_password_present()}
            autoComplete="current-password"
            required
          />
        )}
        <div>
          <Button
            type="submit"
            loading={save.isPending}
            aria-label={actNamed(m.settings_save(), m.settings_account())}
          >
            {m.settings_save()}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function useSaveAccount(forget: () => void) {
  const { locale } = useLocale();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      send({ method: 'PUT', path: '/api/account/credentials', body }),
    onSuccess: async () => {
      notifications.show({ message: m.settings_saved(), color: 'petrol' });
      forget();
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    onError: fault =>
      notifications.show({
        message: credentialText(fault) ?? problemText(fault, locale),
        color: 'vermilion',
        role: 'alert',
      }),
  });
}

function credentialText(fault: unknown): string | null {
  const place = fault instanceof RequestProblem ? fault.problem.problems?.[0]?.place : undefined;
  if (place === 'currentPassword') return m.settings_password_wrong();
  if (place === 'email') return m.settings_email_taken();
  if (place === 'session') return m.settings_sign_in_again();
  return place === 'password' ? m.password_weak() : null;
}

export function OwnSessions() {
  const { data } = useQuery(sessionsQuery);
  const { locale } = useLocale();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (path: string) => send({ method: 'DELETE', path: `/api/account/sessions${path}` }),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
    onError: fault => notifications.show({ message: problemText(fault, locale), color: 'vermilion' }),
  });
  if (data === undefined) return null;
  return (
    <section className="card stack">
      <h2>{m.sessions_title()}</h2>
      <ul className="lines">
        {data.entries.map(one => (
          <SessionRow key={one.id} session={one} onEnd={() => end.mutate(`/${one.id}`)} />
        ))}
      </ul>
      {data.entries.length > 1 && (
        <div>
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate('')}>
            {m.sessions_end_others()}
          </Button>
        </div>
      )}
    </section>
  );
}

function SessionRow({ session, onEnd }: { session: SessionLine; onEnd: () => void }) {
  const { locale } = useLocale();
  const where = [deviceOf(session.agent), session.address].filter(Boolean).join(', ');
  return (
    <li className="spread wrap">
      <span>
        <span className="strong">{where || m.sessions_unknown()}</span>
        <br />
        <span className="soft small">{m.sessions_seen({ at: momentText(session.seenAt, locale) })}</span>
      </span>
      {session.isThisOne ? (
        <span className="tag" data-tone="good">
          {m.sessions_here()}
        </span>
      ) : (
        <Button variant="default" size="xs" onClick={onEnd} aria-label={m.sessions_end_of({ where })}>
          {m.sessions_end()}
        </Button>
      )}
    </li>
  );
}

/** "Firefox, Windows" out of the long text that browsers send; the text itself where it says neither. */
function deviceOf(agent: string | null): string {
  if (agent === null) return '';
  const browser = /(Edg|Firefox|Chrome|Safari)\//.exec(agent)?.[1]?.replace('Edg', 'Edge');
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
  return [browser, system].filter(Boolean).join(', ') || agent.slice(0, 60);
}
