// Payment plans whose letter the debtor never got, for how it was written and not for what it says.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { UNLIKE_NOW } from './confirmations.ts';
import type { DossierRow } from './dossiers.ts';

export type UnreadPlan = DossierRow & {
  readonly planId: string;
  readonly letter: 'planOffer' | 'planAccepted';
};

/**
 * Plans that have not ended and whose last letter was taken back for its account, its sender, its address or an invoice that another replaced, or
 * left in test mode alone, with their dossiers, locked.
 */
export const plansToWriteAnew = (db: Queryable, companyId: string): Promise<UnreadPlan[]> =>
  select<UnreadPlan>(
    db,
    `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round, p.plan_id as "planId", w.step_key as letter
       from message w join payment_plan p on p.company_id = w.company_id and p.plan_id = w.confirms
       join dossier o on o.company_id = p.company_id and o.dossier_id = p.dossier_id
      where w.company_id = $1 and w.confirms is not null and w.state = 'withdrawn' and w.step_key in ('planOffer', 'planAccepted')
        and w.withdrawn_because ->> 'code' in ${UNLIKE_NOW}
        and p.ended_on is null and o.closed_on is null
        and not exists (select from message l where l.company_id = w.company_id and l.dossier_id = w.dossier_id and l.confirms = w.confirms
              and l.step_key in ('planOffer', 'planAccepted') and l.message_id > w.message_id)
      order by o.dossier_id, p.plan_id for update of o`,
    [companyId],
  );
