// How often a person was contacted in the last seven days, whichever company of the installation did it. A person is
// known by an address, a telephone number or a company number. What comes out is days and channels: who wrote, and about
// what, stays with the company that did. This is the one place that looks across companies, and only those in the same
// mode: rehearsals are no contacts, and a confirmation answers somebody.

import { createHash } from 'node:crypto';
import type { Company } from '../../claim/parties.ts';
import type { RecentContact } from '../../dunning/dossier-facts.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { groupBy, groupValues } from '../group-by.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

const DAYS_LOOKED_AT = 7;
/** As many as person_lock allows: enough that two batches seldom wait for each other without a person in common. */
const LOCK_SLOTS = 16_384;

/** One way in which a debtor is known: an address, a telephone number or a company number. */
export type Way = {
  readonly debtorId: string;
  readonly kind: 'address' | 'registration';
  readonly value: string;
};

/** A message that reached, or is on its way to, the person behind `value`. */
type Hit = {
  readonly value: string;
  readonly companyId: string;
  readonly messageId: string;
  readonly channel: RecentContact['channels'][number];
  readonly on: CalendarDate;
};

type Asked = {
  readonly companyId: string;
  readonly debtorIds: readonly string[];
  readonly day: CalendarDate;
};

/** What the company knows by itself: how its debtors are reached, and what it sent them lately. */
export type OurContacts = { readonly ways: readonly Way[]; readonly hits: readonly Hit[] };

/** `ways`: those that are known already, perhaps with others beside them. */
export async function contactsOfOurs(
  db: Queryable,
  { ways: known, ...asked }: Asked & { readonly ways?: readonly Way[] | undefined },
): Promise<OurContacts> {
  const mine = new Set(asked.debtorIds);
  const [ways, hits] = await Promise.all([
    known?.filter(({ debtorId }) => mine.has(debtorId)) ?? waysTo(db, asked.companyId, asked.debtorIds),
    ownHits(db, asked),
  ]);
  return { ways, hits };
}

type People = {
  readonly company: Company;
  readonly day: CalendarDate;
  readonly ours: OurContacts;
};

const COUNTED = "d.state in ('delivered', 'inDoubt', 'done', 'sending')";
const SENT_SINCE = 'd.delivered_on > $2 and d.delivered_on <= $3';
/** A message of this company that waits to leave does not count against itself. */
const NOT_WAITING = "m.state not in ('prepared', 'approved')";

/** By debtor, one entry per message. */
export async function personContacts(db: Queryable, people: People): Promise<Map<string, RecentContact[]>> {
  const { ways, hits: own } = people.ours;
  const anywhere =
    ways.length === 0
      ? []
      : await db.past('persons', async all => [
          ...hitsOf(ways, 'address', await addressHits(all, people, valuesOf(ways, 'address'))),
          ...hitsOf(
            ways,
            'registration',
            await registrationHits(all, people, valuesOf(ways, 'registration')),
          ),
        ]);
  const hits = [...own, ...anywhere];
  const byMessage = groupBy(hits, ({ value, companyId, messageId }) =>
    [value, companyId, messageId].join(' '),
  );
  const entries = [...byMessage.values()].flatMap(same => {
    const [first] = same;
    const [on] = same.map(hit => hit.on).sort();
    if (first === undefined || on === undefined) return [];
    return { debtorId: first.value, on, channels: [...new Set(same.map(({ channel }) => channel))].sort() };
  });
  return groupValues(
    entries,
    ({ debtorId }) => debtorId,
    ({ on, channels }) => ({ on, channels }),
  );
}

/**
 * Held to the end of the transaction by who is about to contact these people: of two companies that would write to the
 * same person at the same instant, the second counts what the first sends. The ways by which they are locked come back.
 */
