// What a person does by hand and then notes: all calls and letters that wait, and how one message is noted, where it has any.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import { messagesOfIds } from '../../store/messages/message-rows.ts';
import { openTasks } from '../../store/messages/open-tasks.ts';
import type { Queryable } from '../../store/session.ts';
import { type Money, money } from '../../units/money.ts';

export type ByHand = {
  readonly messageId: string;
  readonly channel: ChannelName;
  readonly debtorName: string;
  readonly amount: Money;
};

/** The largest amounts first; of approved messages alone. */
const LISTED = 500;

export async function waitingByHand(db: Queryable, companyId: string): Promise<ByHand[]> {
  const rows = await openTasks(db, { companyId, limit: LISTED });
  return rows.map(({ messageId, channel, debtorName, asked, currency }) => ({
    messageId,
    channel,
    debtorName,
    amount: money(asked, currency),
  }));
}

/** `nothingByHand`: the message leaves by e-mail alone, or what it asked of a person is done, or it was withdrawn. */
export async function channelByHand(
  db: Queryable,
  { companyId, messageId }: { readonly companyId: string; readonly messageId: string },
): Promise<ChannelName | 'nothingByHand' | 'notFound'> {
  const [message] = await messagesOfIds(db, companyId, [messageId]);
  if (message === undefined) return 'notFound';
  return message.deliveries.find(({ state }) => state === 'task')?.channel ?? 'nothingByHand';
}
