// Everything that happened with one debtor, newest first, in one statement over the facts and the journal.

import type { Reason } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeliveryRow, StoredMessageState } from '../messages/message-rows.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type TimelineRow = {
  readonly kind:
    | 'invoice'
    | 'payment'
    | 'creditNote'
    | 'message'
    | 'hold'
    | 'holdLifted'
    | 'decision'
    | 'import';
  /** An instant where one was kept. */
  readonly at: string | null;
  readonly day: CalendarDate;
  /** Number, payer, step, reason or kind of journal entry: words of the facts, never a sentence of ours. */
  readonly title: string;
  /** What a person said with it. */
  readonly detail: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly messageId: string | null;
  readonly state: StoredMessageState | null;
  readonly deliveries: readonly DeliveryRow[];
  readonly because: readonly Reason[];
  /** A call that was noted and not taken back. */
  readonly call: { readonly noteId: string; readonly dossierId: string } | null;
};

/** Journal entries that other rows of the timeline already tell. */
export const TOLD_BY_FACTS = [
  'messagePrepared',
  'messageApproved',
  'messageWithdrawn',
  'messageExcluded',
  'handingOver',
  'delivered',
  'inDoubt',
  'refused',
  'notSent',
  'holdPlaced',
  'holdLifted',
  'allocated',
];

export async function timelineOf(
  db: Queryable,
  {
    companyId,
    debtorId,
    day,
    limit,
  }: { companyId: string; debtorId: string; day: CalendarDate; limit: number },
): Promise<TimelineRow[]> {
  return select<TimelineRow>(db, TIMELINE, [companyId, debtorId, day, TOLD_BY_FACTS, limit]);
}

export const NOTHING_SENT = `null::uuid as "messageId", null as state, '[]'::json as deliveries, '[]'::jsonb as because, null::jsonb as call`;

/** An entry of the journal, where it is `j`. */
export const DECIDED = `select 'decision', j.at, j.day, j.kind, coalesce(case when j.kind like 'lawFact%' then j.content::jsonb ->> 'kind' end,
                 case when j.kind = 'planProposed' and j.content::jsonb ->> 'answersPlanId' is not null then concat_ws(': ', 'otherTerms', nullif(j.content::jsonb ->> 'note', ''))
                      when j.kind = 'planEnded' and j.content::jsonb ->> 'end' = 'countered' then 'countered' end,
                 j.content::jsonb ->> 'note', j.content::jsonb ->> 'outcome', j.content::jsonb ->> 'said', j.content::jsonb ->> 'quote',
                 case when jsonb_typeof(j.content::jsonb -> 'because') = 'string' then j.content::jsonb ->> 'because' end),
         case when j.kind = 'allocationTakenAway' then (j.content::jsonb ->> 'minorUnits')::bigint end,
         case when j.kind = 'allocationTakenAway' then (select i.currency from invoice i where i.company_id = j.company_id and i.invoice_id = j.subject_id) end,
         null::uuid, null, '[]'::json,
         case when jsonb_typeof(j.content::jsonb -> 'because') = 'array' then j.content::jsonb -> 'because' else '[]'::jsonb end,
         case when j.kind = 'contactNoted' then (select jsonb_build_object('noteId', n.note_id, 'dossierId', n.dossier_id)
           from contact_note n where n.company_id = j.company_id and n.note_id = j.subject_id and n.taken_back_on is null) end`;

const TIMELINE = `select * from (
  select 'invoice' as kind, null::timestamptz as at, issued_on as day, number as title, null::text as detail, total as amount, currency, ${NOTHING_SENT}
    from invoice where company_id = $1 and debtor_id = $2
  union all
  select 'creditNote', null, issued_on, number, null, amount, currency, ${NOTHING_SENT} from credit_note where company_id = $1 and debtor_id = $2
  union all
  select 'payment', null, a.counts_from, coalesce(p.payer_name, p.payment_text), null, sum(a.amount)::bigint, p.currency, ${NOTHING_SENT}
    from invoice i join allocation a on a.company_id = i.company_id and a.invoice_id = i.invoice_id
    join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
   where i.company_id = $1 and i.debtor_id = $2 group by p.payment_id, a.counts_from, p.payer_name, p.payment_text, p.currency
  union all
  select 'message', m.prepared_at, coalesce((select min(d.delivered_on) from delivery d where d.company_id = m.company_id and d.message_id = m.message_id), m.prepared_on),
         m.step_key, m.subject, case when m.confirms is null then m.asked end, m.currency, m.message_id, m.state,
         (select coalesce(json_agg(json_build_object('channel', d.channel, 'state', d.state, 'recipient', d.recipient, 'returned', d.returned ->> 'as') order by d.channel), '[]')
            from delivery d where d.company_id = m.company_id and d.message_id = m.message_id), m.because, null
    from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id where o.company_id = $1 and o.debtor_id = $2
  union all
  select 'hold', null, h.from_on, h.because, null, null::bigint, null, ${NOTHING_SENT}
    from hold h join dossier o on o.company_id = h.company_id and o.dossier_id = h.dossier_id where o.company_id = $1 and o.debtor_id = $2
  union all
  select 'holdLifted', h.lifted_at, (h.lifted_at at time zone 'UTC')::date, h.because, null, null::bigint, null, ${NOTHING_SENT}
    from hold h join dossier o on o.company_id = h.company_id and o.dossier_id = h.dossier_id
   where o.company_id = $1 and o.debtor_id = $2 and h.lifted_at is not null
  union all
  select 'import', max(f.taken_in_at), f.taken_in_on, f.file_name, null, null::bigint, null, ${NOTHING_SENT}
    from invoice i join file_import f on f.company_id = i.company_id and f.import_id = i.import_id
   where i.company_id = $1 and i.debtor_id = $2 group by f.import_id, f.taken_in_on, f.file_name
  union all
  ${DECIDED}
    from journal j where j.company_id = $1 and j.debtor_id in (select debtor_id from debtor where company_id = $1 and $2 in (debtor_id, merged_into)) and not j.kind = any($4)
  ) as told where day <= $3 order by day desc, at desc nulls last, kind, title limit $5`;
