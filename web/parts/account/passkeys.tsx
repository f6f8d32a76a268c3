// Passkeys: the keys of the person, adding one, ending one.

import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { momentText } from '../../../src/messages/moment.ts';
import { useGate } from '../../acts/use-gate.ts';
import { useLocale } from '../../locale.tsx';
import { makePasskey } from '../../passkey.ts';
import { send } from '../../queries/api.ts';
import { passkeysQuery } from '../../queries/people-queries.ts';
import { Form } from '../form/form.tsx';

export function Passkeys() {
  const { locale } = useLocale();
  const queries = useQueryClient();
  const { data } = useQuery(passkeysQuery);
  const { run, refusal, isBusy } = useGate(() => m.passkey_refused());
  const work = (act: () => Promise<void>) =>
    run(async () => {
      await act();
      await queries.invalidateQueries({ queryKey: passkeysQuery.queryKey });
    });
  return (
    <section className="card stack">
      <h2>{m.passkey_title()}</h2>
      <p className="soft">{m.passkey_text()}</p>
      {refusal !== null && (
        <p className="alert" role="alert">
          {refusal}
        </p>
      )}
      {(data?.entries.length ?? 0) > 0 && (
        <ul className="lines">
          {data?.entries.map(({ id, name, createdAt }) => (
            <li className="spread wrap" key={id}>
              <span>
                <span className="strong">{name}</span>{' '}
                {createdAt !== null && <span className="soft small">{momentText(createdAt, locale)}</span>}
              </span>
              <Button
                variant="default"
                size="xs"
                aria-label={m.passkey_remove_of({ name })}
                onClick={() =>
                  void work(() => send({ method: 'DELETE', path: `/api/account/passkeys/${id}` }))
                }
              >
                {m.passkey_remove()}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form className="stack narrow" onSubmit={given => void work(() => makePasskey(given.text('passkey')))}>
        <TextInput name="passkey" label={m.passkey_name()} maxLength={80} required />
        <div>
          <Button type="submit" variant="default" loading={isBusy}>
            {m.passkey_add()}
          </Button>
        </div>
      </Form>
    </section>
  );
}
