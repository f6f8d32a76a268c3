// Sends what was approved. For each small batch: claim, ask again "still owed, same amount, cash fresh?", write the
// intention in the journal, commit, hand over, write the receipt. Which parcel goes out is noted before its text does. Of
// a process that dies in between, the next one names in doubt what was noted and not answered, and never sends it again
// by itself; what was not noted waits as before.

import { type Channel, HELD_BACK, type Parcel, type Receipt } from '../../channels/channel.ts';
import type { Company } from '../../claim/parties.ts';
import type { LeftHere } from '../../store/messages/left-here.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { pagesAt } from '../messages/page-links.ts';
import { nameTheAbandoned } from './abandoned-parcels.ts';
import { type Claimed, type ClaimResult, claimParcels } from './claim-parcels.ts';
import type { Later } from './later.ts';
import { leavingOf, leftAlready } from './left-already.ts';
import { OpenMailing } from './mailing.ts';
import { type PrintLetter, parcelOf } from './parcel.ts';
import { type ParcelReceipt, recordReceipts } from './record-receipts.ts';
import { localTime, type SendingMode } from './sending-rules.ts';
import { takeBackRehearsed } from './take-back-rehearsed.ts';

/** Parcels that are asked about, and receipted, together: fewer cost more of the database, more wait longer for their turn. */
export const PARCEL_BATCH = 50;

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
  /** An orderly stop: mails whose text is on its way are finished, the rest of the batch waits again at once. */
  readonly stopping?: AbortSignal;
  /**
   * What the mail server answered and the database could not take, on a disk without room. Kept by a process that goes on, and
   * written before anything else leaves; of one that ends the next one names it in doubt.
   */
  readonly unwritten?: Unwritten[];
  /** What left from this machine, noted outside the database. */
  readonly leftHere?: LeftHere;
};

export type Unwritten = { readonly mailing: OpenMailing; readonly receipts: readonly ParcelReceipt[] };

export type SentMessage = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly recipient: string;
  readonly outcome: Receipt['kind'] | 'withdrawn' | 'later';
  readonly evidence: string;
  /** Of what waits: why it does not leave now, and from when it may. */
  readonly later?: Later;
};

export type SendResult = { readonly messages: readonly SentMessage[]; readonly inDoubt: readonly string[] };

export async function sendMessages(context: DeskContext, request: SendRequest): Promise<SendResult> {
  await writeUnwritten(context, request);
  const inDoubt = await nameTheAbandoned(context, request);
  if (request.mode === 'live') await takeBack(context, request);
  const messages: SentMessage[] = [];
  const passedOver: string[] = [];
  while (request.stopping?.aborted !== true) {
    // Another process may have been updated since the last batch.
    await context.newer?.refuse();
    // Asked for each batch: a pause stops what has not left yet.
    const company = await knownCompany(context.database, request.companyId);
    // Without a sender's address of its own, or a mail server, a company sends nothing; `doctor` and the settings say so.
    const hasNoSender = request.mode === 'live' && company.email === null;
    if (company.policy.isPaused || hasNoSender || !isStillSo(request, company)) break;
    const batch = await claimParcels(context, {
      ...request,
      company,
      limit: PARCEL_BATCH,
      except: passedOver,
      pagesAt: pagesAt(context.pageLinks),
    });
    messages.push(...batch.withdrawn, ...batch.later);
    passedOver.push(...batch.passedOver);
    const receipts = await handOver(context, { request, company, batch });
    messages.push(...receipts.map(sentMessage));
    // One try per call: what did not leave is tried again by the next one.
    passedOver.push(
      ...receipts.flatMap(({ parcel, receipt }) => (receipt.kind === 'notSent' ? parcel.deliveryId : [])),
    );
    // A mail server that took nothing of a batch is not asked again a thousand times.
    const isDown = receipts.length > 0 && receipts.every(({ receipt }) => receipt.kind === 'notSent');
    if (batch.isLast || isDown) break;
  }
  return { messages, inDoubt };
}

