// What an installation needs to take payments online: the providers of each company, where they reach us, and the
// sentences that its people read.

import type { ProviderKeys } from '../../channels/payment-keys.ts';
import type { PaymentProvider } from '../../channels/payment-provider.ts';
import type { Company, Language } from '../../claim/parties.ts';

export type OnlinePayments = {
  /** Those whose keys are given for this company, never those of another: the money is paid into their account. */
  readonly providersOf: (
    company: Pick<Company, 'registration'>,
    of: { readonly isOnlyCompany: boolean },
  ) => readonly PaymentProvider[];
  /** What was entered in the application: sealed, and opened again. */
  readonly keys: {
    readonly seal: (keys: ProviderKeys, place: KeyPlace) => string;
    /** Null for what was sealed elsewhere. */
    readonly open: (sealed: string, place: KeyPlace) => PaymentProvider | null;
    readonly make: (keys: ProviderKeys) => PaymentProvider;
  };
  /** The address of this installation as debtors reach it, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether a provider can call it. */
  readonly isReachable: boolean;
  /** What the hold after a refund says. */
  readonly refunded: (language: Language) => string;
};

/** Whose key, and of which provider: it opens nowhere else. */
export type KeyPlace = { readonly companyId: string; readonly provider: PaymentProvider['name'] };

export const PROVIDER_NAMES: Readonly<Record<PaymentProvider['name'], string>> = {
  stripe: 'Stripe',
  mollie: 'Mollie',
};
