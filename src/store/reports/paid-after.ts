// What was paid after each step of a scenario, by the channels it left by. A message has its own days: those after it, up to
// the next message about the same invoice, so that no payment counts for two. Only messages whose days are all over
// are looked at; else those that were answered at once would be missing least.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type PaidAfter = {
  readonly stepKey: string;
  readonly channels: readonly string[];
  readonly messages: number;
  /** Messages after which something was paid. */
  readonly followed: number;
  /** Minor units: what was open in the messages, and what of it was paid in their days. */
  readonly asked: number;
  readonly paid: number;
  /** The median of days until the first payment, of the messages that were followed by one. */
  readonly medianDays: number | null;
};

/** One row per step and set of channels, in the order of the steps. Confirmations and answers are no steps. */
export const paidAfterSteps = (
  db: Queryable,
  asked: {
    companyId: string;
    currency: string;
    from: CalendarDate;
    day: CalendarDate;
    /** A payment later than this is no longer put down to the message. */
    withinDays: number;
  },
): Promise<PaidAfter[]> =>
  select<PaidAfter>(
    db,
    `with left_us as (
       select message_id, min(delivered_on) as on_day, array_agg(channel order by channel) as channels
         from delivery where company_id = $1 and state in ('delivered', 'done') and delivered_on between $3 and $4
        group by message_id),
     told as (
       select l.message_id, m.step_key, m.rung, l.channels, l.on_day, mi.invoice_id, mi.open,
              least(l.on_day + $5::int, lead(l.on_day) over (partition by mi.invoice_id order by l.on_day, l.message_id)) as until
         from left_us l
         join message m on m.company_id = $1 and m.message_id = l.message_id
         join message_invoice mi on mi.company_id = $1 and mi.message_id = l.message_id
        where m.currency = $2 and m.confirms is null and mi.rung is not null),
     answered as (
       select t.message_id, t.invoice_id, least(sum(a.amount), t.open)::bigint as paid, min(a.counts_from) - t.on_day as days
         from told t
         join allocation a on a.company_id = $1 and a.invoice_id = t.invoice_id and a.payment_id is not null
          and a.counts_from > t.on_day and a.counts_from <= t.until
        where t.on_day + $5::int <= $4
        group by t.message_id, t.invoice_id, t.open, t.on_day),
     message_told as (
       select t.message_id, t.step_key, t.rung, t.channels, sum(t.open)::bigint as asked, coalesce(sum(a.paid), 0)::bigint as paid, min(a.days) as days
         from told t left join answered a using (message_id, invoice_id)
        where t.on_day + $5::int <= $4
        group by t.message_id, t.step_key, t.rung, t.channels)
     select step_key as "stepKey", channels, count(*)::int as messages, count(days)::int as followed, sum(asked)::bigint as asked,
            sum(paid)::bigint as paid, percentile_disc(0.5) within group (order by days) as "medianDays"
       from message_told group by step_key, channels order by min(rung), step_key, channels`,
    [asked.companyId, asked.currency, asked.from, asked.day, asked.withinDays],
  );
