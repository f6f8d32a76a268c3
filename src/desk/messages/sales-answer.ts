// Whoever sells to a debtor answers about one reminder, by a signed link: it may leave, they call first, it waits seven
// days, or it is our error. Once; what they said is in the journal with what followed from it, in one transaction.

import type { Language } from '../../claim/parties.ts';
import {
  noteSalesAnswer,
  openSalesQuestion,
  type SalesAnswer,
  type SalesQuestion,
  standsSalesQuestion,
} from '../../store/debtors/sales-questions.ts';
import { insertHold } from '../../store/dossiers/holds.ts';
import { lockMessages } from '../../store/messages/message-heads.ts';
import { alreadyLeaving } from '../../store/messages/message-states.ts';
import { withdrawMessages } from '../../store/messages/withdraw-messages.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import { type ClosedCompany, closedCompany } from '../company/closed-company.ts';
import { knownCompany } from '../company/company-view.ts';
import { deskOfCompany, type InstallationContext } from '../context.ts';
import { inDossier, type Work } from '../in-dossier.ts';
import type { PageLinks } from './page-links.ts';

/** Working days for a call before reminders go on. */
const CALL_DAYS = 3;
const HOLD_DAYS = 7;

export type SalesVisit = { readonly companyId: string; readonly questionId: string };
export type SalesPage = {
  readonly visit: SalesVisit;
  readonly companyName: string;
  readonly question: SalesQuestion;
};

/** What the hold says to the people of the company. */
export type HeldBecause = (
  answer: Exclude<SalesAnswer, 'go'>,
  said: { name: string; note: string; language: Language },
) => string;

export type SalesPortal = {
  /** Null for a link that was invented, altered or revoked, or has expired. */
  page(token: string, day: CalendarDate): Promise<SalesPage | null>;
  /** The closed company of a link that would open otherwise; null in every other case. */
  closed(token: string, day: CalendarDate): Promise<ClosedCompany | null>;
  /** `tooLate`: it was answered before, or nothing waits any more. */
  answer(asked: {
    readonly page: SalesPage;
    readonly answer: SalesAnswer;
    readonly note: string;
    readonly day: CalendarDate;
    readonly because: HeldBecause;
  }): Promise<'done' | 'tooLate'>;
};

const NOTHING = '00000000-0000-0000-0000-000000000000';
const NO_LINK = { companyId: NOTHING, linkId: NOTHING } as const;

export function salesPortal(context: InstallationContext, signer: PageLinks['signer']): SalesPortal {
  const { database } = context;
  return {
    async page(token, day) {
      // What was not signed here is looked up like the rest: the time of a refusal tells nothing.
      const { companyId, linkId } = signer.sales.read(token) ?? NO_LINK;
      const books = database.ofCompany(companyId);
      const question = await openSalesQuestion(books, { companyId, questionId: linkId, day });
      if (question === null) return null;
      const company = await knownCompany(books, companyId);
      return { visit: { companyId, questionId: linkId }, companyName: company.name, question };
    },
    async closed(token, day) {
      const { companyId, linkId } = signer.sales.read(token) ?? NO_LINK;
      const books = database.ofCompany(companyId);
      const isStanding = await standsSalesQuestion(books, { companyId, questionId: linkId, day });
      return isStanding ? closedCompany(books, companyId) : null;
    },
    answer: ({ page: { visit, question }, day, ...said }) =>
      inDossier(
        deskOfCompany(context, visit.companyId),
        { companyId: visit.companyId, by: question.name, day, dossierId: question.dossierId },
        { absent: 'tooLate', work: work => answerIn(work, { question, ...said }) },
      ),
  };
}

type Said = {
  readonly question: SalesQuestion;
  readonly answer: SalesAnswer;
  readonly note: string;
  readonly because: HeldBecause;
};

async function answerIn(work: Work, { question, answer, note, because }: Said): Promise<'done' | 'tooLate'> {
  const { db, company, companyId, day, at, tell } = work;
  const { id, messageId, name } = question;
  const [head] = await lockMessages(db, { companyId, ids: [messageId] });
  const leaving = await alreadyLeaving(db, companyId, [messageId]);
  if ((head?.state !== 'prepared' && head?.state !== 'approved') || leaving.has(messageId)) return 'tooLate';
  const given = { companyId, questionId: id, answer, note, at, day };
  if (!(await noteSalesAnswer(db, given))) return 'tooLate';
  tell({ kind: 'salesAnswered', subjectId: id, content: { messageId, answer, note } });
  if (answer === 'go') return 'done';
  const words = because(answer, { name, note, language: company.language });
  await withdrawMessages(db, companyId, [
    { messageId, because: { code: 'excludedByPerson', by: name, because: words } },
  ]);
  await hold(work, { words, author: name, untilOn: untilOf(work, answer) });
  return 'done';
}

async function hold(
  { db, companyId, dossierId, day, makeId, tell }: Work,
  { words, author, untilOn }: { words: string; author: string; untilOn: CalendarDate | null },
): Promise<void> {
  const holdId = makeId();
  const held = { companyId, holdId, dossierId, invoiceId: null, because: words, author };
  await insertHold(db, { ...held, fromOn: day, untilOn });
  tell({
    kind: 'holdPlaced',
    subjectId: holdId,
    content: { invoiceId: null, because: words, until: untilOn },
  });
}

/** An error of ours waits for whoever puts it right: no day ends that. */
function untilOf({ day, company: { country } }: Work, answer: SalesAnswer): CalendarDate | null {
  if (answer === 'error') return null;
  return answer === 'hold' ? addDays(day, HOLD_DAYS) : addWorkingDays(day, CALL_DAYS, { country });
}
