// A payment plan from proposal to end: proposed by either side, answered with other terms, approved by a second person
// where it goes beyond what the company leaves to one, accepted in writing, refused or cancelled.

import { isSamePerson } from '../../dossier/concession.ts';
import type { PaymentPlan, PlanEnd, PlanInstalment } from '../../dossier/payment-plan.ts';
import { addsUp, equalInstalments, excessOf, type PlanExcess } from '../../dossier/plan-terms.ts';
import type { Confirmation } from '../../letters/confirmations/confirmation.ts';
import type { PlanTerms } from '../../letters/confirmations/confirmed.ts';
import {
  endPlans,
  insertPlan,
  acceptPlan as keepAcceptance,
  approvePlan as keepApproval,
  lockPlan,
  plansInForce,
} from '../../store/dossiers/plans.ts';
import { insertLawFact } from '../../store/invoices/law-facts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import { type InDossier, inDossier, type Work } from '../in-dossier.ts';
import { answeredIn, coversOf, proposalWaitsAgain } from './answered-proposal.ts';
import { confirmAcceptance, confirmRefusal, planInWriting, sendOffer } from './plan-in-writing.ts';

export type PlanEntry = {
  /** Null: every open invoice of the dossier. */
  readonly invoiceIds: readonly string[] | null;
  readonly proposedBy: PaymentPlan['proposedBy'];
  /** Each instalment, or their number and the first day: equal ones, a month apart. */
  readonly schedule:
    | { readonly kind: 'instalments'; readonly instalments: readonly PlanInstalment[] }
    | { readonly kind: 'equal'; readonly count: number; readonly firstOn: CalendarDate };
  readonly interest: PaymentPlan['interest'];
  readonly hasAcceleration: boolean;
  readonly acknowledgesDebt: boolean;
  readonly note: string;
  /** The proposal that this one answers with other terms. */
  readonly answersPlanId: string | null;
  /** Whether the debtor gets it by e-mail; absent: what the company proposes, and not what the debtor does. */
  readonly isSent?: boolean;
};

export type PlanOutcome =
  | {
      readonly kind: 'done';
      readonly planId: string;
      readonly whole: Money;
      readonly instalments: PlanTerms['instalments'];
      /** Why another person has to approve it. */
      readonly excess: readonly PlanExcess[];
      /** The plan in writing, for the debtor to sign. */
      readonly letter: Confirmation;
    }
  | { readonly kind: 'notFound' | 'doesNotAddUp' | 'dayInPast' | 'alreadyAnswered' };

/** Proposals that nobody has accepted give way to this one. */
export function proposePlan(
  context: DeskContext,
  { entry, ...asked }: InDossier & { entry: PlanEntry },
): Promise<PlanOutcome> {
  return inDossier<PlanOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: work => proposeIn(work, entry),
  });
}

/** Inside a transaction that may write more. */
export async function proposeIn(work: Work, entry: PlanEntry): Promise<PlanOutcome> {
  const { db, company, companyId, dossierId, currency, by, day, at, tell } = work;
  const answered = await answeredIn(work, entry);
  if (answered.kind !== 'open') return { kind: answered.kind };
  const covers = await coversOf(work, entry, answered.plan);
  if (covers === null) return { kind: 'notFound' };
  const whole = money(
    covers.reduce((total, { open }) => total + open, 0),
    currency,
  );
  const { schedule } = entry;
  const instalments =
    schedule.kind === 'equal' ? equalInstalments(whole, schedule) : [...schedule.instalments];
  if (!addsUp(whole, instalments)) return { kind: 'doesNotAddUp' };
  if ((instalments[0]?.dueOn ?? day) < day) return { kind: 'dayInPast' };
  const planId = work.makeId();
  const excess = excessOf({ whole, instalments, proposedOn: day }, company.policy.planLimits);
  await countered(work, { but: null });
  const { proposedBy, interest, hasAcceleration, acknowledgesDebt, note, answersPlanId } = entry;
  const terms = { proposedBy, interest, hasAcceleration, acknowledgesDebt, note, answersPlanId, excess };
  await insertPlan(db, {
    ...terms,
    companyId,
    dossierId,
    id: planId,
    currency,
    whole: whole.amount,
    covers,
    instalments: instalments.map(({ dueOn, amount }) => ({ dueOn, amount: amount.amount })),
    proposedOn: day,
    graceDays: company.policy.planGraceDays,
    by,
    actorId: work.actorId,
    at,
  });
  tell({ kind: 'planProposed', subjectId: planId, content: { ...terms, whole, instalments, covers } });
  const letter = await planInWriting(work, planId);
  // What another person has to approve leaves when it is approved.
  if (excess.length === 0 && (entry.isSent ?? proposedBy === 'creditor')) await sendOffer(work, planId);
  return { kind: 'done', planId, whole, instalments, excess, letter };
}

export type PlanAnswer = 'done' | 'notFound' | 'alreadyAnswered' | 'approvalMissing';

