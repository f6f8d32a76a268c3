// Claims parcels that may leave now, after asking again whether each message is still wanted. What no longer holds is
// withdrawn with its reason; the intention to send is in the journal before anything leaves.

import type { Company } from '../../claim/parties.ts';
import { SHELF_DAYS } from '../../dunning/deadline.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { asksForHabits, assignScenario, type ScenarioBook } from '../../dunning/scenario/assignment.ts';
import { decideAnew, refusalToSend } from '../../dunning/still-wanted.ts';
import type { Transaction } from '../../store/database.ts';
import { lockPersons } from '../../store/debtors/person-contacts.ts';
import { confirmationsAmong } from '../../store/dossiers/confirmations.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { groupBy } from '../../store/group-by.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { type FrozenFacts, frozenFacts } from '../../store/messages/frozen-messages.ts';
import { type ClaimedParcel, lockParcels } from '../../store/messages/outbox.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, isClockDay } from '../context.ts';
import { dossierFacts } from '../deciding/dossier-facts.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';
import { unlikeNow } from '../messages/as-it-is.ts';
import { judgeFrozen } from '../messages/judge-frozen.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { type ConfirmationToSend, refusalOfConfirmation } from './confirmation-refusal.ts';
import { laterOf, outcomeOf } from './later.ts';
import { takeInHand } from './mailing.ts';
import { keepsWaiting, onePerDebtor, splitByWindow } from './parcels-now.ts';
import type { SendRequest, SentMessage } from './send-messages.ts';
import { leadsNowhere, localTime } from './sending-rules.ts';

export type Claimed = ClaimedParcel & { readonly day: CalendarDate };

export type ClaimResult = {
  readonly claimed: readonly Claimed[];
  /** The claimed ones in hand; null where there are none. */
  readonly mailing: { readonly mailingId: string; readonly takenAt: string } | null;
  readonly withdrawn: readonly SentMessage[];
  readonly later: readonly SentMessage[];
  readonly passedOver: readonly string[];
  readonly isLast: boolean;
};

type ClaimRequest = SendRequest & {
  readonly company: Company;
  readonly limit: number;
  readonly except: readonly string[];
  readonly pagesAt: string | null;
};

export async function claimParcels(
  { database, clock }: DeskContext,
  request: ClaimRequest,
): Promise<ClaimResult> {
  const now = clock.now();
  return database.transaction(async db => {
    const { companyId, company, limit, except } = request;
    const locked = await lockParcels(db, {
      companyId,
      availableBy: request.isUrgent ? null : now,
      limit,
      except,
    });
    const isLast = locked.length < limit;
    const { firsts, others } = onePerDebtor(locked);
    const [open, closed] = splitByWindow(firsts, { request, now });
    const judged = await stillWanted(db, { parcels: open, company, request, now });
    const waiting = judged.flatMap(({ parcel, refusal }) =>
      refusal !== null && keepsWaiting(parcel, refusal) ? [{ parcel, refusal }] : [],
    );
    const refused = judged.flatMap(({ parcel, refusal }) =>
      refusal === null || keepsWaiting(parcel, refusal) ? [] : [{ parcel, refusal }],
    );
    const claimed = judged.flatMap(({ parcel, refusal }) => (refusal === null ? [parcel] : []));
    await withdraw(db, { request, now, refused });
    const mailingId = await takeInHand(db, {
      companyId,
      worker: request.worker,
      now,
      deliveryIds: claimed.map(({ deliveryId }) => deliveryId),
      isRehearsed: request.mode !== 'live',
    });
    await journalIntentions(db, { request, now, claimed });
    return {
      claimed,
      mailing: mailingId === null ? null : { mailingId, takenAt: now },
      withdrawn: refused.map(({ parcel, refusal }) => outcomeOf(parcel, 'withdrawn', refusal.code)),
      later: laterOf({ closed, waiting, others }, { now, policy: company.policy }),
      passedOver: [...closed, ...waiting.map(({ parcel }) => parcel), ...others].map(one => one.deliveryId),
      isLast,
    };
  });
}

type JudgedParcel = { readonly parcel: Claimed; readonly refusal: Reason | null };

