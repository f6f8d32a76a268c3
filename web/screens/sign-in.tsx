import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { RequestProblem, send } from '../api.ts';
import { Mark } from '../parts/icon.tsx';
import { Preferences } from '../parts/preferences.tsx';
import { problemText } from '../problem-text.ts';

export function SignInScreen() {
  const { submit, refusal, isBusy } = useSignIn();
  return (
    <main className="gate">
      <div className="card">
        <p className="brand">
          <Mark />
          Acquit
        </p>
        <p className="soft">{m.sign_in_promise()}</p>
        <h1>{m.sign_in_title()}</h1>
        <form className="stack" onSubmit={event => void submit(event)}>
          <TextInput name="email" type="email" label={m.sign_in_email()} autoComplete="username" required />
          <PasswordInput
            name="password"
            label={m.sign_in_password()}
            autoComplete="current-password"
            required
          />
          {refusal !== null && (
            <p className="alert" role="alert">
              {refusal}
            </p>
          )}
          <Button type="submit" size="md" loading={isBusy}>
            {m.sign_in_action()}
          </Button>
        </form>
        <p className="soft small">{m.sign_in_hint()}</p>
        <Preferences />
      </div>
    </main>
  );
}

function useSignIn() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setIsBusy(true);
    setRefusal(null);
    try {
      await send({
        method: 'POST',
        path: '/api/session',
        body: { email: given.get('email'), password: given.get('password') },
      });
      queries.clear();
      await navigate({ to: '/' });
    } catch (fault) {
      setRefusal(signInText(fault));
    } finally {
      setIsBusy(false);
    }
  };
  return { submit, refusal, isBusy };
}

function signInText(fault: unknown): string {
  const status = fault instanceof RequestProblem ? fault.problem.status : null;
  if (status === 401) return m.sign_in_refused();
  return status === 429 ? m.sign_in_too_many() : problemText(fault);
}
