// Which companies have work, asked of all at once: an installation of thousands is not walked through to find the few.

import type { CalendarDate } from '../units/calendar.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

/** What makes a daily run worth starting; $1 is the day. Each reads one partial index. */
const TO_RUN = [
  // A dossier wants a decision.
  'select company_id as id from dossier where look_on <= $1 group by company_id',
  // Money came in that settles nothing yet, or a credit note waits to be used.
  'select company_id as id from payment where allocated < amount and set_aside_because is null and received_on <= $1 group by company_id',
  'select company_id as id from credit_note where used < amount and cancelled_on is null and issued_on <= $1 group by company_id',
  // An offer may have been met.
  'select company_id as id from settlement_offer where met_on is null and withdrawn_on is null and offered_on <= $1 group by company_id',
];

/** The companies that a daily run of the day would do something for. */
export async function companiesToRun(db: Queryable, day: CalendarDate): Promise<Set<string>> {
  const found = new Set<string>();
  for (const text of TO_RUN)
    for (const { id } of await select<{ id: string }>(db, text, [day])) found.add(id);
  return found;
}

/** The companies with a parcel that waits to leave, or whose sender may have died. */
export async function companiesToSend(db: Queryable): Promise<Set<string>> {
  const rows = await select<{ id: string }>(
    db,
    "select company_id as id from delivery where state in ('waiting', 'sending') group by company_id",
  );
  return new Set(rows.map(({ id }) => id));
}
