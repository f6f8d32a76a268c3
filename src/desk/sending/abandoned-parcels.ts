// Parcels that a process took and never wrote a receipt for. What it noted tells three kinds apart: the server had
// answered, which is told now; the text may have gone out, and nobody knows whether it arrived: in doubt, counts as sent for
// the timing on the day of the handing over, and a person decides; it never came to that: it waits again, and is asked
// about anew before it leaves. Of a process that noted nothing at all (of an earlier version) everything is in doubt.

import type { Transaction } from '../../store/database.ts';
import { groupBy } from '../../store/group-by.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { takeOverMailings } from '../../store/messages/mailings.ts';
import { type AbandonedParcel, abandonedParcels, writeReceipts } from '../../store/messages/outbox.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { LEASE_MS, latestLease } from './mailing.ts';
import { writeToldReceipts } from './record-receipts.ts';
import type { SendRequest } from './send-messages.ts';
import { localTime } from './sending-rules.ts';

const IN_DOUBT = 'the process ended between handing over and receipt';
const NOT_BEGUN = 'the process ended before its text went out';

type NameTheAbandoned = Pick<SendRequest, 'companyId' | 'author' | 'isDead' | 'day' | 'mode'>;

/** Ids of the messages now in doubt. */
export async function nameTheAbandoned(
  { database, clock }: DeskContext,
  request: NameTheAbandoned,
): Promise<string[]> {
  const { companyId, isDead } = request;
  const at = clock.now();
  const expiry = { companyId, now: at, latest: latestLease(at), isDead };
  return database.transaction(async db => {
    const mailings = await takeOverMailings(db, expiry);
    const deliveryIds = mailings.flatMap(({ deliveries }) => deliveries);
    const found = await abandonedParcels(db, { ...expiry, deliveryIds });
    const abandoned = found.map(parcel => ({ ...parcel, day: handedOverOn(parcel, { ...request, at }) }));
    const answers = new Map(
      mailings.flatMap(mailing => mailing.answers.map(answer => [answer.deliveryId, answer])),
    );
    const leaving = new Set(mailings.flatMap(mailing => mailing.leaving));
    const taken = new Set(deliveryIds);
    const isUntouched = ({ deliveryId }: Abandoned): boolean =>
      taken.has(deliveryId) && !answers.has(deliveryId) && !leaving.has(deliveryId);
    const told = abandoned
      .filter(parcel => !isUntouched(parcel))
      .map(parcel => ({
        parcel,
        receipt: answers.get(parcel.deliveryId) ?? { kind: 'inDoubt' as const, evidence: IN_DOUBT },
      }));
    await writeToldReceipts(db, { request, at, receipts: told });
    await putBack(db, { request, at, parcels: abandoned.filter(isUntouched) });
    return told.flatMap(({ parcel, receipt }) => (receipt.kind === 'inDoubt' ? parcel.messageId : []));
  });
}

type Abandoned = AbandonedParcel & { readonly day: CalendarDate };

/** Nothing of them has left: they wait as before, without a delay. */
async function putBack(
  db: Transaction,
  {
    request: { companyId, author },
    at,
    parcels,
  }: { request: NameTheAbandoned; at: string; parcels: readonly Abandoned[] },
): Promise<void> {
  await writeReceipts(
    db,
    companyId,
    parcels.map(({ deliveryId, messageId, leaseBy }) => ({
      deliveryId,
      messageId,
      leaseBy,
      state: 'waiting',
      at,
      on: null,
      evidence: NOT_BEGUN,
      availableAt: null,
    })),
  );
  for (const [day, group] of groupBy(parcels, parcel => parcel.day))
    await appendJournal(
      db,
      { companyId, at, day, author },
      group.map(({ messageId, debtorId, parcelId, recipient, leaseBy }) => ({
        kind: 'notSent',
        debtorId,
        subjectId: messageId,
        content: { parcelId, recipient, evidence: NOT_BEGUN, process: leaseBy },
      })),
    );
}

/** The lease began when the parcel was handed over; where the clock was ahead then, it was today at the latest. */
function handedOverOn(
  { leaseUntil, debtorCountry, preparedOn }: AbandonedParcel,
  { day, mode, at }: Pick<NameTheAbandoned, 'day' | 'mode'> & { readonly at: string },
): CalendarDate {
  if (day !== null) return day;
  if (mode !== 'live' || leaseUntil === null) return preparedOn;
  const handedOverAt = new Date(
    Math.min(millisecondsOf(leaseUntil) - LEASE_MS, millisecondsOf(at)),
  ).toISOString();
  return localTime(handedOverAt, debtorCountry).day;
}
