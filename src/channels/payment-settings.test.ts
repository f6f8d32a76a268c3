import { describe, expect, it } from 'vitest';
import { paymentProviders } from './payment-settings.ts';

const STRIPE = { ACQUIT_STRIPE_KEY: 'sk_test_1', ACQUIT_STRIPE_WEBHOOK_SECRET: 'whsec_1' };
const DUVAL = { registration: '732 829 320' };
const OTHER = { registration: '0403.170.701' };

const namesOf = (
  env: Record<string, string>,
  company: { registration: string | null },
  isOnlyCompany: boolean,
) => paymentProviders(env)?.(company, { isOnlyCompany }).map(({ name }) => name);

describe('the keys of payment providers', () => {
  it('are those of the only company, and of nobody once there are two', () => {
    expect(namesOf(STRIPE, DUVAL, true)).toEqual(['stripe']);
    expect(namesOf(STRIPE, { registration: null }, true)).toEqual(['stripe']);
    expect(namesOf(STRIPE, DUVAL, false)).toEqual([]);
  });

  it('are given company by company with their registration numbers', () => {
    const env = { ...STRIPE, ACQUIT_MOLLIE_KEY_0403170701: 'live_1' };
    expect(namesOf(env, OTHER, false)).toEqual(['mollie']);
    expect(namesOf(env, DUVAL, false)).toEqual([]);
    expect(namesOf({ ...STRIPE, ACQUIT_MOLLIE_KEY: 'test_1' }, DUVAL, true)).toEqual(['stripe', 'mollie']);
  });

  it('may be absent, and half of them is a mistake that is said without the key', () => {
    expect(paymentProviders({ PATH: '/bin', ACQUIT_STRIPE_KEY: '' })).toBeNull();
    expect(() => paymentProviders({ ACQUIT_STRIPE_KEY: 'sk_live_1' })).toThrow(
      'Stripe needs ACQUIT_STRIPE_KEY and ACQUIT_STRIPE_WEBHOOK_SECRET',
    );
    expect(() => paymentProviders({ ACQUIT_MOLLIE_KEY: 'my secret' })).toThrow(
      'ACQUIT_MOLLIE_KEY is no such key: expected live_… or test_…',
    );
  });
});
