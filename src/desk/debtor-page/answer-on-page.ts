// A debtor answers on its page. The answer is in the journal before anything follows from it, then what it says takes
// effect at once: a promise or a dispute where it is one, else a short hold, so that nobody is reminded while a person
// reads it. The same form sent twice is one answer with one effect; a process that dies between the two does it later.

import type { Language } from '../../claim/parties.ts';
import { counterOffer, type EqualPlan, FEWEST_INSTALMENTS, isWithin } from '../../dossier/counter-offer.ts';
import { DELAY_CAUSES, type DelayCause } from '../../dossier/delay-cause.ts';
import { DISPUTE_CATEGORIES, type DisputeCategory } from '../../dossier/dispute.ts';
import {
  type AnswerEffect,
  answersOfDay,
  insertAnswer,
  insertAnswerFiles,
  noteAnswerEffect,
  type ProofFile,
} from '../../store/debtors/debtor-answers.ts';
import { undisputedNow } from '../../store/dossiers/covered-parts.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { addDays } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { DEBTOR_ON_PAGE, takeEffect } from './answer-effects.ts';
import type { Visit } from './debtor-portal.ts';

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
  /** Equal instalments, a month apart. */
  | {
      readonly kind: 'instalments';
      readonly count: number;
      readonly firstOn: CalendarDate;
      readonly note: string;
    }
  /** What the company proposed. */
  | { readonly kind: 'acceptPlan'; readonly planId: string; readonly name: string }
  | { readonly kind: 'wrongPerson' | 'contact' | 'question'; readonly note: string };

export type AnswerOutcome =
  | { readonly kind: 'done'; readonly answerId: string; readonly effect: AnswerEffect }
  | {
      readonly kind: 'refused';
      readonly because: AnswerRefusal;
      /** The plan that could be taken instead. */
      readonly counter?: EqualPlan | null;
    };

export type AnswerRefusal =
  | 'nothingOpen'
  | 'tooManyAnswers'
  | 'dayInPast'
  | 'dayInFuture'
  | 'tooFarAway'
  | 'amountTooHigh'
  | 'beyondLimits';

/** The reasons a debtor is offered; who was charged by mistake or has paid says so elsewhere on the page. */
export const OFFERED_CATEGORIES: readonly DisputeCategory[] = DISPUTE_CATEGORIES.filter(
  category => category !== 'alreadyPaid' && category !== 'addressee',
);
export const OFFERED_CAUSES: readonly DelayCause[] = DELAY_CAUSES.filter(
  cause => cause !== 'disputed' && cause !== 'refusal',
);
/** Causes that only a firm has: nobody approves the invoices of a household. */
export const CAUSES_OF_FIRMS: ReadonlySet<DelayCause> = new Set([
  'awaitingApproval',
  'missingDocument',
  'awaitingOwnCustomer',
  'nextPaymentRun',
]);

export const FEWEST_OFFERED = FEWEST_INSTALMENTS;

/** A promise further away than this is a plan, and a person agrees to it. */
export const LATEST_PROMISE_DAYS = 45;
/** Answers that one link may give on a day. */
const ANSWERS_A_DAY = 20;
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
  const beyond = await beyondLimits(context, answering);
  if (beyond !== null) return { kind: 'refused', because: 'beyondLimits', ...beyond };
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
  // What is still to come is announced, not paid: nobody would find it at the bank.
  if (answer.kind === 'paid') return answer.paidOn > day ? 'dayInFuture' : null;
  if (answer.kind !== 'date') return null;
  if (answer.payOn < day) return 'dayInPast';
  return answer.payOn > addDays(day, LATEST_PROMISE_DAYS) ? 'tooFarAway' : null;
}

/** A proposal that the company would not take is answered at once, with the nearest one that it would. */
async function beyondLimits(
  { database }: DeskContext,
  { answer, visit: { companyId }, dossierId, day }: Answering,
): Promise<{ counter: EqualPlan | null } | null> {
  if (answer.kind !== 'instalments' || dossierId === null) return null;
  return database.transaction(async db => {
    const { policy } = await knownCompany(db, companyId);
    const covers = await undisputedNow(db, { companyId, dossierId });
    // Limits are amounts without a currency: those of the dossier.
    const whole = money(
      covers.reduce((total, { open }) => total + open, 0),
      'EUR',
    );
    const room = { whole, limits: policy.planLimits, day };
    return isWithin(answer, room) ? null : { counter: counterOffer(answer, room) };
  });
}

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
    await appendJournal(db, { companyId, at, day, author: DEBTOR_ON_PAGE }, [
      { kind: 'debtorAnswered', debtorId, subjectId: answerId, content: { kind, ...content, proofs } },
    ]);
    return kept;
  });
}
