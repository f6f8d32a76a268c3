// What was noted as sent and no customer got: a company was in test mode, or its mails went into a trial mailbox.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type Rehearsed = {
  readonly messageId: string;
  readonly debtorId: string;
  /** A letter was posted or a call made as well: of the message that much stays. */
  readonly hasLeftOtherwise: boolean;
};

/**
 * These e-mails did not leave after all; what a person posted or said on the telephone stays, and so does what left before the
 * company went back to test mode. Of mails of which it was not noted how they left (before 0086) only those of the test mode that
 * ends now are known not to have: `endsTest`.
 */
export const forgetRehearsed = (
  db: Queryable,
  { companyId, endsTest }: { companyId: string; endsTest: boolean },
): Promise<Rehearsed[]> =>
  select<Rehearsed>(
    db,
    `with tested as (
       select max(j.at) as since from journal j
        where j.company_id = $1 and j.subject_id = $1 and case j.kind when 'policyChanged' then j.content::jsonb ->> 'mode' end = 'test')
     update delivery d set state = 'withdrawn', delivered_at = null, delivered_on = null from tested, dossier o
      where d.company_id = $1 and d.channel = 'email' and d.state = 'delivered' and o.company_id = d.company_id and o.dossier_id = d.dossier_id
        and (d.rehearsed or ($2 and d.rehearsed is null and d.delivered_at >= coalesce(tested.since, '-infinity')))
     returning d.message_id as "messageId", o.debtor_id as "debtorId",
       exists (select from delivery p where p.company_id = d.company_id and p.message_id = d.message_id and p.state in ('sending', 'inDoubt', 'done')) as "hasLeftOtherwise"`,
    [companyId, endsTest],
  );

export const hasRehearsed = async (db: Queryable, companyId: string): Promise<boolean> =>
  (
    await select(
      db,
      `select 1 as found from delivery where company_id = $1 and rehearsed and state = 'delivered' limit 1`,
      [companyId],
    )
  ).length > 0;
