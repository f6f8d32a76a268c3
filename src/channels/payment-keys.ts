// The keys of a payment provider: what one looks like, what of it may be shown, and the provider that it opens.

import { mollie } from './mollie.ts';
import type { PaymentProvider, ProviderName } from './payment-provider.ts';
import { stripe } from './stripe.ts';

export const STRIPE_KEY = /^(sk|rk)_(test|live)_\w+$/;
export const STRIPE_SECRET = /^whsec_\w+$/;
export const MOLLIE_KEY = /^(test|live)_\w+$/;
/** More is no key of either. */
const LONGEST = 250;

export type ProviderKeys =
  | { readonly provider: 'stripe'; readonly secretKey: string; readonly webhookSecret: string }
  | { readonly provider: 'mollie'; readonly apiKey: string };

export type GivenKeys = {
  readonly provider: ProviderName;
  readonly key: string;
  /** Stripe signs its calls with it; Mollie's carry nothing but an id. */
  readonly webhookSecret: string | null;
};

/** The keys, or which of them cannot be one. */
export function providerKeys({ provider, key, webhookSecret }: GivenKeys): ProviderKeys | KeyProblem {
  const fits = (text: string, shape: RegExp): boolean => text.length <= LONGEST && shape.test(text);
  switch (provider) {
    case 'stripe':
      if (!fits(key, STRIPE_KEY)) return { wrong: 'key', expected: 'sk_live_…, sk_test_… or rk_live_…' };
      return webhookSecret !== null && fits(webhookSecret, STRIPE_SECRET)
        ? { provider, secretKey: key, webhookSecret }
        : { wrong: 'webhookSecret', expected: 'whsec_…' };
    case 'mollie':
      return fits(key, MOLLIE_KEY)
        ? { provider, apiKey: key }
        : { wrong: 'key', expected: 'live_… or test_…' };
  }
}

export type KeyProblem = { readonly wrong: 'key' | 'webhookSecret'; readonly expected: string };

export const providerWith = (keys: ProviderKeys): PaymentProvider =>
  keys.provider === 'stripe' ? stripe(keys) : mollie(keys);

/** Nothing is paid with such a key, whatever its page says. */
export const isTestKey = (keys: ProviderKeys): boolean =>
  /^((sk|rk)_)?test_/.test(keys.provider === 'stripe' ? keys.secretKey : keys.apiKey);

/** All that is shown of a key. */
export const lastFourOf = (keys: ProviderKeys): string =>
  (keys.provider === 'stripe' ? keys.secretKey : keys.apiKey).slice(-4);
