// What waits because of somebody who sells: a message until they answer, and a debtor for whom they said that it is our error.

import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { type Collector, mineAlone } from './portfolios.ts';

/** Who was told of a message and has not answered, and the first day on which it may leave without an answer. */
export const salesWait = (
  db: Queryable,
  { companyId, messageId }: { companyId: string; messageId: string },
): Promise<{ readonly name: string; readonly leavesOn: CalendarDate } | null> =>
  selectOne(
    db,
    `select name, leaves_on as "leavesOn" from sales_question where company_id = $1 and message_id = $2
       and mailed_at is not null and answer is null and revoked_at is null`,
    [companyId, messageId],
  );

/** By message, the day before which it may not leave: whoever was told of it has not answered yet. */
export async function salesWaits(
  db: Queryable,
  { companyId, ids }: { companyId: string; ids: readonly string[] },
): Promise<ReadonlyMap<string, CalendarDate>> {
  const rows = await select<{ id: string; on: CalendarDate }>(
    db,
    `select message_id as id, leaves_on as "on" from sales_question where company_id = $1 and message_id = any($2::uuid[])
       and mailed_at is not null and answer is null and revoked_at is null`,
    [companyId, ids],
  );
  return new Map(rows.map(({ id, on }) => [id, on]));
}

export type OurError = {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly by: string;
  readonly because: string;
  readonly currency: string;
  /** What the reminder would have asked for. */
  readonly asked: number;
};

/** Debtors whose reminders stand still because of an error of ours: whoever lifts the hold has put it right. */
export const ourErrors = (
  db: Queryable,
  {
    companyId,
    currency,
    limit,
    collector = null,
  }: { companyId: string; currency: string; limit: number } & Collector,
): Promise<OurError[]> => {
  const mine = mineAlone(collector, '$4');
  return select(
    db,
    `select q.debtor_id as "debtorId", b.name as "debtorName", q.name as by, h.because, m.currency, m.asked
       from sales_question q
       join hold h on h.company_id = q.company_id and h.dossier_id = q.dossier_id and h.author = q.name and h.from_on = q.answered_on
        and h.invoice_id is null and h.until_on is null and h.lifted_at is null
       join message m on m.company_id = q.company_id and m.message_id = q.message_id
       join debtor b on b.company_id = q.company_id and b.debtor_id = q.debtor_id
      where q.company_id = $1 and q.answer = 'error' ${mine.and('q.debtor_id')}
      order by m.currency <> $2, m.currency, m.asked desc, q.question_id limit $3`,
    [companyId, currency, limit, ...mine.values],
  );
};
