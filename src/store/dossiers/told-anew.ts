// Confirmations that the debtor never got, for how they were written and not for what they say: to be written anew. Offers to settle and
// the letters of plans have questions of their own.

import type { Told } from '../../letters/confirmations/confirmed.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { type ConfirmationKind, MONEY_GONE } from './confirmations.ts';
import type { DossierRow } from './dossiers.ts';

export type ToldBefore = DossierRow & {
  readonly kind: ConfirmationKind;
  readonly confirms: string;
  /** When it was written first. */
  readonly preparedOn: CalendarDate;
  readonly isMoneyGone: boolean;
  readonly told: Told;
};

/** None is told longer after: a text keeps for some days, and over one long weekend. */
const LOOKED_BACK_DAYS = 14;

const HOW_WRITTEN = "('creditorCorrected', 'addressChanged', 'writtenBefore')";

/** `m` was taken back for how it was written, and nothing was written in its place. */
export const unreadTold = (day: string): string =>
  `m.confirms is not null and m.state = 'withdrawn' and m.view is not null and m.prepared_on >= ${day}::date - ${LOOKED_BACK_DAYS} and m.prepared_on <= ${day}
        and m.withdrawn_because ->> 'code' in ${HOW_WRITTEN} and m.step_key not in ('settlementOffer', 'settlementLeft', 'planOffer', 'planAccepted', 'planLeft')
        and not exists (select from message l where l.company_id = m.company_id and l.confirms = m.confirms and l.step_key = m.step_key and l.message_id > m.message_id)`;

/** With their dossiers, locked. */
export const toldToWriteAnew = (
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<ToldBefore[]> =>
  select<ToldBefore>(
    db,
    `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round, m.step_key as kind, m.confirms, m.view as told, ${MONEY_GONE} as "isMoneyGone",
            (select min(f.prepared_on) from message f where f.company_id = m.company_id and f.confirms = m.confirms and f.step_key = m.step_key) as "preparedOn"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = $1 and ${unreadTold('$2')} and o.closed_on is null
      order by o.dossier_id, m.message_id for update of o`,
    [companyId, day],
  );
