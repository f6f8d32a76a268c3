// The links that open a debtor's page: which there are, and whether one still opens.

import type { CalendarDate } from '../../units/calendar.ts';
import { OF_OPEN_COMPANY } from '../companies/company-closed.ts';
import { select, selectOne } from '../select.ts';
import type { Passing, Queryable } from '../session.ts';

export type PortalLinkWrite = {
  readonly linkId: string;
  readonly debtorId: string;
  readonly messageId: string | null;
  readonly codeHash: string;
  readonly createdOn: CalendarDate;
  readonly expiresOn: CalendarDate;
};

export type OpenedLink = { readonly linkId: string; readonly debtorId: string };

export async function insertPortalLinks(
  db: Queryable,
  companyId: string,
  links: readonly PortalLinkWrite[],
): Promise<void> {
  if (links.length === 0) return;
  await db.query(
    `insert into portal_link (company_id, portal_link_id, debtor_id, message_id, code_hash, created_on, expires_on)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::date[])`,
    [
      companyId,
      links.map(({ linkId }) => linkId),
      links.map(({ debtorId }) => debtorId),
      links.map(({ messageId }) => messageId),
      links.map(({ codeHash }) => codeHash),
      links.map(({ createdOn }) => createdOn),
      links.map(({ expiresOn }) => expiresOn),
    ],
  );
}

/** What the link opens on the day; null when there is none, it has expired was revoked or its company is closed: all look the same. */
export const openPortalLink = (
  db: Queryable,
  { companyId, linkId, day }: Named,
): Promise<OpenedLink | null> =>
  selectOne<OpenedLink>(db, `${STANDING} and ${OF_OPEN_COMPANY}`, [companyId, linkId, day]);

/** The same, whether its company is closed or not: whoever holds it is told that, and nothing of the debtor. */
export const standsPortalLink = async (db: Queryable, { companyId, linkId, day }: Named): Promise<boolean> =>
  (await selectOne<OpenedLink>(db, STANDING, [companyId, linkId, day])) !== null;

type Named = { readonly companyId: string; readonly linkId: string; readonly day: CalendarDate };

const STANDING = `select portal_link_id as "linkId", debtor_id as "debtorId" from portal_link
      where company_id = $1 and portal_link_id = $2 and revoked_at is null and expires_on >= $3`;

/** The link of a typed code in one company; of a closed one too: its page says that it is. */
export async function linkOfCode(
  db: Queryable,
  { companyId, codeHash, day }: { companyId: string; codeHash: string; day: CalendarDate },
): Promise<OpenedLink | null> {
  return selectOne<OpenedLink>(
    db,
    `select portal_link_id as "linkId", debtor_id as "debtorId" from portal_link
      where company_id = $1 and code_hash = $2 and revoked_at is null and expires_on >= $3`,
    [companyId, codeHash, day],
  );
}

/** How many links of the debtor opened until now. */
export async function revokePortalLinks(
  db: Queryable,
  { companyId, debtorId, at, by }: { companyId: string; debtorId: string; at: string; by: string },
): Promise<number> {
  const answer = await db.query(
    'update portal_link set revoked_at = $3, revoked_by = $4 where company_id = $1 and debtor_id = $2 and revoked_at is null',
    [companyId, debtorId, at, by],
  );
  return answer.rowCount ?? 0;
}

/** Every company, for a code whose first characters name one. */
export async function companyIds(db: Passing): Promise<string[]> {
  const rows = await db.past('companies', all =>
    select<{ id: string }>(all, 'select company_id as id from company order by company_id'),
  );
  return rows.map(({ id }) => id);
}
