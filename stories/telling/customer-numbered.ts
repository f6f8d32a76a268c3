// A customer by the number that a file gave it.

import { select } from '../../src/store/select.ts';
import type { Diary } from './diary.ts';

/** Empty where nobody has that number. */
export async function customerNumbered(d: Diary, code: string): Promise<string> {
  const [row] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1 and customer_number = $2',
    [d.companyId, code],
  );
  return row?.id ?? '';
}
