// What an installation needs to take payments online: the providers of each company, where they reach us, and the
// sentences that its people read.

import type { PaymentProvider } from '../channels/payment-provider.ts';
import type { Company, Language } from '../claim/parties.ts';

export type OnlinePayments = {
  /** Those whose keys are given for this company, never those of another: the money is paid into their account. */
  readonly providersOf: (
    company: Pick<Company, 'registration'>,
    of: { readonly isOnlyCompany: boolean },
  ) => readonly PaymentProvider[];
  /** The address of this installation as debtors reach it, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether a provider can call it. */
  readonly isReachable: boolean;
  /** What the hold after a refund says. */
  readonly refunded: (language: Language) => string;
};

export const PROVIDER_NAMES: Readonly<Record<PaymentProvider['name'], string>> = {
  stripe: 'Stripe',
  mollie: 'Mollie',
};
