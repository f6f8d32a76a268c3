// Writes what became of the parcels that were handed over: receipt, journal, and a look at the dossier. Refused for
// good: the step has not happened, the address is marked and the message withdrawn. Not sent: tried again later.

import type { Receipt } from '../../channels/channel.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { groupBy } from '../../store/group-by.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { endMailing } from '../../store/messages/mailings.ts';
import { type ReceiptWrite, refuseAddresses, writeReceipts } from '../../store/messages/outbox.ts';
import { withdrawMessages } from '../../store/messages/withdraw-messages.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Claimed } from './claim-parcels.ts';
import type { OpenMailing } from './mailing.ts';
import type { SendRequest } from './send-messages.ts';

export type ParcelReceipt = { readonly parcel: Claimed; readonly receipt: Receipt };

/** What a receipt is written for: of a process that died less is known. */
export type Receipted = {
  readonly parcel: Pick<
    Claimed,
    'deliveryId' | 'messageId' | 'debtorId' | 'parcelId' | 'recipient' | 'attempts' | 'day'
  > & { readonly leaseBy: string };
  readonly receipt: Receipt;
  /** Nothing was wrong with it: it need not wait for its next try. */
  readonly isGivenBack?: boolean;
};

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

/**
 * Ends the mailing. Where another process took it over, only what left from here is told, which settles a doubt; the rest
 * is in other hands. Returns what was told.
 */
export async function recordReceipts(
  { database, clock }: DeskContext,
  {
    request,
    mailing,
    receipts,
  }: { request: SendRequest; mailing: OpenMailing; receipts: readonly ParcelReceipt[] },
): Promise<readonly ParcelReceipt[]> {
  const at = clock.now();
  return database.transaction(async db => {
    const isMine = await endMailing(db, mailing.key);
    const told = isMine ? receipts : receipts.filter(one => hasLeftFrom(mailing, one));
    const held = told.map(({ parcel, receipt }) => ({
      receipt,
      parcel: { ...parcel, leaseBy: request.worker },
      isGivenBack: request.stopping?.aborted === true,
    }));
    await writeToldReceipts(db, { request, at, receipts: held });
    return told;
  });
}

/** Of what did not leave from here nothing is known: it may be on its way from another process, or in the hands of a person. */
const hasLeftFrom = (mailing: OpenMailing, { parcel, receipt }: ParcelReceipt): boolean =>
  mailing.wasLetGo(parcel.deliveryId) && receipt.kind !== 'notSent';

/** Inside a transaction that may write more. */
export async function writeToldReceipts(
  db: Transaction,
  { request, at, receipts }: { request: Signed; at: string; receipts: readonly Receipted[] },
): Promise<void> {
  for (const [day, group] of groupBy(receipts, ({ parcel }) => parcel.day))
    await recordDay(db, { request, at, day, receipts: group });
}

type Signed = Pick<SendRequest, 'companyId' | 'author'>;

async function recordDay(
  db: Transaction,
  {
    request,
    at,
    day,
    receipts,
  }: { request: Signed; at: string; day: CalendarDate; receipts: readonly Receipted[] },
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
    content: {
      parcelId: parcel.parcelId,
      recipient: parcel.recipient,
      evidence: receipt.evidence,
      process: parcel.leaseBy,
    },
  }));
  await wakeDossiers(db, {
    companyId,
    debtorIds: mine.filter(({ receipt }) => receipt.kind !== 'notSent').map(({ parcel }) => parcel.debtorId),
    day,
  });
  await appendJournal(db, { companyId, at, day, author }, lines);
}

function receiptWrite(
  { parcel, receipt, isGivenBack = false }: Receipted,
  { at, day }: { at: string; day: CalendarDate },
): ReceiptWrite {
  const hasLeft = receipt.kind === 'accepted' || receipt.kind === 'inDoubt';
  const minutes = BACK_OFF_MINUTES[Math.min(parcel.attempts, BACK_OFF_MINUTES.length - 1)] ?? 0;
  const availableAt =
    receipt.kind === 'notSent' && !isGivenBack
      ? new Date(millisecondsOf(at) + minutes * 60_000).toISOString()
      : null;
  return {
    deliveryId: parcel.deliveryId,
    messageId: parcel.messageId,
    leaseBy: parcel.leaseBy,
    state: STATE[receipt.kind],
    at,
    on: hasLeft ? day : null,
    evidence: receipt.evidence,
    availableAt,
  };
}
