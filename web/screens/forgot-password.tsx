import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useGate } from '../acts/use-gate.ts';
import { useLocale } from '../locale.tsx';
import { Form } from '../parts/form/form.tsx';
import { Gate } from '../parts/frame/gate.tsx';
import { send } from '../queries/api.ts';

export function ForgotPasswordScreen() {
  const { locale } = useLocale();
  const { run, refusal, isBusy } = useGate(() => m.error_not_found());
  const [isAsked, setIsAsked] = useState(false);
  const ask = (email: string) =>
    run(async () => {
      await send({ method: 'POST', path: '/api/password-resets', body: { email, language: locale } });
      setIsAsked(true);
    });
  return (
    <Gate title={m.forgot_title()} refusal={refusal}>
      {isAsked ? (
        <p role="status">{m.forgot_asked()}</p>
      ) : (
        <Form onSubmit={given => void ask(given.text('email'))}>
          <p className="soft">{m.forgot_text()}</p>
          <TextInput name="email" type="email" label={m.sign_in_email()} autoComplete="username" required />
          <Button type="submit" size="md" loading={isBusy}>
            {m.forgot_action()}
          </Button>
        </Form>
      )}
      <p className="small">
        <Link to="/sign-in">{m.forgot_back()}</Link>
      </p>
    </Gate>
  );
}
