// What a message is doing, told from its own state and from its deliveries. What needs a person comes first.
// An e-mail that was delivered and a call still to make: `task`. Both letters gone: `sent`.

import type { DeliveryState, StoredMessageState } from '../../store/messages/message-rows.ts';
import type { MessageState } from '../views/batch.ts';

export function messageStateOf({
  state,
  deliveries,
}: {
  readonly state: StoredMessageState;
  readonly deliveries: readonly { readonly state: DeliveryState }[];
}): MessageState {
  if (state === 'prepared' || state === 'withdrawn') return state;
  const found = FIRST_SEEN.find(([delivery]) => deliveries.some(one => one.state === delivery));
  if (found !== undefined) return found[1];
  return state === 'approved' ? 'approved' : 'done';
}

/** The first of these that a delivery is in tells the state of the message. */
const FIRST_SEEN: readonly (readonly [DeliveryState, MessageState])[] = [
  ['inDoubt', 'inDoubt'],
  ['failed', 'failed'],
  ['sending', 'sending'],
  ['waiting', 'approved'],
  ['task', 'task'],
  ['delivered', 'sent'],
  ['done', 'done'],
  ['withdrawn', 'withdrawn'],
];
