// A payment plan whose letter was taken back for how it was written, or left in a rehearsal alone: what the company proposed is proposed in
// writing while it may still be answered, what was agreed is confirmed while it is kept. A plan binds both, so that both have it in hand.
// Agreed on Thursday in test mode, live on Friday: the confirmation leaves on Friday. A proposal that lapsed meanwhile is not made again.

import { lessCredited, planStanding } from '../../dossier/payment-plan.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { untrueBecause } from '../../dunning/still-true.ts';
import type { Transaction } from '../../store/database.ts';
import { plansToWriteAnew, type UnreadPlan } from '../../store/dossiers/plans-unread.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { eachDossier, type InCompany } from '../each-dossier.ts';
import type { Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { pageLinkFor } from '../messages/page-links.ts';
import { planSaid } from './plan-in-writing.ts';
import { judgingOf } from './plan-view.ts';

/** Inside a transaction that may write more. */
export async function writePlansAnew(db: Transaction, asked: InCompany): Promise<void> {
  const unread = await plansToWriteAnew(db, asked.company.id);
  const dossiers = new Map(
    unread.map(({ planId: _plan, letter: _letter, ...dossier }) => [dossier.dossierId, dossier]),
  );
  await eachDossier(db, { ...asked, dossiers: [...dossiers.values()] }, async (work, facts) => {
    for (const one of unread)
      if (one.dossierId === work.dossierId && stands(one, { facts, day: work.day })) await write(work, one);
  });
}

function stands(
  { planId, letter: kind }: UnreadPlan,
  { facts, day }: { facts: DossierFacts; day: CalendarDate },
): boolean {
  const plan = facts.interruptions?.plans.find(({ id }) => id === planId);
  if (plan === undefined) return false;
  if (untrueBecause({ kind, confirms: planId, preparedOn: day }, facts, day) !== null) return false;
  const judging = judgingOf(facts, day);
  if (lessCredited(plan, judging).instalments.length === 0) return false;
  const standing = planStanding(plan, judging).kind;
  if (kind === 'planAccepted') return standing === 'kept' || standing === 'unjudged';
  return standing === 'proposed' && plan.instalments.every(({ dueOn }) => dueOn >= day);
}

async function write(work: Work, { planId, letter: kind }: UnreadPlan): Promise<void> {
  const isAccepted = kind === 'planAccepted';
  const page = isAccepted ? null : pageLinkFor(work);
  const said = await planSaid(work, planId, { isAccepted, pageUrl: page?.url ?? null });
  await confirmInWriting(work, { kind, confirms: planId, said, page, isAnew: true });
}
