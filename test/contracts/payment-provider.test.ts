// What every payment provider promises, asserted of the fake one and of both real ones against servers that behave as
// their public descriptions say.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mollie } from '../../src/channels/mollie.ts';
import type { Checkout, PaymentProvider, ProviderPayment } from '../../src/channels/payment-provider.ts';
import { stripe } from '../../src/channels/stripe.ts';
import { signatureProblem } from '../../src/channels/stripe-signature.ts';
import { money } from '../../src/units/money.ts';
import { makeFakeProvider, type Till } from '../fake-provider.ts';
import { MOLLIE, MOLLIE_PAGE, startMollie } from './mollie-server.ts';
import { STRIPE, STRIPE_PAGE, startStripe } from './stripe-server.ts';

type Bench = { readonly provider: PaymentProvider; readonly till: Till; readonly stop: () => Promise<void> };

const PAID_AT = '2026-10-05T09:00:00.000Z';
const NOW = Date.parse('2026-10-05T09:00:10.000Z');

async function fakeBench(): Promise<Bench> {
  return { ...makeFakeProvider({ now: () => PAID_AT }), stop: async () => {} };
}

async function stripeBench(): Promise<Bench> {
  const { url, till, close } = await startStripe();
  return { provider: stripe({ ...STRIPE, apiUrl: url }), till, stop: close };
}

async function mollieBench(): Promise<Bench> {
  const { url, till, close } = await startMollie();
  return { provider: mollie({ ...MOLLIE, apiUrl: url }), till, stop: close };
}

const CHECKOUT: Checkout = {
  orderId: '01999999-0000-7000-8000-000000000001',
  amount: money(105_189, 'EUR'),
  description: 'Ateliers Vasseur, F-2026-0142 à régler',
  returnUrl: 'https://acquit.example/p/retour/1/2',
  webhookUrl: 'https://acquit.example/paiement/mollie/1',
  language: 'fr',
};

describe.each([
  ['the fake one', fakeBench],
  ['Stripe', stripeBench],
  ['Mollie', mollieBench],
])('A payment provider: %s', (_name, start) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await start();
  });
  afterEach(() => bench.stop());

  const open = async (checkout: Partial<Checkout> = {}): Promise<{ reference: string; url: string }> => {
    const opened = await bench.provider.open({ ...CHECKOUT, ...checkout });
    if (opened.kind !== 'opened') throw new Error(`${opened.kind}: ${opened.because}`);
    return opened;
  };
  const look = async (reference: string): Promise<ProviderPayment> => {
    const looked = await bench.provider.look(reference);
    if (looked.kind !== 'found') throw new Error(looked.kind);
    return looked.payment;
  };

  it('opens a page on its own host, for the frozen amount of our order, to the cent', async () => {
    const { reference, url } = await open();
    expect(new URL(url).origin).toBe(bench.provider.pageOrigin);
    expect(await look(reference)).toEqual({
      reference,
      orderId: CHECKOUT.orderId,
      amount: money(105_189, 'EUR'),
      state: 'open',
      paidAt: null,
      refunded: 0,
      chargedBack: 0,
    });
  });

  it('opens one page for one order, however often it is asked, and none for another amount', async () => {
    expect(await open()).toEqual(await open());
    expect(bench.till.opened()).toBe(1);
    const changed = await bench.provider.open({ ...CHECKOUT, amount: money(100, 'EUR') });
    expect(changed.kind).toBe('refused');
    expect(bench.till.opened()).toBe(1);
  });

  it('says when it was paid, and that an ordered debit is on its way', async () => {
    const { reference } = await open();
    bench.till.order(reference);
    expect(await look(reference)).toMatchObject({ state: 'pending', paidAt: null });
    bench.till.pay(reference);
    expect(await look(reference)).toMatchObject({ state: 'paid', paidAt: PAID_AT });
  });

  it('says that a payment failed, or that nobody paid in time', async () => {
    const one = await open();
    const other = await open({ orderId: '01999999-0000-7000-8000-000000000002' });
    expect(other.reference).not.toBe(one.reference);
    bench.till.fail(one.reference);
    bench.till.expire(other.reference);
    expect((await look(one.reference)).state).toBe('failed');
    expect((await look(other.reference)).state).toBe('expired');
  });

  it('says what went back, and when money that a bank took has come again', async () => {
    const { reference } = await open();
    bench.till.pay(reference);
    bench.till.refund(reference, 20_000);
    expect(await look(reference)).toMatchObject({ state: 'paid', refunded: 20_000, chargedBack: 0 });
    bench.till.chargeBack(reference, 85_189);
    expect(await look(reference)).toMatchObject({ refunded: 20_000, chargedBack: 85_189 });
    bench.till.winBack(reference);
    expect(await look(reference)).toMatchObject({ refunded: 20_000, chargedBack: 0 });
  });

  it('calls about a payment, before and after money went back, and the call names it', async () => {
    const { reference } = await open();
    bench.till.pay(reference);
    expect(await bench.provider.hear(bench.till.callAbout(reference, NOW))).toEqual({
      kind: 'about',
      reference,
    });
    bench.till.refund(reference, 100);
    expect(await bench.provider.hear(bench.till.callAbout(reference, NOW))).toEqual({
      kind: 'about',
      reference,
    });
  });

  it('says that it takes our key, opens nothing for that, and says nothing where it does not answer', async () => {
    expect((await bench.provider.check()).kind).toBe('accepted');
    expect(bench.till.opened()).toBe(0);
    bench.till.fallSilent(true);
    expect((await bench.provider.check()).kind).toBe('silent');
  });

  it('of an unknown payment knows nothing, and an answer that does not come is no answer', async () => {
    expect((await bench.provider.look('nothing')).kind).toBe('unknown');
    const { reference } = await open();
    bench.till.fallSilent(true);
    expect((await bench.provider.look(reference)).kind).toBe('silent');
    expect((await bench.provider.open(CHECKOUT)).kind).toBe('silent');
    bench.till.fallSilent(false);
    expect((await open()).reference).toBe(reference);
  });
});

