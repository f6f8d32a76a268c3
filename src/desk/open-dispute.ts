// Somebody does not agree with an invoice, or with a part of it: it is not asked for while the owner looks into it, and
// the rest goes on. The outcome is another fact; a prepared message that asks for too much waits no longer.

import type { DisputeCategory, DisputeOutcome, DisputeSource } from '../dossier/dispute.ts';
import { coveredNow } from '../store/covered-parts.ts';
import { closeDispute, insertDispute, lockDispute } from '../store/disputes.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { debtorOfDossier } from '../store/holds.ts';
import { newId } from '../store/ids.ts';
import { appendJournal } from '../store/journal.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { type Money, money } from '../units/money.ts';
import { addWorkingDays } from '../units/working-days.ts';
import { knownCompany } from './company-view.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import type { Act } from './review-batch.ts';

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
  | { readonly kind: 'notFound' }
  /** More than is open, nothing, or another currency. */
  | { readonly kind: 'amountTooHigh' };

/** `disputeId`: given by what has a name for it already, so that telling it twice opens one dispute. */
export async function openDispute(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    dossierId,
    entry,
    disputeId,
  }: Act & { dossierId: string; entry: DisputeEntry; disputeId?: string },
): Promise<OpenDisputeOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const debtorId = await debtorOfDossier(db, companyId, dossierId);
    if (debtorId === null) return { kind: 'notFound' };
    const company = await knownCompany(db, companyId);
    const [invoice] = await coveredNow(db, { companyId, dossierId, invoiceIds: [entry.invoiceId] });
    if (!invoice) return { kind: 'notFound' };
    const { amount } = entry;
    if (amount !== null && (amount.amount <= 0 || amount.amount > invoice.open))
      return { kind: 'amountTooHigh' };
    const id = disputeId ?? newId(millisecondsOf(at));
    const dispute = {
      ...entry,
      owner: entry.owner ?? by,
      answerBy:
        entry.answerBy ?? addWorkingDays(day, company.policy.disputeAnswerDays, { country: company.country }),
    };
    const write = { companyId, id, dossierId, openedOn: day, by, at, ...dispute };
    const isNew = await insertDispute(db, { ...write, amount: amount?.amount ?? null });
    if (!isNew) return { kind: 'done', disputeId: id };
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'disputeOpened', debtorId, subjectId: id, content: { dossierId, ...dispute } },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return { kind: 'done', disputeId: id };
  });
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

/** Answering twice with the same outcome equals answering once. */
export async function answerDispute(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    dossierId,
    disputeId,
    answer,
  }: Act & { dossierId: string; disputeId: string; answer: DisputeAnswer },
): Promise<AnswerOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const dispute = await lockDispute(db, { companyId, dossierId, disputeId });
    if (!dispute) return 'notFound';
    if (dispute.outcome !== null) return dispute.outcome === answer.kind ? 'done' : 'alreadyAnswered';
    const disputed = money(dispute.amount, dispute.currency);
    const outcome = outcomeOf(answer, { on: day, by, disputed });
    if ('conceded' in outcome && outcome.conceded.amount > disputed.amount) return 'amountTooHigh';
    await closeDispute(db, { companyId, disputeId, outcome });
    const { debtorId, invoiceId } = dispute;
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'disputeAnswered',
        debtorId,
        subjectId: disputeId,
        content: { dossierId, invoiceId, ...outcome },
      },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return 'done';
  });
}

function outcomeOf(
  answer: DisputeAnswer,
  { on, by, disputed }: { on: CalendarDate; by: string; disputed: Money },
): DisputeOutcome {
  const { because } = answer;
  if (!('creditBy' in answer)) return { kind: answer.kind, on, by, because };
  const { kind, conceded, creditBy } = answer;
  return { kind, on, by, because, conceded: conceded ?? disputed, creditBy };
}
