// A code of an authenticator application beside the password: started, confirmed, ended.

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useGate } from '../../acts/use-gate.ts';
import type { StartedFactor } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { sessionQuery } from '../../queries/queries.ts';
import { Form } from '../form/form.tsx';

const PATH = '/api/account/second-factor';

export function SecondFactor() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const queries = useQueryClient();
  const [started, setStarted] = useState<StartedFactor | null>(null);
  const { run, refusal, isBusy } = useGate(() => m.factor_wrong_password());
  const changed = async () => {
    setStarted(null);
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const start = (password: string) =>
    run(async () =>
      setStarted(await send<StartedFactor>({ method: 'POST', path: PATH, body: { password } })),
    );
  const confirm = (code: string) =>
    run(async () => {
      await send({ method: 'POST', path: `${PATH}/confirmation`, body: { code } });
      await changed();
    });
  const end = (password: string) =>
    run(async () => {
      await send({ method: 'POST', path: `${PATH}/end`, body: { password } });
      await changed();
    });
  return (
    <section className="card stack">
      <h2>{m.factor_title()}</h2>
      <p className="soft">{session.hasSecondFactor ? m.factor_is_on() : m.factor_text()}</p>
      {refusal !== null && (
        <p className="alert" role="alert">
          {refusal}
        </p>
      )}
      {!session.hasPassword ? (
        <p>{m.factor_needs_password()}</p>
      ) : started !== null ? (
        <Confirmation started={started} isBusy={isBusy} onCode={code => void confirm(code)} />
      ) : (
        <PasswordAgain
          act={session.hasSecondFactor ? m.factor_end() : m.factor_start()}
          isBusy={isBusy}
          onPassword={password => void (session.hasSecondFactor ? end(password) : start(password))}
        />
      )}
    </section>
  );
}

function PasswordAgain({
  act,
  isBusy,
  onPassword,
}: {
  act: string;
  isBusy: boolean;
  onPassword: (password: string) => void;
}) {
  return (
    <Form className="stack narrow" onSubmit={given => onPassword(given.text('present'))}>
      <PasswordInput
        name="present"
        label={m.settings_password_present()}
        autoComplete="current-password"
        required
      />
      <div>
        <Button type="submit" variant="default" loading={isBusy}>
          {act}
        </Button>
      </div>
    </Form>
  );
}

function Confirmation({
  started,
  isBusy,
  onCode,
}: {
  started: StartedFactor;
  isBusy: boolean;
  onCode: (code: string) => void;
}) {
  const shown = useQuery({
    queryKey: ['second-factor', started.uri],
    queryFn: async () => {
      const code = await import('qrcode');
      const picture = await code.toString(started.uri, { type: 'svg', margin: 2, width: 220 });
      return `data:image/svg+xml;utf8,${encodeURIComponent(picture)}`;
    },
    gcTime: 0,
  }).data;
  const secret = new URL(started.uri).searchParams.get('secret') ?? '';
  return (
    <>
      <p>{m.factor_scan()}</p>
      {shown !== undefined && <img src={shown} width={220} height={220} alt={m.factor_picture()} />}
      <p className="soft small">
        {m.factor_by_hand()} <code>{secret}</code>
      </p>
      <p className="strong">{m.factor_recovery()}</p>
      <ul className="codes">
        {started.recoveryCodes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Form className="stack narrow" onSubmit={given => onCode(given.text('code'))}>
        <TextInput
          name="code"
          label={m.factor_code()}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <div>
          <Button type="submit" loading={isBusy}>
            {m.factor_confirm()}
          </Button>
        </div>
      </Form>
    </>
  );
}