export async function lockPersons(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<readonly Way[]> {
  const ways = await waysTo(db, companyId, debtorIds);
  const slots = [...new Set(ways.map(({ value }) => slotOf(value)))].sort((left, right) => left - right);
  if (slots.length === 0) return ways;
  await db.query('insert into person_lock (slot) select unnest($1::int[]) on conflict do nothing', [slots]);
  await db.query('select 1 from person_lock where slot = any($1) order by slot for no key update', [slots]);
  return ways;
}

const slotOf = (value: string): number =>
  createHash('sha256').update(value).digest().readUInt32BE(0) % LOCK_SLOTS;

const valuesOf = (ways: readonly Way[], kind: Way['kind']): string[] => [
  ...new Set(ways.filter(way => way.kind === kind).map(({ value }) => value)),
];

/** The same hits with the debtors that are reached in this way in place of the value. */
function hitsOf(ways: readonly Way[], kind: Way['kind'], hits: readonly Hit[]): Hit[] {
  const debtors = groupBy(
    ways.filter(way => way.kind === kind),
    ({ value }) => value,
  );
  return hits.flatMap(hit =>
    (debtors.get(hit.value) ?? []).map(({ debtorId }) => ({ ...hit, value: debtorId })),
  );
}

/** What these debtors are known by: addresses, telephone numbers, company numbers. */
async function waysTo(db: Queryable, companyId: string, debtorIds: readonly string[]): Promise<Way[]> {
  return select<Way>(
    db,
    `select debtor_id as "debtorId", 'address' as kind, email as value from contact where company_id = $1 and debtor_id = any($2) and email is not null
     union select debtor_id, 'address', phone from contact where company_id = $1 and debtor_id = any($2) and phone is not null
     union select debtor_id, 'registration', registration from debtor where company_id = $1 and debtor_id = any($2) and registration is not null`,
    [companyId, debtorIds],
  );
}

async function ownHits(db: Queryable, { companyId, debtorIds, day }: Asked): Promise<Hit[]> {
  return select<Hit>(
    db,
    `select o.debtor_id as value, d.company_id as "companyId", d.message_id as "messageId", d.channel, d.delivered_on as "on"
       from dossier o join delivery d on d.company_id = o.company_id and d.dossier_id = o.dossier_id and ${SENT_SINCE} and ${COUNTED}
       join message m on m.company_id = d.company_id and m.message_id = d.message_id and m.confirms is null and ${NOT_WAITING}
      where o.company_id = $1 and o.debtor_id = any($4)`,
    [companyId, addDays(day, -DAYS_LOOKED_AT), day, debtorIds],
  );
}

/** Of every company in the same mode, what went to these addresses, and what another company is sending to them now. */
async function addressHits(
  db: Queryable,
  { company, day }: People,
  addresses: readonly string[],
): Promise<Hit[]> {
  if (addresses.length === 0) return [];
  return select<Hit>(
    db,
    `select d.recipient as value, d.company_id as "companyId", d.message_id as "messageId", d.channel, coalesce(d.delivered_on, $3::date) as "on"
       from delivery d join company c on c.company_id = d.company_id
       join message m on m.company_id = d.company_id and m.message_id = d.message_id and m.confirms is null
      where d.recipient = any($4) and coalesce(c.policy ->> 'mode', 'test') = $5 and (d.company_id <> $1 or ${NOT_WAITING})
        and ((d.state = 'sending' and d.company_id <> $1) or (${SENT_SINCE} and ${COUNTED}))`,
    [company.id, addDays(day, -DAYS_LOOKED_AT), day, addresses, company.policy.mode],
  );
}

/** Of every company in the same mode, what went to a debtor with one of these company numbers. */
async function registrationHits(
  db: Queryable,
  { company, day }: People,
  registrations: readonly string[],
): Promise<Hit[]> {
  if (registrations.length === 0) return [];
  return select<Hit>(
    db,
    `select b.registration as value, d.company_id as "companyId", d.message_id as "messageId", d.channel, d.delivered_on as "on"
       from debtor b join company c on c.company_id = b.company_id
       join dossier o on o.company_id = b.company_id and o.debtor_id = b.debtor_id
       join delivery d on d.company_id = o.company_id and d.dossier_id = o.dossier_id and ${SENT_SINCE} and ${COUNTED}
       join message m on m.company_id = d.company_id and m.message_id = d.message_id and m.confirms is null
      where b.registration = any($4) and coalesce(c.policy ->> 'mode', 'test') = $5 and (d.company_id <> $1 or ${NOT_WAITING})`,
    [company.id, addDays(day, -DAYS_LOOKED_AT), day, registrations, company.policy.mode],
  );
}
