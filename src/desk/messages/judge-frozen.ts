// The guard at the instant of sending: the message as it was frozen, before the law on the facts of that very day.
// It stands between every decision and every send: e-mail, letter and call, whatever hand triggers it.
// A lump sum asked of a Belgian consumer on the tenth day after his first reminder: refused (CDE XIX.2).

import type { Company } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { FrozenMessage } from '../../store/messages/frozen-messages.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { judge, reminderBefore } from './judge-message.ts';

/** The law's refusals of what leaves by this channel; none when it may. `hour`: of a call, at the debtor's place. */
export function judgeFrozen({
  company,
  facts,
  frozen,
  channel,
  hour = null,
  day,
}: {
  company: Company;
  facts: DossierFacts;
  frozen: FrozenMessage;
  channel: ChannelName;
  hour?: number | null;
  day: CalendarDate;
}): Reason[] {
  const { view, text, letter, invoiceIds } = frozen;
  // Whatever else has changed can be explained; money that goes to an account of yesterday is lost.
  const stated = view.creditor.iban;
  if (channel !== 'call' && stated !== null && stated !== company.iban)
    return [{ code: 'creditorCorrected', what: 'account' }];
  const covered = invoiceIds.flatMap(id => facts.balances.find(({ invoiceId }) => invoiceId === id) ?? []);
  const [lead] = covered;
  if (lead === undefined) return [{ code: 'nothingOwed' }];
  // As when it was prepared: a part of this message that has left already is not an earlier reminder.
  const taken = facts.taken.filter(({ leftOn, isWaiting }) => leftOn !== null && !isWaiting);
  return judge({
    company,
    facts: { ...facts, taken },
    law: lead.law,
    view,
    composed: { text, letter },
    covered,
    firstReminder: reminderBefore(view, { facts: { ...facts, taken }, company, covered, day }),
    channels: [channel],
    hour,
    day,
  });
}
