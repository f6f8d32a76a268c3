// What was noted as sent while a company was in test mode: no customer got it.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/**
 * The e-mails of the test mode that ends now did not leave after all; what a person posted or said on the telephone stays, and so
 * does what left before the company went back to test mode. The messages of which nothing else left.
 */
export const forgetRehearsed = (
  db: Queryable,
  companyId: string,
): Promise<{ readonly messageId: string }[]> =>
  select(
    db,
    `with tested as (
       select max(j.at) as since from journal j
        where j.company_id = $1 and j.subject_id = $1 and case j.kind when 'policyChanged' then j.content::jsonb ->> 'mode' end = 'test')
     update delivery d set state = 'withdrawn', delivered_at = null, delivered_on = null from tested
      where d.company_id = $1 and d.channel = 'email' and d.state = 'delivered' and d.delivered_at >= coalesce(tested.since, '-infinity')
        and not exists (select from delivery o where o.company_id = d.company_id and o.message_id = d.message_id and o.state in ('sending', 'inDoubt', 'done'))
     returning d.message_id as "messageId"`,
    [companyId],
  );
