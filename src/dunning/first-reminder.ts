// The free first reminder of a Belgian consumer's invoice, once it has left: everything a consumer may be charged
// hangs on it (CDE XIX.2).

import type { SentReminder } from '../claim/claim-law.ts';
import type { RungTaken } from './dossier-facts.ts';

/** It leaves with every mention or not at all, so its mentions are complete. */
export function firstReminderOf(taken: readonly RungTaken[], invoiceId: string): SentReminder | null {
  const reminder = taken.find(
    rung => rung.invoiceId === invoiceId && rung.stepKey === 'consumerFirstReminder',
  );
  if (!reminder?.leftOn) return null;
  return {
    sentOn: reminder.leftOn,
    channel: reminder.channel === 'email' ? 'electronic' : 'post',
    hasAllMentions: true,
    freeUntil: reminder.deadlineOn,
  };
}
