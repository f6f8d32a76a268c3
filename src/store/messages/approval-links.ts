// The links by which whoever gave a mandate approves a batch: which there are, what each names, and what was answered.

import type { Language } from '../../claim/parties.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { OF_OPEN_COMPANY } from '../companies/company-closed.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

type Of = { readonly companyId: string; readonly linkId: string };

export type ApprovalLink = {
  readonly linkId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** It approves no more than they may. */
  readonly makerId: string;
  readonly madeOn: CalendarDate;
  readonly madeBy: string;
  readonly expiresOn: CalendarDate;
};

export type LinkAnswer = 'approved' | 'refused';

export type LinkMessage = {
  readonly messageId: string;
  readonly shown: string;
  readonly answer: LinkAnswer | null;
  readonly because: string | null;
  readonly answeredOn: CalendarDate | null;
};

const LINK = `link_id as "linkId", name, email, language, maker_id as "makerId", made_on as "madeOn", made_by as "madeBy", expires_on as "expiresOn"`;

export async function insertApprovalLink(
  db: Queryable,
  {
    companyId,
    link,
    at,
    messages,
  }: {
    companyId: string;
    link: ApprovalLink;
    at: string;
    messages: readonly Pick<LinkMessage, 'messageId' | 'shown'>[];
  },
): Promise<void> {
  const { linkId, name, email, language, makerId, madeOn, madeBy, expiresOn } = link;
  await db.query(
    `insert into approval_link (company_id, link_id, name, email, language, maker_id, made_on, made_at, made_by, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [companyId, linkId, name, email, language, makerId, madeOn, at, madeBy, expiresOn],
  );
  await db.query(
    `insert into approval_link_message (company_id, link_id, message_id, shown)
     select $1, $2, * from unnest($3::uuid[], $4::text[])`,
    [companyId, linkId, messages.map(({ messageId }) => messageId), messages.map(({ shown }) => shown)],
  );
}

export const noteLinkMailed = (db: Queryable, { companyId, linkId, at }: Of & { at: string }) =>
  db.query('update approval_link set mailed_at = $3 where company_id = $1 and link_id = $2', [
    companyId,
    linkId,
    at,
  ]);

/** The first time alone. */
export const noteLinkOpened = (db: Queryable, { companyId, linkId, at }: Of & { at: string }) =>
  db.query(
    'update approval_link set opened_at = $3 where company_id = $1 and link_id = $2 and opened_at is null',
    [companyId, linkId, at],
  );

const STANDING = `select ${LINK} from approval_link where company_id = $1 and link_id = $2 and revoked_at is null and expires_on >= $3`;
const OPEN = `${STANDING} and ${OF_OPEN_COMPANY}`;

/** Whether it would open, were its company not closed. */
export const standsApprovalLink = async (
  db: Queryable,
  { companyId, linkId, day }: Of & { day: CalendarDate },
): Promise<boolean> => (await selectOne(db, STANDING, [companyId, linkId, day])) !== null;

/** What opens on the day; null when there is none, it has expired, was revoked or its company is closed: all look the same. */
export const openApprovalLink = (
  db: Queryable,
  { companyId, linkId, day }: Of & { day: CalendarDate },
): Promise<ApprovalLink | null> => selectOne<ApprovalLink>(db, OPEN, [companyId, linkId, day]);

/** The same, and nobody revokes it before the end of this transaction. */
export const lockApprovalLink = (
  db: Queryable,
  { companyId, linkId, day }: Of & { day: CalendarDate },
): Promise<ApprovalLink | null> =>
  selectOne<ApprovalLink>(db, `${OPEN} for update`, [companyId, linkId, day]);

export const linkMessages = (db: Queryable, { companyId, linkId }: Of): Promise<LinkMessage[]> =>
  select<LinkMessage>(
    db,
    `select message_id as "messageId", shown, answer, because, answered_on as "answeredOn"
       from approval_link_message where company_id = $1 and link_id = $2`,
    [companyId, linkId],
  );

export const noteLinkAnswers = (
  db: Queryable,
  {
    companyId,
    linkId,
    ids,
    answer,
    because,
    at,
    day,
  }: Of & {
    ids: readonly string[];
    answer: LinkAnswer;
    because: string | null;
    at: string;
    day: CalendarDate;
  },
) =>
  db.query(
    `update approval_link_message set answer = $4, because = $5, answered_at = $6, answered_on = $7
      where company_id = $1 and link_id = $2 and message_id = any($3::uuid[])`,
    [companyId, linkId, ids, answer, because, at, day],
  );

/** False when it did not open any more. */
export async function revokeApprovalLink(
  db: Queryable,
  { companyId, linkId, at, by }: Of & { at: string; by: string },
): Promise<boolean> {
  const revoked = await db.query(
    'update approval_link set revoked_at = $3, revoked_by = $4 where company_id = $1 and link_id = $2 and revoked_at is null',
    [companyId, linkId, at, by],
  );
  return revoked.rowCount === 1;
}

/** Of one maker, those that still open; the ids of what was revoked. */
export async function revokeLinksOf(
  db: Queryable,
  { companyId, makerId, at, by }: { companyId: string; makerId: string; at: string; by: string },
): Promise<readonly string[]> {
  const rows = await select<{ linkId: string }>(
    db,
    'update approval_link set revoked_at = $3, revoked_by = $4 where company_id = $1 and maker_id = $2 and revoked_at is null returning link_id as "linkId"',
    [companyId, makerId, at, by],
  );
  return rows.map(({ linkId }) => linkId);
}

export type ApprovalLinkRow = ApprovalLink & {
  readonly isMailed: boolean;
  readonly isOpened: boolean;
  readonly messages: number;
  readonly approved: number;
  readonly refused: number;
};

/** Those that open on the day, the last first. */
export const openApprovalLinks = (
  db: Queryable,
  {
    companyId,
    day,
    makerIds,
    limit,
  }: { companyId: string; day: CalendarDate; makerIds: readonly string[]; limit: number },
): Promise<ApprovalLinkRow[]> =>
  select<ApprovalLinkRow>(
    db,
    `select ${LINK}, mailed_at is not null as "isMailed", opened_at is not null as "isOpened", n.messages, n.approved, n.refused
       from approval_link l join lateral (
         select count(*)::int as messages, (count(*) filter (where answer = 'approved'))::int as approved,
                (count(*) filter (where answer = 'refused'))::int as refused
           from approval_link_message a where a.company_id = l.company_id and a.link_id = l.link_id) as n on true
      where l.company_id = $1 and l.revoked_at is null and l.expires_on >= $2 and l.maker_id = any($3)
      order by l.link_id desc limit $4`,
    [companyId, day, makerIds, limit],
  );
