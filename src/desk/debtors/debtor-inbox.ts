// What debtors answered on their page, as the company's people read it: oldest first, each until somebody has dealt with
// it. Links to the page can be made by hand, and all those of a debtor closed at once.

import {
  type AnsweredDispute,
  type AnswerRow,
  answerFile,
  answersOf,
  handleAnswer,
  reopenAnswer,
} from '../../store/debtors/debtor-answers.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { insertPortalLinks, revokePortalLinks } from '../../store/debtors/portal-links.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { DEBTOR_ON_PAGE } from '../debtor-page/answer-effects.ts';
import { pageLinkFor } from '../messages/page-links.ts';
import type { Act } from '../messages/review-batch.ts';
import { MAILBOX_READER } from '../sending/read-mailbox.ts';

/** Answers on one screen. */
const ANSWERS_SHOWN = 200;
/** Who places a hold because of an answer: a person who places one lifts it for reasons of their own. */
const HOLD_AUTHORS = [DEBTOR_ON_PAGE, MAILBOX_READER];

export type InboxAnswer = Omit<AnswerRow, 'dispute' | 'promise' | 'hold'> & {
  readonly promise: Money | null;
  /** Why what followed from it holds no longer; null where it holds, or nothing followed. */
  readonly effectOver: 'takenBack' | 'replaced' | 'answered' | 'lifted' | null;
  /** The last day on which nobody is reminded because of it; null where it holds nothing back. */
  readonly heldUntil: CalendarDate | null;
  /** What of which invoice is contested, and what of it stays due. */
  readonly dispute: {
    readonly number: string;
    readonly amount: Money;
    readonly isWhole: boolean;
    readonly rest: Money;
  } | null;
};

/** Those that wait; with a debtor, all of its answers. */
export async function debtorInbox(
  db: Queryable,
  asked: { readonly companyId: string; readonly debtorId: string | null } & Collector,
): Promise<InboxAnswer[]> {
  const rows = await answersOf(db, { ...asked, limit: ANSWERS_SHOWN, holdAuthors: HOLD_AUTHORS });
  return rows.map(({ hold, ...row }) => ({
    ...row,
    dispute: row.dispute === null ? null : contested(row.dispute),
    promise: row.promise === null ? null : money(row.promise.amount, row.promise.currency),
    effectOver:
      row.promise?.over ??
      (row.dispute?.isAnswered === true ? 'answered' : hold.isLifted === true ? 'lifted' : null),
    heldUntil: hold.untilOn,
  }));
}

function contested({ number, currency, amount, open, disputed }: AnsweredDispute): InboxAnswer['dispute'] {
  return {
    number,
    amount: money(amount ?? open, currency),
    isWhole: amount === null,
    rest: money(Math.max(0, open - disputed), currency),
  };
}

/** False when there is no such answer, or it was dealt with. */
export async function dealWithAnswer(
  { database, clock }: DeskContext,
  { companyId, by, day, answerId, note }: Act & { answerId: string; note: string | null },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    const handled = await handleAnswer(db, { companyId, answerId, at, by, note });
    if (handled === null) return false;
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'answerDealtWith', debtorId: handled.debtorId, subjectId: answerId, content: { note } },
    ]);
    return true;
  });
}

/** It waits again, as if nobody had dealt with it: another entry in the journal. False when it waits already. */
export async function takeBackDealing(
  { database, clock }: DeskContext,
  { companyId, by, day, answerId }: Act & { answerId: string },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    const reopened = await reopenAnswer(db, { companyId, answerId });
    if (reopened === null) return false;
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'answerReopened', debtorId: reopened.debtorId, subjectId: answerId, content: {} },
    ]);
    return true;
  });
}

export const proofOf = answerFile;

export type NewPageLink = { readonly url: string; readonly address: string; readonly code: string };

/** Null when the company has no such debtor, or debtors cannot reach this installation. */
export async function makePageLink(
  { database, clock, pageLinks }: DeskContext,
  { companyId, by, day, debtorId }: Act & { debtorId: string },
): Promise<NewPageLink | null> {
  const at = clock.now();
  return database.transaction(async db => {
    const company = await knownCompany(db, companyId);
    const isKnown = (await debtorsById(db, companyId, [debtorId])).has(debtorId);
    const made = pageLinkFor({ pageLinks, company, day, makeId: () => newId(millisecondsOf(at)) });
    if (!isKnown || made === null) return null;
    await insertPortalLinks(db, companyId, [{ ...made.link, debtorId, messageId: null }]);
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'pageLinkMade',
        debtorId,
        subjectId: made.link.linkId,
        content: { expiresOn: made.link.expiresOn },
      },
    ]);
    return { url: made.url, ...made.entry };
  });
}

/** How many links opened the page until now; null when there is no such debtor. */
export async function closePageLinks(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId }: Act & { debtorId: string },
): Promise<number | null> {
  const at = clock.now();
  return database.transaction(async db => {
    if (!(await debtorsById(db, companyId, [debtorId])).has(debtorId)) return null;
    const closed = await revokePortalLinks(db, { companyId, debtorId, at, by });
    if (closed > 0)
      await appendJournal(db, { companyId, at, day, author: by }, [
        { kind: 'pageLinksRevoked', debtorId, subjectId: debtorId, content: { closed } },
      ]);
    return closed;
  });
}
