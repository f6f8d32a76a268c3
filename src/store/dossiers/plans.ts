// Payment plans: proposals, their acceptance and their end.

import type { PaymentPlan, PlanEnd } from '../../dossier/payment-plan.ts';
import type { PlanExcess } from '../../dossier/plan-terms.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { groupValues } from '../group-by.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { type CoveredRow, toCovered } from './covered-parts.ts';

type PlanRow = Omit<PaymentPlan, 'whole' | 'covers' | 'instalments' | 'accepted' | 'ended'> & {
  readonly dossierId: string;
  readonly currency: string;
  readonly whole: number;
  readonly covers: readonly CoveredRow[];
  readonly instalments: readonly { readonly dueOn: CalendarDate; readonly amount: number }[];
  readonly acceptedOn: CalendarDate | null;
  readonly acceptedBy: string | null;
  readonly acceptedProof: string | null;
  readonly endedOn: CalendarDate | null;
  readonly endedKind: PlanEnd | null;
};

const COLUMNS = `dossier_id as "dossierId", plan_id as id, currency, whole, covers, instalments, proposed_on as "proposedOn", proposed_by as "proposedBy", answers_plan_id as "answersPlanId", interest,
  has_acceleration as "hasAcceleration", acknowledges_debt as "acknowledgesDebt", grace_days as "graceDays", author as by,
  accepted_on as "acceptedOn", approval_because <> '[]'::jsonb as "needsApproval", approved_by as "approvedBy", accepted_by as "acceptedBy", accepted_proof as "acceptedProof", ended_on as "endedOn", ended_kind as "endedKind"`;

