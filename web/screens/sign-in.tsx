// Signing in: a password and, where there is one, a code; or a passkey; or the account of one's firm.

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useGate } from '../acts/use-gate.ts';
import { Form } from '../parts/form/form.tsx';
import { Gate } from '../parts/frame/gate.tsx';
import { hasPasskeys, signInWithPasskey } from '../passkey.ts';
import { send } from '../queries/api.ts';
import { waysQuery } from '../queries/people-queries.ts';
import { keepPlace, placeIn } from '../session-over.ts';

export function SignInScreen() {
  const { withPassword, withPasskey, withProvider, half, refusal, isBusy } = useSignIn();
  const provider = useQuery(waysQuery).data?.singleSignOn ?? null;
  const wasRefused = new URLSearchParams(window.location.search).get('sso') === 'refused';
  if (half !== null) return <CodeStep half={half} refusal={refusal} isBusy={isBusy} />;
  return (
    <Gate title={m.sign_in_title()} refusal={refusal ?? (wasRefused ? m.sso_refused() : null)}>
      <p className="soft">{m.sign_in_promise()}</p>
      <Form onSubmit={given => void withPassword(given.text('email'), given.text('password'))}>
        <TextInput name="email" type="email" label={m.sign_in_email()} autoComplete="username" required />
        <PasswordInput
          name="password"
          label={m.sign_in_password()}
          autoComplete="current-password"
          required
        />
        <Button type="submit" size="md" loading={isBusy}>
          {m.sign_in_action()}
        </Button>
      </Form>
      {hasPasskeys() && (
        <Button variant="default" size="md" onClick={() => void withPasskey()}>
          {m.passkey_sign_in()}
        </Button>
      )}
      {provider !== null && (
        <Button variant="default" size="md" onClick={() => void withProvider()}>
          {m.sso_sign_in({ name: provider })}
        </Button>
      )}
      <p className="small">
        <Link to="/forgot-password">{m.forgot_link()}</Link>
      </p>
      <p className="soft small">{m.sign_in_hint()}</p>
    </Gate>
  );
}

type Half = (kind: 'code' | 'recovery', code: string) => void;

function CodeStep({ half, refusal, isBusy }: { half: Half; refusal: string | null; isBusy: boolean }) {
  const [kind, setKind] = useState<'code' | 'recovery'>('code');
  const isCode = kind === 'code';
  return (
    <Gate title={m.factor_title()} refusal={refusal}>
      <p className="soft">{isCode ? m.factor_ask() : m.factor_ask_recovery()}</p>
      <Form key={kind} onSubmit={given => half(kind, given.text('code'))}>
        <TextInput
          name="code"
          label={isCode ? m.factor_code() : m.factor_recovery_code()}
          inputMode={isCode ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          autoFocus
          required
        />
        <Button type="submit" size="md" loading={isBusy}>
          {m.sign_in_action()}
        </Button>
      </Form>
      <Button variant="subtle" onClick={() => setKind(isCode ? 'recovery' : 'code')}>
        {isCode ? m.factor_use_recovery() : m.factor_use_code()}
      </Button>
    </Gate>
  );
}

function useSignIn() {
  const router = useRouter();
  const back = placeIn(useSearch({ from: '/sign-in' }).back);
  const queries = useQueryClient();
  const [isHalf, setIsHalf] = useState(false);
  const { run, refusal, isBusy } = useGate(() => m.sign_in_refused());
  const enter = () => {
    queries.clear();
    router.history.push(back ?? '/');
  };
  const withPassword = (email: string, password: string) =>
    run(async () => {
      const body = { email, password };
      const answer = await send<{ signedIn: boolean }>({ method: 'POST', path: '/api/session', body });
      if (answer.signedIn) enter();
      else setIsHalf(true);
    });
  const half: Half = (kind, code) =>
    void run(async () => {
      await send({ method: 'POST', path: '/api/session/second-factor', body: { kind, code } });
      enter();
    });
  const withPasskey = () =>
    run(async () => {
      await signInWithPasskey();
      enter();
    });
  const withProvider = () =>
    run(async () => {
      const { url } = await send<{ url: string }>({ method: 'POST', path: '/api/session/single-sign-on' });
      keepPlace(back);
      window.location.assign(url);
    });
  return { withPassword, withPasskey, withProvider, half: isHalf ? half : null, refusal, isBusy };
}
