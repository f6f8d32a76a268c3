// The free first reminder of a Belgian consumer's invoice, once it has left: everything a consumer may be charged
// hangs on it (CDE XIX.2).

import type { SentReminder } from '../claim/claim-law.ts';
import type { CompanyPolicy } from '../claim/parties.ts';
import type { RungTaken } from './dossier-facts.ts';
import { mediumOf } from './letter-law.ts';

/**
 * It leaves with every mention or not at all, so its mentions are complete. A text message or a call is no durable medium:
 * what left so is no first reminder. Registered electronic letters count as e-mail does, from the next day.
 */
export function firstReminderOf(
  taken: readonly RungTaken[],
  invoiceId: string,
  policy: Pick<CompanyPolicy, 'registeredLetters'>,
): SentReminder | null {
  const reminder = taken.find(
    rung => rung.invoiceId === invoiceId && rung.stepKey === 'consumerFirstReminder',
  );
  if (!reminder?.leftOn) return null;
  const medium = mediumOf(reminder.channel, policy);
  if (medium === 'sms' || medium === 'call') return null;
  return {
    sentOn: reminder.leftOn,
    channel: medium === 'email' || medium === 'registeredElectronic' ? 'electronic' : 'post',
    hasAllMentions: true,
    freeUntil: reminder.deadlineOn,
  };
}
