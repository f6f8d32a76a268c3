// A payment provider for tests: it keeps payments in memory, and the test is the payer, the bank and the network.
// It keeps the promises of `payment-provider.ts` like the real ones, and passes the same contract.

import type {
  Checkout,
  PaymentProvider,
  ProviderCall,
  ProviderPayment,
} from '../src/channels/payment-provider.ts';
import { add } from '../src/units/money.ts';

/** What happens on the other side, by the reference of a payment. */
export type Till = {
  pay(reference: string): void;
  /** The payer has ordered a debit that takes days. */
  order(reference: string): void;
  fail(reference: string): void;
  expire(reference: string): void;
  refund(reference: string, minorUnits: number): void;
  /** The payer's bank takes it back; `winBack` gives it back to us. */
  chargeBack(reference: string, minorUnits: number): void;
  winBack(reference: string): void;
  /** From now on nothing is answered, or again. */
  fallSilent(isSilent: boolean): void;
  /** The call that the provider makes about a payment at an instant. */
  callAbout(reference: string, nowMilliseconds: number): ProviderCall;
  /** Pages opened until now. */
  readonly opened: () => number;
};

type Kept = { readonly checkout: Checkout; payment: ProviderPayment };

export function makeFakeProvider({ now }: { now: () => string }): { provider: PaymentProvider; till: Till } {
  const kept = new Map<string, Kept>();
  const line = { isSilent: false };
  const pageOrigin = 'https://pay.example';
  const change = (reference: string, to: Partial<ProviderPayment>): void => {
    const one = kept.get(reference);
    if (one !== undefined) one.payment = { ...one.payment, ...to };
  };
  const provider: PaymentProvider = {
    name: 'stripe',
    pageOrigin,
    async open(checkout) {
      if (line.isSilent) return { kind: 'silent', because: 'no answer' };
      if (checkout.amount.amount <= 0) return { kind: 'refused', because: 'amount' };
      const known = [...kept.values()].find(one => one.checkout.orderId === checkout.orderId);
      if (known && add(known.checkout.amount, checkout.amount).amount !== 2 * checkout.amount.amount)
        return { kind: 'refused', because: 'another amount under the same key' };
      const reference = known?.payment.reference ?? `fake_${kept.size + 1}`;
      if (!known) kept.set(reference, { checkout, payment: newPayment(reference, checkout) });
      return { kind: 'opened', reference, url: `${pageOrigin}/${reference}` };
    },
    async look(reference) {
      if (line.isSilent) return { kind: 'silent', because: 'no answer' };
      const payment = kept.get(reference)?.payment;
      return payment === undefined ? { kind: 'unknown' } : { kind: 'found', payment };
    },
    check: async () => (line.isSilent ? { kind: 'silent', because: 'no answer' } : { kind: 'accepted' }),
    async hear({ body, header }) {
      if (header('fake-signature') !== signatureOf(body)) return { kind: 'forged', because: 'no signature' };
      return kept.has(body) ? { kind: 'about', reference: body } : { kind: 'nothing' };
    },
  };
  const till: Till = {
    pay: reference => change(reference, { state: 'paid', paidAt: now() }),
    order: reference => change(reference, { state: 'pending' }),
    fail: reference => change(reference, { state: 'failed' }),
    expire: reference => change(reference, { state: 'expired' }),
    refund: (reference, refunded) => change(reference, { refunded }),
    chargeBack: (reference, chargedBack) => change(reference, { chargedBack }),
    winBack: reference => change(reference, { chargedBack: 0 }),
    fallSilent(isSilent) {
      line.isSilent = isSilent;
    },
    callAbout: (reference, nowMilliseconds) => ({
      body: reference,
      header: name => (name === 'fake-signature' ? signatureOf(reference) : null),
      nowMilliseconds,
    }),
    opened: () => kept.size,
  };
  return { provider, till };
}

const signatureOf = (body: string): string => `signed ${body}`;

const newPayment = (reference: string, { orderId, amount }: Checkout): ProviderPayment => ({
  reference,
  orderId,
  amount,
  state: 'open',
  paidAt: null,
  refunded: 0,
  chargedBack: 0,
});
