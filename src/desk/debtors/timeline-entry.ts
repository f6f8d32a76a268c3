// Something that happened with a debtor, as its page tells it.

import { isLetter } from '../../dunning/letter-law.ts';
import type { TimelineRow } from '../../store/debtors/timeline.ts';
import { money } from '../../units/money.ts';
import { messageStateOf } from '../messages/message-state.ts';
import { RETURNED_AS } from '../sending/return-letter.ts';
import type { TimelineEntry } from '../views/debtor.ts';

export function timelineEntry(row: TimelineRow): TimelineEntry {
  const { kind, at, day, title, detail, amount, currency, messageId, state, deliveries, because, call } = row;
  const returned = deliveries.flatMap(one => one.returned ?? [])[0];
  return {
    // A fact that is known by its day only stands at the start of that day.
    at: at ?? `${day}T00:00:00.000Z`,
    day,
    kind,
    title,
    detail,
    amount: amount === null || currency === null ? null : money(amount, currency),
    messageId,
    state: state === null ? null : messageStateOf({ state, deliveries }),
    because,
    hasPostedLetter:
      returned === undefined && deliveries.some(one => one.state === 'done' && isLetter(one.channel)),
    returnedAs: RETURNED_AS.find(one => one === returned) ?? null,
    call,
  };
}
