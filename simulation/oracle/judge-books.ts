// What must hold of a firm's books at the end of every day: rules b, d and h, read with SQL of its own and compared with
// the truth. Money is counted from the plan's bookings, the journal's chain is hashed anew.

import { createHash } from 'node:crypto';
import type { Database } from '../../src/store/database.ts';
import type { Truth } from '../truth.ts';
import type { Breach } from './told.ts';

export type JournalHead = { readonly position: number; readonly hash: string };
export const JOURNAL_START: JournalHead = { position: 0, hash: '0'.repeat(64) };

type Books = { readonly database: Database; readonly companyId: string; readonly truth: Truth };

/** Rule d: what came in is allocated or unallocated, what is settled was allocated, and each invoice is open for what is owed. */
export async function judgeMoney({ database, companyId, truth }: Books): Promise<Breach[]> {
  const say = (sentence: string): Breach => ({ rule: 'd', sentence: `${truth.firm.name}: ${sentence}` });
  const { rows } = await database.query<{
    received: number;
    allocated: number;
    parts: number;
    settled: number;
    spent: number;
    back: number;
    wrong: number;
  }>(
    `select (select coalesce(sum(amount), 0)::bigint from payment where company_id = $1) as received,
            (select coalesce(sum(allocated), 0)::bigint from payment where company_id = $1) as allocated,
            (select coalesce(sum(amount), 0)::bigint from allocation where company_id = $1 and payment_id is not null) as parts,
            (select coalesce(sum(settled), 0)::bigint from invoice where company_id = $1) as settled,
            (select coalesce(sum(amount), 0)::bigint from allocation where company_id = $1) as spent,
            (select coalesce(sum(amount), 0)::bigint from money_back where company_id = $1 and state = 'taken') as back,
            (select count(*)::int from payment p where company_id = $1
               and allocated <> (select coalesce(sum(a.amount), 0) from allocation a where a.company_id = p.company_id and a.payment_id = p.payment_id)
                       + (select coalesce(sum(b.amount), 0) from money_back b where b.company_id = p.company_id and b.payment_id = p.payment_id and b.state = 'taken')) as wrong`,
    [companyId],
  );
  const breaches: Breach[] = [];
  for (const { received, allocated, parts, settled, spent, back, wrong } of rows) {
    if (received !== truth.bookings.received())
      breaches.push(say(`the bank brought ${truth.bookings.received()} cents, the books have ${received}`));
    if (back !== truth.bookings.goneBack())
      breaches.push(say(`the bank took ${truth.bookings.goneBack()} cents back, the books know of ${back}`));
    if (allocated !== parts + back)
      breaches.push(
        say(`payments carry ${allocated} as allocated, their parts add up to ${parts} and ${back} went back`),
      );
    if (settled !== spent)
      breaches.push(say(`invoices carry ${settled} as settled, the parts add up to ${spent}`));
    if (wrong > 0) breaches.push(say(`${wrong} payments differ from their parts`));
  }
  return breaches;
}

/** Rule d, invoice by invoice: nobody's invoice is more settled than its money, credit notes and people say. */
export async function judgeInvoices({ database, companyId, truth }: Books): Promise<Breach[]> {
  const { rows } = await database.query<{ number: string; open: number }>(
    `select number, case when cancelled_on is null then payable - settled else 0 end as open from invoice where company_id = $1 order by number`,
    [companyId],
  );
  const breaches: Breach[] = [];
  const stored = new Map(rows.map(({ number, open }) => [number, open]));
  for (const [number, { corrects, customer }] of truth.documents) {
    if (corrects !== null) continue;
    const open = stored.get(number);
    const owed = truth.openOf(number);
    if (open === undefined)
      breaches.push({
        rule: 'j',
        sentence: `${truth.firm.name}: ${number} of ${customer} was taken in and is not there`,
      });
    else if (open < owed)
      breaches.push({
        rule: 'd',
        sentence: `${truth.firm.name}: ${number} is open for ${open}, owed is ${owed}`,
      });
  }
  for (const number of stored.keys())
    if (!truth.documents.has(number))
      breaches.push({ rule: 'i', sentence: `${truth.firm.name}: ${number} is not theirs` });
  return breaches;
}

