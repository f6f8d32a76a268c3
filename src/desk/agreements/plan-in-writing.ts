// A payment plan in writing, to whom it binds: offered for signature, accepted, or refused to a debtor who proposed it.

import type { PaymentPlan } from '../../dossier/payment-plan.ts';
import type { Confirmation } from '../../letters/confirmations/confirmation.ts';
import { factsIn, type Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { pageLinkFor } from '../messages/page-links.ts';
import { saidInWords } from '../messages/said-in-words.ts';
import { coveredNumbers } from './covered-numbers.ts';

/** The text for signature, or, accepted, its confirmation. */
export async function planInWriting(
  work: Work,
  planId: string,
  { isAccepted = false, pageUrl = null }: { isAccepted?: boolean; pageUrl?: string | null } = {},
): Promise<Confirmation> {
  const plan = await planIn(work, planId);
  const numbers = await coveredNumbers(work, plan.covers);
  const readOn = { kind: 'message', pageUrl } as const;
  return saidInWords(work, { kind: 'plan', terms: { ...plan, numbers }, isAccepted, readOn }, 'page');
}

/** What the company proposes. */
export async function sendOffer(work: Work, planId: string): Promise<void> {
  const { proposedBy } = await planIn(work, planId);
  if (proposedBy !== 'creditor') return;
  const page = pageLinkFor(work);
  const written = await planInWriting(work, planId, { pageUrl: page?.url ?? null });
  await confirmInWriting(work, { kind: 'planOffer', confirms: planId, written, page });
}

export async function confirmAcceptance(work: Work, planId: string): Promise<void> {
  const written = await planInWriting(work, planId, { isAccepted: true });
  await confirmInWriting(work, { kind: 'planAccepted', confirms: planId, written });
}

/** A debtor who proposed is told that the answer is no; what is thought of it stays in the house. */
export async function confirmRefusal(work: Work, planId: string): Promise<void> {
  const { proposedBy, whole } = await planIn(work, planId);
  if (proposedBy !== 'debtor') return;
  const written = await saidInWords(work, { kind: 'planRefused', whole }, 'page');
  await confirmInWriting(work, { kind: 'planRefused', confirms: planId, written });
}

async function planIn(work: Work, planId: string): Promise<PaymentPlan> {
  const plan = (await factsIn(work)).interruptions?.plans.find(({ id }) => id === planId);
  if (plan === undefined) throw new Error(`Plan ${planId} is not there`);
  return plan;
}