/** By dossier, in the order in which they were proposed. */
export async function plansOf(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, PaymentPlan[]>> {
  const rows = await select<PlanRow>(
    db,
    `select ${COLUMNS} from payment_plan where company_id = $1 and dossier_id = any($2) order by proposed_on, plan_id`,
    [companyId, dossierIds],
  );
  return groupValues(rows, ({ dossierId }) => dossierId, toPlan);
}

export type PlanWrite = Omit<
  PlanRow,
  'needsApproval' | 'approvedBy' | 'acceptedOn' | 'acceptedBy' | 'acceptedProof' | 'endedOn' | 'endedKind'
> & {
  readonly companyId: string;
  readonly answersPlanId: string | null;
  readonly note: string;
  /** The account of its author. */
  readonly actorId: string | null;
  readonly excess: readonly PlanExcess[];
  readonly at: string;
};

export async function insertPlan(db: Queryable, write: PlanWrite): Promise<void> {
  const { companyId, id, dossierId, currency, whole, covers, instalments, proposedOn, proposedBy } = write;
  const {
    answersPlanId,
    interest,
    hasAcceleration,
    acknowledgesDebt,
    graceDays,
    note,
    by,
    actorId,
    at,
    excess,
  } = write;
  await db.query(
    `insert into payment_plan (company_id, plan_id, dossier_id, currency, whole, covers, instalments, proposed_on, proposed_by, answers_plan_id,
                               interest, has_acceleration, acknowledges_debt, grace_days, note, author, recorded_at, approval_because, author_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      companyId,
      id,
      dossierId,
      currency,
      whole,
      JSON.stringify(covers),
      JSON.stringify(instalments),
      proposedOn,
      proposedBy,
      answersPlanId,
      interest,
      hasAcceleration,
      acknowledgesDebt,
      graceDays,
      note,
      by,
      at,
      JSON.stringify(excess),
      actorId,
    ],
  );
}

/** By dossier, what the company proposed since that day, may grant, and waits for an answer. */
export async function offeredPlans(
  db: Queryable,
  { companyId, dossierIds, since }: { companyId: string; dossierIds: readonly string[]; since: CalendarDate },
): Promise<Map<string, string>> {
  const rows = await select<{ dossierId: string; id: string }>(
    db,
    `select dossier_id as "dossierId", plan_id as id from payment_plan
      where company_id = $1 and dossier_id = any($2) and proposed_by = 'creditor' and accepted_on is null and ended_on is null and proposed_on >= $3
        and (approved_on is not null or approval_because = '[]') order by proposed_on, plan_id`,
    [companyId, dossierIds, since],
  );
  return new Map(rows.map(({ dossierId, id }) => [dossierId, id]));
}

export type LockedPlan = {
  readonly debtorId: string;
  readonly by: string;
  readonly actorId: string | null;
  readonly proposedBy: PaymentPlan['proposedBy'];
  readonly answersPlanId: string | null;
  readonly excess: readonly PlanExcess[];
  readonly approvedBy: string | null;
  readonly acceptedOn: CalendarDate | null;
  readonly acceptedProof: string | null;
  /** The acknowledgements of the debt that came with the acceptance. */
  readonly acknowledged: readonly string[];
  readonly endedKind: PlanEnd | null;
  readonly acknowledgesDebt: boolean;
  readonly invoiceIds: readonly string[];
};

export async function lockPlan(
  db: Queryable,
  { companyId, dossierId, planId }: { companyId: string; dossierId: string; planId: string },
): Promise<LockedPlan | null> {
  return selectOne<LockedPlan>(
    db,
    `select o.debtor_id as "debtorId", p.author as by, p.author_id as "actorId", p.proposed_by as "proposedBy", p.answers_plan_id as "answersPlanId", p.approval_because as excess, p.approved_by as "approvedBy", p.accepted_on as "acceptedOn", p.accepted_proof as "acceptedProof", p.acknowledged, p.ended_kind as "endedKind",
            p.acknowledges_debt as "acknowledgesDebt", array(select c ->> 'invoiceId' from jsonb_array_elements(p.covers) as c) as "invoiceIds"
       from payment_plan p join dossier o on o.company_id = p.company_id and o.dossier_id = p.dossier_id
      where p.company_id = $1 and p.dossier_id = $2 and p.plan_id = $3 for update of p`,
    [companyId, dossierId, planId],
  );
}

/** Those of a dossier that nothing has ended, locked. */
export async function plansInForce(db: Queryable, companyId: string, dossierId: string): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    'select plan_id as id from payment_plan where company_id = $1 and dossier_id = $2 and ended_on is null order by plan_id for update',
    [companyId, dossierId],
  );
  return rows.map(({ id }) => id);
}

export async function approvePlan(
  db: Queryable,
  { companyId, planId, on, by }: { companyId: string; planId: string; on: CalendarDate; by: string },
): Promise<void> {
  await db.query(
    'update payment_plan set approved_on = $3, approved_by = $4 where company_id = $1 and plan_id = $2',
    [companyId, planId, on, by],
  );
}

export async function acceptPlan(
  db: Queryable,
  {
    companyId,
    planId,
    on,
    acceptedBy,
    proof,
    acknowledged,
  }: {
    companyId: string;
    planId: string;
    on: CalendarDate;
    acceptedBy: string;
    proof: string;
    /** The facts by which the debt is acknowledged. */
    acknowledged: readonly string[];
  },
): Promise<void> {
  await db.query(
    'update payment_plan set accepted_on = $3, accepted_by = $4, accepted_proof = $5, acknowledged = $6 where company_id = $1 and plan_id = $2',
    [companyId, planId, on, acceptedBy, proof, acknowledged],
  );
}

export async function endPlans(
  db: Queryable,
  {
    companyId,
    planIds,
    on,
    kind,
    by,
    because,
    endedFor = null,
  }: {
    companyId: string;
    planIds: readonly string[];
    on: CalendarDate;
    kind: PlanEnd;
    by: string;
    because: string;
    /** The plan that was accepted in their place. */
    endedFor?: string | null;
  },
): Promise<void> {
  await db.query(
    'update payment_plan set ended_on = $3, ended_kind = $4, ended_by = $5, ended_because = $6, ended_for = $7 where company_id = $1 and plan_id = any($2) and ended_on is null',
    [companyId, planIds, on, kind, by, because, endedFor],
  );
}

function toPlan({
  currency,
  whole,
  covers,
  instalments,
  acceptedOn,
  acceptedBy,
  acceptedProof,
  endedOn,
  endedKind,
  dossierId: _dossier,
  ...row
}: PlanRow): PaymentPlan {
  return {
    ...row,
    whole: money(whole, currency),
    covers: toCovered(covers, currency),
    instalments: instalments.map(({ dueOn, amount }) => ({ dueOn, amount: money(amount, currency) })),
    accepted:
      acceptedOn === null ? null : { on: acceptedOn, by: acceptedBy ?? '', proof: acceptedProof ?? '' },
    ended: endedOn === null || endedKind === null ? null : { on: endedOn, kind: endedKind },
  };
}