describe('Stripe', () => {
  const body = '{"id":"evt_1"}';
  // HMAC-SHA256 of "1791190800.{"id":"evt_1"}" with "whsec_1", computed with openssl.
  const fitting = '2a77030cffd38fa13d299a3da2f4de1e9b2eab37c0819d4d247d69ce6586f1d6';
  const at = (seconds: number) => seconds * 1000;
  const problem = (signature: string | null, nowMilliseconds = at(1_791_190_800), text = body) =>
    signatureProblem({ body: text, signature, secret: 'whsec_1', nowMilliseconds });

  it('is believed when one of its signatures fits the very bytes within five minutes', () => {
    expect(problem(`t=1791190800,v1=${fitting}`)).toBeNull();
    expect(problem(`t=1791190800,v1=${'ab'.repeat(32)},v1=${fitting},v0=ignored`)).toBeNull();
    expect(problem(`t=1791190800,v1=${fitting}`, at(1_791_190_800 + 300))).toBeNull();
    expect(problem(`t=1791190800,v1=${fitting}`, at(1_791_190_800 + 301))).toBe('the signature is too old');
    expect(problem(`t=1791190800,v1=${fitting}`, at(1_791_190_800 - 301))).toBe('the signature is too old');
  });

  it.each([
    ['nothing', null],
    ['no time', `v1=${fitting}`],
    ['another time', `t=1791190801,v1=${fitting}`],
    ['a scheme that is not signed for', `t=1791190800,v0=${fitting}`],
    ['a part of it', `t=1791190800,v1=${fitting.slice(0, 62)}`],
    ['words', 't=1791190800,v1=whsec_1'],
  ])('is not believed with %s for a signature', (_case, signature) => {
    expect(problem(signature)).not.toBeNull();
  });

  it('is not believed when a byte of the text was changed', () => {
    expect(problem(`t=1791190800,v1=${fitting}`, at(1_791_190_800), `${body} `)).not.toBeNull();
  });
});

describe('What a provider refuses', () => {
  const opening = async (provider: PaymentProvider): Promise<string> => {
    const opened = await provider.open(CHECKOUT);
    return opened.kind === 'opened' ? opened.url : opened.because;
  };

  it('is said by its code, and never quotes a key', async () => {
    const one = await startStripe();
    const other = await startMollie();
    const wrongKey = 'sk_live_wrong';
    const said = [
      await opening(stripe({ secretKey: wrongKey, webhookSecret: 'whsec', apiUrl: one.url })),
      await opening(mollie({ apiKey: wrongKey, apiUrl: other.url })),
    ];
    const tried = [
      await stripe({ secretKey: wrongKey, webhookSecret: 'whsec', apiUrl: one.url }).check(),
      await mollie({ apiKey: wrongKey, apiUrl: other.url }).check(),
    ];
    await one.close();
    await other.close();
    expect(said).toEqual(['status 401, invalid_request_error', 'status 401, Unauthorized Request']);
    expect(tried).toEqual(said.map(because => ({ kind: 'refused', because })));
  });

  it('is also a page on another host than its own: no form of ours leads there', async () => {
    const one = await startStripe();
    const other = await startMollie();
    const said = [
      await opening(stripe({ ...STRIPE, apiUrl: one.url, pageOrigin: MOLLIE_PAGE })),
      await opening(mollie({ ...MOLLIE, apiUrl: other.url, pageOrigin: STRIPE_PAGE })),
    ];
    await one.close();
    await other.close();
    expect(said).toEqual(['page on another host', 'page on another host']);
  });
});
