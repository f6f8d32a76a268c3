// Whoever gave a mandate opens their link, reads what would leave, and approves all or some of it, or says "not this one,
// because". What they say is the act of the desk, in their name: the same roles, the same delay, the same check at the
// instant of sending. A message whose words, amount or recipient changed since the link was made is not approved by it.

import type { Reason } from '../../dunning/decision.ts';
import type { CompanyDatabase, Transaction } from '../../store/database.ts';
import {
  type ApprovalLink,
  type LinkMessage,
  linkMessages,
  lockApprovalLink,
  noteLinkAnswers,
  noteLinkOpened,
  openApprovalLink,
  standsApprovalLink,
} from '../../store/messages/approval-links.ts';
import { lockMessages } from '../../store/messages/message-heads.ts';
import { type MessageText, messageTexts } from '../../store/messages/message-rows.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { currencyOfLists } from '../claims/currency-of-lists.ts';
import { largestFirst } from '../claims/main-currency.ts';
import { type ClosedCompany, closedCompany } from '../company/closed-company.ts';
import { knownCompany } from '../company/company-view.ts';
import { deskOfCompany, type InstallationContext } from '../context.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';
import { decideAsked } from '../deciding/waiting-anew.ts';
import type { BatchMessage } from '../views/batch.ts';
import { approvalOf, mayApprove } from './approval.ts';
import { lendersOf, shownOf } from './approval-link.ts';
import { approveIn } from './approve-batch.ts';
import { batchMessageOf } from './batch-message.ts';
import type { PageLinks } from './page-links.ts';
import { excludeIn } from './review-batch.ts';

/** Days for which nothing is sent to a customer about whom they said no: time for whoever asked to read why. */
const REFUSED_DAYS = 7;

export type ApprovalVisit = { readonly companyId: string; readonly linkId: string };

export type AskedMessage = Pick<LinkMessage, 'answer' | 'because' | 'answeredOn'> & {
  readonly message: BatchMessage;
  readonly recipients: readonly string[];
  readonly text: string;
  /** Of what is withdrawn. */
  readonly withdrawnBecause: Reason | null;
  /** `waits` may be approved; the others say why not. */
  readonly state: 'waits' | 'changed' | 'otherRole' | 'approved' | 'left' | 'withdrawn';
};

export type ApprovalPage = {
  readonly visit: ApprovalVisit;
  readonly companyName: string;
  readonly link: ApprovalLink;
  /** The largest amounts first. */
  readonly asked: readonly AskedMessage[];
};

type Visiting = { readonly visit: ApprovalVisit; readonly day: CalendarDate };

/** By message: those that are approved now, and those that waited and must not leave as they were read. */
export type LinkApproval = { readonly approved: readonly string[]; readonly noLonger: readonly string[] };

export type ApprovalPortal = {
  /** Null for a link that was invented, altered or revoked, or has expired. */
  page(token: string, day: CalendarDate): Promise<ApprovalPage | null>;
  /** The closed company of a link that would open otherwise; null in every other case. */
  closed(token: string, day: CalendarDate): Promise<ClosedCompany | null>;
  /** Decides again first what has been touched since; null when the link opens no longer. */
  approve(asked: Visiting & { readonly ids: readonly string[] | 'all' }): Promise<LinkApproval | null>;
  /** Whether it is kept back now; null when the link opens no longer. */
  refuse(asked: Visiting & { readonly messageId: string; readonly because: string }): Promise<boolean | null>;
};

const NOTHING = '00000000-0000-0000-0000-000000000000';

export function approvalPortal(context: InstallationContext, signer: PageLinks['signer']): ApprovalPortal {
  const acting = async <Answer>(
    { visit: { companyId, linkId }, day }: Visiting,
    act: (opened: Opened) => Promise<Answer>,
  ): Promise<Answer | null> => {
    const { database, clock } = deskOfCompany(context, companyId);
    const at = clock.now();
    return database.transaction(async db => {
      const link = await lockApprovalLink(db, { companyId, linkId, day });
      const role = await roleOf(db, companyId, link);
      return link === null || role === null ? null : act({ db, companyId, link, role, day, at });
    });
  };
  return {
    async page(token, day) {
      // What was not signed here is looked up like the rest: the time of a refusal tells nothing.
      const visit = signer.approvals.read(token) ?? { companyId: NOTHING, linkId: NOTHING };
      const { database, clock } = deskOfCompany(context, visit.companyId);
      return pageOf(database, { visit, day, at: clock.now() });
    },
    async closed(token, day) {
      const visit = signer.approvals.read(token) ?? { companyId: NOTHING, linkId: NOTHING };
      const { database } = deskOfCompany(context, visit.companyId);
      return (await standsApprovalLink(database, { ...visit, day }))
        ? closedCompany(database, visit.companyId)
        : null;
    },
    async approve(asked) {
      const waited = await acting(asked, opened => waitingOf(opened, asked.ids));
      if (waited === null) return null;
      const { visit, day } = asked;
      await decideAsked(deskOfCompany(context, visit.companyId), { ...visit, day, ids: waited });
      return acting(asked, opened => approve(opened, waited));
    },
    refuse: asked => acting(asked, opened => refuse(opened, asked)),
  };
}

