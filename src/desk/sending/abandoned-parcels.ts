// Parcels that a process took and never gave a receipt for: nobody knows whether they left. They are named in doubt,
// count as sent for the timing on the day of the handing over, and a person decides.

import { appendJournal } from '../../store/journal/journal.ts';
import { type AbandonedParcel, abandonedParcels, writeReceipts } from '../../store/messages/outbox.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { LEASE_MINUTES } from './claim-parcels.ts';
import type { SendRequest } from './send-messages.ts';
import { localTime } from './sending-rules.ts';

const EVIDENCE = 'the process ended between handing over and receipt';

type NameTheAbandoned = Pick<SendRequest, 'companyId' | 'author' | 'isDead' | 'day' | 'mode'>;

/** Ids of the messages now in doubt. */
export async function nameTheAbandoned(
  { database, clock }: DeskContext,
  { companyId, author, isDead, day, mode }: NameTheAbandoned,
): Promise<string[]> {
  const at = clock.now();
  return database.transaction(async db => {
    const abandoned = (await abandonedParcels(db, { companyId, now: at, isDead })).map(parcel => ({
      ...parcel,
      on: day ?? (mode === 'live' ? handedOverOn(parcel) : parcel.preparedOn),
    }));
    await writeReceipts(
      db,
      companyId,
      abandoned.map(({ deliveryId, messageId, on }) => ({
        deliveryId,
        messageId,
        state: 'inDoubt',
        at,
        on,
        evidence: EVIDENCE,
        availableAt: null,
      })),
    );
    for (const { messageId, debtorId, on, leaseBy } of abandoned)
      await appendJournal(db, { companyId, at, day: on, author }, [
        {
          kind: 'inDoubt',
          debtorId,
          subjectId: messageId,
          content: { evidence: EVIDENCE, process: leaseBy },
        },
      ]);
    return abandoned.map(({ messageId }) => messageId);
  });
}

/** The lease began when the parcel was handed over. */
function handedOverOn({ leaseUntil, debtorCountry, preparedOn }: AbandonedParcel): CalendarDate {
  if (leaseUntil === null) return preparedOn;
  const handedOverAt = new Date(millisecondsOf(leaseUntil) - LEASE_MINUTES * 60_000).toISOString();
  return localTime(handedOverAt, debtorCountry).day;
}
