// A letter that was posted came back. From an address where nobody is known, it was never there: its step did not happen unless
// an e-mail of the same message arrived, and no paper goes to that address until somebody corrects it or says that it is right.
// Refused, or not fetched at the post office, it was presented where it belongs: the step stands, and the closed envelope is
// the proof. A French formal notice keeps its effect though it was never fetched (Cass. 1re civ., 20 January 2021,
// n° 19-20.680, on C. civ. 1146 old, 1231 new); for Belgium that is to verify.

import type { Address } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { Transaction } from '../../store/database.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { keepReturnedMail } from '../../store/debtors/returned-mail.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal, type JournalLine } from '../../store/journal/journal.ts';
import { frozenMessages } from '../../store/messages/frozen-messages.ts';
import { lettersWaitingFor } from '../../store/messages/letters-waiting.ts';
import { type DeliveryHead, failDelivery, lockDelivery } from '../../store/messages/message-states.ts';
import { keepReturned, returnedLetter } from '../../store/messages/returned-letters.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';

/** What the post wrote on the envelope. */
export const RETURNED_AS = ['unknownAddress', 'unclaimed', 'acceptanceRefused'] as const;
export type ReturnedAs = (typeof RETURNED_AS)[number];

export type ReturnOutcome = 'done' | 'notALetter' | 'returnedAlready' | 'dayInFuture' | 'beforePrepared';

type Returned = Act & {
  readonly messageId: string;
  readonly returnedOn: CalendarDate;
  readonly returnedAs: ReturnedAs;
};

export async function returnLetter(
  { database, clock }: DeskContext,
  { companyId, by, day, messageId, returnedOn, returnedAs }: Returned,
): Promise<ReturnOutcome> {
  if (returnedOn > day) return 'dayInFuture';
  const at = clock.now();
  return database.transaction(async db => {
    const letter = await postedLetter(db, { companyId, messageId });
    if (letter === null) return 'notALetter';
    if ((await returnedLetter(db, { companyId, messageId })) !== null) return 'returnedAlready';
    const { debtorId, deliveredOn } = letter;
    if (deliveredOn !== null && returnedOn < deliveredOn) return 'beforePrepared';
    await keepReturned(db, {
      ...{ companyId, deliveryId: letter.deliveryId },
      ...{ as: returnedAs, on: returnedOn },
    });
    const withdrawn =
      returnedAs === 'unknownAddress' ? await neverThere(db, { companyId, letter, returnedOn }) : [];
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day: returnedOn, author: by }, [
      { kind: 'letterReturned', debtorId, subjectId: messageId, content: { outcome: returnedAs } },
      ...withdrawn,
    ]);
    return 'done';
  });
}

async function postedLetter(
  db: Transaction,
  { companyId, messageId }: { companyId: string; messageId: string },
): Promise<DeliveryHead | null> {
  const asked = { companyId, messageId, state: 'done' };
  const [ordinary, registered] = [
    await lockDelivery(db, { ...asked, channel: 'letter' }),
    await lockDelivery(db, { ...asked, channel: 'registeredLetter' }),
  ];
  return ordinary ?? registered;
}

const onEnvelope = (address: Address | null | undefined): string =>
  [...(address?.lines ?? []), address?.postalCode ?? '', address?.city ?? ''].join('\n');

/** Its step is taken back, the address is in doubt, and what waits to be posted there waits no longer; the lines of that. */
async function neverThere(
  db: Transaction,
  {
    companyId,
    letter: { deliveryId, debtorId, messageId },
    returnedOn,
  }: { companyId: string; letter: DeliveryHead; returnedOn: CalendarDate },
): Promise<JournalLine[]> {
  const because: Reason = { code: 'addressReturned', on: returnedOn };
  await failDelivery(db, { companyId, deliveryId });
  const written = (await frozenMessages(db, companyId, [messageId])).get(messageId)?.view.debtor.address;
  const now = (await debtorsById(db, companyId, [debtorId])).get(debtorId)?.address;
  const isThere = onEnvelope(written) === onEnvelope(now);
  if (isThere && now) await keepReturnedMail(db, { companyId, debtorId, address: now, on: returnedOn });
  const waiting = isThere ? await lettersWaitingFor(db, { companyId, debtorId }) : [];
  const lines = await withdrawAndTell(
    db,
    companyId,
    [messageId, ...waiting].map(id => ({ messageId: id, because })),
  );
  // Of the letter itself its return tells.
  return lines.filter(({ subjectId }) => subjectId !== messageId);
}
