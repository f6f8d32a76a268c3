// Somebody does not agree with an invoice, or with a part of it: it is not asked for while the owner looks into it, and
// the rest goes on. The outcome is another fact; a prepared message that asks for too much waits no longer.

import type { DisputeCategory, DisputeOutcome, DisputeSource } from '../../dossier/dispute.ts';
import { coveredNow } from '../../store/dossiers/covered-parts.ts';
import {
  closeDispute,
  insertDispute,
  type LockedDispute,
  lockDispute,
} from '../../store/dossiers/disputes.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import type { DeskContext } from '../context.ts';
import { type InDossier, inDossier, type Work } from '../in-dossier.ts';

export type DisputeEntry = {
  readonly invoiceId: string;
  /** Null: the whole invoice. */
  readonly amount: Money | null;
  readonly category: DisputeCategory;
  readonly source: DisputeSource;
  readonly said: string;
  /** Null: the person who records it. */
  readonly owner: string | null;
  /** Null: the days that the company gives itself. */
  readonly answerBy: CalendarDate | null;
};

export type OpenDisputeOutcome =
  | { readonly kind: 'done'; readonly disputeId: string }
  /** No such open invoice in the dossier; or more than is open, or nothing. */
  | { readonly kind: 'notFound' | 'amountTooHigh' };

/** `disputeId`: given by what has a name for it already, so that telling it twice opens one dispute. */
export function openDispute(
  context: DeskContext,
  { entry, disputeId, ...asked }: InDossier & { entry: DisputeEntry; disputeId?: string },
): Promise<OpenDisputeOutcome> {
  return inDossier<OpenDisputeOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: work => noteDispute(work, { entry, disputeId: disputeId ?? work.makeId() }),
  });
}

/** Inside a transaction that may write more. */
export async function noteDispute(
  { db, company, companyId, dossierId, by, day, at, tell }: Work,
  { entry, disputeId }: { entry: DisputeEntry; disputeId: string },
): Promise<OpenDisputeOutcome> {
  const [invoice] = await coveredNow(db, { companyId, dossierId, invoiceIds: [entry.invoiceId] });
  if (!invoice) return { kind: 'notFound' };
  const { amount } = entry;
  if (amount !== null && (amount.amount <= 0 || amount.amount > invoice.open))
    return { kind: 'amountTooHigh' };
  const days = company.policy.disputeAnswerDays;
  const dispute = {
    ...entry,
    owner: entry.owner ?? by,
    answerBy: entry.answerBy ?? addWorkingDays(day, days, { country: company.country }),
  };
  const write = { companyId, id: disputeId, dossierId, openedOn: day, by, at, ...dispute };
  const isNew = await insertDispute(db, { ...write, amount: amount?.amount ?? null });
  if (isNew) tell({ kind: 'disputeOpened', subjectId: disputeId, content: dispute });
  return { kind: 'done', disputeId };
}

export type DisputeAnswer =
  | {
      readonly kind: 'accepted' | 'settled';
      readonly because: string;
      /** Null: all of what was disputed. */
      readonly conceded: Money | null;
      readonly creditBy: CalendarDate;
    }
  | { readonly kind: 'refused' | 'lifted'; readonly because: string };

export type AnswerOutcome = 'done' | 'notFound' | 'alreadyAnswered' | 'amountTooHigh';

/** Answering twice with the same words equals answering once; other words, or another amount, are refused and not lost unseen. */
export function answerDispute(
  context: DeskContext,
  { disputeId, answer, ...asked }: InDossier & { disputeId: string; answer: DisputeAnswer },
): Promise<AnswerOutcome> {
  return inDossier<AnswerOutcome>(context, asked, {
    absent: 'notFound',
    work: async ({ db, companyId, dossierId, by, day, tell }) => {
      const dispute = await lockDispute(db, { companyId, dossierId, disputeId });
      if (!dispute) return 'notFound';
      if (dispute.outcome !== null) return saysTheSame(answer, dispute) ? 'done' : 'alreadyAnswered';
      const disputed = money(dispute.amount, dispute.currency);
      const outcome = outcomeOf(answer, { on: day, by, disputed });
      if ('conceded' in outcome && outcome.conceded.amount > disputed.amount) return 'amountTooHigh';
      await closeDispute(db, { companyId, disputeId, outcome });
      const content = { invoiceId: dispute.invoiceId, ...outcome };
      tell({ kind: 'disputeAnswered', subjectId: disputeId, content });
      return 'done';
    },
  });
}

const saysTheSame = (answer: DisputeAnswer, given: LockedDispute): boolean =>
  answer.kind === given.outcome &&
  answer.because === given.because &&
  (!('creditBy' in answer) ||
    (answer.creditBy === given.creditBy && (answer.conceded?.amount ?? given.conceded) === given.conceded));

function outcomeOf(
  answer: DisputeAnswer,
  { on, by, disputed }: { on: CalendarDate; by: string; disputed: Money },
): DisputeOutcome {
  const { because } = answer;
  if (!('creditBy' in answer)) return { kind: answer.kind, on, by, because };
  const { kind, conceded, creditBy } = answer;
  return { kind, on, by, because, conceded: conceded ?? disputed, creditBy };
}
