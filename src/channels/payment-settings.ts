// The keys of payment providers, from the environment. ACQUIT_STRIPE_KEY is that of the only company of an installation;
// where there are several, each has its own, ACQUIT_STRIPE_KEY_732829320 by its registration number, and the plain one is
// not used: money must never be paid into the account of another company. Keys are in no table, no backup and no log.

import { mollie } from './mollie.ts';
import { MOLLIE_KEY, STRIPE_KEY, STRIPE_SECRET } from './payment-keys.ts';
import type { PaymentProvider } from './payment-provider.ts';
import { stripe } from './stripe.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type ProvidersOf = (
  company: { readonly registration: string | null },
  of: { readonly isOnlyCompany: boolean },
) => readonly PaymentProvider[];

const NAMES = /^ACQUIT_(STRIPE_KEY|STRIPE_WEBHOOK_SECRET|MOLLIE_KEY)(?:_([A-Z0-9]+))?$/;

/** Null where no key is given. Throws on half of them, and on what cannot be one: never with the key itself. */
/** A key in the environment that cannot be one; its message is the whole sentence. */
export class SettingFault extends Error {}

export function paymentProviders(env: Environment): ProvidersOf | null {
  const given = new Map<string, Map<string, string>>();
  for (const [name, value] of Object.entries(env)) {
    const [, what, company = ''] = NAMES.exec(name) ?? [];
    if (what === undefined || !value) continue;
    given.set(company, (given.get(company) ?? new Map()).set(what, value));
  }
  if (given.size === 0) return null;
  const byCompany = new Map([...given].map(([company, keys]) => [company, providersFrom(keys, company)]));
  return ({ registration }, { isOnlyCompany }) => {
    const own = registration === null ? undefined : byCompany.get(folded(registration));
    return own ?? (isOnlyCompany ? (byCompany.get('') ?? []) : []);
  };
}

const folded = (registration: string): string => registration.toUpperCase().replace(/[^A-Z0-9]/g, '');

function providersFrom(keys: ReadonlyMap<string, string>, company: string): PaymentProvider[] {
  const nameOf = (what: string): string => `ACQUIT_${what}${company === '' ? '' : `_${company}`}`;
  const value = (what: string, shape: RegExp, example: string): string | null => {
    const text = keys.get(what);
    if (text === undefined) return null;
    if (!shape.test(text)) throw new SettingFault(`${nameOf(what)} is no such key: expected ${example}`);
    return text;
  };
  const secretKey = value('STRIPE_KEY', STRIPE_KEY, 'sk_live_… or sk_test_…');
  const webhookSecret = value('STRIPE_WEBHOOK_SECRET', STRIPE_SECRET, 'whsec_…');
  const apiKey = value('MOLLIE_KEY', MOLLIE_KEY, 'live_… or test_…');
  if ((secretKey === null) !== (webhookSecret === null))
    throw new SettingFault(`Stripe needs ${nameOf('STRIPE_KEY')} and ${nameOf('STRIPE_WEBHOOK_SECRET')}`);
  return [
    ...(secretKey === null || webhookSecret === null ? [] : [stripe({ secretKey, webhookSecret })]),
    ...(apiKey === null ? [] : [mollie({ apiKey })]),
  ];
}
