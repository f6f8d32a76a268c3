// A proposal answered with other terms: it must still wait for an answer, the answer covers what it covered, and an answer
// that is cancelled before the debtor has it in writing leaves the proposal waiting as before.

import type { ConfirmationKind } from '../../store/dossiers/confirmations.ts';
import { type CoveredRow, coveredNow, undisputedNow } from '../../store/dossiers/covered-parts.ts';
import { type LockedPlan, lockPlan } from '../../store/dossiers/plans.ts';
import { waitAgain } from '../../store/dossiers/plans-undone.ts';
import type { Work } from '../in-dossier.ts';
import { takeBackConfirmations } from '../messages/take-back-confirmation.ts';
import type { PlanEntry } from './agree-plan.ts';

export type Answered =
  | { readonly kind: 'open'; readonly plan: LockedPlan | null }
  | { readonly kind: 'notFound' | 'alreadyAnswered' };

export async function answeredIn(
  { db, companyId, dossierId }: Work,
  { answersPlanId, proposedBy }: PlanEntry,
): Promise<Answered> {
  if (answersPlanId === null) return { kind: 'open', plan: null };
  const plan = await lockPlan(db, { companyId, dossierId, planId: answersPlanId });
  // Nobody answers a proposal of its own.
  if (plan === null || plan.proposedBy === proposedBy) return { kind: 'notFound' };
  if (plan.acceptedOn !== null || plan.endedKind !== null) return { kind: 'alreadyAnswered' };
  return { kind: 'open', plan };
}

/** Null where an invoice is named that is not open in the dossier, or nothing is open. */
export async function coversOf(
  { db, companyId, dossierId }: Work,
  { invoiceIds, proposedBy }: PlanEntry,
  answered: LockedPlan | null,
): Promise<CoveredRow[] | null> {
  // What the debtor proposes of itself is never what it disputes, nor is what answers it; named invoices somebody means.
  const isOfDebtor = proposedBy === 'debtor' || answered !== null;
  const open =
    isOfDebtor && invoiceIds === null
      ? await undisputedNow(db, { companyId, dossierId })
      : await coveredNow(db, { companyId, dossierId, invoiceIds });
  const isMeant = ({ invoiceId }: CoveredRow): boolean =>
    proposedBy === 'debtor' || answered === null || answered.invoiceIds.includes(invoiceId);
  const covers = invoiceIds === null ? open.filter(isMeant) : open;
  const isKnown = (id: string): boolean => covers.some(({ invoiceId }) => invoiceId === id);
  return covers.length === 0 || !(invoiceIds ?? []).every(isKnown) ? null : covers;
}

const OFFER: readonly ConfirmationKind[] = ['planOffer'];

/** The proposal that an answer of the company had answered, where the debtor has not read that answer. */
export async function proposalWaitsAgain(
  work: Work,
  { planId, plan }: { planId: string; plan: LockedPlan },
): Promise<string | null> {
  const { answersPlanId, proposedBy, acceptedOn } = plan;
  if (answersPlanId === null || proposedBy !== 'creditor' || acceptedOn !== null) return null;
  if (!(await takeBackConfirmations(work, { factIds: [planId], kinds: OFFER }))) return null;
  return (await waitAgain(work.db, { companyId: work.companyId, planId: answersPlanId }))
    ? answersPlanId
    : null;
}
