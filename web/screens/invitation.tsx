// An invitation: what it offers, and the way in. Somebody who has an account signs in first and comes back.

import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { roleText } from '../../src/messages/role-words.ts';
import { tokenOfAddress, useGate } from '../acts/use-gate.ts';
import { useLocale } from '../locale.tsx';
import { Form } from '../parts/form/form.tsx';
import { Gate } from '../parts/frame/gate.tsx';
import { NewPassword } from '../parts/frame/new-password.tsx';
import type { InvitationOffer } from '../queries/answers.ts';
import { send } from '../queries/api.ts';

export function InvitationScreen() {
  const [token] = useState(tokenOfAddress);
  const offer = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => send<InvitationOffer>({ method: 'POST', path: '/api/invitation', body: { token } }),
    retry: false,
  });
  const { accept, refusal, isBusy, mustSignIn } = useAcceptance(token);
  const { locale } = useLocale();
  if (offer.isError) return <Gate title={m.invitation_title()} refusal={m.invitation_refused()} />;
  if (offer.data === undefined) return <Gate title={m.invitation_title()} refusal={null} />;
  const { companyName, email, role, isForAsker } = offer.data;
  return (
    <Gate title={m.invitation_title()} refusal={refusal}>
      <p>{m.invitation_offer({ company: companyName, role: roleText(role, locale) })}</p>
      <p className="soft">{m.invitation_for({ email })}</p>
      {mustSignIn ? (
        <p>
          <Link to="/sign-in">{m.invitation_sign_in()}</Link>
        </p>
      ) : (
        <Form onSubmit={given => void accept(given.text('name'), given.text('password'))}>
          {!isForAsker && (
            <>
              <TextInput name="name" label={m.settings_name()} autoComplete="name" required />
              <NewPassword label={m.sign_in_password()} />
            </>
          )}
          <Button type="submit" size="md" loading={isBusy}>
            {m.invitation_action()}
          </Button>
        </Form>
      )}
    </Gate>
  );
}

function useAcceptance(token: string) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [mustSignIn, setMustSignIn] = useState(false);
  const { run, refusal, isBusy } = useGate(() => m.invitation_refused());
  const accept = (name: string, password: string) =>
    run(async () => {
      const body = { token, name, password };
      const path = '/api/invitation/acceptance';
      const { outcome } = await send<{ outcome: string }>({ method: 'POST', path, body });
      if (outcome === 'signInFirst') return setMustSignIn(true);
      queries.clear();
      await navigate({ to: '/', replace: true });
    });
  return { accept, refusal, isBusy, mustSignIn };
}
