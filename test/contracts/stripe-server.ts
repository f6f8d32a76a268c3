// Behaves as Stripe does (docs.stripe.com/api, version 2024-06-20) for what the adapter asks: sessions, their intent with
// its charge, disputes, idempotency keys, signed events.

import { createHmac } from 'node:crypto';
import type { Till } from '../fake-provider.ts';
import { type Answer, type Asked, rememberKeys, serveProvider } from './provider-http.ts';

export const STRIPE = {
  secretKey: 'sk_test_of_the_contract',
  webhookSecret: 'whsec_of_the_contract',
} as const;
export const STRIPE_PAGE = 'https://checkout.stripe.com';

type Kept = {
  readonly id: string;
  readonly form: URLSearchParams;
  status: 'open' | 'complete' | 'expired';
  isPaid: boolean;
  intentStatus: string;
  hasIntent: boolean;
  refunded: number;
  disputes: { amount: number; status: string }[];
};

export async function startStripe(): Promise<{ url: string; till: Till; close: () => Promise<void> }> {
  const kept: Kept[] = [];
  const remember = rememberKeys();
  const serving = await serveProvider(asked => answer(asked, { kept, remember }));
  const change = (id: string, to: Partial<Kept>): void => {
    const one = kept.find(session => session.id === id);
    if (one !== undefined) Object.assign(one, to);
  };
  const complete = { status: 'complete', hasIntent: true } as const;
  const till: Till = {
    pay: id => change(id, { ...complete, isPaid: true, intentStatus: 'succeeded' }),
    order: id => change(id, { ...complete, intentStatus: 'processing' }),
    fail: id => change(id, { ...complete, intentStatus: 'requires_payment_method' }),
    expire: id => change(id, { status: 'expired' }),
    refund: (id, refunded) => change(id, { refunded }),
    // A warning of the card scheme beside it took nothing.
    chargeBack: (id, amount) =>
      change(id, {
        disputes: [
          { amount, status: 'needs_response' },
          { amount, status: 'warning_needs_response' },
        ],
      }),
    winBack: id => change(id, { disputes: [{ amount: 1, status: 'won' }] }),
    fallSilent(isSilent) {
      serving.isSilent = isSilent;
    },
    callAbout: (id, now) =>
      signedEvent(
        kept.find(one => one.id === id),
        now,
      ),
    opened: () => kept.length,
  };
  return { url: serving.url, till, close: () => serving.close() };
}

type Books = { readonly kept: Kept[]; readonly remember: ReturnType<typeof rememberKeys> };

const refusal = (status: number, error: object): Answer => ({ status, body: { error } });

function answer(asked: Asked, { kept, remember }: Books): Answer {
  const { method, path, query, header } = asked;
  if (header('authorization') !== `Bearer ${STRIPE.secretKey}`)
    return refusal(401, {
      type: 'invalid_request_error',
      message: 'Invalid API Key provided: sk_test_****act',
    });
  if (method === 'POST' && path === '/v1/checkout/sessions')
    return remember(asked, () => opened(asked, kept), refusal(400, { type: 'idempotency_error' }));
  if (path === '/v1/checkout/sessions') {
    const found = kept.filter(one => one.hasIntent && intentOf(one) === query.get('payment_intent'));
    return { status: 200, body: { object: 'list', data: found.map(one => session(one, false)) } };
  }
  if (path === '/v1/disputes') {
    const found = kept.filter(one => intentOf(one) === query.get('payment_intent'));
    return { status: 200, body: { object: 'list', data: found.flatMap(({ disputes }) => disputes) } };
  }
  const one = kept.find(({ id }) => path === `/v1/checkout/sessions/${id}`);
  if (one === undefined) return refusal(404, { type: 'invalid_request_error', code: 'resource_missing' });
  return { status: 200, body: session(one, query.get('expand[]') === 'payment_intent.latest_charge') };
}

function opened({ body, header }: Asked, kept: Kept[]): Answer {
  const form = new URLSearchParams(body);
  const isForm = header('content-type').startsWith('application/x-www-form-urlencoded');
  const amount = Number(form.get('line_items[0][price_data][unit_amount]'));
  if (!isForm || form.get('mode') !== 'payment' || form.get('success_url') === null)
    return refusal(400, { type: 'invalid_request_error', code: 'parameter_missing' });
  if (!(amount >= 50)) return refusal(400, { type: 'invalid_request_error', code: 'amount_too_small' });
  const one: Kept = {
    id: `cs_test_a${kept.length + 1}`,
    form,
    status: 'open',
    isPaid: false,
    intentStatus: 'requires_payment_method',
    hasIntent: false,
    refunded: 0,
    disputes: [],
  };
  kept.push(one);
  return { status: 200, body: session(one, false) };
}

const intentOf = ({ id }: Kept): string => id.replace('cs_test', 'pi');
/** 2026-10-05T09:00:00Z. */
const CHARGED_AT = 1_791_190_800;

function session(one: Kept, isExpanded: boolean): object {
  const { id, form, status, isPaid, intentStatus, hasIntent, refunded, disputes } = one;
  const hasCharge = isPaid || intentStatus === 'processing';
  const charge = {
    id: id.replace('cs_test', 'ch'),
    object: 'charge',
    created: CHARGED_AT,
    amount_refunded: refunded,
    disputed: disputes.length > 0,
  };
  const intent = { id: intentOf(one), object: 'payment_intent', status: intentStatus };
  const whole = { ...intent, latest_charge: hasCharge ? charge : null };
  return {
    id,
    object: 'checkout.session',
    client_reference_id: form.get('client_reference_id'),
    amount_total: Number(form.get('line_items[0][price_data][unit_amount]')),
    currency: form.get('line_items[0][price_data][currency]'),
    status,
    payment_status: isPaid ? 'paid' : 'unpaid',
    payment_intent: hasIntent ? (isExpanded ? whole : intent.id) : null,
    url: status === 'open' ? `${STRIPE_PAGE}/c/pay/${id}#fid` : null,
  };
}

/** As Stripe sends it: of a dispute or a refund the object names the intent, and no session. */
function signedEvent(one: Kept | undefined, nowMilliseconds: number) {
  const isBack = one !== undefined && (one.disputes.length > 0 || one.refunded > 0);
  const object = isBack
    ? { object: 'charge', id: 'ch_1', payment_intent: intentOf(one) }
    : { object: 'checkout.session', id: one?.id ?? 'cs_test_unknown', payment_intent: null };
  const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'of no interest', data: { object } });
  const at = Math.floor(nowMilliseconds / 1000);
  const mac = createHmac('sha256', STRIPE.webhookSecret).update(`${at}.${body}`).digest('hex');
  const header = (name: string): string | null =>
    name === 'stripe-signature' ? `t=${at},v1=${'0'.repeat(64)},v1=${mac},v0=${mac}` : null;
  return { body, header, nowMilliseconds };
}
