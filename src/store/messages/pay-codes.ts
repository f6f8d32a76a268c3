// The transfer code of a message as it was frozen: the payload that its picture shows.

import { selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Null when there is no such message in the company, or it carries no code. */
export async function frozenPayCode(
  db: Queryable,
  { companyId, messageId }: { companyId: string; messageId: string },
): Promise<string | null> {
  const row = await selectOne<{ payCode: string | null }>(
    db,
    'select pay_code as "payCode" from message where company_id = $1 and message_id = $2',
    [companyId, messageId],
  );
  return row?.payCode ?? null;
}
