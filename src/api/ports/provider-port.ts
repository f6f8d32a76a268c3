// The accounts of payment providers, as the API asks for them of the desk.

import type { ProviderKeys } from '../../channels/payment-keys.ts';
import type { ProviderName } from '../../channels/payment-provider.ts';
import type { ProviderAccount, Tried } from '../../desk/online/provider-keys.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany, Outcome } from './outcome.ts';

type Act = Acting & { readonly day: CalendarDate };
type OfProvider = Act & { readonly provider: ProviderName };

export type ProviderDesk = {
  providerAccounts(asked: InCompany): Promise<readonly ProviderAccount[]>;
  /** The door has asked for the password. */
  enterProviderKeys(asked: Act & { readonly keys: ProviderKeys }): Promise<Outcome<{ tried: Tried }>>;
  pauseProvider(asked: OfProvider & { readonly isPaused: boolean }): Promise<Outcome<object>>;
  eraseProviderKeys(asked: OfProvider): Promise<Outcome<object>>;
  tryProvider(
    asked: InCompany & { readonly provider: ProviderName },
  ): Promise<Outcome<{ tried: Tried | 'refused' }>>;
};
