// Who sells to a debtor, named by a person. Whoever is named is asked before a reminder leaves; whoever is no longer named
// is asked nothing, and what they were asked opens no longer. Of two people who name somebody at once, the second is told.

import { debtorExists } from '../../store/debtors/debtor-changes.ts';
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
import { type Editable, type EditedMeanwhile, editedMeanwhile, versionOf } from '../edited-meanwhile.ts';
import type { Act } from './review-batch.ts';
import { salesUrl } from './sales-question.ts';

type OfDebtor = { readonly companyId: string; readonly debtorId: string };

export type SalesOutcome = 'done' | 'notFound' | EditedMeanwhile;

/** Null takes the name away. `notFound`: no such debtor, or nobody to take away. */
export async function setSalesContact(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    debtorId,
    contact,
    seen,
  }: Act & { debtorId: string; contact: SalesContact | null; seen?: string },
): Promise<SalesOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    if (!(await debtorExists(db, companyId, debtorId))) return 'notFound';
    const before = await salesContact(db, { companyId, debtorId });
    if (before === null && contact === null) return 'notFound';
    const about = { companyId, subjectId: debtorId, debtorId, kinds: ['salesContactNamed'] };
    const meanwhile = await editedMeanwhile(db, { seen, now: editableOf(before), about });
    if (meanwhile !== null) return meanwhile;
    if (contact === null) await forgetSalesContact(db, { companyId, debtorId });
    else await nameSalesContact(db, { companyId, debtorId, ...contact, at, by });
    if (before !== null && before.email !== contact?.email)
      await revokeSalesQuestions(db, { companyId, debtorId, at });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'salesContactNamed', debtorId, subjectId: debtorId, content: { contact } },
    ]);
    return 'done';
  });
}

/** By the names of the form; nobody named is a version too. */
const editableOf = (contact: SalesContact | null): Editable => ({
  name: contact?.name ?? null,
  email: contact?.email ?? null,
  language: contact?.language ?? null,
});

export type SalesView = {
  readonly contact: SalesContact | null;
  /** Of whoever is named, or of nobody. */
  readonly version: string;
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
    version: versionOf(editableOf(contact)),
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
