// What was approved and does not leave now: why, and from when it may. At 20:00 in Paris on a Friday: outside the hours of the
// company, from Monday at 8:43, the minute of its own. What waits for another message, or for a run, has no hour.

import type { CompanyPolicy } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { ClaimedParcel } from '../../store/messages/outbox.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { nextWorkingDay, type WorkCalendar } from '../../units/working-days.ts';
import { millisecondsOf } from '../context.ts';
import { departure } from './departure.ts';
import type { SentMessage } from './send-messages.ts';
import { localTime } from './sending-rules.ts';

export type Later = {
  readonly because: Reason | { readonly code: 'outsideHours' | 'anotherFirst' };
  /** By the clock of the debtor; without a time the whole day, null where no day is known. */
  readonly from: { readonly day: CalendarDate; readonly time: string | null } | null;
};

type Waiting = {
  readonly closed: readonly ClaimedParcel[];
  readonly waiting: readonly { readonly parcel: ClaimedParcel; readonly refusal: Reason }[];
  readonly others: readonly ClaimedParcel[];
};
type Around = {
  readonly now: string;
  readonly policy: Pick<CompanyPolicy, 'sendingWindows' | 'preferredWeekdays'>;
};

export function laterOf({ closed, waiting, others }: Waiting, around: Around): SentMessage[] {
  return [
    ...closed.map(parcel => ({
      ...outcomeOf(parcel, 'later', 'outside the sending window'),
      later: { because: { code: 'outsideHours' }, from: openingFor(parcel, around) } as const,
    })),
    ...waiting.map(({ parcel, refusal }) => ({
      ...outcomeOf(parcel, 'later', 'not on this day'),
      later: { because: refusal, from: dayAfter(parcel, refusal) },
    })),
    ...others.map(parcel => ({
      ...outcomeOf(parcel, 'later', 'another message to this debtor leaves first'),
      later: { because: { code: 'anotherFirst' }, from: null } as const,
    })),
  ];
}

/** Its own instant, or the next one where that went by while nobody sent. */
function openingFor(parcel: ClaimedParcel, { now, policy }: Around): Later['from'] {
  const { messageId, preparedOn, debtorCountry, availableAt } = parcel;
  const isAhead = millisecondsOf(availableAt) > millisecondsOf(now);
  const at = isAhead
    ? availableAt
    : departure({ messageId, notBefore: now, preparedOn, calendar: calendarOf(parcel), policy });
  return localTime(at, debtorCountry);
}

function dayAfter(parcel: ClaimedParcel, refusal: Reason): Later['from'] {
  if (refusal.code === 'weeklyLimit' || refusal.code === 'channelsOfDay')
    return { day: refusal.until, time: null };
  if (refusal.code !== 'notAWorkingDay') return null;
  return { day: nextWorkingDay(addDays(refusal.day, 1), calendarOf(parcel)), time: null };
}

const calendarOf = ({ debtorCountry: country, debtorRegion: region }: ClaimedParcel): WorkCalendar =>
  region === null ? { country } : { country, region };

export function outcomeOf(
  { messageId, debtorId, recipient }: ClaimedParcel,
  outcome: SentMessage['outcome'],
  evidence: string,
): SentMessage {
  return { messageId, debtorId, recipient, outcome, evidence };
}
