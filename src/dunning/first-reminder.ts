// The free first reminder of a Belgian consumer's invoice, once it has left: everything a consumer may be charged
// hangs on it (CDE XIX.2).

import type { FirstReminder } from '../law/consumer-belgium.ts';
import type { RungTaken } from './dossier-facts.ts';

/** It leaves with every mention or not at all, so its mentions are complete. */
export function firstReminderOf(taken: readonly RungTaken[], invoiceId: string): FirstReminder | null {
  const reminder = taken.find(
    rung => rung.invoiceId === invoiceId && rung.stepKey === 'consumerFirstReminder',
  );
  if (!reminder?.leftOn) return null;
  return {
    sentOn: reminder.leftOn,
    channel: reminder.channel === 'email' ? 'electronic' : 'post',
    hasAllMentions: true,
  };
}
