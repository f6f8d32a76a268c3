// What a person enters because no file tells it and the law gives it an effect: acts that interrupt limitation, steps of a
// procedure, a notice received, costs proven, a judgment. Pure: which of them bear on a claim, and as what.
// An order served in person on 2026-10-12 restarts the clock of the claim, and the month to oppose ends on 2026-11-12.

import type { LawCode } from '../law/law.ts';
import {
  type ActEffect,
  INTERRUPTION,
  type InterruptingAct,
  interruptionLaw,
} from '../law/limitation/interruption.ts';
import { type Interruption, isLimitationKey, type LimitationKey } from '../law/limitation/limitation.ts';
import type { ProcedureEvent } from '../law/procedures/next.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { type Money, smaller, subtract, sum } from '../units/money.ts';

/** Acts whose only effect is on limitation; a notice by the creditor has none, and the clock says so. */
export const ACTS = [
  'acknowledgement',
  'writtenAcknowledgement',
  'courtClaim',
  'enforcementMeasure',
  'claimDeclared',
  'proceedingsClosed',
  'formalNoticeByLawyerOrBailiff',
  'ownFormalNotice',
] as const satisfies readonly InterruptingAct[];

/** Steps of a procedure, from its start to its end. */
export const PROCEDURE_STEPS = [
  'procedureStarted',
  'petitionFiled',
  'orderMade',
  'orderServedInPerson',
  'orderServedOtherwise',
  'oppositionNotified',
  'oppositionCostsAsked',
  'l126CommandServed',
  'l126ReportMade',
  'smallClaimLetterSent',
  'rciSummonsServed',
  'rciReportServed',
  'summaryOrderSummonsServed',
  'europeanOrderServed',
  'europeanSmallClaimServed',
  'writServed',
  'procedureEnded',
] as const;

/** What changes the amounts or how the debtor may be written to. */
const CLAIM_FACTS = [
  'performed',
  'noticeReceived',
  'provenCosts',
  'judgment',
  'capitalisation',
  'regularSupply',
  'electronicConsent',
] as const;

/** What was sold, where the law has a shorter or other limitation for it. */
const NATURES = [
  'carriage',
  'electronicCommunications',
  'housingRent',
  'periodic',
  'health',
  'hotelRestaurant',
  'lawyer',
] as const;

export const LAW_FACT_KINDS = [...ACTS, ...PROCEDURE_STEPS, ...CLAIM_FACTS, ...NATURES] as const;
export type LawFactKind = (typeof LAW_FACT_KINDS)[number];

export type LawFact = {
  readonly id: string;
  readonly debtorId: string;
  /** Null: everything that the debtor owes. */
  readonly invoiceId: string | null;
  readonly kind: LawFactKind;
  readonly on: CalendarDate;
  /** Of proven costs and of a judgment. */
  readonly amount: Money | null;
  /** Where the person read it. */
  readonly source: string;
  readonly by: string;
};

/** A sum or a delivery belongs to one invoice; a sum has an amount. */
export const needsInvoice = (kind: LawFactKind): boolean =>
  kind === 'provenCosts' || kind === 'performed' || kind === 'capitalisation';
export const needsAmount = (kind: LawFactKind): boolean => kind === 'provenCosts' || kind === 'judgment';

/** The facts that bear on one invoice on a day: its own, and those of the whole debtor. */
export const factsOf = (
  facts: readonly LawFact[],
  invoiceId: string,
  day: CalendarDate,
): readonly LawFact[] =>
  facts.filter(fact => fact.on <= day && (fact.invoiceId === null || fact.invoiceId === invoiceId));

/** When an enforceable judgment decided a claim, the last one by a day: one on the debtor decided what was invoiced before it. */
export const adjudgedOn = (
  facts: readonly LawFact[],
  claim: { readonly invoiceId: string; readonly issuedOn: CalendarDate },
  day: CalendarDate,
): CalendarDate | null =>
  lastDayOf(
    factsOf(facts, claim.invoiceId, day).filter(
      ({ on, invoiceId }) => invoiceId !== null || claim.issuedOn <= on,
    ),
    'judgment',
  );

export const isAdjudged = (...asked: Parameters<typeof adjudgedOn>): boolean => adjudgedOn(...asked) !== null;

/** What some steps of a procedure are for limitation. */
const STEP_AS_ACT: ReadonlyMap<LawFactKind, InterruptingAct> = new Map([
  ...ACTS.map(act => [act, act] as const),
  ['petitionFiled', 'paymentOrderFiled'],
  ['orderServedInPerson', 'paymentOrderServed'],
  ['orderServedOtherwise', 'paymentOrderServed'],
  ['rciSummonsServed', 'rciSummons'],
  ['writServed', 'courtClaim'],
]);

