import { Button, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { Company } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { Icon } from '../parts/icon.tsx';
import { problemText } from '../problem-text.ts';
import { sessionQuery, todayQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { useCompany } from '../use-company.ts';

const PASSWORD_MINIMUM = 12;

export function SettingsScreen() {
  const company = useCompany();
  const { data: today } = useSuspenseQuery(todayQuery(company.id));
  return (
    <>
      <h1>{m.settings_title()}</h1>
      <Sending company={today.company} />
      <Account />
      <p>
        <a href="/api/docs">{m.settings_api()}</a>
      </p>
    </>
  );
}

function Sending({ company }: { company: Company }) {
  const pause = useAct({
    companyId: company.id,
    act: (isPaused: boolean) =>
      send<Company>({ method: isPaused ? 'PUT' : 'DELETE', path: companyPath(company.id, '/pause') }),
    say: answer => (answer.isPaused ? m.settings_paused() : m.settings_resumed()),
  });
  return (
    <section className="card stack">
      <h2>{m.settings_sending()}</h2>
      <p>{company.mode === 'test' ? m.settings_mode_test() : m.settings_mode_live()}</p>
      <p className="soft">{m.settings_pause_text()}</p>
      <div>
        <Button
          color={company.isPaused ? 'petrol' : 'vermilion'}
          variant={company.isPaused ? 'filled' : 'outline'}
          leftSection={<Icon name="pause" />}
          loading={pause.isPending}
          onClick={() => pause.mutate(!company.isPaused)}
        >
          {company.isPaused ? m.settings_resume() : m.settings_pause()}
        </Button>
      </div>
    </section>
  );
}

function Account() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const save = useSaveAccount();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <section className="card stack">
      <h2>{m.settings_account()}</h2>
      {!session.hasPassword && (
        <p className="tag" data-tone="caution" style={{ whiteSpace: 'normal' }}>
          {m.settings_password_missing()}
        </p>
      )}
      <form className="stack" onSubmit={submit} style={{ maxWidth: '26rem' }}>
        <TextInput
          name="name"
          label={m.settings_name()}
          defaultValue={session.name}
          autoComplete="name"
          required
        />
        <TextInput
          name="email"
          type="email"
          label={m.sign_in_email()}
          defaultValue={session.email}
          autoComplete="username"
          required
        />
        <PasswordInput
          name="password"
          label={m.sign_in_password()}
          description={m.settings_password_rule()}
          minLength={PASSWORD_MINIMUM}
          autoComplete="new-password"
          required
        />
        <div>
          <Button type="submit" loading={save.isPending}>
            {m.settings_save()}
          </Button>
        </div>
      </form>
    </section>
  );
}

function useSaveAccount() {
  const { locale } = useLocale();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      send({ method: 'PUT', path: '/api/account/credentials', body }),
    onSuccess: async () => {
      notifications.show({ message: m.settings_saved(), color: 'petrol' });
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    onError: fault =>
      notifications.show({ message: problemText(fault, locale), color: 'vermilion', role: 'alert' }),
  });
}
