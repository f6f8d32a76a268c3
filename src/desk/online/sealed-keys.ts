// The keys of a payment provider as they are kept: sealed for their company and provider, and opened into the provider.

import type { Sealer } from '../../access/sealing.ts';
import { type ProviderKeys, providerKeys, providerWith } from '../../channels/payment-keys.ts';
import type { KeyPlace, OnlinePayments } from './online-payments.ts';

/** `make` is another one where the provider is not to be reached: in tests. */
export const sealedKeys = (
  sealer: Sealer,
  make: OnlinePayments['keys']['make'] = providerWith,
): OnlinePayments['keys'] => ({
  make,
  seal: (keys, place) => sealer.seal([...keyTexts(keys)].join('\n'), nameOf(place)),
  open(sealed, place) {
    const text = sealer.open(sealed, nameOf(place));
    if (text === null) return null;
    const [key = '', webhookSecret = null] = text.split('\n');
    const keys = providerKeys({ provider: place.provider, key, webhookSecret });
    return 'wrong' in keys ? null : make(keys);
  },
});

const nameOf = ({ companyId, provider }: KeyPlace): string => `payment provider ${companyId} ${provider}`;

const keyTexts = (keys: ProviderKeys): readonly string[] =>
  keys.provider === 'stripe' ? [keys.secretKey, keys.webhookSecret] : [keys.apiKey];
