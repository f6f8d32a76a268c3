// What a message says, for how much and to whom, as a version that whoever approves it names: they approve what they read and
// nothing that was put in its place since. In three parts, so that the answer tells which of them changed. It does not
// move when a message is approved or taken back: the words are the same.
// Read "3f2a….100000EUR.Xk9…"; it stands as "3f2a….60000EUR.Xk9…": the amount changed.

import { createHash } from 'node:crypto';
import type { DeliveryRow } from '../../store/messages/message-rows.ts';

export const CONTENT_PARTS = ['text', 'amount', 'recipient'] as const;
export type ContentPart = (typeof CONTENT_PARTS)[number];

export type Content = {
  readonly frozenHash: string;
  readonly asked: number;
  readonly currency: string;
  readonly deliveries: readonly Pick<DeliveryRow, 'channel' | 'recipient'>[];
};

/** Signs of a part: 96 bits of the text, which thousands of messages of a batch travel with, are enough to tell two apart. */
const TEXT_SIGNS = 24;
const RECIPIENT_SIGNS = 12;

export const contentVersion = ({ frozenHash, asked, currency, deliveries }: Content): string =>
  [frozenHash.slice(0, TEXT_SIGNS), `${asked}${currency}`, recipientsVersion(deliveries)].join('.');

const recipientsVersion = (deliveries: Content['deliveries']): string =>
  createHash('sha256')
    .update(JSON.stringify(deliveries.map(({ channel, recipient }) => [channel, recipient])))
    .digest('base64url')
    .slice(0, RECIPIENT_SIGNS);

/** What differs; nothing where it stands as it was read. */
export function changedParts({ read, now }: { read: string; now: string }): readonly ContentPart[] {
  const [before, after] = [read.split('.'), now.split('.')];
  return CONTENT_PARTS.filter((_, at) => before[at] !== after[at]);
}
