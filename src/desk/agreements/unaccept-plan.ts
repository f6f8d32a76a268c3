// A plan's acceptance or approval was noted by mistake. Until something was paid on it or the debtor has it in writing, that is taken
// back as a whole: the plan is a proposal again, what gave way to it holds again, the acknowledgement of the debt that came with it
// is lifted, and what waits to leave with it is withdrawn. Afterwards the plan is cancelled, which is another fact.

import { paidOnPlan } from '../../dossier/payment-plan.ts';
import { instalmentReminders } from '../../store/dossiers/plan-reminders.ts';
import { type LockedPlan, lockPlan } from '../../store/dossiers/plans.ts';
import { unacceptPlan, unapprovePlan } from '../../store/dossiers/plans-undone.ts';
import { liftLawFact } from '../../store/invoices/law-facts.ts';
import type { DeskContext } from '../context.ts';
import { factsIn, type InDossier, inDossier, type Work } from '../in-dossier.ts';
import { takeBackConfirmations, withdrawUntrue } from '../messages/take-back-confirmation.ts';

export type UnacceptOutcome =
  | 'done'
  | 'notFound'
  | 'alreadyAnswered'
  | 'acceptedByDebtor'
  | 'instalmentPaid'
  | 'planInWriting';

/** How a proof begins that the debtor gave on the page: nobody in the office takes that back. */
export const PROOF_ON_PAGE = 'page, ';

/** Taking back twice equals taking back once. */
export function takeBackAcceptance(
  context: DeskContext,
  { planId, ...asked }: InDossier & { planId: string },
): Promise<UnacceptOutcome> {
  return inDossier<UnacceptOutcome>(context, asked, {
    absent: 'notFound',
    work: async work => {
      const { db, companyId, dossierId } = work;
      const plan = await lockPlan(db, { companyId, dossierId, planId });
      if (plan === null) return 'notFound';
      if (plan.endedKind !== null) return 'alreadyAnswered';
      if (plan.acceptedOn === null) return 'done';
      if (plan.acceptedProof?.startsWith(PROOF_ON_PAGE) === true) return 'acceptedByDebtor';
      if (await isPaidOn(work, planId)) return 'instalmentPaid';
      const reminders = await instalmentReminders(db, { companyId, dossierId, since: plan.acceptedOn });
      const isInWriting =
        reminders.some(({ hasLeft }) => hasLeft) ||
        !(await takeBackConfirmations(work, { factIds: [planId], kinds: ['planAccepted'] }));
      if (isInWriting) return 'planInWriting';
      await withdrawUntrue(
        work,
        reminders.map(({ messageId }) => ({ messageId, step: 'planInstalment' })),
      );
      await proposeAgain(work, { planId, plan });
      return 'done';
    },
  });
}

async function isPaidOn(work: Work, planId: string): Promise<boolean> {
  const { interruptions } = await factsIn(work);
  const plan = interruptions?.plans.find(({ id }) => id === planId);
  if (plan === undefined) throw new Error(`Plan ${planId} is not there`);
  return paidOnPlan(plan, { receipts: interruptions?.receipts ?? [], day: work.day }).amount > 0;
}

async function proposeAgain(
  { db, companyId, by, at, tell }: Work,
  { planId, plan: { acceptedOn, acceptedProof: proof, acknowledged } }: { planId: string; plan: LockedPlan },
): Promise<void> {
  const holdAgain = await unacceptPlan(db, { companyId, planId });
  for (const factId of acknowledged) {
    const lifted = await liftLawFact(db, { companyId, factId, at, by });
    if (lifted === null) continue;
    const { kind, on } = lifted;
    tell({ kind: 'lawFactTakenBack', subjectId: factId, content: { kind, on } });
  }
  tell({ kind: 'planAcceptanceTakenBack', subjectId: planId, content: { acceptedOn, proof, holdAgain } });
}

export type UnapproveOutcome = 'done' | 'notFound' | 'alreadyAnswered' | 'planInWriting';

/** It waits for a second person again. Accepted since, its acceptance is taken back first. */
export function takeBackPlanApproval(
  context: DeskContext,
  { planId, ...asked }: InDossier & { planId: string },
): Promise<UnapproveOutcome> {
  return inDossier<UnapproveOutcome>(context, asked, {
    absent: 'notFound',
    work: async work => {
      const { db, companyId, dossierId, tell } = work;
      const plan = await lockPlan(db, { companyId, dossierId, planId });
      if (plan === null) return 'notFound';
      const { approvedBy, acceptedOn, endedKind } = plan;
      if (approvedBy === null) return 'done';
      if (endedKind !== null || acceptedOn !== null) return 'alreadyAnswered';
      if (!(await takeBackConfirmations(work, { factIds: [planId], kinds: ['planOffer'] })))
        return 'planInWriting';
      await unapprovePlan(db, { companyId, planId });
      tell({ kind: 'planApprovalTakenBack', subjectId: planId, content: { approvedBy } });
      return 'done';
    },
  });
}
