// Approvals of messages that are replaced: who gave them, of what, and what became of it.

import type { Reason } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type GivenApproval = {
  readonly messageId: string;
  readonly scenarioKey: string;
  readonly stepKey: string;
  readonly by: string;
  readonly at: string;
  readonly principal: number;
  readonly interest: number;
  readonly compensation: number;
  readonly provenCosts: number;
  readonly reminderCosts: number;
  /** A person wrote into its text. */
  readonly isEdited: boolean;
  /** Words of its language or its scenario were saved since it was written: what is written anew may say something else. */
  readonly isReworded: boolean;
  /** A part of it was refused, is in doubt or has left. */
  readonly hasFailed: boolean;
};

/** A person wrote into the text of this message, whose dossier is `o`. */
const isEdited = (message: string): string =>
  `exists (select from journal j where j.company_id = ${message}.company_id and j.debtor_id = o.debtor_id and j.kind = 'messageEdited' and j.subject_id = ${message}.message_id)`;

/** Words or a scenario were saved after this message was written. Of all words of its language: which of them a text takes is no matter of a query. */
const isReworded = (message: string): string =>
  `(exists (select from wording_version v where v.company_id = ${message}.company_id and v.language = ${message}.language and v.saved_at > ${message}.prepared_at)
    or exists (select from scenario_version v where v.company_id = ${message}.company_id and v.scenario_key = ${message}.scenario_key and v.version > ${message}.scenario_version))`;

/** What is asked of `w`, the message of the dossier that was written before `m`. */
export const BEFORE_IT = (asked: string): string =>
  `select ${asked} from message w where w.company_id = m.company_id and w.dossier_id = m.dossier_id and w.confirms is null and w.prepared_at < m.prepared_at
    order by w.prepared_on desc, w.prepared_at desc limit 1`;

/** A person approved `w`, and it was taken back by something else than a person. */
export const LOST = `w.state = 'withdrawn' and w.approved_at is not null and w.approved_by not like 'scenario %' and w.withdrawn_because ->> 'code' <> 'excludedByPerson'`;

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export type ApprovalRow = {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly stepKey: string;
  readonly state: 'prepared' | 'approved' | 'withdrawn' | 'closed';
  readonly preparedOn: CalendarDate;
  readonly preparedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly leavesFrom: string | null;
  readonly isEdited: boolean;
  readonly isReworded: boolean;
  readonly debtorCountry: string;
  readonly companyCountry: string;
};

/** A message as it was approved. */
export const approvalRow = (
  db: Queryable,
  { companyId, messageId }: { companyId: string; messageId: string },
): Promise<ApprovalRow | null> =>
  selectOne<ApprovalRow>(
    db,
    `select m.dossier_id as "dossierId", o.debtor_id as "debtorId", m.step_key as "stepKey", m.state, m.prepared_on as "preparedOn", ${instant('m.prepared_at')} as "preparedAt", m.approved_by as "approvedBy", ${instant('m.approved_at')} as "approvedAt",
            ${instant('m.leaves_from')} as "leavesFrom", ${isEdited('m')} as "isEdited", ${isReworded('m')} as "isReworded", b.country as "debtorCountry", c.country as "companyCountry"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id join company c on c.company_id = m.company_id
      where m.company_id = $1 and m.message_id = $2`,
    [companyId, messageId],
  );

export type LostApproval = {
  readonly by: string;
  readonly at: string;
  readonly preparedOn: CalendarDate;
  readonly because: Reason;
  /** Its text, where a person wrote into it. */
  readonly ownText: string | null;
};

/** The approval that the message before this one had, and with which it did not leave. */
export const lostApproval = (
  db: Queryable,
  { companyId, messageId }: { companyId: string; messageId: string },
): Promise<LostApproval | null> =>
  selectOne<LostApproval>(
    db,
    `select b.approved_by as by, b.at, b.prepared_on as "preparedOn", b.withdrawn_because as because, case when b.edited then b.body_text end as "ownText"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       cross join lateral (${BEFORE_IT(
         `w.approved_by, ${instant('w.approved_at')} as at, w.prepared_on, w.withdrawn_because, w.body_text, ${LOST} as lost,
         ${isEdited('w')} as edited`,
       )}) b
      where m.company_id = $1 and m.message_id = $2 and b.lost`,
    [companyId, messageId],
  );

/** Those of these messages that a person approved; a scenario approves for itself. */
export const givenApprovals = (
  db: Queryable,
  companyId: string,
  messageIds: readonly string[],
): Promise<GivenApproval[]> =>
  select<GivenApproval>(
    db,
    `select m.message_id as "messageId", m.scenario_key as "scenarioKey", m.step_key as "stepKey", m.approved_by as by,
            ${instant('m.approved_at')} as at,
            m.principal, m.interest, m.compensation, m.proven_costs as "provenCosts", m.reminder_costs as "reminderCosts",
            ${isEdited('m')} as "isEdited", ${isReworded('m')} as "isReworded",
            exists (select from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state not in ('waiting', 'task')) as "hasFailed"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = $1 and m.message_id = any($2) and m.state = 'approved' and m.approved_by not like 'scenario %'`,
    [companyId, messageIds],
  );

/** Whoever sells was asked about the debtor, not about a text: they are not asked again, and what they said stands. */
export async function moveSalesQuestions(
  db: Queryable,
  companyId: string,
  moves: readonly { readonly fromId: string; readonly toId: string }[],
): Promise<void> {
  await db.query(
    `update sales_question q set message_id = l.to_id from (select unnest($2::uuid[]) as from_id, unnest($3::uuid[]) as to_id) as l
      where q.company_id = $1 and q.message_id = l.from_id`,
    [companyId, moves.map(({ fromId }) => fromId), moves.map(({ toId }) => toId)],
  );
}

/** Messages that were approved and have not left. */
export async function approvedIds(db: Queryable, companyId: string): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `select message_id as id from message where company_id = $1 and state = 'approved'`,
    [companyId],
  );
  return rows.map(({ id }) => id);
}
