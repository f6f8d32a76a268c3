// Whether the law builds on a message, or could: one that does is never left out to see what happens without it. It decides of a
// message as it would be written; whether it is sent at all is decided in dunning.
// A courteous e-mail to a French firm: nothing hangs on it. The same to a Belgian consumer who had none yet: CDE XIX.2 does.

import type { CalendarDate } from '../units/calendar.ts';
import { consumerStage, type FirstReminder } from './consumer-belgium.ts';
import { reminderBasis } from './interest/interest-start.ts';
import type { LawCode, Relation } from './law.ts';
import type { MessageFacts } from './lawful.ts';
import { requiredMentions } from './mentions.ts';

export type WeighedMessage = Pick<MessageFacts, 'kind' | 'debtorKind'> & {
  readonly channels: readonly MessageFacts['channel'][];
  /** It asks for interest, sums or fees, or announces them. */
  readonly statesCharges: boolean;
  /** It gives the debtor days to answer, for which the next step waits. */
  readonly givesTerm: boolean;
};

export type WeighedClaim = {
  readonly relation: Relation;
  readonly dueOn: CalendarDate;
  readonly firstReminder: FirstReminder | null;
};

export type LegalWeight = {
  readonly rule: 'duty' | 'consumerLaw' | 'letter' | 'charges' | 'term';
  /** Null where good conduct asks for it, and no article. */
  readonly article: string | null;
};

/** The first reason why the message must be sent; null where it may be left out under every one of the laws. */
export function legalWeight({
  message,
  claim,
  laws,
  day,
}: {
  message: WeighedMessage;
  claim: WeighedClaim;
  /** That of the claim, and that of a consumer's home. */
  laws: readonly LawCode[];
  day: CalendarDate;
}): LegalWeight | null {
  for (const law of laws) {
    const article = dutyOf(message, claim, { law, day });
    if (article !== null) return { rule: 'duty', article };
    const basis = claim.relation === 'b2c' && message.kind !== 'beforeDue' ? reminderBasis(law) : null;
    if (basis !== null) return { rule: 'consumerLaw', article: basis.article };
  }
  if (message.channels.some(isOnPaper)) return { rule: 'letter', article: null };
  if (message.statesCharges) return { rule: 'charges', article: null };
  return message.givesTerm ? { rule: 'term', article: null } : null;
}

/** What a message must say by law or custom, it says because something hangs on it: a notice, the free first reminder. */
function dutyOf(
  { kind, debtorKind }: WeighedMessage,
  { relation, dueOn, firstReminder }: WeighedClaim,
  { law, day }: { law: LawCode; day: CalendarDate },
): string | null {
  const isFirstReminder =
    law === 'BE' &&
    relation === 'b2c' &&
    consumerStage({ dueOn, firstReminder, on: day }).kind === 'firstReminderDue';
  const [duty] = requiredMentions({ law, debtorKind, letterKind: kind, isFirstReminder, day });
  return duty?.article ?? null;
}

/** Made to be proven. */
const isOnPaper = (channel: MessageFacts['channel']): boolean =>
  channel === 'post' || channel === 'registeredPost' || channel === 'registeredElectronic';
