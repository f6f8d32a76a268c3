// What is said of a payment provider wherever it is spoken of: its name, where it calls, what it said of its key.

import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import * as m from '../../../src/messages/compiled/messages.js';
import type { ProviderAccount, ProviderTried } from '../../queries/answers.ts';
import { companyPath } from '../../queries/api.ts';

export const providersPath = (companyId: string, rest = ''): string =>
  companyPath(companyId, `/payment-providers${rest}`);

export const PROVIDER_NAMES: Readonly<Record<ProviderAccount['provider'], string>> = {
  stripe: 'Stripe',
  mollie: 'Mollie',
};

/** Where Stripe calls, to be declared there, with the events that are listened to. */
export function CallUrl({ url }: { url: string }) {
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <div>
      <p className="soft">{m.provider_call_url()}</p>
      <p className="row wrap">
        <code className="anywhere">{url}</code>
        <span aria-live="polite">
          <Button variant="default" size="xs" onClick={() => clipboard.copy(url)}>
            {clipboard.copied ? m.copied() : m.provider_copy_url()}
          </Button>
        </span>
      </p>
      <p className="small soft">
        {m.provider_events({ events: 'checkout.session.*, charge.refunded, charge.dispute.*' })}
      </p>
    </div>
  );
}

const TRIED: Readonly<Record<ProviderTried['tried'], (inputs: { name: string }) => string>> = {
  accepted: inputs => m.provider_tried_accepted(inputs),
  refused: inputs => m.provider_tried_refused(inputs),
  silent: inputs => m.provider_tried_silent(inputs),
};

export const triedText = ({ tried }: ProviderTried, provider: ProviderAccount['provider']): string =>
  TRIED[tried]({ name: PROVIDER_NAMES[provider] });
