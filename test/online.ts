// Online payments for tests: owners' keys are sealed as in production, and what they open is the fake provider. A key says
// itself how its provider takes it: one with "refused" in it is wrong, one with "silent" gets no answer.

import { sealer } from '../src/access/sealing.ts';
import type { ProviderKeys } from '../src/channels/payment-keys.ts';
import type { PaymentProvider } from '../src/channels/payment-provider.ts';
import type { OnlinePayments } from '../src/desk/online/online-payments.ts';
import { sealedKeys } from '../src/desk/online/sealed-keys.ts';
import { makeFakeProvider } from './fake-provider.ts';

const ONLINE_SECRET = 'a secret of the tests that is long enough';

export function onlineForTests({
  publicUrl,
  provider = makeFakeProvider({ now: () => '2026-10-19T08:00:00.000Z' }).provider,
  given = [],
  secret = ONLINE_SECRET,
}: {
  publicUrl: string;
  /** What every key opens. */
  provider?: PaymentProvider;
  /** As if they came from the environment of the server. */
  given?: readonly PaymentProvider[];
  secret?: string;
}): OnlinePayments {
  const opened = (keys: ProviderKeys): PaymentProvider => ({
    ...provider,
    name: keys.provider,
    check: async () => answerTo(keys.provider === 'stripe' ? keys.secretKey : keys.apiKey),
  });
  return {
    providersOf: () => given,
    keys: sealedKeys(sealer(secret), opened),
    publicUrl,
    isReachable: publicUrl.startsWith('https:'),
    refunded: () => 'Remboursé',
  };
}

function answerTo(key: string): Awaited<ReturnType<PaymentProvider['check']>> {
  if (key.includes('refused')) return { kind: 'refused', because: 'status 401' };
  return key.includes('silent') ? { kind: 'silent', because: 'no answer' } : { kind: 'accepted' };
}