async function pageOf(
  database: CompanyDatabase,
  { visit, day, at }: Visiting & { at: string },
): Promise<ApprovalPage | null> {
  const { companyId, linkId } = visit;
  const link = await openApprovalLink(database, { companyId, linkId, day });
  const role = await roleOf(database, companyId, link);
  if (link === null || role === null) return null;
  await noteLinkOpened(database, { companyId, linkId, at });
  const company = await knownCompany(database, companyId);
  const asked = await askedBy(database, { companyId, link, role });
  const byAmount = largestFirst(await currencyOfLists(database, { company, day }));
  return {
    visit,
    companyName: company.name,
    link,
    asked: asked.toSorted(({ message: one }, { message: other }) => byAmount(one.amount, other.amount)),
  };
}

/** What the link lends: null once its maker has nothing to lend. Asked for no link too, so that a refusal takes as long. */
async function roleOf(db: Queryable, companyId: string, link: ApprovalLink | null): Promise<string | null> {
  const lenders = await lendersOf(db, companyId);
  return link === null ? null : (lenders.get(link.makerId) ?? null);
}

type Opened = {
  readonly db: Transaction;
  readonly companyId: string;
  readonly link: ApprovalLink;
  readonly role: string;
  readonly day: CalendarDate;
  readonly at: string;
};

async function askedBy(
  db: Queryable,
  { companyId, link, role }: Pick<Opened, 'companyId' | 'link' | 'role'>,
): Promise<AskedMessage[]> {
  const named = new Map(
    (await linkMessages(db, { companyId, linkId: link.linkId })).map(one => [one.messageId, one]),
  );
  const ids = [...named.keys()];
  const texts = await messageTexts(db, { companyId, ids });
  const book = await scenarioBook(db, companyId);
  return texts.flatMap(text => {
    const one = named.get(text.id);
    if (one === undefined) return [];
    const { answer, because, answeredOn } = one;
    return {
      ...{ answer, because, answeredOn, text: text.text, withdrawnBecause: text.withdrawnBecause },
      message: batchMessageOf(text),
      recipients: text.deliveries.flatMap(({ recipient }) => (recipient === null ? [] : [recipient])),
      state: stateOf(text, {
        shown: one.shown,
        needsAnother: !mayApprove({ role, approval: approvalOf(text, book) }),
      }),
    };
  });
}

function stateOf(
  text: MessageText,
  { shown, needsAnother }: { shown: string; needsAnother: boolean },
): AskedMessage['state'] {
  if (text.state === 'approved' || text.state === 'withdrawn') return text.state;
  if (text.state === 'closed') return 'left';
  if (shownOf(text) !== shown) return 'changed';
  return needsAnother ? 'otherRole' : 'waits';
}

/** Of these, what may be approved now. */
async function waitingOf(opened: Opened, ids: readonly string[] | 'all'): Promise<string[]> {
  const asked = await askedBy(opened.db, opened);
  return asked.flatMap(({ state, message: { id } }) =>
    state === 'waits' && (ids === 'all' || ids.includes(id)) ? [id] : [],
  );
}

async function approve(opened: Opened, waited: readonly string[]): Promise<LinkApproval> {
  const { db, companyId, link, role, day, at } = opened;
  const { linkId, name: by } = link;
  await lockMessages(db, { companyId, ids: waited });
  const ids = await waitingOf(opened, waited);
  if (ids.length === 0) return { approved: [], noLonger: waited };
  const through = { approvalLinkId: linkId };
  const { changed } = await approveIn(db, { companyId, by, day, at, ids, role, through });
  await noteLinkAnswers(db, { companyId, linkId, ids: changed, answer: 'approved', because: null, at, day });
  return { approved: changed, noLonger: waited.filter(id => !changed.includes(id)) };
}

async function refuse(
  opened: Opened,
  { messageId, because }: { messageId: string; because: string },
): Promise<boolean> {
  const { db, companyId, link, day, at } = opened;
  const { linkId, name: by } = link;
  const one = (await askedBy(db, opened)).find(({ message }) => message.id === messageId);
  // What was already approved is kept back too, as long as nothing of it has left; what is not of this link is not.
  if (one === undefined || one.state === 'left' || one.state === 'withdrawn') return false;
  const through = { approvalLinkId: linkId };
  const until = addDays(day, REFUSED_DAYS);
  const said = { companyId, by, day, at, ids: [messageId], because, until, through };
  const { changed } = await excludeIn(db, said);
  await noteLinkAnswers(db, { companyId, linkId, ids: changed, answer: 'refused', because, at, day });
  return changed.length === 1;
}
