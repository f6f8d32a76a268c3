import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { tokenOfAddress, useGate } from '../acts/use-gate.ts';
import { Form } from '../parts/form/form.tsx';
import { Gate } from '../parts/frame/gate.tsx';
import { NewPassword } from '../parts/frame/new-password.tsx';
import { send } from '../queries/api.ts';

export function ResetPasswordScreen() {
  const { run, refusal, isBusy } = useGate(() => m.reset_refused());
  const [isSet, setIsSet] = useState(false);
  const set = (password: string) =>
    run(async () => {
      await send({ method: 'PUT', path: '/api/password', body: { token: tokenOfAddress(), password } });
      setIsSet(true);
    });
  return (
    <Gate title={m.reset_title()} refusal={refusal}>
      {isSet ? (
        <p role="status">{m.reset_done()}</p>
      ) : (
        <Form onSubmit={given => void set(given.text('password'))}>
          <NewPassword label={m.reset_password()} />
          <Button type="submit" size="md" loading={isBusy}>
            {m.reset_action()}
          </Button>
        </Form>
      )}
      <p className="small">
        <Link to="/sign-in">{m.forgot_back()}</Link>
      </p>
    </Gate>
  );
}
