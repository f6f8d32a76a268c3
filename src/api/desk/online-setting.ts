// What this installation needs to take payments online, with or without keys in its environment: owners enter theirs in the
// application, and these are sealed with the secret that signs sessions and links.

import { sealer } from '../../access/sealing.ts';
import type { ProvidersOf } from '../../channels/payment-settings.ts';
import type { OnlinePayments } from '../../desk/online/online-payments.ts';
import { sealedKeys } from '../../desk/online/sealed-keys.ts';
import * as m from '../../messages/compiled/messages.js';

type Setting = { readonly payments?: ProvidersOf | null; readonly url: string; readonly secret: string };

/** A provider can call neither this machine by its own name, nor an installation that has no public address. */
export const onlinePayments = ({ payments, url, secret }: Setting): OnlinePayments => ({
  providersOf: payments ?? (() => []),
  keys: sealedKeys(sealer(secret)),
  publicUrl: url,
  isReachable: url.startsWith('https:'),
  refunded: language => m.page_online_held_refunded({}, { locale: language }),
});
