// Up to which day the papers of each debtor are about what is over. The day is never after the limit, nor after the first invoice
// that still needs its papers. Whoever has no invoice here, since it never had one or it was taken back or moved to another,
// is over once nobody was in touch since the limit.

/** The day on which somebody was first known here: its id holds the instant. */
const KNOWN_SINCE = `(to_timestamp(('x' || substr(replace(m.debtor_id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0) at time zone 'UTC')::date`;

/** Every day on which a debtor without an invoice was taken in, named by a list, written to, or said or paid something. */
const TOUCHED = [
  [KNOWN_SINCE, ''],
  ['t.taken_in_on', 'join file_import t on t.company_id = $1 and t.import_id = m.import_id'],
  ['t.taken_in_on', 'join file_import t on t.company_id = $1 and t.import_id = m.listed_in'],
  [
    'f.taken_in_on',
    'join contact t on t.company_id = $1 and t.debtor_id = m.debtor_id join file_import f on f.company_id = $1 and f.import_id = t.import_id',
  ],
  ['t.day', "join journal t on t.company_id = $1 and t.debtor_id = m.debtor_id and t.kind <> 'papersErased'"],
  ['t.answered_on', 'join debtor_answer t on t.company_id = $1 and t.debtor_id = m.debtor_id'],
  [
    'greatest(t.issued_on, t.cancelled_on)',
    'join credit_note t on t.company_id = $1 and t.debtor_id = m.debtor_id',
  ],
  ['t.paid_on', 'join paid_item t on t.company_id = $1 and t.debtor_id = m.debtor_id'],
  ['greatest(t.opened_on, t.closed_on)', 'join dossier t on t.company_id = $1 and t.debtor_id = m.debtor_id'],
  [
    'greatest(t.made_on, t.pay_on)',
    'join dossier o on o.company_id = $1 and o.debtor_id = m.debtor_id join payment_promise t on t.company_id = $1 and t.dossier_id = o.dossier_id',
  ],
] as const;

/** What goes on with somebody who has no invoice: a dossier, a promise, a message that waits, money whose owner is asked for. */
const RUNNING = `
    select w.head_id as debtor_id from dossier o join without w on w.debtor_id = o.debtor_id
     where o.company_id = $1 and (o.closed_on is null
       or exists (select from message m where m.company_id = $1 and m.dossier_id = o.dossier_id and m.state in ('prepared', 'approved')))
    union select w.head_id from payment_suspect s join without w on w.debtor_id = s.debtor_id
      join payment p on p.company_id = $1 and p.payment_id = s.payment_id
     where s.company_id = $1 and p.allocated < p.amount and p.set_aside_because is null`;

/** `$1` the company, `$2` the limit, `$3` and `$4` the titles. */
export const CUT = `
  with old as (
    select i.debtor_id, i.invoice_id, i.issued_on,
           case when i.cancelled_on is not null then greatest(i.cancelled_on, i.issued_on)
                when i.settled >= i.payable then greatest(i.issued_on, a.last_on) end as over_on
      from invoice i
      left join (select invoice_id, max(counts_from) as last_on from allocation where company_id = $1 group by invoice_id) a
        on a.invoice_id = i.invoice_id
     where i.company_id = $1 and i.issued_on < $2),
  without as (
    select m.debtor_id, coalesce(m.merged_into, m.debtor_id) as head_id, m.import_id, m.listed_in from debtor m
     where m.company_id = $1 and not exists (select from invoice i where i.company_id = $1
             and i.debtor_id = coalesce(m.merged_into, m.debtor_id))),
  touched as (
    select head_id as debtor_id, max(on_day) as last_on from (
      ${TOUCHED.map(([on, joined]) => `select m.head_id, ${on} as on_day from without m ${joined}`).join('\n      union all ')}) t
     group by head_id having max(on_day) < $2),
  running as (${RUNNING}),
  kept as (
    select debtor_id, min(issued_on) as from_on, 'openInvoice' as because from old where over_on is null group by debtor_id
    union all
    select debtor_id, min(issued_on), 'settledSince' from old where over_on >= $2 group by debtor_id
    union all
    select debtor_id, min(issued_on), 'creditLeft' from credit_note
     where company_id = $1 and cancelled_on is null and used < amount and issued_on < $2 group by debtor_id
    union all
    select debtor_id, min(answered_on), 'answerWaiting' from debtor_answer
     where company_id = $1 and handled_at is null and answered_on < $2 group by debtor_id
    union all
    select t.debtor_id, t.last_on, 'running' from touched t join running r on r.debtor_id = t.debtor_id
    union all
    select o.debtor_id, min(o.issued_on), 'title'
      from old o join write_off w on w.company_id = $1 and w.invoice_id = o.invoice_id and w.reopened_on is null
     where exists (select from law_fact f where f.company_id = $1 and f.debtor_id = o.debtor_id and f.lifted_at is null
                     and f.kind = any($4::text[]) and f.happened_on >= $3) group by o.debtor_id),
  seen as (
    select debtor_id, null::date as last_on from old group by debtor_id
    union all
    select a.debtor_id, null from debtor_answer a
     where a.company_id = $1 and a.answered_on < $2
       and exists (select from invoice i where i.company_id = $1 and i.debtor_id = a.debtor_id)
       and not exists (select from old o where o.debtor_id = a.debtor_id) group by a.debtor_id
    union all
    select t.debtor_id, t.last_on from touched t where not exists (select from running r where r.debtor_id = t.debtor_id)),
  cut as (
    select s.debtor_id, s.last_on, least($2::date, min(k.from_on)) as before, count(k.debtor_id) = 0 as is_free
      from seen s left join kept k on k.debtor_id = s.debtor_id group by s.debtor_id, s.last_on)`;

/** Nothing goes on with a debtor `c`: no invoice of that day or later, and nothing that keeps older papers. */
export const IS_OVER = `c.is_free and not exists (select from invoice i where i.company_id = $1 and i.debtor_id = c.debtor_id and i.issued_on >= c.before)
  and not exists (select from credit_note n where n.company_id = $1 and n.debtor_id = c.debtor_id and n.issued_on >= c.before)`;

/** The accounts do not name whoever it is: its name is kept no longer than what was said. */
export const outsideAccounts = (debtorId: string): string =>
  ['invoice', 'credit_note', 'paid_item']
    .map(table => `not exists (select from ${table} x where x.company_id = $1 and x.debtor_id = ${debtorId})`)
    .join(' and ');

const inFileSince = (importId: string): string =>
  `exists (select from file_import f where f.company_id = $1 and f.import_id = ${importId} and f.taken_in_on >= $2)`;
/** A contact of a debtor `d`; whoever stands in a list of customers since the limit stays one. */
export const CONTACT_OVER = `not ${inFileSince('k.import_id')} and not (k.is_listed and ${inFileSince('d.listed_in')})`;
