// Payments by Stripe: a Checkout Session opens the page (REST, form-encoded, docs.stripe.com/api/checkout/sessions),
// the session with its payment intent and charge says what became of it. No library: four questions.
// What a dispute took is not on the charge, so disputes are asked for where the charge says that there is one.

import { z } from 'zod';
import { money } from '../units/money.ts';
import type {
  Checked,
  Checkout,
  Looked,
  Opened,
  PaymentProvider,
  ProviderCall,
  ProviderNotice,
  ProviderPayment,
  Silent,
} from './payment-provider.ts';
import { askProvider, type Reply } from './provider-reply.ts';
import { signatureProblem } from './stripe-signature.ts';

/** The shapes below are of this version; without it the account's own would count. */
const API_VERSION = '2024-06-20';
const SESSION = /^cs_\w{1,250}$/;

export type StripeAccount = {
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly apiUrl?: string;
  readonly pageOrigin?: string;
};

export function stripe({
  secretKey,
  webhookSecret,
  apiUrl = 'https://api.stripe.com',
  pageOrigin = 'https://checkout.stripe.com',
}: StripeAccount): PaymentProvider {
  const headers = { authorization: `Bearer ${secretKey}`, 'stripe-version': API_VERSION };
  const get = (path: string): Promise<Reply> =>
    askProvider(`${apiUrl}/v1/${path}`, { method: 'GET', headers });
  return {
    name: 'stripe',
    pageOrigin,
    async open(checkout) {
      const reply = await askProvider(`${apiUrl}/v1/checkout/sessions`, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/x-www-form-urlencoded',
          'idempotency-key': checkout.orderId,
        },
        body: sessionForm(checkout).toString(),
      });
      return opened(reply, pageOrigin);
    },
    look: reference => look(get, reference),
    check: async () => checked(await get('checkout/sessions?limit=1')),
    hear: call => hear(call, { get, webhookSecret }),
  };
}

type Get = (path: string) => Promise<Reply>;

function sessionForm({ orderId, amount, description, returnUrl, language }: Checkout): URLSearchParams {
  return new URLSearchParams({
    mode: 'payment',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': amount.currency.toLowerCase(),
    'line_items[0][price_data][unit_amount]': String(amount.amount),
    'line_items[0][price_data][product_data][name]': description,
    client_reference_id: orderId,
    'payment_intent_data[description]': description,
    'payment_intent_data[metadata][acquit_order]': orderId,
    locale: language,
    success_url: returnUrl,
    cancel_url: returnUrl,
  });
}

const openedShape = z.object({ id: z.string().regex(SESSION), url: z.url() });
const errorShape = z.object({
  error: z.object({ type: z.string(), code: z.string().nullish(), param: z.string().nullish() }),
});

function opened(reply: Reply, pageOrigin: string): Opened {
  if (reply.kind === 'silent') return reply;
  const session = openedShape.safeParse(reply.body);
  if (reply.status === 200 && session.success) {
    const { id, url } = session.data;
    // Our form may lead to this host alone; a page elsewhere would not open.
    if (new URL(url).origin !== pageOrigin) return { kind: 'refused', because: 'page on another host' };
    return { kind: 'opened', reference: id, url };
  }
  return { kind: 'refused', because: reasonOf(reply) };
}

function reasonOf({ status, body }: Extract<Reply, { kind: 'answered' }>): string {
  const said = errorShape.safeParse(body);
  if (!said.success) return `status ${status}`;
  const { type, code, param } = said.data.error;
  return [`status ${status}`, type, code, param].filter(Boolean).join(', ');
}

/** To list sessions is what looking at one needs: a restricted key without that right could not follow a payment. */
function checked(reply: Reply): Checked {
  if (reply.kind === 'silent') return reply;
  return reply.status === 200 ? { kind: 'accepted' } : { kind: 'refused', because: reasonOf(reply) };
}

const chargeShape = z.object({
  created: z.number().int(),
  amount_refunded: z.number().int(),
  disputed: z.boolean(),
});
const sessionShape = z.object({
  id: z.string().regex(SESSION),
  client_reference_id: z.string().nullable(),
  amount_total: z.number().int(),
  currency: z.string(),
  status: z.enum(['open', 'complete', 'expired']),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  payment_intent: z
    .object({ id: z.string(), status: z.string(), latest_charge: chargeShape.nullable() })
    .nullable(),
});
type Session = z.infer<typeof sessionShape>;

