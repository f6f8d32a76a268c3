// The questions and acts of `provider-port.ts`, answered by the desk.

import type { DeskContext } from '../../desk/context.ts';
import type { OnlinePayments } from '../../desk/online/online-payments.ts';
import {
  enterProviderKeys,
  eraseProviderKeys,
  pauseProvider,
  providerAccounts,
  tryProvider,
} from '../../desk/online/provider-keys.ts';
import type { Outcome, Refusal } from '../ports/outcome.ts';
import type { ProviderDesk } from '../ports/provider-port.ts';

const refused = (refusal: Refusal): { kind: 'refused'; refusal: Refusal; because: [] } => ({
  kind: 'refused',
  refusal,
  because: [],
});

/** `online` is null where nothing of the outside is reached: then no provider can be. */
export const providersOf = (context: DeskContext, online: OnlinePayments | null): ProviderDesk => ({
  providerAccounts: asked => providerAccounts(context, { ...asked, online }),
  async enterProviderKeys(asked) {
    if (online === null) return { kind: 'notFound' };
    const outcome = await enterProviderKeys(context, { ...asked, online });
    return outcome.kind === 'done'
      ? { kind: 'done', value: { tried: outcome.tried } }
      : refused(outcome.kind);
  },
  pauseProvider: async asked => plain(await pauseProvider(context, asked)),
  eraseProviderKeys: async asked => plain(await eraseProviderKeys(context, asked)),
  async tryProvider(asked) {
    const tried = await tryProvider(context, { ...asked, online });
    return tried === null ? { kind: 'notFound' } : { kind: 'done', value: { tried } };
  },
});

function plain(outcome: 'done' | 'notFound' | 'paymentsUnderWay'): Outcome<object> {
  if (outcome === 'done') return { kind: 'done', value: {} };
  return outcome === 'notFound' ? { kind: 'notFound' } : refused(outcome);
}