/** As what a fact counts for limitation; null when it has nothing to do with it. */
export const actOf = (kind: LawFactKind): InterruptingAct | null => STEP_AS_ACT.get(kind) ?? null;

export const interruptionsIn = (facts: readonly LawFact[]): Interruption[] =>
  facts.flatMap(({ kind, on }) => {
    const act = actOf(kind);
    return act === null ? [] : [{ act, on }];
  });

export type FactEffect = {
  readonly effect: ActEffect;
  readonly article: string;
};

/** What an act does to the clock under a law; null where it is no such act or our tables do not have the law. */
export function effectOf(kind: LawFactKind, law: LawCode): FactEffect | null {
  const act = actOf(kind);
  const table = interruptionLaw(law);
  if (act === null || table === null) return null;
  const { effect, basis } = INTERRUPTION[table][act];
  return { effect, article: basis.article };
}

const daysOf = (facts: readonly LawFact[], kind: LawFactKind): CalendarDate[] =>
  facts
    .filter(fact => fact.kind === kind)
    .map(({ on }) => on)
    .sort();

/** The first day on which something happened; null when it did not. */
export const firstDayOf = (facts: readonly LawFact[], kind: LawFactKind): CalendarDate | null =>
  daysOf(facts, kind)[0] ?? null;

export const lastDayOf = (facts: readonly LawFact[], kind: LawFactKind): CalendarDate | null =>
  daysOf(facts, kind).at(-1) ?? null;

/** Costs of recovery that were proven, in one currency. */
export const provenCostsIn = (facts: readonly LawFact[], currency: string): Money =>
  sum(
    facts.flatMap(({ kind, amount }) =>
      kind === 'provenCosts' && amount !== null && amount.currency === currency ? [amount] : [],
    ),
    currency,
  );

/** The same above the fixed sum, from the day on which each part of it was proven. */
export function provenCostsByDay(
  facts: readonly LawFact[],
  { above }: { above: Money },
): { on: CalendarDate; amount: Money }[] {
  let left = above;
  return facts.flatMap(({ kind, on, amount }) => {
    if (kind !== 'provenCosts' || amount === null || amount.currency !== above.currency) return [];
    const covered = smaller(amount, left);
    left = subtract(left, covered);
    return amount.amount > covered.amount ? [{ on, amount: subtract(amount, covered) }] : [];
  });
}

/** The events of procedures in order of day; a served order knows the last one made before it. */
export function procedureEvents(facts: readonly LawFact[]): ProcedureEvent[] {
  const steps = [...facts].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  const ended = lastDayOf(facts, 'procedureEnded');
  const open = ended === null ? steps : steps.filter(({ on }) => on > ended);
  return open.flatMap(({ kind, on }) => eventOf(kind, on, orderedBefore(open, on)) ?? []);
}

/** Without a recorded day of the order, that of service stands in: the later rule. */
const orderedBefore = (steps: readonly LawFact[], on: CalendarDate): CalendarDate =>
  steps.filter(step => step.kind === 'orderMade' && step.on <= on).at(-1)?.on ?? on;

/** Steps after which the law gives a day. */
const EVENTS = [
  'orderMade',
  'oppositionNotified',
  'oppositionCostsAsked',
  'l126CommandServed',
  'l126ReportMade',
  'smallClaimLetterSent',
  'rciSummonsServed',
  'rciReportServed',
  'summaryOrderSummonsServed',
  'europeanOrderServed',
  'europeanSmallClaimServed',
] as const satisfies readonly (LawFactKind & ProcedureEvent['kind'])[];

function eventOf(kind: LawFactKind, on: CalendarDate, orderedOn: CalendarDate): ProcedureEvent | null {
  if (kind === 'orderServedInPerson' || kind === 'orderServedOtherwise') return { kind, on, orderedOn };
  const event = EVENTS.find(one => one === kind);
  return event === undefined ? null : { kind: event, on };
}

/** The clocks that what was sold gives under a law; none where nobody said it or the law knows no such kind. */
export const naturesIn = (facts: readonly LawFact[], law: LawCode): LimitationKey[] =>
  NATURES.filter(nature => facts.some(({ kind }) => kind === nature)).flatMap(nature => {
    const key = `${law.toLowerCase()}.${nature}`;
    return isLimitationKey(key) ? [key] : [];
  });
