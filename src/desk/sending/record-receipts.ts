// Writes what became of the parcels that were handed over: receipt, journal, and a look at the dossier. Refused for
// good: the step has not happened, the address is marked and the message withdrawn. Not sent: tried again later.

import type { Receipt } from '../../channels/channel.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { withdrawMessages } from '../../store/messages/message-writes.ts';
import { type ReceiptWrite, refuseAddresses, writeReceipts } from '../../store/messages/outbox.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Claimed } from './claim-parcels.ts';
import type { SendRequest } from './send-messages.ts';

export type ParcelReceipt = { readonly parcel: Claimed; readonly receipt: Receipt };

/** Minutes before the next try, by number of tries so far; the last one repeats. */
const BACK_OFF_MINUTES = [2, 10, 30, 60, 240] as const;

const STATE: Readonly<Record<Receipt['kind'], ReceiptWrite['state']>> = {
  accepted: 'delivered',
  inDoubt: 'inDoubt',
  refused: 'failed',
  notSent: 'waiting',
};
const ENTRY: Readonly<Record<Receipt['kind'], string>> = {
  accepted: 'delivered',
  inDoubt: 'inDoubt',
  refused: 'refused',
  notSent: 'notSent',
};

export async function recordReceipts(
  { database, clock }: DeskContext,
  { request, receipts }: { request: SendRequest; receipts: readonly ParcelReceipt[] },
): Promise<void> {
  const at = clock.now();
  const days = [...new Set(receipts.map(({ parcel }) => parcel.day))];
  await database.transaction(async db => {
    for (const day of days)
      await recordDay(db, {
        request,
        at,
        day,
        receipts: receipts.filter(({ parcel }) => parcel.day === day),
      });
  });
}

async function recordDay(
  db: Transaction,
  {
    request,
    at,
    day,
    receipts,
  }: { request: SendRequest; at: string; day: CalendarDate; receipts: readonly ParcelReceipt[] },
): Promise<void> {
  const { companyId, author } = request;
  const written = new Set(
    await writeReceipts(
      db,
      companyId,
      receipts.map(one => receiptWrite(one, { at, day })),
    ),
  );
  const mine = receipts.filter(({ parcel }) => written.has(parcel.deliveryId));
  const refused = mine.filter(({ receipt }) => receipt.kind === 'refused');
  await refuseAddresses(db, {
    companyId,
    addresses: refused.map(({ parcel, receipt }) => ({
      address: parcel.recipient,
      evidence: receipt.evidence,
    })),
    day,
  });
  await withdrawMessages(
    db,
    companyId,
    refused.map(({ parcel, receipt }) => ({
      messageId: parcel.messageId,
      because: { code: 'addressRefused', evidence: receipt.evidence },
    })),
  );
  const lines = mine.map(({ parcel, receipt }) => ({
    kind: ENTRY[receipt.kind],
    debtorId: parcel.debtorId,
    subjectId: parcel.messageId,
    content: { parcelId: parcel.parcelId, recipient: parcel.recipient, evidence: receipt.evidence },
  }));
  await wakeDossiers(db, {
    companyId,
    debtorIds: mine.filter(({ receipt }) => receipt.kind !== 'notSent').map(({ parcel }) => parcel.debtorId),
    day,
  });
  await appendJournal(db, { companyId, at, day, author }, lines);
}

function receiptWrite(
  { parcel, receipt }: ParcelReceipt,
  { at, day }: { at: string; day: CalendarDate },
): ReceiptWrite {
  const hasLeft = receipt.kind === 'accepted' || receipt.kind === 'inDoubt';
  const minutes = BACK_OFF_MINUTES[Math.min(parcel.attempts, BACK_OFF_MINUTES.length - 1)] ?? 0;
  const availableAt =
    receipt.kind === 'notSent' ? new Date(millisecondsOf(at) + minutes * 60_000).toISOString() : null;
  return {
    deliveryId: parcel.deliveryId,
    messageId: parcel.messageId,
    state: STATE[receipt.kind],
    at,
    on: hasLeft ? day : null,
    evidence: receipt.evidence,
    availableAt,
  };
}
