// A debtor answers on its page. The answer is in the journal before anything follows from it, then what it says takes
// effect at once: a promise or a dispute where it is one, else a short hold, so that nobody is reminded while a person
// reads it. The same form sent twice is one answer with one effect; a process that dies between the two does it later.

import type { Language } from '../claim/parties.ts';
import { DELAY_CAUSES, type DelayCause } from '../dossier/delay-cause.ts';
import { DISPUTE_CATEGORIES, type DisputeCategory } from '../dossier/dispute.ts';
import {
  type AnswerEffect,
  answersOfDay,
  insertAnswer,
  insertAnswerFiles,
  noteAnswerEffect,
  type ProofFile,
} from '../store/debtor-answers.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { debtorOfDossier, insertHold } from '../store/holds.ts';
import { newId } from '../store/ids.ts';
import { appendJournal } from '../store/journal.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { addDays } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { addWorkingDays } from '../units/working-days.ts';
import { knownCompany } from './company-view.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import type { Visit } from './debtor-portal.ts';
import { openDispute } from './open-dispute.ts';
import { recordPromise } from './record-promise.ts';

export type PageAnswer =
  | {
      readonly kind: 'paid';
      readonly invoiceIds: readonly string[];
      readonly paidOn: CalendarDate;
      readonly note: string;
    }
  | {
      readonly kind: 'date';
      readonly payOn: CalendarDate;
      /** Null: everything that is open. */
      readonly amount: Money | null;
      readonly cause: DelayCause | null;
      readonly note: string;
    }
  | {
      readonly kind: 'dispute';
      readonly invoiceId: string;
      /** Null: the whole invoice. */
      readonly amount: Money | null;
      readonly category: DisputeCategory;
      readonly note: string;
    }
  | { readonly kind: 'instalments' | 'wrongPerson' | 'contact' | 'question'; readonly note: string };

export type AnswerOutcome =
  | { readonly kind: 'done'; readonly answerId: string; readonly effect: AnswerEffect }
  | { readonly kind: 'refused'; readonly because: AnswerRefusal };

export type AnswerRefusal = 'nothingOpen' | 'tooManyAnswers' | 'dayInPast' | 'tooFarAway' | 'amountTooHigh';

/** The reasons a debtor is offered; who was charged by mistake or has paid says so elsewhere on the page. */
export const OFFERED_CATEGORIES: readonly DisputeCategory[] = DISPUTE_CATEGORIES.filter(
  category => category !== 'alreadyPaid' && category !== 'addressee',
);
export const OFFERED_CAUSES: readonly DelayCause[] = DELAY_CAUSES.filter(
  cause => cause !== 'disputed' && cause !== 'refusal',
);

/** A promise further away than this is a plan, and a person agrees to it. */
export const LATEST_PROMISE_DAYS = 45;
/** Answers that one link may give on a day. */
const ANSWERS_A_DAY = 20;
/** Working days that the company has to look at an answer before reminders go on. */
const HOLD_DAYS: Readonly<Record<PageAnswer['kind'], number>> = {
  paid: 5,
  date: 3,
  dispute: 3,
  instalments: 5,
  wrongPerson: 10,
  contact: 0,
  question: 3,
};

export type Answering = {
  readonly visit: Visit;
  readonly dossierId: string | null;
  readonly day: CalendarDate;
  /** Made with the form: the same one twice is one answer. */
  readonly formKey: string;
  readonly answer: PageAnswer;
  readonly files: readonly ProofFile[];
  /** What the hold says to the company's people, in their language. */
  readonly holdBecause: (language: Language) => string;
};

export async function answerOnPage(context: DeskContext, answering: Answering): Promise<AnswerOutcome> {
  const refusal = refusalOf(answering);
  if (refusal !== null) return { kind: 'refused', because: refusal };
  const kept = await keepAnswer(context, answering);
  if (kept === null) return { kind: 'refused', because: 'tooManyAnswers' };
  const { answerId, isDone } = kept;
  if (isDone) return { kind: 'done', answerId, effect: 'none' };
  const effect = await takeEffect(context, { ...answering, answerId });
  await noteAnswerEffect(context.database, { companyId: answering.visit.companyId, answerId, effect });
  return { kind: 'done', answerId, effect };
}

