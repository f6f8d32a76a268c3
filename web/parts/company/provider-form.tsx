// The key of a payment provider is entered, with the password of whoever sits at the keyboard. What is wrong is said at its
// field; what was typed goes to the server and is kept nowhere here.

import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import type { ProviderAccount, ProviderTried } from '../../queries/answers.ts';
import { RequestProblem, send } from '../../queries/api.ts';
import { sessionQuery } from '../../queries/queries.ts';
import { toldProblem } from '../../words/told-problem.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { CallUrl, PROVIDER_NAMES, providersPath, triedText } from './provider-told.tsx';

export function ProviderForm({
  account: { provider, callUrl, standing },
  companyId,
  onClose,
}: {
  account: ProviderAccount;
  companyId: string;
  onClose: () => void;
}) {
  const { hasPassword } = useSuspenseQuery(sessionQuery).data ?? { hasPassword: false };
  const enter = useEnterKeys({ companyId, provider, onDone: onClose });
  const name = PROVIDER_NAMES[provider];
  const title = standing === 'none' ? m.provider_enter({ name }) : m.provider_replace({ name });
  const wrong = (field: Field) => (fieldOf(enter.error) === field ? FAULTS[field]() : null);
  return (
    <FormDialogue
      title={title}
      act={title}
      isBusy={enter.isPending}
      onSubmit={({ text, textOrNull }) =>
        enter.mutate({
          key: text('key'),
          webhookSecret: textOrNull('webhookSecret'),
          password: text('password'),
        })
      }
      onClose={onClose}
    >
      <p>{m.provider_form_text({ name })}</p>
      <PasswordInput
        name="key"
        label={provider === 'stripe' ? m.provider_key_stripe() : m.provider_key_mollie()}
        description={provider === 'stripe' ? 'sk_live_… · rk_live_…' : 'live_…'}
        error={wrong('key')}
        autoComplete="off"
        maxLength={250}
        required
        data-autofocus
      />
      {provider === 'stripe' && callUrl !== null && <CallUrl url={callUrl} />}
      {provider === 'stripe' && (
        <PasswordInput
          name="webhookSecret"
          label={m.provider_secret()}
          description="whsec_…"
          error={wrong('webhookSecret')}
          autoComplete="off"
          maxLength={250}
          required
        />
      )}
      {hasPassword ? (
        <PasswordInput
          name="password"
          label={m.settings_password_present()}
          description={m.provider_password_hint()}
          error={wrong('password')}
          autoComplete="current-password"
          required
        />
      ) : (
        <p className="start-whole tag" data-tone="caution" role="status">
          {m.provider_password_missing()}
        </p>
      )}
    </FormDialogue>
  );
}

const FIELDS = ['key', 'webhookSecret', 'password'] as const;
type Field = (typeof FIELDS)[number];

const FAULTS: Readonly<Record<Field, () => string>> = {
  key: () => m.provider_key_wrong(),
  webhookSecret: () => m.provider_secret_wrong(),
  password: () => m.settings_password_wrong(),
};

function fieldOf(fault: unknown): Field | null {
  if (!(fault instanceof RequestProblem)) return null;
  const { refusal, problems } = fault.problem;
  if (refusal === 'keyRefused') return 'key';
  return FIELDS.find(field => problems?.[0]?.place === field) ?? null;
}

type Keys = { readonly key: string; readonly webhookSecret: string | null; readonly password: string };

function useEnterKeys({
  companyId,
  provider,
  onDone,
}: {
  companyId: string;
  provider: ProviderAccount['provider'];
  onDone: () => void;
}) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Keys) =>
      send<ProviderTried>({ method: 'PUT', path: providersPath(companyId, `/${provider}`), body }),
    onSuccess: async answer => {
      const message = `${m.provider_said_kept()} ${triedText(answer, provider)}`;
      notifications.show({ message, color: answer.tried === 'accepted' ? 'petrol' : 'vermilion' });
      onDone();
      await queries.invalidateQueries({ queryKey: [companyId] });
    },
    onError: async fault => {
      if (fieldOf(fault) !== null) return;
      notifications.show({ message: await toldProblem(fault), color: 'vermilion', role: 'alert' });
    },
  });
}
