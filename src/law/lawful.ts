// The guard between every decision and every send: does the law allow this message, with these amounts, on this day?
// It says yes, or lists each rule that refuses with its article, what was found and what was expected. It judges the
// message as it stands; whether to send at all is decided in dunning.
// 40 EUR asked of a consumer: refused, found 40.00 EUR, expected 0.00 EUR.

import type { CalendarDate } from '../units/calendar.ts';
import { add, compareMoney, type Money, sum, toDecimal, zero } from '../units/money.ts';
import { type ChargeKind, type ClaimableFacts, claimable } from './claimable.ts';
import { consumerStage, type FirstReminder, REMINDER_BASIS, reminderAllowance } from './consumer-belgium.ts';
import { CAP_BASIS, largestIndemnity } from './interest/consumer-caps.ts';
import type { LawCode, LegalKind, Relation } from './law.ts';
import { type LetterKind, type MentionKey, requiredMentions } from './mentions.ts';

export type MessageFacts = {
  readonly kind: LetterKind;
  readonly channel: 'email' | 'post' | 'registeredPost' | 'registeredElectronic' | 'sms' | 'call';
  /** Hour of the day at the debtor's place, for calls; null for the rest. */
  readonly hour: number | null;
  readonly debtorKind: LegalKind;
  /** What the message asks, by nature, in one currency. */
  readonly asked: Readonly<Record<ChargeKind, Money>>;
  /** Whether the text states a mention: asked of those alone that the law demands. */
  readonly states: (mention: MentionKey) => boolean;
};

export type ClaimFacts = {
  readonly relation: Relation;
  /** The latest due date among the invoices of the message: none may be asked before it is late. */
  readonly dueOn: CalendarDate;
  /** Principal left on the day of each invoice of the message: Book XIX counts the lump sum for each of them. */
  readonly balances: readonly Money[];
  /** Interest and fixed sum left on the day, as `accountOf` gives them. */
  readonly interestLeft: Money;
  readonly costsLeft: Money;
  readonly noticeOn: CalendarDate | null;
  readonly firstReminder: FirstReminder | null;
  readonly hasRateClause: boolean;
  /** What the indemnity clause gives on these balances; null without a clause. */
  readonly indemnityClause: Money | null;
  readonly insolvencyOn: CalendarDate | null;
  readonly contract: 'regularSupply' | 'oneOff';
  readonly missedDueDateOfYear: number;
  readonly reminderOfDueDate: number;
  readonly postage: Money;
  /** What earlier reminders that left have cost: asked again with this one. */
  readonly remindersCharged: Money;
  /** A consumer or public body has agreed beforehand to registered electronic letters. */
  readonly hasConsentedToElectronic: boolean;
};

export type RefusalRule =
  | 'notDue'
  | 'insolvency'
  | 'amountOverLimit'
  | 'chargeNotAllowed'
  | 'firstReminderMissing'
  | 'notDurable'
  | 'mentionMissing'
  | 'noConsent'
  | 'forbiddenHour';

export type Refusal = {
  readonly rule: RefusalRule;
  readonly article: string;
  readonly found: string;
  readonly expected: string;
};

export type Lawfulness =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

type Judged = {
  readonly message: MessageFacts;
  readonly claim: ClaimFacts;
  readonly law: LawCode;
  readonly day: CalendarDate;
};

/** `protectedBy` is the consumer's home law (`governingLaw`): the message must be lawful under both. */
export function lawful({
  protectedBy,
  ...judged
}: Judged & { readonly protectedBy?: LawCode | null }): Lawfulness {
  const home = protectedBy ?? judged.law;
  const laws = home === judged.law ? [judged.law] : [judged.law, home];
  const [first, ...others] = laws.flatMap(law => refusalsUnder({ ...judged, law }));
  return first === undefined ? { ok: true } : { ok: false, refusals: [first, ...others] };
}

const refusalsUnder = (judged: Judged): Refusal[] => [
  ...timingRefusals(judged),
  ...amountRefusals(judged),
  ...firstReminderRefusals(judged),
  ...mentionRefusals(judged),
  ...channelRefusals(judged),
];

/** The facts on which `claimable` decides. */
const factsOf = ({ claim, law, day: on }: Judged): ClaimableFacts => ({
  law,
  relation: claim.relation,
  on,
  dueOn: claim.dueOn,
  noticeOn: claim.noticeOn,
  firstReminder: claim.firstReminder,
  hasRateClause: claim.hasRateClause,
  hasIndemnityClause: claim.indemnityClause !== null,
  insolvencyOn: claim.insolvencyOn,
});

/** A message before the due date may name the balance; it is no demand. Every other kind asks for a late claim. */
function timingRefusals(judged: Judged): Refusal[] {
  const { message, claim, day: on } = judged;
  const { principal } = claimable(factsOf(judged));
  const { article } = principal.basis;
  if (claim.insolvencyOn !== null && on >= claim.insolvencyOn)
    return [{ rule: 'insolvency', article, found: `a ${message.kind}`, expected: principal.because }];
  if (message.kind === 'beforeDue' || principal.isAllowed) return [];
  return [{ rule: 'notDue', article, found: `a ${message.kind} on ${on}`, expected: `after ${claim.dueOn}` }];
}