/** Rule b: what the channel took is on record as taken, and what is on record as sent was taken. */
export async function judgeDeliveries({
  database,
  companyId,
  truth,
  arrived,
}: Books & { arrived: ReadonlySet<string> }): Promise<Breach[]> {
  const say = (sentence: string): Breach => ({ rule: 'b', sentence: `${truth.firm.name}: ${sentence}` });
  const { rows } = await database.query<{
    parcel: string;
    state: string;
    message: string;
    customer: string;
    step: string;
    reason: string | null;
  }>(
    `select d.parcel_id as parcel, d.state, m.state as message, b.name as customer, m.step_key as step, m.withdrawn_because ->> 'code' as reason
       from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where d.company_id = $1 and d.channel = 'email'`,
    [companyId],
  );
  const taken = ['delivered', 'inDoubt', 'sending'];
  const breaches: Breach[] = [];
  for (const { parcel, state, message, customer, step, reason } of rows) {
    const hasArrived = arrived.has(parcel);
    if (hasArrived && !taken.includes(state))
      breaches.push(say(`${customer} has ${step}, the books say ${state}`));
    if (!hasArrived && state === 'delivered')
      breaches.push(say(`${step} to ${customer} counts as sent and never arrived`));
    if (message === 'withdrawn' && reason === null)
      breaches.push(say(`${step} to ${customer} was withdrawn without a reason`));
    if (state === 'waiting' && message === 'closed')
      breaches.push(say(`${step} to ${customer} waits in a message that is closed`));
  }
  return breaches;
}

/** Rule b, after a run: one message at most waits for a customer, however many processes ran. */
export async function judgeBatch({ database, companyId, truth }: Books): Promise<Breach[]> {
  const { rows } = await database.query<{ customer: string; messages: number }>(
    `select b.name as customer, count(*)::int as messages from message m
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where m.company_id = $1 and m.state in ('prepared', 'approved') and m.confirms is null group by b.name, m.dossier_id having count(*) > 1 order by b.name`,
    [companyId],
  );
  return rows.map(({ customer, messages }) => ({
    rule: 'b',
    sentence: `${truth.firm.name}: ${messages} messages wait for ${customer}`,
  }));
}

type Entry = {
  readonly position: number;
  readonly at: string;
  readonly day: string;
  readonly kind: string;
  readonly author: string;
  readonly debtor: string | null;
  readonly subject: string | null;
  readonly content: string;
  readonly previous: string;
  readonly hash: string;
};

/** Rule h: each entry carries the hash of the one before and its own. Only what is new since the head is read. */
export async function judgeJournal(
  { database, companyId, truth }: Books,
  head: JournalHead,
): Promise<{ readonly breaches: Breach[]; readonly head: JournalHead }> {
  const { rows } = await database.query<Entry>(
    `select position, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, day::text as day, kind, author, debtor_id::text as debtor, subject_id::text as subject,
            content, previous_hash as previous, hash from journal where company_id = $1 and position > $2 order by position`,
    [companyId, head.position],
  );
  let { position, hash } = head;
  for (const entry of rows) {
    position += 1;
    const { at, day, kind, author, debtor, subject, content, previous } = entry;
    const words = [hash, position, at, day, kind, author, debtor ?? '', subject ?? '', content].join('\n');
    const expected = createHash('sha256').update(words).digest('hex');
    if (entry.position !== position || previous !== hash || entry.hash !== expected) {
      const sentence = `${truth.firm.name}: the journal breaks at entry ${entry.position} (${kind})`;
      return { breaches: [{ rule: 'h', sentence }], head: { position: entry.position, hash: entry.hash } };
    }
    hash = expected;
  }
  return { breaches: [], head: { position, hash } };
}
