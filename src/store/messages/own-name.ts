// Messages that wait and state who their creditor is and where to pay: what is to be written anew when that changes.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type Waiting = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly preparedOn: CalendarDate;
};

/** Messages that have not begun to leave. Of confirmations an offer to settle and the letter of a plan say who claims and where to pay. */
export async function waitingInOwnName(db: Queryable, companyId: string): Promise<Waiting[]> {
  return select<Waiting>(
    db,
    `select m.message_id as "messageId", o.debtor_id as "debtorId", m.prepared_on as "preparedOn"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = $1 and m.state in ('prepared', 'approved') and (m.confirms is null or m.step_key in ('settlementOffer', 'planOffer', 'planAccepted'))
        and not exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done'))
      order by m.message_id for update of m`,
    [companyId],
  );
}

/** Letters on paper whose e-mail has left, and which nobody has posted yet. */
export async function withdrawLettersToPost(db: Queryable, companyId: string): Promise<Waiting[]> {
  return select<Waiting>(
    db,
    `update delivery d set state = 'withdrawn' from message m, dossier o
      where d.company_id = $1 and d.state = 'task' and d.channel in ('letter', 'registeredLetter')
        and m.company_id = d.company_id and m.message_id = d.message_id and m.state = 'closed' and m.confirms is null
        and o.company_id = m.company_id and o.dossier_id = m.dossier_id
      returning d.message_id as "messageId", o.debtor_id as "debtorId", m.prepared_on as "preparedOn"`,
    [companyId],
  );
}
