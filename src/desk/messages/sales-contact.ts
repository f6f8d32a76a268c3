// Who sells to a debtor, named by a person. Whoever is named is asked before a reminder leaves; whoever is no longer named
// is asked nothing, and what they were asked opens no longer.

import type { Language } from '../../claim/parties.ts';
import {
  forgetSalesContact,
  isDebtorOf,
  nameSalesContact,
  revokeSalesQuestions,
  type SalesContact,
  type SalesQuestion,
  salesContact,
  salesQuestionsOf,
} from '../../store/debtors/sales-questions.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from './review-batch.ts';
import { salesUrl } from './sales-question.ts';

type OfDebtor = { readonly companyId: string; readonly debtorId: string };

/** Null takes the name away. False when there is no such debtor, or nobody to take away. */
export async function setSalesContact(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    debtorId,
    contact,
  }: Act & { debtorId: string; contact: { name: string; email: string; language: Language } | null },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    const before = await salesContact(db, { companyId, debtorId });
    const isDone =
      contact === null
        ? await forgetSalesContact(db, { companyId, debtorId })
        : await nameSalesContact(db, { companyId, debtorId, ...contact, at, by });
    if (!isDone) return false;
    if (before !== null && before.email !== contact?.email)
      await revokeSalesQuestions(db, { companyId, debtorId, at });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'salesContactNamed', debtorId, subjectId: debtorId, content: { contact } },
    ]);
    return true;
  });
}

export type SalesView = {
  readonly contact: SalesContact | null;
  /** The last first. */
  readonly questions: readonly (Pick<
    SalesQuestion,
    | 'id'
    | 'messageId'
    | 'name'
    | 'askedOn'
    | 'leavesOn'
    | 'isMailed'
    | 'isWaiting'
    | 'answer'
    | 'note'
    | 'answeredOn'
  > & {
    readonly amount: Money;
    /** For a person to hand over where no mail could leave; null where it was answered, or no page can be reached. */
    readonly url: string | null;
  })[];
};

/** Questions on one screen. */
const QUESTIONS_SHOWN = 10;

/** Null when the company has no such debtor. */
export async function salesView(
  { database, pageLinks }: DeskContext,
  { companyId, debtorId, day }: OfDebtor & { day: CalendarDate },
): Promise<SalesView | null> {
  if (!(await isDebtorOf(database, { companyId, debtorId }))) return null;
  const contact = await salesContact(database, { companyId, debtorId });
  const questions = await salesQuestionsOf(database, { companyId, debtorId, limit: QUESTIONS_SHOWN });
  return {
    contact,
    questions: questions.map(one => {
      const { id, messageId, name, askedOn, leavesOn, isMailed, isWaiting, answer, note, answeredOn } = one;
      const isOpen = answer === null && isWaiting && one.expiresOn >= day;
      return {
        ...{ id, messageId, name, askedOn, leavesOn, isMailed, isWaiting, answer, note, answeredOn },
        amount: money(one.asked, one.currency),
        url: isOpen && pageLinks != null ? salesUrl(pageLinks, { companyId, questionId: id }) : null,
      };
    }),
  };
}
