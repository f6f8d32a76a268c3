// How a company behaves towards its debtors: read and changed as one thing, with every change in the journal.

import type { FieldProblem } from '../../dunning/scenario/fields.ts';
import { type Conduct, parseConduct, writtenConduct } from '../../dunning/scenario/parse-conduct.ts';
import type { Queryable } from '../../store/session.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { changePolicy } from './company-policy.ts';
import { knownCompany } from './company-view.ts';

export type WrittenConduct = ReturnType<typeof writtenConduct>;
export type ConductOutcome =
  | { readonly kind: 'changed'; readonly conduct: WrittenConduct }
  | { readonly kind: 'broken'; readonly problems: readonly FieldProblem[] };

export async function companyConduct(db: Queryable, companyId: string): Promise<WrittenConduct> {
  return writtenConduct(conductIn((await knownCompany(db, companyId)).policy));
}

/** `content` is not trusted; what it leaves out stays. */
export async function changeConduct(
  context: DeskContext,
  { content, ...act }: Act & { content: unknown },
): Promise<ConductOutcome> {
  const { policy } = await knownCompany(context.database, act.companyId);
  const parsed = parseConduct(content, conductIn(policy));
  if (parsed.kind === 'broken') return parsed;
  await changePolicy(context, { ...act, change: parsed.conduct });
  return { kind: 'changed', conduct: writtenConduct(parsed.conduct) };
}

const conductIn = (policy: Conduct): Conduct => ({
  minimumGapDays: policy.minimumGapDays,
  weeklyContacts: policy.weeklyContacts,
  sendingWindows: policy.sendingWindows,
  preferredWeekdays: policy.preferredWeekdays,
  undoMinutes: policy.undoMinutes,
  promiseGraceDays: policy.promiseGraceDays,
  promiseLimit: policy.promiseLimit,
  planGraceDays: policy.planGraceDays,
  planLimits: policy.planLimits,
  writeOffAloneMinor: policy.writeOffAloneMinor,
  disputeAnswerDays: policy.disputeAnswerDays,
  thanks: policy.thanks,
});
