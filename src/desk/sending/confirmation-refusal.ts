// Why a confirmation that waits must not leave at this instant; null when it may.

import type { Company } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { untrueBecause, type WaitingConfirmation } from '../../dunning/still-true.ts';
import type { Told } from '../../letters/confirmations/confirmed.ts';
import { namesOtherAccount } from '../../letters/how-to-pay.ts';
import type { PaidNow } from '../../store/dossiers/confirmations.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { recipientOf } from '../messages/message-view.ts';
import { saidUnlikeNow } from '../messages/said-as-it-is.ts';
import { saysOf } from '../messages/told-amounts.ts';
import { toldUnlikeNow } from '../messages/told-as-it-is.ts';

export type ConfirmationToSend = WaitingConfirmation & {
  readonly told: Told | null;
  readonly paidNow: PaidNow | null;
};

export function refusalOfConfirmation(
  confirmation: ConfirmationToSend,
  {
    company,
    facts,
    parcel: { recipient, bodyText },
    pagesAt,
    day,
  }: {
    readonly company: Company;
    readonly facts: DossierFacts;
    readonly parcel: { readonly recipient: string | null; readonly bodyText: string };
    readonly pagesAt: string | null;
    readonly day: CalendarDate;
  },
): Reason | null {
  const current = recipientOf(facts.debtor.contacts, 'accounting')?.email;
  if (current !== recipient) return { code: 'addressChanged', address: recipient ?? '' };
  if (namesOtherAccount(bodyText, company.iban)) return { code: 'creditorCorrected', what: 'account' };
  const untrue = untrueBecause({ ...confirmation, ...saysOf(confirmation.told) }, facts, day);
  const { told, confirms, paidNow, preparedOn } = confirmation;
  if (untrue !== null || told === null) return untrue;
  const otherwise = saidUnlikeNow(told.said, { confirms, preparedOn, paidNow, facts, day });
  return otherwise ?? toldUnlikeNow(told, { company, facts, pagesAt });
}
