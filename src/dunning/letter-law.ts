// What the law calls each kind of letter. A demand for a late claim is a reminder whatever its tone; only the formal
// notice has effects of its own. And what it calls each channel: durable or not, registered or not.

import type { CompanyPolicy, DebtorKind } from '../claim/parties.ts';
import type { MessageFacts } from '../law/lawful.ts';
import type { LetterKind as JudgedKind } from '../law/mentions.ts';
import type { ChannelName, LetterKind } from './scenario/scenario.ts';

export const JUDGED_AS: Readonly<Record<LetterKind, JudgedKind>> = {
  comingDue: 'beforeDue',
  courteousReminder: 'reminder',
  dateRequest: 'reminder',
  call: 'reminder',
  costsNotice: 'reminder',
  lastNotice: 'reminder',
  formalNotice: 'formalNotice',
  consumerFirstReminder: 'reminder',
  consumerSecondReminder: 'reminder',
  statement: 'reminder',
  thankYou: 'beforeDue',
  // Of a debt that a plan has put off: it asks for nothing beyond the instalment agreed.
  planInstalment: 'beforeDue',
};

const MEDIUM: Readonly<Record<ChannelName, MessageFacts['channel']>> = {
  email: 'email',
  letter: 'post',
  registeredLetter: 'registeredPost',
  call: 'call',
  sms: 'sms',
};

/** Set on paper, or as the page of an electronic registered letter. */
export const isLetter = (channel: ChannelName): channel is 'letter' | 'registeredLetter' =>
  channel === 'letter' || channel === 'registeredLetter';

/** How registered letters leave for one debtor: electronic where the company has them so and, unless a firm, the debtor agreed. */
export const registeredFor = (
  { registeredLetters }: Pick<CompanyPolicy, 'registeredLetters'>,
  { kind, hasConsented }: { readonly kind: DebtorKind; readonly hasConsented: boolean },
): Pick<CompanyPolicy, 'registeredLetters'> =>
  registeredLetters === 'electronic' && (kind === 'business' || hasConsented)
    ? { registeredLetters }
    : { registeredLetters: 'post' };

/** A registered letter leaves on paper unless the company said that its letters are electronic (C. postes L100). */
export const mediumOf = (
  channel: ChannelName,
  { registeredLetters }: Pick<CompanyPolicy, 'registeredLetters'>,
): MessageFacts['channel'] =>
  channel === 'registeredLetter' && registeredLetters === 'electronic'
    ? 'registeredElectronic'
    : MEDIUM[channel];
