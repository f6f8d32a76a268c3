// How a company behaves towards its debtors: read and changed as one thing, with every change in the journal.

import type { FieldProblem } from '../../dunning/scenario/fields.ts';
import { type Conduct, parseConduct, writtenConduct } from '../../dunning/scenario/parse-conduct.ts';
import type { Queryable } from '../../store/session.ts';
import type { DeskContext } from '../context.ts';
import { type EditedMeanwhile, versionOf } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { changePolicy } from './company-policy.ts';
import { knownCompany } from './company-view.ts';

export type WrittenConduct = ReturnType<typeof writtenConduct>;
export type ConductOutcome =
  | { readonly kind: 'changed'; readonly conduct: WrittenConduct; readonly version: string }
  | { readonly kind: 'broken'; readonly problems: readonly FieldProblem[] };

export async function companyConduct(db: Queryable, companyId: string): Promise<WrittenConduct> {
  return writtenConduct(conductIn((await knownCompany(db, companyId)).policy));
}

/** `content` is not trusted; what it leaves out stays. */
export async function changeConduct(
  context: DeskContext,
  { content, seen, ...act }: Act & { content: unknown; seen?: string },
): Promise<ConductOutcome | EditedMeanwhile> {
  const parsed: { last: ReturnType<typeof parseConduct> | null } = { last: null };
  const meanwhile = await changePolicy(context, {
    ...act,
    read: { seen, editable: conductIn },
    change: policy => {
      parsed.last = parseConduct(content, conductIn(policy));
      return parsed.last.kind === 'broken' ? null : parsed.last.conduct;
    },
  });
  if (meanwhile !== null) return meanwhile;
  if (parsed.last === null) throw new Error('The conduct was not read');
  if (parsed.last.kind === 'broken') return parsed.last;
  const { conduct } = parsed.last;
  return { kind: 'changed', conduct: writtenConduct(conduct), version: versionOf(conductIn(conduct)) };
}

export const conductVersion = async (db: Queryable, companyId: string): Promise<string> =>
  versionOf(conductIn((await knownCompany(db, companyId)).policy));

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
