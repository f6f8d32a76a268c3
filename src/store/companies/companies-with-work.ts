// Which companies have work, asked of all at once: an installation of thousands is not walked through to find the few.

import type { CalendarDate } from '../../units/calendar.ts';
import { wakeDecidedAhead, wakeOtherPages } from '../dossiers/dossier-writes.ts';
import { STALE } from '../dossiers/stale-dossiers.ts';
import { IS_TOLD, unreadAgreed, unreadTold } from '../dossiers/told-anew.ts';
import { select } from '../select.ts';
import type { Passing } from '../session.ts';

/** A dossier wants a decision; $1 is the day. This and each of the next reads one partial index. */
const TO_DECIDE = 'select company_id as id from dossier where look_on <= $1 group by company_id';

const TOLD_BEFORE = `select m.company_id as id from message m where ${unreadTold('$1')} group by m.company_id`;

/** Something may be settled before anything is decided. */
const TO_SETTLE = [
  // Money came in that settles nothing yet, or a credit note waits to be used.
  'select company_id as id from payment where allocated < amount and set_aside_because is null and received_on <= $1 group by company_id',
  'select company_id as id from credit_note where used < amount and cancelled_on is null and issued_on <= $1 group by company_id',
  // An offer may have been met.
  'select company_id as id from settlement_offer where met_on is null and withdrawn_on is null and offered_on <= $1 group by company_id',
  // The letter of a plan that has not ended was taken back, and may have to be written anew.
  `select w.company_id as id from message w join payment_plan p on p.company_id = w.company_id and p.plan_id = w.confirms
    where w.confirms is not null and w.state = 'withdrawn' and w.step_key in ('planOffer', 'planAccepted') and p.ended_on is null and w.prepared_on <= $1
    group by w.company_id`,
  // What is open under a plan may have changed.
  `select p.company_id as id from payment_plan p join dossier o on o.company_id = p.company_id and o.dossier_id = p.dossier_id
    where p.ended_on is null and o.closed_on is null and o.look_on <= $1 group by p.company_id`,
  // So was another confirmation, in the last days.
  TOLD_BEFORE,
];

/**
 * The companies that a daily run of the day would do something for, and for which of them it may settle something. What was decided
 * while the clock was ahead is woken first: nobody would look at it until that day.
 */
export async function companiesToRun(
  db: Passing,
  day: CalendarDate,
): Promise<Map<string, { readonly maySettle: boolean }>> {
  await db.past('companies', all => wakeDecidedAhead(all, day));
  const found = new Map<string, { readonly maySettle: boolean }>();
  const ask = (text: string): Promise<{ id: string }[]> =>
    db.past('companies', all => select<{ id: string }>(all, text, [day]));
  for (const { id } of await ask(TO_DECIDE)) found.set(id, { maySettle: false });
  for (const text of TO_SETTLE) for (const { id } of await ask(text)) found.set(id, { maySettle: true });
  return found;
}

/** The companies with a message that waits and whose dossier has been asked for a look since. */
export async function companiesWithStaleMessages(db: Passing, day: CalendarDate): Promise<Set<string>> {
  const text = `select m.company_id as id ${STALE} and o.look_on <= $1 group by m.company_id`;
  const rows = await db.past('companies', all => select<{ id: string }>(all, text, [day]));
  return new Set(rows.map(({ id }) => id));
}

/** Taken back, and its dossier asked for a look since: whoever finds nothing to write does not find the same again after the run. */
const toTellAnew = (unread: string): string =>
  `select m.company_id as id from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
    where ${unread} and ${IS_TOLD} and o.look_on <= $1 group by m.company_id`;

/** The companies where what was said or agreed was to be told, and was taken back as it was written, in the last days. */
export async function companiesToTellAnew(db: Passing, day: CalendarDate): Promise<Set<string>> {
  const found = new Set<string>();
  for (const unread of [unreadTold('$1'), unreadAgreed('$1')]) {
    const rows = await db.past('companies', all => select<{ id: string }>(all, toTellAnew(unread), [day]));
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Asks for a look at what waits with a link to another address than this server's, or with none. */
export const lookAtOtherPages = (
  db: Passing,
  asked: { readonly pagesAt: string; readonly day: CalendarDate },
): Promise<void> => db.past('companies', all => wakeOtherPages(all, asked));

/** The companies with mails that were handed over by a rehearsal. */
export async function companiesRehearsed(db: Passing): Promise<Set<string>> {
  const text =
    "select company_id as id from delivery where rehearsed and state = 'delivered' group by company_id";
  const rows = await db.past('companies', all => select<{ id: string }>(all, text));
  return new Set(rows.map(({ id }) => id));
}

/** The companies with a parcel that waits to leave, or whose sender may have died. */
export async function companiesToSend(db: Passing): Promise<Set<string>> {
  const text =
    "select company_id as id from delivery where state in ('waiting', 'sending') group by company_id";
  const rows = await db.past('companies', all => select<{ id: string }>(all, text));
  return new Set(rows.map(({ id }) => id));
}