/** A company that went live, or back to test mode, since it was asked: the next call knows how its mails leave. */
function isStillSo({ mode }: SendRequest, { policy }: Company): boolean {
  if (mode === 'serverMissing') return false;
  if (mode === 'rehearsal') return true;
  return (mode === 'live') === (policy.mode === 'live');
}

const takeBack = (context: DeskContext, { companyId, author: by, day }: SendRequest): Promise<void> =>
  takeBackRehearsed(context, { companyId, by, day: day ?? localTime(context.clock.now(), 'FR').day });

async function handOver(
  context: DeskContext,
  {
    request,
    company,
    batch: { claimed, mailing },
  }: { request: SendRequest; company: Company; batch: Pick<ClaimResult, 'claimed' | 'mailing'> },
): Promise<readonly ParcelReceipt[]> {
  if (mailing === null) return [];
  const open = new OpenMailing(context, {
    companyId: request.companyId,
    deliveryIds: claimed.map(({ deliveryId }) => deliveryId),
    stopping: request.stopping,
    ...mailing,
  });
  return whileAlive(open, request, async () => {
    const doubts = await leftAlready(context.database, { ...request, claimed });
    const receipts = await Promise.all(
      claimed.map(async parcel => {
        const doubt = doubts.get(parcel.deliveryId);
        const receipt = doubt ?? (await deliver(request, { ...context, company, parcel, mailing: open }));
        open.answered({ deliveryId: parcel.deliveryId, ...receipt });
        return { parcel, receipt };
      }),
    );
    try {
      return await recordReceipts(context, { request, mailing: open, receipts });
    } catch (fault) {
      request.unwritten?.push({ mailing: open, receipts });
      throw fault;
    }
  });
}

/** The lease is renewed meanwhile; upon a stop the channel ends what it has begun and begins nothing more. */
async function whileAlive<T>(
  mailing: OpenMailing,
  { channel, stopping }: SendRequest,
  work: () => Promise<T>,
): Promise<T> {
  const rest = mailing.keepAlive();
  const close = (): void => void channel.close();
  stopping?.addEventListener('abort', close);
  try {
    return await work();
  } finally {
    stopping?.removeEventListener('abort', close);
    rest();
  }
}

/** One that was written after all, or taken over meanwhile, changes nothing twice. */
async function writeUnwritten(context: DeskContext, request: SendRequest): Promise<void> {
  const { unwritten = [], companyId } = request;
  for (const one of unwritten.filter(({ mailing }) => mailing.key.companyId === companyId)) {
    await recordReceipts(context, { request, ...one });
    unwritten.splice(unwritten.indexOf(one), 1);
  }
}

function sentMessage({ parcel: { messageId, debtorId, recipient }, receipt }: ParcelReceipt): SentMessage {
  return { messageId, debtorId, recipient, outcome: receipt.kind, evidence: receipt.evidence };
}

async function deliver(
  { channel, mode, printLetter, stopping, leftHere, companyId }: SendRequest,
  {
    company,
    parcel,
    mailing,
    letterFonts,
    clock,
  }: { company: Company; parcel: Claimed; mailing: OpenMailing } & Pick<DeskContext, 'letterFonts' | 'clock'>,
): Promise<Receipt> {
  if (stopping?.aborted) return { kind: 'notSent', evidence: HELD_BACK };
  if (mode === 'nothingLeaves') return { kind: 'accepted', evidence: 'test mode: nothing left this machine' };
  let ready: Parcel;
  try {
    ready = await parcelOf({
      company,
      parcel,
      printing: { printLetter, unprintable: letterFonts?.unprintable },
    });
  } catch (error) {
    // Nothing of it has left: the others of the batch go on, and this one is tried again.
    return { kind: 'notSent', evidence: `The letter cannot be set: ${wordsOf(error)}` };
  }
  if (stopping?.aborted) return { kind: 'notSent', evidence: HELD_BACK };
  return channel.deliver(ready, async () => {
    const mayLeave = await mailing.mayLeave(parcel.deliveryId);
    if (mayLeave) leftHere?.note(clock.now(), leavingOf(companyId, parcel));
    return mayLeave;
  });
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
