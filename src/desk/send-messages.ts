// Sends what was approved. For each small batch: claim, ask again "still owed, same amount, cash fresh?", write the
// intention in the journal, commit, hand over, write the receipt. A process that dies in between leaves its parcels
// "sending"; the next one names them in doubt and never sends them again by itself.

import type { Channel, Receipt } from '../channels/channel.ts';
import type { Company } from '../claim/parties.ts';
import { companyById } from '../store/companies.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { nameTheAbandoned } from './abandoned-parcels.ts';
import { type Claimed, claimParcels } from './claim-parcels.ts';
import type { DeskContext } from './context.ts';
import { type PrintLetter, parcelOf } from './parcel.ts';
import { recordReceipts } from './record-receipts.ts';
import type { SendingMode } from './sending-rules.ts';

/** Parcels between two commits: as many as may be in doubt after a crash. */
const BATCH = 20;

export type SendRequest = {
  readonly companyId: string;
  readonly channel: Channel;
  readonly mode: SendingMode;
  /** Sets a frozen letter as a PDF, for mails that carry one. */
  readonly printLetter: PrintLetter;
  /** The day on which it is asked whether messages are still wanted; null takes each on the day it was prepared for. */
  readonly day: CalendarDate | null;
  /** Skips the undo delay: a person said "now". */
  readonly isUrgent: boolean;
  readonly author: string;
  /** Names this process, so that others can tell whether it still lives. */
  readonly worker: string;
  readonly isDead: (worker: string) => boolean;
};

export type SentMessage = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly recipient: string;
  readonly outcome: Receipt['kind'] | 'withdrawn' | 'later';
  readonly evidence: string;
};

export type SendResult = { readonly messages: readonly SentMessage[]; readonly inDoubt: readonly string[] };

export async function sendMessages(context: DeskContext, request: SendRequest): Promise<SendResult> {
  const company = await companyById(context.database, request.companyId);
  if (!company) throw new Error(`There is no company ${request.companyId}`);
  const inDoubt = await nameTheAbandoned(context, request);
  const messages: SentMessage[] = [];
  const passedOver: string[] = [];
  if (company.policy.isPaused) return { messages, inDoubt };
  for (;;) {
    const batch = await claimParcels(context, { ...request, company, limit: BATCH, except: passedOver });
    messages.push(...batch.withdrawn, ...batch.later);
    passedOver.push(...batch.passedOver);
    if (batch.claimed.length > 0)
      messages.push(...(await handOver(context, { request, company, claimed: batch.claimed })));
    // One try per call: what did not leave is tried again by the next one.
    passedOver.push(...batch.claimed.map(({ deliveryId }) => deliveryId));
    if (batch.isLast) return { messages, inDoubt };
  }
}

async function handOver(
  context: DeskContext,
  { request, company, claimed }: { request: SendRequest; company: Company; claimed: readonly Claimed[] },
): Promise<SentMessage[]> {
  const receipts = await Promise.all(
    claimed.map(async parcel => ({ parcel, receipt: await deliver(request, { company, parcel }) })),
  );
  await recordReceipts(context, { request, receipts });
  return receipts.map(({ parcel, receipt }) => ({
    messageId: parcel.messageId,
    debtorId: parcel.debtorId,
    recipient: parcel.recipient,
    outcome: receipt.kind,
    evidence: receipt.evidence,
  }));
}

async function deliver(
  { channel, mode, printLetter }: SendRequest,
  { company, parcel }: { company: Company; parcel: Claimed },
): Promise<Receipt> {
  if (mode === 'nothingLeaves') return { kind: 'accepted', evidence: 'test mode: nothing left this machine' };
  return channel.deliver(await parcelOf({ company, parcel, printLetter }));
}
