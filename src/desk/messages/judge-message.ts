// Puts a composed message before the guard of the law room: one judgement for every message, whatever channel or
// hand it comes from. It only translates; the rules are in `law/lawful.ts`.

import type { Balance } from '../../claim/balance.ts';
import type { ClaimLaw } from '../../claim/claim-law.ts';
import { firstDayOf } from '../../claim/law-facts.ts';
import { firstAsked, noticesOf } from '../../claim/notices.ts';
import type { Company } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { lastFirstReminderOf } from '../../dunning/first-reminder.ts';
import { JUDGED_AS, mediumOf, registeredFor } from '../../dunning/letter-law.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import { consumerStage, type FirstReminder } from '../../law/consumer-belgium.ts';
import { largestIndemnity } from '../../law/interest/consumer-caps.ts';
import { type ClaimFacts, lawful, type MessageFacts, type Refusal } from '../../law/lawful.ts';
import { statedIn } from '../../letters/mentions.ts';
import type { ComposedMail, MessageView, RegisteredBy } from '../../letters/message.ts';
import { type CalendarDate, later } from '../../units/calendar.ts';
import { type Money, subtract, sum, zero } from '../../units/money.ts';
import { postageOf } from '../claims/reminder-costs.ts';

const DEBTOR = { business: 'company', consumer: 'consumer', publicBody: 'public' } as const;

export type Judged = {
  readonly company: Company;
  readonly facts: DossierFacts;
  readonly law: ClaimLaw;
  readonly view: MessageView;
  readonly composed: Pick<ComposedMail, 'text' | 'letter'>;
  readonly covered: readonly Balance[];
  readonly firstReminder: FirstReminder | null;
  /** Each by which it leaves: what the law asks of one it may not ask of another. */
  readonly channels: readonly ChannelName[];
  /** Of a call, at the debtor's place; null before it is made. */
  readonly hour?: number | null;
  readonly day: CalendarDate;
};

/** The law's refusals; none when the message may leave. */
export function judge(judged: Judged): Reason[] {
  const { channels, day } = judged;
  const { law, protectedBy } = judged.law.governing;
  const claim = claimFacts(judged);
  const registered = { registeredLetters: registeredTo(judged) };
  const media = new Set(channels.map(channel => mediumOf(channel, registered)));
  const refusals = [...media].flatMap(channel => {
    const message = messageFacts({ ...judged, channel });
    const verdict = lawful({ message, claim, law, protectedBy, day });
    return verdict.ok ? [] : verdict.refusals;
  });
  return distinct(refusals).map(
    ({ rule, article, found, expected }): Reason => ({ code: 'notLawful', rule, article, found, expected }),
  );
}

/** The free reminder that a message comes after; none where it is one itself, whatever other instalments were reminded of. */
export const reminderBefore = (
  { kind }: Pick<MessageView, 'kind'>,
  { facts, company, covered, day }: Pick<Judged, 'facts' | 'company' | 'covered' | 'day'>,
): FirstReminder | null =>
  kind === 'consumerFirstReminder'
    ? null
    : lastFirstReminderOf(
        facts.taken,
        { invoiceIds: covered.map(({ invoiceId }) => invoiceId), day },
        company.policy,
      );

/** How a registered letter leaves to this debtor. */
export const registeredTo = ({
  company,
  facts,
  day,
}: Pick<Judged, 'company' | 'facts' | 'day'>): RegisteredBy =>
  registeredFor(company.policy, { kind: facts.debtor.kind, hasConsented: hasConsented({ facts, day }) })
    .registeredLetters ?? 'post';

/** Consent is of one debtor, and beforehand (C. postes L100; Reg. (EU) 910/2014). */
const hasConsented = ({ facts, day }: Pick<Judged, 'facts' | 'day'>): boolean =>
  (facts.lawFacts ?? []).some(({ kind, on }) => kind === 'electronicConsent' && on <= day);

/** What several channels are refused for is said once. */
const distinct = (refusals: readonly Refusal[]): Refusal[] => [
  ...new Map(refusals.map(refusal => [Object.values(refusal).join(' '), refusal])).values(),
];

