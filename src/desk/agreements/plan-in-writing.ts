// A payment plan in writing, to whom it binds: offered for signature, accepted, or refused to a debtor who proposed it.

import { lessCredited, type PaymentPlan } from '../../dossier/payment-plan.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Confirmation } from '../../letters/confirmations/confirmation.ts';
import type { SaidToDebtor } from '../../letters/confirmations/confirmed.ts';
import { factsIn, type Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { pageLinkFor } from '../messages/page-links.ts';
import { saidInWords } from '../messages/said-in-words.ts';
import { coveredNumbers } from './covered-numbers.ts';
import { judgingOf } from './plan-view.ts';

/** The text for signature, or, accepted, its confirmation. */
export const planInWriting = async (work: Work, planId: string): Promise<Confirmation> =>
  saidInWords(work, await planSaid(work, planId), { by: 'page' });

export async function planSaid(
  work: Work,
  planId: string,
  { isAccepted = false, pageUrl = null }: { isAccepted?: boolean; pageUrl?: string | null } = {},
): Promise<SaidToDebtor> {
  const { plan, facts } = await planIn(work, planId);
  const { covers, interest, hasAcceleration, acknowledgesDebt, graceDays } = plan;
  const { whole, instalments } = lessCredited(plan, judgingOf(facts, work.day));
  const numbers = await coveredNumbers(work, covers);
  const clauses = { interest, hasAcceleration, acknowledgesDebt, graceDays };
  const readOn = { kind: 'message', pageUrl } as const;
  return { kind: 'plan', terms: { whole, numbers, instalments, ...clauses }, isAccepted, readOn };
}

/** What the company proposes. */
export async function sendOffer(work: Work, planId: string): Promise<void> {
  const { proposedBy } = (await planIn(work, planId)).plan;
  if (proposedBy !== 'creditor') return;
  const page = pageLinkFor(work);
  const said = await planSaid(work, planId, { pageUrl: page?.url ?? null });
  await confirmInWriting(work, { kind: 'planOffer', confirms: planId, said, page });
}

export async function confirmAcceptance(work: Work, planId: string): Promise<void> {
  const said = await planSaid(work, planId, { isAccepted: true });
  await confirmInWriting(work, { kind: 'planAccepted', confirms: planId, said });
}

/** A debtor who proposed is told that the answer is no; what is thought of it stays in the house. */
export async function confirmRefusal(work: Work, planId: string): Promise<void> {
  const { proposedBy, whole } = (await planIn(work, planId)).plan;
  if (proposedBy !== 'debtor') return;
  const said = { kind: 'planRefused', whole } as const;
  await confirmInWriting(work, { kind: 'planRefused', confirms: planId, said });
}

async function planIn(
  work: Work,
  planId: string,
): Promise<{ readonly plan: PaymentPlan; readonly facts: DossierFacts }> {
  const facts = await factsIn(work);
  const plan = facts.interruptions?.plans.find(({ id }) => id === planId);
  if (plan === undefined) throw new Error(`Plan ${planId} is not there`);
  return { plan, facts };
}
