// How long a company keeps what names people, and whose papers have outlived it. Nothing is erased until somebody decided how
// long, has seen whom it touches, and asks for it: what is erased does not come back.

import { PROCEDURE_STEPS } from '../../claim/law-facts.ts';
import type { Company, CompanyPolicy } from '../../claim/parties.ts';
import {
  periodsProblem,
  type RetentionLaw,
  type RetentionLimits,
  type RetentionPeriods,
  retentionLaw,
  retentionLimits,
} from '../../law/retention.ts';
import {
  type Due,
  type DueAsked,
  dueForAccounts,
  dueForRecovery,
  type KeptFor,
  keptBack,
} from '../../store/retention/due-for-erasure.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { changePolicy } from '../company/company-policy.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { type Editable, type EditedMeanwhile, versionOf } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';

/** A longer time is no decision. */
export const LONGEST_YEARS = 30;
const SHOWN = 50;

export type RetentionView = {
  /** Of the years decided: whoever decides says which version they read. */
  readonly version: string;
  /** Null: everything is kept. */
  readonly periods: RetentionPeriods | null;
  /** Null where no source at hand says it. */
  readonly law: RetentionLaw | null;
  readonly limits: RetentionLimits | null;
  readonly recovery: Due;
  readonly accounts: Due;
  /** Whose old papers stay, and what for. */
  readonly kept: readonly { readonly because: KeptFor; readonly debtors: number; readonly example: string }[];
};

const NOTHING_DUE: Due = { count: 0, debtors: [] };

export async function retentionView(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<RetentionView> {
  const company = await knownCompany(db, companyId);
  const periods = company.policy.retention ?? null;
  const version = versionOf(periodsIn(company.policy));
  const law = retentionLaw(company.law);
  if (periods === null)
    return { periods, version, law, limits: null, recovery: NOTHING_DUE, accounts: NOTHING_DUE, kept: [] };
  const limits = retentionLimits(periods, day);
  const recovery = askedFor(company, limits, limits.recoveryBefore);
  return {
    periods,
    version,
    law,
    limits,
    recovery: await dueForRecovery(db, { ...recovery, most: SHOWN }),
    accounts:
      limits.accountsBefore === null
        ? NOTHING_DUE
        : await dueForAccounts(db, {
            ...askedFor(company, limits, limits.accountsBefore),
            most: SHOWN,
          }),
    kept: await keptBack(db, recovery),
  };
}

/** Steps that end in a title, or are on the way to one. */
const TITLE_KINDS: readonly string[] = ['judgment', ...PROCEDURE_STEPS];

export const askedFor = (
  { id }: Pick<Company, 'id'>,
  { titlesFrom }: RetentionLimits,
  limit: CalendarDate,
): DueAsked => ({ companyId: id, limit, titlesFrom, titleKinds: TITLE_KINDS });

export type PeriodsChange =
  | { readonly kind: 'changed'; readonly periods: RetentionPeriods | null; readonly version: string }
  /** Less than the law or the other period allows. */
  | { readonly kind: 'tooShort'; readonly place: keyof RetentionPeriods; readonly least: number };

const periodsIn = ({ retention = null }: CompanyPolicy): Editable => ({ retention });

/** Decides how long; nothing is erased by it. */
export async function changeRetention(
  context: DeskContext,
  { periods, seen, ...act }: Act & { readonly periods: RetentionPeriods | null; readonly seen?: string },
): Promise<PeriodsChange | EditedMeanwhile> {
  const company = await knownCompany(context.database, act.companyId);
  const problem = periods === null ? null : periodsProblem(periods, company.law);
  if (problem !== null) return { kind: 'tooShort', ...problem };
  const change = { retention: periods };
  const meanwhile = await changePolicy(context, { ...act, change, read: { seen, editable: periodsIn } });
  return meanwhile ?? { kind: 'changed', periods, version: versionOf({ retention: periods }) };
}
