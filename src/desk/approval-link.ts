// "Your client approves": one link to the messages that wait for approval, as they stand now, for whoever gave the mandate.
// It needs no account, opens for a week, is revoked by hand, and gives no more than its maker could have approved.

import { createHash } from 'node:crypto';
import type { Language } from '../claim/parties.ts';
import {
  type ApprovalLink,
  insertApprovalLink,
  noteLinkMailed,
  openApprovalLinks,
  revokeApprovalLink,
} from '../store/approval-links.ts';
import { newId } from '../store/ids.ts';
import { appendJournal } from '../store/journal.ts';
import { type MessageText, messageTexts } from '../store/message-rows.ts';
import { lockMessages } from '../store/message-states.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import type { PageLinks } from './page-links.ts';
import type { Act } from './review-batch.ts';

/** Days for which a link opens. */
const LINK_DAYS = 7;
/** Messages of one link, and links on one screen. */
const MOST_MESSAGES = 500;
const LINKS_SHOWN = 20;

/** Over all that the page shows of a message: whoever approved this text approved no other. */
export const shownOf = ({ frozenHash, asked, currency, deliveries }: MessageText): string =>
  createHash('sha256')
    .update(
      JSON.stringify([frozenHash, asked, currency, ...deliveries.map(one => [one.channel, one.recipient])]),
    )
    .digest('base64url');

export const approvalUrl = (
  { signer, publicUrl }: PageLinks,
  link: { companyId: string; linkId: string },
): string => `${publicUrl}/a/${signer.approvals.tokenOf(link)}`;

export type NewApprovalLink = {
  readonly link: ApprovalLink;
  readonly url: string;
  readonly messages: number;
};

/** `nothingWaits`: there is nothing to approve. `noPage`: this installation has no address that others can reach. */
export async function makeApprovalLink(
  { database, clock, pageLinks }: DeskContext,
  {
    companyId,
    by,
    day,
    role,
    ...whom
  }: Act & { role: string; name: string; email: string; language: Language },
): Promise<NewApprovalLink | 'nothingWaits' | 'noPage'> {
  if (pageLinks == null) return 'noPage';
  const at = clock.now();
  const linkId = newId(millisecondsOf(at));
  const link = { linkId, ...whom, role, madeOn: day, madeBy: by, expiresOn: addDays(day, LINK_DAYS) };
  return database.transaction(async db => {
    const heads = await lockMessages(db, { companyId, ids: 'allPrepared' });
    const ids = heads.slice(0, MOST_MESSAGES).map(({ id }) => id);
    if (ids.length === 0) return 'nothingWaits';
    const texts = await messageTexts(db, { companyId, ids });
    const messages = texts.map(text => ({ messageId: text.id, shown: shownOf(text) }));
    await insertApprovalLink(db, { companyId, link, at, messages });
    const content = { name: whom.name, email: whom.email, messages: ids };
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'approvalAsked', debtorId: null, subjectId: linkId, content },
    ]);
    return { link, url: approvalUrl(pageLinks, { companyId, linkId }), messages: ids.length };
  });
}

export const linkWasMailed = (
  { database, clock }: DeskContext,
  link: { companyId: string; linkId: string },
): Promise<unknown> => noteLinkMailed(database, { ...link, at: clock.now() });

/** Those that can still be answered, the last first, each with its address for a person to hand over. */
export async function approvalLinks(
  { database, pageLinks }: DeskContext,
  { companyId, day }: { companyId: string; day: CalendarDate },
) {
  const rows = await openApprovalLinks(database, { companyId, day, limit: LINKS_SHOWN });
  return rows.map(row => ({
    ...row,
    url: pageLinks == null ? null : approvalUrl(pageLinks, { companyId, linkId: row.linkId }),
  }));
}

/** False when it did not open any more. */
export async function revokeApproval(
  { database, clock }: DeskContext,
  { companyId, by, day, linkId }: Act & { linkId: string },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    if (!(await revokeApprovalLink(db, { companyId, linkId, at, by }))) return false;
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'approvalLinkRevoked', debtorId: null, subjectId: linkId, content: {} },
    ]);
    return true;
  });
}
