// "Your client approves": one link to the messages that wait for approval, as they stand now, for whoever gave the mandate.
// It needs no account and opens for a week, or until somebody revokes it or its maker may approve no longer.

import { createHash } from 'node:crypto';
import { hasOwnPortfolio, PERMISSIONS, ROLES } from '../../access/permissions.ts';
import type { Language } from '../../claim/parties.ts';
import { peopleOfCompany } from '../../store/companies/memberships.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  type ApprovalLink,
  insertApprovalLink,
  noteLinkMailed,
  openApprovalLinks,
  revokeApprovalLink,
  revokeLinksOf,
} from '../../store/messages/approval-links.ts';
import { type MessageText, messageTexts, preparedIds } from '../../store/messages/message-rows.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { currencyOfLists } from '../claims/currency-of-lists.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { PageLinks } from './page-links.ts';
import type { Act } from './review-batch.ts';

/** Days for which a link opens. */
const LINK_DAYS = 7;
/** Messages of one link, and links on one screen. */
const MOST_MESSAGES = 500;
const LINKS_SHOWN = 20;

/** Of a role that may approve for all debtors: another has nothing to lend. */
const LENDING = ROLES.filter(role => PERMISSIONS[role].includes('approve') && !hasOwnPortfolio(role));

/** By person, the role that a link of theirs lends today. Whoever has left the company lends none. */
export async function lendersOf(db: Queryable, companyId: string): Promise<ReadonlyMap<string, string>> {
  const people = await peopleOfCompany(db, companyId);
  const isLending = (role: string): boolean => LENDING.some(one => one === role);
  return new Map(people.filter(({ role }) => isLending(role)).map(({ userId, role }) => [userId, role]));
}

/** Over all that the page shows of a message: whoever approved this text approved no other. */
export const shownOf = ({ frozenHash, asked, currency, deliveries }: MessageText): string =>
  createHash('sha256')
    .update(
      JSON.stringify([frozenHash, asked, currency, ...deliveries.map(one => [one.channel, one.recipient])]),
    )
    .digest('base64url');

const approvalUrl = ({ signer, publicUrl }: PageLinks, link: { companyId: string; linkId: string }): string =>
  `${publicUrl}/a/${signer.approvals.tokenOf(link)}`;

export type NewApprovalLink = {
  readonly link: ApprovalLink;
  readonly url: string;
  readonly messages: number;
  /** Messages that wait and that one link has no room for: the smallest amounts. */
  readonly notNamed: number;
};

type Asked = Act & {
  /** Whoever asks: the link lends what they may approve, for as long as they may. */
  readonly makerId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly ids: readonly string[] | 'all';
};

/** `nothingWaits`: there is nothing to approve. `noPage`: this installation has no address that others can reach. */
export async function makeApprovalLink(
  { database, clock, pageLinks }: DeskContext,
  { companyId, by, day, makerId, ids, ...whom }: Asked,
): Promise<NewApprovalLink | 'nothingWaits' | 'noPage'> {
  if (pageLinks == null) return 'noPage';
  const at = clock.now();
  const linkId = newId(millisecondsOf(at));
  const link = { linkId, ...whom, makerId, madeOn: day, madeBy: by, expiresOn: addDays(day, LINK_DAYS) };
  return database.transaction(async db => {
    const company = await knownCompany(db, companyId);
    const currency = await currencyOfLists(db, { company, day });
    const prepared = await preparedIds(db, { companyId, currency });
    const wanted = new Set(ids === 'all' ? prepared : ids);
    const waiting = prepared.filter(id => wanted.has(id));
    const named = waiting.slice(0, MOST_MESSAGES);
    if (named.length === 0) return 'nothingWaits';
    const texts = await messageTexts(db, { companyId, ids: named });
    const messages = texts.map(text => ({ messageId: text.id, shown: shownOf(text) }));
    await insertApprovalLink(db, { companyId, link, at, messages });
    const content = { name: whom.name, email: whom.email, messages: named };
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'approvalAsked', debtorId: null, subjectId: linkId, content },
    ]);
    const url = approvalUrl(pageLinks, { companyId, linkId });
    return { link, url, messages: named.length, notNamed: waiting.length - named.length };
  });
}

export const linkWasMailed = (
  { database, clock }: DeskContext,
  link: { companyId: string; linkId: string },
): Promise<unknown> => noteLinkMailed(database, { ...link, at: clock.now() });

/**
 * Those that can still be answered, the last first. An address approves with its maker's right: nobody but them sees it, and
 * they only as long as it has to be handed over.
 */
export async function approvalLinks(
  { database, pageLinks }: DeskContext,
  { companyId, day, askerId }: { companyId: string; day: CalendarDate; askerId: string },
) {
  const makerIds = [...(await lendersOf(database, companyId)).keys()];
  const rows = await openApprovalLinks(database, { companyId, day, makerIds, limit: LINKS_SHOWN });
  return rows.map(({ makerId, ...row }) => ({
    ...row,
    url:
      pageLinks == null || row.isMailed || makerId !== askerId
        ? null
        : approvalUrl(pageLinks, { companyId, linkId: row.linkId }),
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

/** Whoever leaves the company leaves no link behind: none of theirs opens again, even if they come back. */
export function revokeApprovalsOf(
  { database, clock }: DeskContext,
  { companyId, by, day, makerId }: Act & { makerId: string },
): Promise<void> {
  const at = clock.now();
  return database.transaction(async db => {
    const revoked = await revokeLinksOf(db, { companyId, makerId, at, by });
    await appendJournal(
      db,
      { companyId, at, day, author: by },
      revoked.map(linkId => ({
        kind: 'approvalLinkRevoked',
        debtorId: null,
        subjectId: linkId,
        content: {},
      })),
    );
  });
}
