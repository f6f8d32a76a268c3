// Confirmations that the debtor never got, for how they were written, or because another amount was left of what they confirm: to be
// written anew. Offers to settle and the letters of plans have questions of their own.

import type { Told } from '../../letters/confirmations/confirmed.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { type ConfirmationKind, MONEY_GONE, PAID_NOW, type PaidNow, UNLIKE_NOW } from './confirmations.ts';
import type { DossierRow } from './dossiers.ts';

export type ToldBefore = DossierRow & {
  readonly kind: ConfirmationKind;
  readonly confirms: string;
  /** When it was written first. */
  readonly preparedOn: CalendarDate;
  readonly isMoneyGone: boolean;
  readonly paidNow: PaidNow | null;
  readonly told: Told;
};

/** None is told longer after: a text keeps for some days, and over one long weekend. */
const LOOKED_BACK_DAYS = 14;

const HOW_WRITTEN = "('creditorCorrected', 'addressChanged', 'writtenBefore')";
/** What was said of an amount that has changed is said of what is left of it. */
const OF_AN_AMOUNT = "m.step_key in ('confirmPromise', 'confirmDispute')";
const NOW_ANOTHER = "('amountChanged', 'nothingOwed', 'invoiceReplaced')";

/** Of dossier `o`: in a closed one, only that what was said to be paid has come. */
export const IS_TOLD = "(o.closed_on is null or m.step_key = 'confirmAnswer')";

/** `m` was taken back for how it was written, or for its amount, and nothing was written in its place. */
export const unreadTold = (day: string): string =>
  `m.confirms is not null and m.state = 'withdrawn' and m.view is not null and m.prepared_on >= ${day}::date - ${LOOKED_BACK_DAYS} and m.prepared_on <= ${day}
        and (m.withdrawn_because ->> 'code' in ${HOW_WRITTEN} or ${OF_AN_AMOUNT} and m.withdrawn_because ->> 'code' in ${NOW_ANOTHER}) and m.step_key not in ('settlementOffer', 'settlementLeft', 'planOffer', 'planAccepted', 'planLeft')
        and not exists (select from message l where l.company_id = m.company_id and l.confirms = m.confirms and l.step_key = m.step_key and l.message_id > m.message_id)`;

const OF_AN_AGREEMENT =
  "('settlementOffer', 'settlementFollows', 'settlementLeft', 'planOffer', 'planAccepted', 'planFollows', 'planLeft')";

/** `m`, of an offer or a plan that is in force still, was taken back and nothing was written in its place. */
export const unreadAgreed = (day: string): string =>
  `m.confirms is not null and m.state = 'withdrawn' and m.prepared_on >= ${day}::date - ${LOOKED_BACK_DAYS} and m.prepared_on <= ${day}
        and m.step_key in ${OF_AN_AGREEMENT} and m.withdrawn_because ->> 'code' in ${UNLIKE_NOW}
        and not exists (select from message l where l.company_id = m.company_id and l.confirms = m.confirms and l.step_key in ${OF_AN_AGREEMENT} and l.message_id > m.message_id)
        and (exists (select from settlement_offer s where s.company_id = m.company_id and s.offer_id = m.confirms and s.met_on is null and s.withdrawn_on is null and s.pay_by >= ${day})
          or exists (select from payment_plan p where p.company_id = m.company_id and p.plan_id = m.confirms and p.ended_on is null))`;

/** With their dossiers, locked. */
export const toldToWriteAnew = (
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<ToldBefore[]> =>
  select<ToldBefore>(
    db,
    `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round, m.step_key as kind, m.confirms, m.view as told, ${MONEY_GONE} as "isMoneyGone", ${PAID_NOW} as "paidNow",
            (select min(f.prepared_on) from message f where f.company_id = m.company_id and f.confirms = m.confirms and f.step_key = m.step_key) as "preparedOn"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = $1 and ${unreadTold('$2')} and ${IS_TOLD}
      order by o.dossier_id, m.message_id for update of o`,
    [companyId, day],
  );
