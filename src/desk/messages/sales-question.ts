// "We will remind ACME tomorrow": whoever sells to a debtor is asked by mail before a reminder leaves, once a message. It
// waits for the answer until the next working day, and then leaves without one. Asked on Thursday, it leaves on Friday at the
// earliest; asked on Friday, on Monday. Where no mail can leave, nobody was told, and the message waits for nobody.

import { companyById } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import {
  claimSalesMail,
  insertSalesQuestions,
  messagesToAsk,
  noteSalesMail,
  type SalesQuestion,
} from '../../store/debtors/sales-questions.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { lockMessages } from '../../store/messages/message-heads.ts';
import { postponeMessages } from '../../store/messages/message-states.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { RUN_AUTHOR } from '../deciding/decide-next.ts';
import type { OfficeLetter, OfficeWords } from '../overview/office-mail.ts';
import { leavesFrom } from './approval.ts';
import type { PageLinks } from './page-links.ts';

/** Days for which a link opens its question. */
const LINK_DAYS = 14;
/** Times that a mail is tried, and how long after a failure. */
const MOST_TRIES = 5;
const AGAIN_MILLISECONDS = 60 * 60 * 1000;

export type AskSales = {
  readonly companyId: string;
  readonly day: CalendarDate;
  /** The words of the mail, without its address. */
  readonly words: (
    question: SalesQuestion,
    named: { company: string; url: string; day: CalendarDate },
  ) => OfficeWords;
  readonly post: (letter: OfficeLetter) => Promise<boolean>;
};

export const salesUrl = (
  { signer, publicUrl }: PageLinks,
  { companyId, questionId }: { companyId: string; questionId: string },
): string => `${publicUrl}/s/${signer.sales.tokenOf({ companyId, linkId: questionId })}`;

/** How many mails left. */
export async function askSales(context: DeskContext, asked: AskSales): Promise<number> {
  const { database, clock, pageLinks } = context;
  if (pageLinks == null) return 0;
  const { companyId, day } = asked;
  const company = await companyById(database, companyId);
  if (company === null) return 0;
  await database.transaction(db => raise(db, { companyId, country: company.country, day, at: clock.now() }));
  const at = clock.now();
  const again = new Date(millisecondsOf(at) + AGAIN_MILLISECONDS).toISOString();
  const due = await database.transaction(db =>
    claimSalesMail(db, { companyId, at, again, most: MOST_TRIES }),
  );
  let left = 0;
  for (const question of due) {
    const url = salesUrl(pageLinks, { companyId, questionId: question.id });
    const words = asked.words(question, { company: company.name, url, day });
    if (!(await asked.post({ companyIds: [companyId], to: question.email, ...words }))) continue;
    await noteTold(context, { companyId, question, day });
    left += 1;
  }
  return left;
}

async function raise(
  db: Transaction,
  { companyId, country, day, at }: { companyId: string; country: string; day: CalendarDate; at: string },
): Promise<void> {
  const found = await messagesToAsk(db, { companyId, day });
  const leavesOn = addWorkingDays(day, 1, { country });
  const expiresOn = addDays(day, LINK_DAYS);
  const questions = found.map(one => ({ ...one, id: newId(millisecondsOf(at)), leavesOn, expiresOn }));
  await insertSalesQuestions(db, { companyId, day, at, questions });
}

/** From here on the message waits, also where it was approved before. */
async function noteTold(
  { database, clock }: DeskContext,
  { companyId, question, day }: { companyId: string; question: SalesQuestion; day: CalendarDate },
): Promise<void> {
  const { id, messageId, debtorId, name, leavesOn } = question;
  const at = clock.now();
  await database.transaction(async db => {
    const company = await companyById(db, companyId);
    const [head] = await lockMessages(db, { companyId, ids: [messageId] });
    await noteSalesMail(db, { companyId, questionId: id, at });
    if (company !== null && head?.state === 'approved') {
      const leaves = leavesFrom({ company, head, at, notBeforeDay: leavesOn });
      await postponeMessages(db, { companyId, departures: new Map([[messageId, leaves]]) });
    }
    await appendJournal(db, { companyId, at, day, author: RUN_AUTHOR }, [
      { kind: 'salesAsked', debtorId, subjectId: id, content: { messageId, name, leavesOn } },
    ]);
  });
}
