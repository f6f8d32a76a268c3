// The sign-in link: its token stands after the #, so that it is in no server log. Opening the page uses nothing up;
// the person does, so that a preview of the link cannot.

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { Mark } from '../parts/form/icon.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { RequestProblem, send } from '../queries/api.ts';
import { toldProblem } from '../words/told-problem.ts';

export function WelcomeScreen() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const open = async () => {
    setIsBusy(true);
    try {
      const token = window.location.hash.slice(1);
      await send({ method: 'POST', path: '/api/session/link', body: { token } });
      queries.clear();
      await navigate({ to: '/', replace: true });
    } catch (fault) {
      const isUsed = fault instanceof RequestProblem && [401, 422].includes(fault.problem.status);
      setRefusal(isUsed ? m.welcome_refused() : await toldProblem(fault));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <main className="gate">
      <div className="card">
        <p className="brand">
          <Mark />
          Acquit
        </p>
        <ScreenTitle>{m.welcome_title()}</ScreenTitle>
        <p>{m.sign_in_promise()}</p>
        <p className="soft">{m.welcome_text()}</p>
        {refusal !== null && (
          <p className="alert" role="alert">
            {refusal}
          </p>
        )}
        <Button size="md" loading={isBusy} onClick={() => void open()}>
          {m.welcome_action()}
        </Button>
      </div>
    </main>
  );
}
