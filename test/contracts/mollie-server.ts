// Behaves as Mollie does (docs.mollie.com/reference, v2 payments) for what the adapter asks: a payment is opened and asked
// for, its calls carry its id and nothing else.

import type { Till } from '../fake-provider.ts';
import { type Answer, type Asked, rememberKeys, serveProvider } from './provider-http.ts';

export const MOLLIE = { apiKey: 'test_key_of_the_contract' } as const;
export const MOLLIE_PAGE = 'https://www.mollie.com';

type Amount = { readonly currency: string; readonly value: string };
type Order = { amount: Amount; description: string; redirectUrl: string; metadata: unknown };
type Kept = Order & {
  readonly id: string;
  status: string;
  paidAt?: string;
  amountRefunded?: Amount;
  amountChargedBack?: Amount;
};

export async function startMollie(): Promise<{ url: string; till: Till; close: () => Promise<void> }> {
  const kept: Kept[] = [];
  const remember = rememberKeys();
  const serving = await serveProvider(asked => answer(asked, { kept, remember }));
  const change = (id: string, to: (one: Kept) => Partial<Kept>): void => {
    const one = kept.find(payment => payment.id === id);
    if (one !== undefined) Object.assign(one, to(one));
  };
  const euros = (minor: number, { amount }: Kept): Amount => ({
    currency: amount.currency,
    value: `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`,
  });
  const till: Till = {
    pay: id => change(id, () => ({ status: 'paid', paidAt: '2026-10-05T11:00:00+02:00' })),
    order: id => change(id, () => ({ status: 'pending' })),
    fail: id => change(id, () => ({ status: 'failed' })),
    expire: id => change(id, () => ({ status: 'expired' })),
    refund: (id, minor) => change(id, one => ({ amountRefunded: euros(minor, one) })),
    chargeBack: (id, minor) => change(id, one => ({ amountChargedBack: euros(minor, one) })),
    winBack: id => change(id, one => ({ amountChargedBack: euros(0, one) })),
    fallSilent(isSilent) {
      serving.isSilent = isSilent;
    },
    callAbout: (id, nowMilliseconds) => ({
      body: new URLSearchParams({ id }).toString(),
      header: () => null,
      nowMilliseconds,
    }),
    opened: () => kept.length,
  };
  return { url: serving.url, till, close: () => serving.close() };
}

const refusal = (status: number, title: string, field?: string): Answer => ({
  status,
  body: { status, title, detail: 'In words', ...(field === undefined ? {} : { field }) },
});

function answer(
  asked: Asked,
  { kept, remember }: { kept: Kept[]; remember: ReturnType<typeof rememberKeys> },
): Answer {
  if (asked.header('authorization') !== `Bearer ${MOLLIE.apiKey}`)
    return refusal(401, 'Unauthorized Request');
  if (asked.method === 'POST' && asked.path === '/v2/payments')
    return remember(
      asked,
      () => opened(asked, kept),
      refusal(422, 'Unprocessable Entity', 'Idempotency-Key'),
    );
  if (asked.method === 'GET' && asked.path === '/v2/methods')
    return { status: 200, body: { count: 1, _embedded: { methods: [{ id: 'bancontact' }] } } };
  const one = kept.find(({ id }) => asked.path === `/v2/payments/${id}`);
  return one === undefined ? refusal(404, 'Not Found') : { status: 200, body: payment(one) };
}

function opened({ body, header }: Asked, kept: Kept[]): Answer {
  if (!header('content-type').startsWith('application/json')) return refusal(415, 'Unsupported Media Type');
  const order: Partial<Order> = JSON.parse(body);
  const { amount, description, redirectUrl } = order;
  if (!amount || !/^\d+\.\d{2}$/.test(amount.value) || Number(amount.value) < 0.01)
    return refusal(422, 'Unprocessable Entity', 'amount');
  if (!description || description.length > 255) return refusal(422, 'Unprocessable Entity', 'description');
  if (!redirectUrl) return refusal(422, 'Unprocessable Entity', 'redirectUrl');
  const one: Kept = {
    amount,
    description,
    redirectUrl,
    metadata: order.metadata ?? null,
    id: `tr_a${kept.length + 1}`,
    status: 'open',
  };
  kept.push(one);
  return { status: 201, body: payment(one) };
}

function payment(one: Kept): object {
  const href = `${MOLLIE_PAGE}/checkout/select-method/${one.id.slice(3)}`;
  return {
    resource: 'payment',
    mode: 'test',
    createdAt: '2026-10-05T08:59:00+00:00',
    ...one,
    _links: one.status === 'open' ? { checkout: { href, type: 'text/html' } } : {},
  };
}
