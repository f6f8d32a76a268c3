// Payments by Mollie (REST, JSON, docs.mollie.com/reference/v2/payments-api). Its calls carry nothing but the id of a
// payment and no signature: what is true is what the payment itself says when it is asked for with our key.

import { z } from 'zod';
import { isCurrency, money, parseDecimal, toDecimal } from '../units/money.ts';
import type {
  Checked,
  Checkout,
  Looked,
  Opened,
  PaymentProvider,
  ProviderNotice,
  ProviderPayment,
} from './payment-provider.ts';
import { askProvider, type Reply } from './provider-reply.ts';

const PAYMENT = /^tr_\w{1,100}$/;
/** What a description may hold (payments API, description). */
const DESCRIPTION_SIGNS = 255;

export type MollieAccount = {
  readonly apiKey: string;
  readonly apiUrl?: string;
  readonly pageOrigin?: string;
};

export function mollie({
  apiKey,
  apiUrl = 'https://api.mollie.com',
  pageOrigin = 'https://www.mollie.com',
}: MollieAccount): PaymentProvider {
  const headers = { authorization: `Bearer ${apiKey}`, accept: 'application/json' };
  return {
    name: 'mollie',
    pageOrigin,
    async open(checkout) {
      const reply = await askProvider(`${apiUrl}/v2/payments`, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'idempotency-key': checkout.orderId,
        },
        body: JSON.stringify(paymentAsked(checkout)),
      });
      return opened(reply, pageOrigin);
    },
    async look(reference) {
      if (!PAYMENT.test(reference)) return { kind: 'unknown' };
      return looked(await askProvider(`${apiUrl}/v2/payments/${reference}`, { method: 'GET', headers }));
    },
    check: async () => checked(await askProvider(`${apiUrl}/v2/methods`, { method: 'GET', headers })),
    hear: async ({ body }) => hear(body),
  };
}

const LOCALES = { fr: 'fr_FR', nl: 'nl_NL', en: 'en_GB', de: 'de_DE' } as const;

function paymentAsked({ orderId, amount, description, returnUrl, webhookUrl, language }: Checkout) {
  return {
    amount: { currency: amount.currency, value: toDecimal(amount) },
    description: description.slice(0, DESCRIPTION_SIGNS),
    redirectUrl: returnUrl,
    ...(webhookUrl === null ? {} : { webhookUrl }),
    locale: LOCALES[language],
    metadata: { acquit_order: orderId },
  };
}

const openedShape = z.object({
  id: z.string().regex(PAYMENT),
  _links: z.object({ checkout: z.object({ href: z.url() }) }),
});
const errorShape = z.object({ title: z.string(), field: z.string().optional() });

function opened(reply: Reply, pageOrigin: string): Opened {
  if (reply.kind === 'silent') return reply;
  const payment = openedShape.safeParse(reply.body);
  if (reply.status === 201 && payment.success) {
    const url = payment.data._links.checkout.href;
    // Our form may lead to this host alone; a page elsewhere would not open.
    if (new URL(url).origin !== pageOrigin) return { kind: 'refused', because: 'page on another host' };
    return { kind: 'opened', reference: payment.data.id, url };
  }
  return { kind: 'refused', because: reasonOf(reply) };
}

function reasonOf({ status, body }: Extract<Reply, { kind: 'answered' }>): string {
  const said = errorShape.safeParse(body);
  if (!said.success) return `status ${status}`;
  return [`status ${status}`, said.data.title, said.data.field].filter(Boolean).join(', ');
}

const amountShape = z
  .object({ currency: z.string(), value: z.string() })
  .transform(({ currency, value }, context) => {
    const amount = isCurrency(currency) ? parseDecimal(value, currency) : null;
    if (amount === null) context.addIssue({ code: 'custom', message: 'no amount' });
    return amount ?? money(0, 'EUR');
  });
const paymentShape = z.object({
  id: z.string().regex(PAYMENT),
  status: z.enum(['open', 'pending', 'authorized', 'paid', 'canceled', 'expired', 'failed']),
  amount: amountShape,
  amountRefunded: amountShape.nullish(),
  amountChargedBack: amountShape.nullish(),
  paidAt: z.string().nullish(),
  metadata: z.unknown(),
});
const metadataShape = z.object({ acquit_order: z.string() });

function looked(reply: Reply): Looked {
  if (reply.kind === 'silent') return reply;
  if (reply.status === 404 || reply.status === 410) return { kind: 'unknown' };
  const read = paymentShape.safeParse(reply.body);
  if (!read.success) return { kind: 'silent', because: `${reasonOf(reply)}: not a payment` };
  const { id, status, amount, amountRefunded, amountChargedBack, paidAt, metadata } = read.data;
  const state = STATES[status];
  return {
    kind: 'found',
    payment: {
      reference: id,
      orderId: metadataShape.safeParse(metadata).data?.acquit_order ?? null,
      amount,
      state,
      paidAt: state === 'paid' && paidAt ? new Date(paidAt).toISOString() : null,
      refunded: amountRefunded?.amount ?? 0,
      chargedBack: amountChargedBack?.amount ?? 0,
    },
  };
}

function checked(reply: Reply): Checked {
  if (reply.kind === 'silent') return reply;
  return reply.status === 200 ? { kind: 'accepted' } : { kind: 'refused', because: reasonOf(reply) };
}

type Status = z.infer<typeof paymentShape>['status'];
/** Authorized money is not taken yet: we ask for no such payments, and if there were one it would be on its way. */
const STATES: Readonly<Record<Status, ProviderPayment['state']>> = {
  open: 'open',
  pending: 'pending',
  authorized: 'pending',
  paid: 'paid',
  canceled: 'failed',
  expired: 'expired',
  failed: 'failed',
};

/** `id=tr_7UhSN1zuXS`, form-encoded. Anybody could send it: it says which payment to ask for, and nothing else. */
function hear(body: string): ProviderNotice {
  const id = new URLSearchParams(body).get('id') ?? '';
  return PAYMENT.test(id) ? { kind: 'about', reference: id } : { kind: 'nothing' };
}
