// What every payment provider promises, the fake one included: it opens a page on which a debtor pays one frozen amount,
// and says at any time what became of it. A call of its own is only a hint that something changed: the state is always
// asked for, so that a call that comes twice, late, in another order or never makes no difference.

import type { Money } from '../units/money.ts';

export const PROVIDERS = ['stripe', 'mollie'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

export type Checkout = {
  /** Ours. The same one twice opens one page: it is the idempotency key. */
  readonly orderId: string;
  readonly amount: Money;
  /** What the payer reads on the page and on the statement of the card. */
  readonly description: string;
  /** Where the payer comes back to, whatever happened. It names no debtor and no link of ours. */
  readonly returnUrl: string;
  /** Null where the provider cannot reach this installation. */
  readonly webhookUrl: string | null;
  readonly language: 'fr' | 'nl' | 'en' | 'de';
};

/** No answer, or one that says "later": nothing is known, and the same may be asked again. */
export type Silent = { readonly kind: 'silent'; readonly because: string };

export type Opened =
  | { readonly kind: 'opened'; readonly reference: string; readonly url: string }
  /** For good; the reason is a code of the provider, never its words, which may quote a key. */
  | { readonly kind: 'refused'; readonly because: string }
  | Silent;

export type ProviderPayment = {
  readonly reference: string;
  /** The order that it was opened for; null where it was not opened by us. */
  readonly orderId: string | null;
  readonly amount: Money;
  /** Pending: the payer has done its part, and the money may still fail to come. */
  readonly state: 'open' | 'pending' | 'paid' | 'failed' | 'expired';
  /** The instant, as ISO text; null until it is paid. */
  readonly paidAt: string | null;
  /** Minor units that we gave back, and that the payer's bank took back, in all until now. */
  readonly refunded: number;
  readonly chargedBack: number;
};

export type Looked =
  | { readonly kind: 'found'; readonly payment: ProviderPayment }
  | { readonly kind: 'unknown' }
  | Silent;

export type ProviderCall = {
  /** As it came, byte for byte: a signature is over nothing else. */
  readonly body: string;
  readonly header: (name: string) => string | null;
  readonly nowMilliseconds: number;
};

export type ProviderNotice =
  | { readonly kind: 'about'; readonly reference: string }
  /** Genuine, and about nothing of ours. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'forged'; readonly because: string }
  | Silent;

export type Checked =
  | { readonly kind: 'accepted' }
  /** The key is wrong, or may not do what we ask. */
  | { readonly kind: 'refused'; readonly because: string }
  | Silent;

export type PaymentProvider = {
  readonly name: ProviderName;
  /** Scheme and host of its pages: the only place outside that a form of ours may lead to. */
  readonly pageOrigin: string;
  open(checkout: Checkout): Promise<Opened>;
  look(reference: string): Promise<Looked>;
  /** Whether it takes our key. Nothing is opened and nobody pays; whether it can call us is not learnt. */
  check(): Promise<Checked>;
  /** Whether a call is the provider's, and which payment it is about. */
  hear(call: ProviderCall): Promise<ProviderNotice>;
};
