// What resumes: promises that came to nothing and disputes that were refused. The next message cites them, and the
// decision names them.

import type { Dispute } from '../dossier/dispute.ts';
import { type PaymentPlan, type PlanStanding, planStanding } from '../dossier/payment-plan.ts';
import { type PaymentPromise, type PromiseQuestion, promiseStanding } from '../dossier/promise.ts';
import { offerStanding, type SettlementOffer } from '../dossier/settlement.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { knownCash } from './asked.ts';
import type { Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';

type BrokenPlan = Extract<PlanStanding, { kind: 'broken' }>;

export type Resumed = {
  /** The last one that was not kept, whole or in part. */
  readonly promise: { readonly promise: PaymentPromise; readonly received: Money } | null;
  /** The last plan that was accepted and not kept. */
  readonly plan: { readonly plan: PaymentPlan; readonly broken: BrokenPlan } | null;
  /** The last offer that was not met. */
  readonly offer: SettlementOffer | null;
  /** Refused since the last message about their invoice left. */
  readonly refused: readonly Dispute[];
};

const NOTHING: Resumed = { promise: null, plan: null, offer: null, refused: [] };

/** Of the dossier's facts, what concerns these invoices. */
export function resumedOf(
  facts: DossierFacts,
  { invoiceIds, day }: { invoiceIds: readonly string[]; day: CalendarDate },
): Resumed {
  const { interruptions } = facts;
  if (interruptions === undefined) return NOTHING;
  const { promises, plans, offers, disputes, receipts } = interruptions;
  const isMine = (id: string): boolean => invoiceIds.includes(id);
  const covers = (fact: { readonly covers: readonly { readonly invoiceId: string }[] }): boolean =>
    fact.covers.some(({ invoiceId }) => isMine(invoiceId));
  const judging = { receipts, cash: knownCash(facts), bankCountry: facts.bankCountry, day };
  return {
    promise: failedPromise(
      promises.findLast(one => one.madeOn <= day && one.takenBack === null && covers(one)),
      judging,
    ),
    plan: brokenPlan(
      plans.findLast(one => one.accepted !== null && one.ended === null && covers(one)),
      judging,
    ),
    offer: missedOffer(
      offers.findLast(one => one.offeredOn <= day && covers(one)),
      judging,
    ),
    refused: disputes.filter(dispute => isMine(dispute.invoiceId) && isNewlyRefused(dispute, facts, day)),
  };
}

export function resumedReasons(
  { promise, plan, offer, refused }: Resumed,
  numberOf: (invoiceId: string) => string,
): Reason[] {
  const broken: Reason[] =
    promise === null
      ? []
      : [
          {
            code: 'promiseBroken',
            amount: promise.promise.amount,
            payOn: promise.promise.payOn,
            received: promise.received,
          },
        ];
  const brokenPlan: Reason[] =
    plan === null
      ? []
      : [{ code: 'planBroken', missing: plan.broken.missing, dueOn: plan.broken.instalment.dueOn }];
  const missed: Reason[] =
    offer === null ? [] : [{ code: 'settlementMissed', amount: offer.amount, payBy: offer.payBy }];
  const answered = refused.flatMap(({ invoiceId, outcome }): Reason[] =>
    outcome === null
      ? []
      : [{ code: 'disputeRefused', invoice: numberOf(invoiceId), because: outcome.because }],
  );
  return [...broken, ...brokenPlan, ...missed, ...answered];
}

function failedPromise(promise: PaymentPromise | undefined, judging: PromiseQuestion): Resumed['promise'] {
  if (promise === undefined) return null;
  const standing = promiseStanding(promise, judging);
  const isFailed = standing.kind === 'broken' || standing.kind === 'partlyKept';
  return isFailed ? { promise, received: standing.received } : null;
}

function brokenPlan(plan: PaymentPlan | undefined, judging: PromiseQuestion): Resumed['plan'] {
  if (plan === undefined) return null;
  const broken = planStanding(plan, judging);
  return broken.kind === 'broken' ? { plan, broken } : null;
}

function missedOffer(offer: SettlementOffer | undefined, judging: PromiseQuestion): SettlementOffer | null {
  return offer !== undefined && offerStanding(offer, judging).kind === 'missed' ? offer : null;
}

function isNewlyRefused(
  { invoiceId, outcome }: Dispute,
  { taken }: DossierFacts,
  day: CalendarDate,
): boolean {
  if (outcome?.kind !== 'refused' || outcome.on > day) return false;
  return !taken.some(
    ({ invoiceId: of, leftOn, isWaiting }) =>
      of === invoiceId && leftOn !== null && !isWaiting && leftOn >= outcome.on,
  );
}