async function look(get: Get, reference: string): Promise<Looked> {
  if (!SESSION.test(reference)) return { kind: 'unknown' };
  const reply = await get(`checkout/sessions/${reference}?expand%5B%5D=payment_intent.latest_charge`);
  if (reply.kind === 'silent') return reply;
  if (reply.status === 404) return { kind: 'unknown' };
  const session = sessionShape.safeParse(reply.body);
  if (!session.success) return { kind: 'silent', because: `${reasonOf(reply)}: not a session` };
  const chargedBack = await disputed(get, session.data);
  if (typeof chargedBack !== 'number') return chargedBack;
  return { kind: 'found', payment: paymentOf(session.data, chargedBack) };
}

function paymentOf(session: Session, chargedBack: number): ProviderPayment {
  const { id, client_reference_id, amount_total, currency, payment_intent } = session;
  const charge = payment_intent?.latest_charge ?? null;
  const state = stateOf(session);
  return {
    reference: id,
    orderId: client_reference_id,
    amount: money(amount_total, currency.toUpperCase()),
    state,
    paidAt: state === 'paid' && charge !== null ? new Date(charge.created * 1000).toISOString() : null,
    refunded: charge?.amount_refunded ?? 0,
    chargedBack,
  };
}

/** A debit that was ordered and is on its way is complete and unpaid, with its intent in processing. */
function stateOf({ status, payment_status, payment_intent }: Session): ProviderPayment['state'] {
  if (status !== 'complete') return status;
  if (payment_status === 'paid') return 'paid';
  return payment_intent?.status === 'processing' ? 'pending' : 'failed';
}

const disputesShape = z.object({ data: z.array(z.object({ amount: z.number().int(), status: z.string() })) });
/** Money is out while these stand; a warning took nothing yet, and what was won has come back. */
const TAKEN_BY = new Set(['needs_response', 'under_review', 'lost']);

async function disputed(get: Get, { payment_intent }: Session): Promise<number | Silent> {
  if (payment_intent === null || payment_intent.latest_charge?.disputed !== true) return 0;
  const reply = await get(`disputes?payment_intent=${encodeURIComponent(payment_intent.id)}&limit=100`);
  if (reply.kind === 'silent') return reply;
  const disputes = disputesShape.safeParse(reply.body);
  if (!disputes.success) return { kind: 'silent', because: `${reasonOf(reply)}: no disputes` };
  return disputes.data.data
    .filter(({ status }) => TAKEN_BY.has(status))
    .reduce((total, { amount }) => total + amount, 0);
}

const eventShape = z.object({
  data: z.object({
    object: z.object({ object: z.string(), id: z.string(), payment_intent: z.string().nullish() }),
  }),
});
const listShape = z.object({ data: z.array(z.object({ id: z.string().regex(SESSION) })) });

/** Events of a session name it; those of a charge or a dispute name the intent, and the session is asked for. */
async function hear(
  { body, header, nowMilliseconds }: ProviderCall,
  { get, webhookSecret }: { get: Get; webhookSecret: string },
): Promise<ProviderNotice> {
  const signature = header('stripe-signature');
  const because = signatureProblem({ body, signature, secret: webhookSecret, nowMilliseconds });
  if (because !== null) return { kind: 'forged', because };
  const event = eventShape.safeParse(json(body));
  if (!event.success) return { kind: 'nothing' };
  const { object, id, payment_intent } = event.data.data.object;
  if (object === 'checkout.session') return { kind: 'about', reference: id };
  if (payment_intent == null) return { kind: 'nothing' };
  const reply = await get(`checkout/sessions?payment_intent=${encodeURIComponent(payment_intent)}&limit=1`);
  if (reply.kind === 'silent') return reply;
  const found = listShape.safeParse(reply.body).data?.data[0];
  return found === undefined ? { kind: 'nothing' } : { kind: 'about', reference: found.id };
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
