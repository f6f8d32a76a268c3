// Money that no bank file tells: a cheque, cash, a card. A person records it with its day and may take it back. Money
// that pays no invoice (a subsidy, an insurance) is set aside with its reason: it holds nobody's reminder.

import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  deleteManualPayment,
  insertManualPayment,
  type PaymentMeans,
  setAsideBecause,
} from '../../store/money/manual-payments.ts';
import { lockPayment } from '../../store/money/payment-rows.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import type { EditedMeanwhile } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import {
  type AllocationOutcome,
  allocateByHand,
  type DeductedCredit,
  type PaidInvoice,
} from './allocate-by-hand.ts';
import { type InBooks, inBooks } from './in-books.ts';
import { paymentMeanwhile } from './payment-version.ts';
import { takeAway } from './take-away.ts';

export type ManualPayment = {
  readonly receivedOn: CalendarDate;
  readonly amount: Money;
  readonly means: PaymentMeans;
  readonly payerName: string | null;
  readonly text: string;
  /** Empty: it is matched as a bank line would be. */
  readonly allocations: readonly PaidInvoice[];
  /** Credit notes that the payer deducted. */
  readonly credits?: readonly DeductedCredit[];
};

export type RecordOutcome =
  | { readonly kind: 'done'; readonly paymentId: string }
  | {
      readonly kind: 'refused';
      readonly refusal: Exclude<AllocationOutcome, 'done'> | 'dayInFuture' | 'notPositive';
    };

export function recordPayment(context: DeskContext, act: Act & ManualPayment): Promise<RecordOutcome> {
  const { companyId, by, day, allocations, credits = [], ...payment } = act;
  const refused = (refusal: Extract<RecordOutcome, { kind: 'refused' }>['refusal']): RecordOutcome => ({
    kind: 'refused',
    refusal,
  });
  const work = async (books: InBooks): Promise<RecordOutcome> => {
    if (payment.receivedOn > day) return refused('dayInFuture');
    if (payment.amount.amount <= 0) return refused('notPositive');
    const paymentId = books.makeId();
    await insertManualPayment(books.db, { companyId, id: paymentId, ...payment });
    await appendJournal(books.db, books.stamp, [
      {
        kind: 'paymentRecorded',
        subjectId: paymentId,
        content: { ...payment, amount: payment.amount.amount, currency: payment.amount.currency },
      },
    ]);
    if (allocations.length === 0) return { kind: 'done', paymentId };
    const outcome = await allocateByHand(books, { paymentId, allocations, credits });
    return outcome === 'done' ? { kind: 'done', paymentId } : refused(outcome);
  };
  return inBooks(context, { companyId, by, day }, { work, isDone: ({ kind }) => kind === 'done' });
}

export type PaymentOutcome = 'done' | 'notFound' | 'notByHand' | 'moneyWentBack' | 'notSetAside';

/** Takes a payment back that a person recorded: what it paid is open again. */
export function undoPayment(
  context: DeskContext,
  act: Act & { readonly paymentId: string },
): Promise<PaymentOutcome> {
  const { companyId, paymentId } = act;
  const work = async (books: InBooks): Promise<PaymentOutcome> => {
    const payment = await lockPayment(books.db, companyId, paymentId);
    if (!payment) return 'notFound';
    if (payment.source !== 'manual') return 'notByHand';
    await takeAway(books, { paymentId, allocationId: null, why: 'paymentUndone' });
    if (!(await deleteManualPayment(books.db, companyId, paymentId))) return 'moneyWentBack';
    const { amount, currency, receivedOn } = payment;
    await appendJournal(books.db, books.stamp, [
      { kind: 'paymentUndone', subjectId: paymentId, content: { amount, currency, receivedOn } },
    ]);
    return 'done';
  };
  return inBooks(context, act, { work, isDone: outcome => outcome === 'done' });
}

/** `because` null: it may be a debtor's money after all, and is matched again. `seen`: what was read. */
export function setPaymentAside(
  context: DeskContext,
  act: Act & { readonly paymentId: string; readonly because: string | null; readonly seen?: string },
): Promise<PaymentOutcome | EditedMeanwhile> {
  const { companyId, paymentId, because, seen } = act;
  const work = async ({ db, stamp, day }: InBooks): Promise<PaymentOutcome | EditedMeanwhile> => {
    const meanwhile = await paymentMeanwhile({ db, stamp }, { paymentId, seen });
    if (meanwhile !== null) return meanwhile;
    const payment = await lockPayment(db, companyId, paymentId);
    if (!payment) return 'notFound';
    if (because === null && payment.setAsideBecause === null) return 'notSetAside';
    const debtorIds = await setAsideBecause(db, { companyId, paymentId, because });
    await appendJournal(db, stamp, [
      {
        kind: because === null ? 'paymentTakenUp' : 'paymentSetAside',
        subjectId: paymentId,
        content: { minorUnits: payment.rest, note: because, debtorIds },
      },
    ]);
    await wakeDossiers(db, { companyId, debtorIds, day });
    return 'done';
  };
  return inBooks(context, act, { work, isDone: outcome => outcome === 'done' });
}