function refusalOf({ answer, dossierId, day }: Answering): AnswerRefusal | null {
  if (answer.kind === 'contact' || answer.kind === 'question' || answer.kind === 'wrongPerson') return null;
  if (dossierId === null) return 'nothingOpen';
  if (answer.kind !== 'date') return null;
  if (answer.payOn < day) return 'dayInPast';
  return answer.payOn > addDays(day, LATEST_PROMISE_DAYS) ? 'tooFarAway' : null;
}

const AUTHOR = 'debtor, on its page';

/** Null when the link has answered too often today. */
async function keepAnswer({ database, clock }: DeskContext, answering: Answering) {
  const { visit, dossierId, day, formKey, answer, files } = answering;
  const { companyId, linkId, debtorId } = visit;
  const at = clock.now();
  return database.transaction(async db => {
    if ((await answersOfDay(db, { companyId, linkId, day })) >= ANSWERS_A_DAY) return null;
    const { kind, ...content } = answer;
    const answerId = newId(millisecondsOf(at));
    const write = { companyId, answerId, linkId, debtorId, dossierId, kind, content, at, day, formKey };
    const kept = await insertAnswer(db, write);
    if (!kept.isNew) return kept;
    await insertAnswerFiles(db, { companyId, answerId, files });
    const proofs = files.map(({ name, sha256 }) => ({ name, sha256 }));
    await appendJournal(db, { companyId, at, day, author: AUTHOR }, [
      { kind: 'debtorAnswered', debtorId, subjectId: answerId, content: { kind, ...content, proofs } },
    ]);
    return kept;
  });
}

type Kept = Answering & { readonly answerId: string };

async function takeEffect(context: DeskContext, kept: Kept): Promise<AnswerEffect> {
  const { answer, dossierId, visit, day, answerId } = kept;
  if (dossierId === null) return 'none';
  const act = { companyId: visit.companyId, by: AUTHOR, day, dossierId };
  if (answer.kind === 'date') {
    const entry = {
      amount: answer.amount,
      payOn: answer.payOn,
      invoiceIds: null,
      way: 'portal' as const,
      promisedBy: null,
      quote: answer.note === '' ? null : answer.note,
      cause: answer.cause,
      exceptionBecause: null,
    };
    const { kind } = await recordPromise(context, { ...act, entry });
    if (kind === 'done') return 'promise';
  }
  if (answer.kind === 'dispute') {
    const { invoiceId, amount, category, note } = answer;
    const entry = {
      invoiceId,
      amount,
      category,
      said: note,
      source: 'portal' as const,
      owner: null,
      answerBy: null,
    };
    const { kind } = await openDispute(context, { ...act, entry, disputeId: answerId });
    if (kind === 'done') return 'dispute';
  }
  // What could not be taken as it is said waits for a person, and so does the dossier.
  return hold(context, kept);
}

async function hold(
  { database, clock }: DeskContext,
  { answer, dossierId, visit, day, answerId, holdBecause }: Kept,
): Promise<AnswerEffect> {
  const days = HOLD_DAYS[answer.kind];
  if (dossierId === null || days === 0) return 'none';
  const { companyId } = visit;
  const at = clock.now();
  await database.transaction(async db => {
    const company = await knownCompany(db, companyId);
    const debtorId = await debtorOfDossier(db, companyId, dossierId);
    if (debtorId === null) return;
    const untilOn = addWorkingDays(day, days, { country: company.country });
    const because = holdBecause(company.language);
    const holdOf = (invoiceId: string | null, holdId: string) =>
      insertHold(db, {
        companyId,
        holdId,
        dossierId,
        invoiceId,
        because,
        author: AUTHOR,
        fromOn: day,
        untilOn,
      });
    const invoiceIds = answer.kind === 'paid' && answer.invoiceIds.length > 0 ? answer.invoiceIds : [null];
    for (const invoiceId of invoiceIds) await holdOf(invoiceId, newId(millisecondsOf(at)));
    await appendJournal(db, { companyId, at, day, author: AUTHOR }, [
      {
        kind: 'holdPlaced',
        debtorId,
        subjectId: answerId,
        content: { dossierId, invoiceIds, because, until: untilOn },
      },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
  });
  return 'hold';
}
