// How many debtors got, or went without, the message of each step in the days before one: who would enter a comparison of it.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ToldLately = {
  readonly stepKey: string;
  readonly language: string;
  readonly debtors: number;
  /** The day of the first of these messages. */
  readonly firstOn: CalendarDate;
};

/** Messages prepared from `from` on and before `day`, whatever became of their sending; what was taken back counts for nothing. */
export const toldLately = (
  db: Queryable,
  { companyId, from, day }: { companyId: string; from: CalendarDate; day: CalendarDate },
): Promise<ToldLately[]> =>
  select<ToldLately>(
    db,
    `select t.step_key as "stepKey", b.language, count(distinct b.debtor_id)::int as debtors, min(t.on_day) as "firstOn"
       from (select m.step_key, m.dossier_id, m.prepared_on as on_day from message m
              where m.company_id = $1 and m.prepared_on >= $2 and m.prepared_on < $3 and m.state <> 'withdrawn' and m.confirms is null
             union all
             select l.step_key, l.dossier_id, l.left_out_on from rung_left_out l
              where l.company_id = $1 and l.left_out_on >= $2 and l.left_out_on < $3) t
       join dossier o on o.company_id = $1 and o.dossier_id = t.dossier_id
       join debtor b on b.company_id = $1 and b.debtor_id = o.debtor_id
      group by t.step_key, b.language order by t.step_key, b.language`,
    [companyId, from, day],
  );
