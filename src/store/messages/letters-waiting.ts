// Letters on paper to one debtor that have not begun to leave, in whatever message they stand.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Messages that wait, or are approved, with a letter in them. */
export async function lettersWaitingFor(
  db: Queryable,
  { companyId, debtorId }: { companyId: string; debtorId: string },
): Promise<string[]> {
  const rows = await select<{ messageId: string }>(
    db,
    `select m.message_id as "messageId"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = $1 and o.debtor_id = $2 and m.state in ('prepared', 'approved') and m.confirms is null
        and exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.channel in ('letter', 'registeredLetter'))
        and not exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done'))
      order by m.message_id for update of m`,
    [companyId, debtorId],
  );
  return rows.map(({ messageId }) => messageId);
}