/** A second person: who proposed it cannot approve it. */
export function approvePlan(
  context: DeskContext,
  { planId, ...asked }: InDossier & { planId: string },
): Promise<PlanAnswer> {
  return onPlan(context, asked, planId, async (work, plan) => {
    const { db, companyId, by, day, tell } = work;
    if (plan.endedKind !== null) return 'alreadyAnswered';
    if (plan.approvedBy !== null) return 'done';
    if (isSamePerson(work, plan)) return 'approvalMissing';
    await keepApproval(db, { companyId, planId, on: day, by });
    tell({ kind: 'planApproved', subjectId: planId, content: { excess: plan.excess } });
    await sendOffer(work, planId);
    return 'done';
  });
}

/** In writing: who accepted, and what proves it. An earlier plan of the dossier ends with it. */
export function acceptPlan(
  context: DeskContext,
  { planId, acceptedBy, proof, ...asked }: InDossier & Acceptance,
): Promise<PlanAnswer> {
  return inDossier<PlanAnswer>(context, asked, {
    absent: 'notFound',
    work: work => acceptIn(work, { planId, acceptedBy, proof }),
  });
}

export type Acceptance = { readonly planId: string; readonly acceptedBy: string; readonly proof: string };

/** Inside a transaction that may write more. */
export async function acceptIn(work: Work, { planId, acceptedBy, proof }: Acceptance): Promise<PlanAnswer> {
  const { db, companyId, dossierId, day, tell } = work;
  const plan = await lockPlan(db, { companyId, dossierId, planId });
  if (plan === null) return 'notFound';
  if (plan.acceptedOn !== null) return 'done';
  if (plan.endedKind !== null) return 'alreadyAnswered';
  if (plan.excess.length > 0 && plan.approvedBy === null) return 'approvalMissing';
  await countered(work, { but: planId });
  const acknowledged = plan.acknowledgesDebt ? await acknowledge(work, plan.invoiceIds, proof) : [];
  await keepAcceptance(db, { companyId, planId, on: day, acceptedBy, proof, acknowledged });
  tell({ kind: 'planAccepted', subjectId: planId, content: { acceptedBy, proof } });
  await confirmAcceptance(work, planId);
  return 'done';
}

/** A debt acknowledged in writing starts its limitation anew (C. civ. 2240; in Belgium anc. C. civ. 2248). */
async function acknowledge(
  { db, companyId, debtorId, by, day, at, makeId, tell }: Work,
  invoiceIds: readonly string[],
  source: string,
): Promise<string[]> {
  const factIds: string[] = [];
  for (const invoiceId of invoiceIds) {
    const entry = { kind: 'acknowledgement', invoiceId, on: day, amount: null, source } as const;
    const factId = makeId();
    await insertLawFact(db, { companyId, at, fact: { ...entry, id: factId, debtorId, by } });
    tell({ kind: 'lawFactEntered', subjectId: factId, content: entry });
    factIds.push(factId);
  }
  return factIds;
}

/** Refused before it was accepted, cancelled after. */
export function endPlan(
  context: DeskContext,
  {
    planId,
    kind,
    because,
    ...asked
  }: InDossier & { planId: string; kind: Exclude<PlanEnd, 'countered'>; because: string },
): Promise<PlanAnswer> {
  return onPlan(context, asked, planId, async (work, plan) => {
    const { db, companyId, by, day, tell } = work;
    if (plan.endedKind !== null) return plan.endedKind === kind ? 'done' : 'alreadyAnswered';
    await endPlans(db, { companyId, planIds: [planId], on: day, kind, by, because });
    // What is taken back before the debtor has it was never an answer: the debtor's own proposal waits as before.
    const waitsAgain = kind === 'cancelled' ? await proposalWaitsAgain(work, { planId, plan }) : null;
    tell({ kind: 'planEnded', subjectId: planId, content: { end: kind, because, waitsAgain } });
    if (kind === 'refused') await confirmRefusal(work, planId);
    return 'done';
  });
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockPlan>>>;

function onPlan(
  context: DeskContext,
  asked: InDossier,
  planId: string,
  act: (work: Work, plan: Locked) => Promise<PlanAnswer>,
): Promise<PlanAnswer> {
  return inDossier<PlanAnswer>(context, asked, {
    absent: 'notFound',
    work: async work => {
      const { companyId, dossierId } = work;
      const plan = await lockPlan(work.db, { companyId, dossierId, planId });
      return plan === null ? 'notFound' : act(work, plan);
    },
  });
}

/** `but` null: proposals give way, an accepted plan does not. Else everything gives way to that plan. */
async function countered(
  { db, companyId, dossierId, by, day, tell }: Work,
  { but }: { but: string | null },
): Promise<void> {
  const planIds: string[] = [];
  for (const planId of await plansInForce(db, companyId, dossierId)) {
    const plan = await lockPlan(db, { companyId, dossierId, planId });
    const givesWay = but === null ? plan?.acceptedOn === null : planId !== but;
    if (givesWay) planIds.push(planId);
  }
  if (planIds.length === 0) return;
  await endPlans(db, { companyId, planIds, on: day, kind: 'countered', by, because: '', endedFor: but });
  for (const planId of planIds) tell({ kind: 'planEnded', subjectId: planId, content: { end: 'countered' } });
}