async function stillWanted(
  db: Transaction,
  {
    parcels,
    company,
    request,
    now,
  }: { parcels: readonly ClaimedParcel[]; company: Company; request: ClaimRequest; now: string },
): Promise<JudgedParcel[]> {
  const dated = parcels.map(parcel => ({ ...parcel, day: dayFor(parcel, { request, now }) }));
  const days = [...new Set(dated.map(({ day }) => day))];
  const judged: JudgedParcel[] = [];
  const book = await scenarioBook(db, company.id);
  const ways = await lockPersons(
    db,
    company.id,
    parcels.map(({ debtorId }) => debtorId),
  );
  for (const day of days) {
    const mine = dated.filter(parcel => parcel.day === day);
    const messageIds = mine.map(({ messageId }) => messageId);
    const [facts, frozen, confirmations] = await Promise.all([
      dossierFacts(db, {
        ...{ company, dossiers: mine, day, ways, withHabits: asksForHabits(book) },
        isClockDay: isClockDay(day, now),
      }),
      frozenFacts(db, company.id, messageIds),
      confirmationsAmong(db, company.id, messageIds),
    ]);
    const byDossier = new Map(facts.map(dossier => [dossier.dossierId, dossier]));
    judged.push(
      ...mine.map(parcel => ({
        parcel,
        refusal: refusalFor({
          book,
          request,
          parcel,
          facts: byDossier.get(parcel.dossierId),
          frozen: frozen.get(parcel.messageId),
          confirmation: confirmations.get(parcel.messageId),
          day,
        }),
      })),
    );
  }
  return judged;
}

/** Live, the day is that of the debtor's clock. Otherwise a message is judged on the day it was prepared for. */
function dayFor(
  parcel: ClaimedParcel,
  { request, now }: { request: ClaimRequest; now: string },
): CalendarDate {
  return (
    request.day ?? (request.mode === 'live' ? localTime(now, parcel.debtorCountry).day : parcel.preparedOn)
  );
}

/** Not wanted any more, or not lawful at this instant. */
function refusalFor({
  book,
  request,
  parcel,
  facts,
  frozen,
  confirmation,
  day,
}: {
  book: ScenarioBook;
  request: ClaimRequest;
  parcel: Pick<ClaimedParcel, 'recipient' | 'bodyText' | 'letter'>;
  facts: DossierFacts | undefined;
  frozen: FrozenFacts | undefined;
  confirmation: ConfirmationToSend | undefined;
  day: CalendarDate;
}): Reason | null {
  const { company, pagesAt } = request;
  const { recipient, bodyText, letter } = parcel;
  if (leadsNowhere(bodyText, request)) return { code: 'onlyRehearsed' };
  if (confirmation && facts)
    return refusalOfConfirmation(confirmation, { company, facts, parcel, pagesAt, day });
  if (!facts?.waiting || !frozen) return { code: 'nothingOwed' };
  const { scenario } = assignScenario(facts, book);
  const decision = decideAnew({ facts, scenario, day });
  const refusal = refusalToSend({
    waiting: facts.waiting,
    taken: facts.taken,
    decision,
    currency: facts.currency,
    shelfDays: SHELF_DAYS,
    day,
  });
  return (
    refusal ??
    unlikeNow({ company, facts, scenario, said: frozen.view, pagesAt, recipient }) ??
    judgeFrozen({
      company,
      facts,
      frozen: { ...frozen, text: bodyText, letter },
      channel: 'email',
      day,
    })[0] ??
    null
  );
}

type Refused = { readonly parcel: Claimed; readonly refusal: Reason };

async function withdraw(
  db: Transaction,
  { request, now, refused }: { request: ClaimRequest; now: string; refused: readonly Refused[] },
): Promise<void> {
  const { companyId, author } = request;
  for (const [day, group] of groupBy(refused, ({ parcel }) => parcel.day)) {
    const withdrawals = group.map(({ parcel, refusal }) => ({
      messageId: parcel.messageId,
      because: refusal,
    }));
    const lines = await withdrawAndTell(db, companyId, withdrawals, { at: 'sending' });
    await wakeDossiers(db, { companyId, debtorIds: group.map(({ parcel }) => parcel.debtorId), day });
    await appendJournal(db, { companyId, at: now, day, author }, lines);
  }
}

async function journalIntentions(
  db: Transaction,
  { request, now, claimed }: { request: ClaimRequest; now: string; claimed: readonly Claimed[] },
): Promise<void> {
  for (const [day, group] of groupBy(claimed, ({ day: on }) => on)) {
    const lines = group.map(({ debtorId, messageId, parcelId, recipient, frozenHash, attempts }) => ({
      kind: 'handingOver',
      debtorId,
      subjectId: messageId,
      content: { parcelId, recipient, frozenHash, attempt: attempts + 1 },
    }));
    await appendJournal(db, { companyId: request.companyId, at: now, day, author: request.author }, lines);
  }
}