const CHARGES = ['interest', 'compensation', 'lumpSum', 'reminderFee'] as const;

function amountRefusals(judged: Judged): Refusal[] {
  const { asked } = judged.message;
  const verdicts = claimable(factsOf(judged));
  const overBalance = overLimit({
    asked: asked.principal,
    limit: sum(judged.claim.balances, asked.principal.currency),
    article: 'the claim itself',
  });
  const charges = CHARGES.flatMap(kind => {
    if (asked[kind].amount === 0) return [];
    const { isAllowed, because, basis } = verdicts[kind];
    if (!isAllowed) {
      const found = `${kind} of ${shown(asked[kind])}`;
      return [
        { rule: 'chargeNotAllowed' as const, article: basis.article, found, expected: `none: ${because}` },
      ];
    }
    return overLimit({ asked: asked[kind], ...limitOf(kind, judged) });
  });
  return [...overBalance, ...charges];
}

function limitOf(kind: (typeof CHARGES)[number], { claim, law }: Judged): { limit: Money; article: string } {
  switch (kind) {
    case 'interest':
      return { limit: claim.interestLeft, article: 'interest computed on the day' };
    case 'compensation':
      return { limit: claim.costsLeft, article: 'fixed sum left on the day' };
    case 'lumpSum':
      return lumpSumLimit(claim, law);
    case 'reminderFee': {
      const { most } = reminderAllowance(claim);
      return { limit: add(claim.remindersCharged, most), article: REMINDER_BASIS.article };
    }
  }
}

/** The band of CDE XIX.4 is that of each debt, as the claim counts it: every invoice has its own balance due. */
function lumpSumLimit(
  { indemnityClause, relation, balances, costsLeft }: ClaimFacts,
  law: LawCode,
): { limit: Money; article: string } {
  const clause = indemnityClause ?? zero(costsLeft.currency);
  if (law !== 'BE' || relation !== 'b2c') return { limit: clause, article: 'indemnity clause' };
  const band = sum(balances.map(largestIndemnity), clause.currency);
  return compareMoney(clause, band) <= 0
    ? { limit: clause, article: 'indemnity clause' }
    : { limit: band, article: CAP_BASIS.article };
}

function overLimit({ asked, limit, article }: { asked: Money; limit: Money; article: string }): Refusal[] {
  if (compareMoney(asked, limit) <= 0) return [];
  return [{ rule: 'amountOverLimit', article, found: shown(asked), expected: `at most ${shown(limit)}` }];
}

/** Belgium, consumers: what leaves first is the free reminder, on paper or by e-mail, and nothing firmer before it. */
function firstReminderRefusals({ message, claim, law, day: on }: Judged): Refusal[] {
  if (law !== 'BE' || claim.relation !== 'b2c' || message.kind === 'beforeDue') return [];
  const stage = consumerStage({ dueOn: claim.dueOn, firstReminder: claim.firstReminder, on });
  if (stage.kind !== 'firstReminderDue') return [];
  const { article } = REMINDER_BASIS;
  if (message.kind !== 'reminder')
    return [{ rule: 'firstReminderMissing', article, found: message.kind, expected: stage.because }];
  return message.channel === 'sms' || message.channel === 'call'
    ? [{ rule: 'notDurable', article, found: message.channel, expected: 'a letter or an e-mail' }]
    : [];
}

function mentionRefusals({ message, claim, law, day: on }: Judged): Refusal[] {
  if (message.channel === 'call') return [];
  const isFirstReminder =
    law === 'BE' &&
    claim.relation === 'b2c' &&
    consumerStage({ dueOn: claim.dueOn, firstReminder: claim.firstReminder, on }).kind === 'firstReminderDue';
  return requiredMentions({
    law,
    debtorKind: message.debtorKind,
    letterKind: message.kind,
    isFirstReminder,
    hasIndemnityClause: claim.indemnityClause !== null,
    day: on,
  })
    .filter(({ key, force }) => force === 'law' && !message.states(key))
    .map(({ key, article }) => ({
      rule: 'mentionMissing',
      article,
      found: `no ${key}`,
      expected: `${key} in every ${message.kind}`,
    }));
}

/** Belgian consumers are not called from 22:00 to 8:00; a registered electronic letter needs a consumer's consent. */
function channelRefusals({ message, claim, law }: Judged): Refusal[] {
  const { channel, hour, debtorKind } = message;
  const isNight = channel === 'call' && hour !== null && (hour >= 22 || hour < 8);
  const night: Refusal[] =
    isNight && law === 'BE' && debtorKind === 'consumer'
      ? [
          {
            rule: 'forbiddenHour',
            article: 'CDE XIX (practices)',
            found: `${hour}:00`,
            expected: '8:00 to 22:00',
          },
        ]
      : [];
  const needsConsent = channel === 'registeredElectronic' && debtorKind !== 'company';
  if (!needsConsent || claim.hasConsentedToElectronic) return night;
  const article = law === 'FR' ? 'C. postes L100' : 'Reg. (EU) 910/2014';
  return [
    ...night,
    { rule: 'noConsent', article, found: 'no consent on record', expected: 'consent beforehand' },
  ];
}

const shown = (value: Money): string => `${toDecimal(value)} ${value.currency}`;
