// How often a person was contacted in the last seven days, whichever company of the installation did it. A person is
// known by an address, a telephone number or a company number. What comes out is days and channels: who wrote, and about
// what, stays with the company that did. This is the one place that looks across companies, and only those in the same
// mode: rehearsals are no contacts, and a confirmation answers somebody.

import type { RecentContact } from '../dunning/dossier-facts.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

const DAYS_LOOKED_AT = 7;

const CONTACTS = `with mode as (select coalesce(policy ->> 'mode', 'test') as mode from company where company_id = $1),
 way as (
   select debtor_id, email as address from contact where company_id = $1 and debtor_id = any($2) and email is not null
   union select debtor_id, phone from contact where company_id = $1 and debtor_id = any($2) and phone is not null),
 hit as (
   select w.debtor_id, d.company_id, d.message_id, d.channel, d.state, d.delivered_on
     from way w join delivery d on d.recipient = w.address and d.delivered_on > $4 and d.delivered_on <= $3
   union
   select me.debtor_id, d.company_id, d.message_id, d.channel, d.state, d.delivered_on
     from debtor me join debtor same on same.registration = me.registration
     join dossier o on o.company_id = same.company_id and o.debtor_id = same.debtor_id
     join delivery d on d.company_id = o.company_id and d.dossier_id = o.dossier_id and d.delivered_on > $4 and d.delivered_on <= $3
    where me.company_id = $1 and me.debtor_id = any($2)
   union
   select o.debtor_id, d.company_id, d.message_id, d.channel, d.state, d.delivered_on
     from dossier o join delivery d on d.company_id = o.company_id and d.dossier_id = o.dossier_id and d.delivered_on > $4 and d.delivered_on <= $3
    where o.company_id = $1 and o.debtor_id = any($2)
   union
   select w.debtor_id, d.company_id, d.message_id, d.channel, d.state, $3::date
     from way w join delivery d on d.recipient = w.address and d.state = 'sending' and d.company_id <> $1)
 select h.debtor_id as "debtorId", min(h.delivered_on) as "on", array_agg(distinct h.channel) as channels
   from hit h join company c on c.company_id = h.company_id
   join message m on m.company_id = h.company_id and m.message_id = h.message_id
  where m.confirms is null and h.state in ('delivered', 'inDoubt', 'done', 'sending') and coalesce(c.policy ->> 'mode', 'test') = (select mode from mode)
    and not (h.company_id = $1 and m.state in ('prepared', 'approved'))
  group by h.debtor_id, h.company_id, h.message_id`;

/** By debtor, one entry per message; the message that waits to leave does not count against itself. */
export async function personContacts(
  db: Queryable,
  { companyId, debtorIds, day }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate },
): Promise<Map<string, RecentContact[]>> {
  const rows = await select<RecentContact & { readonly debtorId: string }>(db, CONTACTS, [
    companyId,
    debtorIds,
    day,
    addDays(day, -DAYS_LOOKED_AT),
  ]);
  const byDebtor = new Map<string, RecentContact[]>();
  for (const { debtorId, on, channels } of rows)
    byDebtor.set(debtorId, [...(byDebtor.get(debtorId) ?? []), { on, channels }]);
  return byDebtor;
}

/**
 * Held to the end of the transaction by who is about to contact these people: of two companies that would write to the
 * same person at the same instant, the second counts what the first sends.
 */
export async function lockPersons(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<void> {
  await db.query(
    `select 1 from debtor d where d.registration in (select registration from debtor where company_id = $1 and debtor_id = any($2) and registration is not null)
      order by d.company_id, d.debtor_id for no key update`,
    [companyId, debtorIds],
  );
  await db.query(
    `select 1 from contact c where c.email in (select email from contact where company_id = $1 and debtor_id = any($2) and email is not null)
      order by c.company_id, c.contact_id for no key update`,
    [companyId, debtorIds],
  );
}