function messageFacts({
  facts,
  view,
  composed,
  law,
  channel,
  hour = null,
}: Judged & { readonly channel: MessageFacts['channel'] }): MessageFacts {
  const none = zero(view.principal.currency);
  // Announced sums that are given up on payment are not asked for.
  const isAsked = view.asked.amount !== view.principal.amount;
  const accessories = isAsked
    ? { interest: view.interest, sum: sumWithoutFee(view), fee: view.reminderCosts ?? none }
    : { interest: none, sum: none, fee: none };
  // The fixed sum is for firms: what a consumer is asked beside interest is the lump sum of a clause.
  const isLumpSum = law.relation === 'b2c';
  return {
    kind: JUDGED_AS[view.kind],
    channel,
    hour: channel === 'call' ? hour : null,
    debtorKind: DEBTOR[facts.debtor.kind],
    asked: {
      principal: view.principal,
      interest: accessories.interest,
      compensation: isLumpSum ? none : accessories.sum,
      lumpSum: isLumpSum ? accessories.sum : none,
      reminderFee: accessories.fee,
    },
    states: statedIn(composed, view),
  };
}

/** What is asked beside interest and the cost of the reminder itself. */
const sumWithoutFee = ({ compensation, reminderCosts }: MessageView): Money =>
  reminderCosts === undefined ? compensation : subtract(compensation, reminderCosts);

function claimFacts({ company, facts, law, covered, channels, firstReminder, day }: Judged): ClaimFacts {
  const { currency } = facts;
  const lawFacts = (facts.lawFacts ?? []).filter(({ on }) => on <= day);
  const lastDueOn = covered.map(({ dueOn, issuedOn }) => dueOn ?? issuedOn).reduce(later);
  const total = (of: (balance: Balance) => Money): Money => sum(covered.map(of), currency);
  const clause = company.policy.consumerClause;
  const isBelgianConsumer = law.relation === 'b2c' && law.governing.law === 'BE';
  const hasIndemnity = isBelgianConsumer && clause?.hasIndemnity === true && currency === 'EUR';
  return {
    relation: law.relation,
    dueOn: lastDueOn,
    balances: covered.map(({ open }) => open),
    interestLeft: total(({ interest }) => interest),
    costsLeft: total(({ compensation }) => compensation),
    noticeOn: noticeOf({ facts, law, firstReminder, dueOn: lastDueOn, covered, day }),
    firstReminder,
    hasRateClause: clause?.ratePercent != null,
    // Several invoices may each bear their own lump sum: the sum of the bands is the limit.
    indemnityClause: hasIndemnity
      ? sum(
          covered.map(({ open }) => largestIndemnity(open)),
          currency,
        )
      : null,
    insolvencyOn: law.insolvencyOn,
    contract: firstDayOf(lawFacts, 'regularSupply') === null ? 'oneOff' : 'regularSupply',
    missedDueDateOfYear: Math.max(1, facts.missedDueDates ?? 0),
    reminderOfDueDate: facts.taken.length + 1,
    remindersCharged: total(({ reminderCosts }) => reminderCosts),
    postage: currency === 'EUR' ? postageOf(company.policy, channels) : zero(currency),
    hasConsentedToElectronic: hasConsented({ facts, day }),
  };
}

/**
 * The day of the notice that interest against a consumer needs: the latest one recorded among the claims of the message,
 * and none while one of them has none. In Belgium the first reminder is the notice, once its free period has run.
 */
function noticeOf({
  facts,
  law,
  firstReminder,
  dueOn,
  covered,
  day,
}: Pick<Judged, 'facts' | 'law' | 'firstReminder' | 'covered' | 'day'> & {
  readonly dueOn: CalendarDate;
}): CalendarDate | null {
  const recorded = covered.map(({ invoiceId, unsettled, issuedOn }) =>
    firstAsked(noticesOf(facts.lawFacts ?? [], { id: invoiceId, issuedOn, instalments: unsettled }, day)),
  );
  const latest = recorded.reduce((one, other) => (one === null || other === null ? null : later(one, other)));
  if (latest !== null || law.law !== 'BE' || firstReminder === null) return latest;
  return consumerStage({ dueOn, firstReminder, on: day }).kind === 'chargesAllowed'
    ? firstReminder.sentOn
    : null;
}
