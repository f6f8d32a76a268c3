// What a person gives up of an invoice (a bank fee, a small difference, a discount, goodwill) and gives back of a payment
// (a refund). Both are facts with a reason, and both can be undone.

import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import {
  insertDifferences,
  markDifferencesUndone,
  standingDifference,
} from '../../store/invoices/differences.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { removeAllocations } from '../../store/money/allocation-removal.ts';
import { insertAllocations } from '../../store/money/matching-rows.ts';
import { insertMoneyBack, moneyBackById, releaseMoneyBack } from '../../store/money/money-back.ts';
import { debtorsOfInvoices, lockPayment, restsOf } from '../../store/money/payment-rows.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import type { GivenUp } from './allocate-by-hand.ts';
import { areForTwo } from './for-two.ts';
import { type InBooks, inBooks } from './in-books.ts';
import { allocationOfDifference } from './spread.ts';
import { tellAndReopen } from './take-away.ts';

export type GiveOutcome =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly refusal: 'amountTooHigh' | 'dayInFuture' | 'approvalMissing' };

const isDone = ({ kind }: GiveOutcome): boolean => kind === 'done';
const NOT_FOUND: GiveOutcome = { kind: 'notFound' };

export function giveUpDifference(
  context: DeskContext,
  act: Act & GivenUp & { readonly invoiceId: string; readonly on: CalendarDate },
): Promise<GiveOutcome> {
  const { companyId, invoiceId, amount, on, kind, because } = act;
  const work = async ({ db, stamp, day, makeId }: InBooks): Promise<GiveOutcome> => {
    if (on > day) return { kind: 'refused', refusal: 'dayInFuture' };
    const open = (await restsOf(db, companyId, [invoiceId])).get(invoiceId);
    if (!open) return NOT_FOUND;
    if (amount.amount <= 0 || amount.currency !== open.currency || amount.amount > open.rest)
      return { kind: 'refused', refusal: 'amountTooHigh' };
    if (await areForTwo(db, { companyId, at: stamp.at, differences: [{ invoiceId, kind, amount }] }))
      return { kind: 'refused', refusal: 'approvalMissing' };
    const id = makeId();
    const write = { id, invoiceId, paymentId: null, kind, amount: amount.amount, givenOn: on, because };
    await insertDifferences(db, { companyId, author: act.by, differences: [write] });
    const allocation = allocationOfDifference(write, {
      id: makeId(),
      because: [{ kind: 'person', quote: act.by }],
    });
    await insertAllocations(db, { companyId, author: act.by, allocations: [allocation] });
    const debtors = await debtorsOfInvoices(db, companyId, [invoiceId]);
    await appendJournal(db, stamp, [
      {
        kind: 'differenceGivenUp',
        debtorId: debtors.get(invoiceId) ?? null,
        subjectId: invoiceId,
        content: { differenceId: id, invoiceId, kind, minorUnits: amount.amount, on, note: because },
      },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [...debtors.values()], day });
    return { kind: 'done', id };
  };
  return inBooks(context, act, { work, isDone });
}

export function undoDifference(
  context: DeskContext,
  act: Act & { readonly differenceId: string },
): Promise<GiveOutcome> {
  const { companyId, differenceId } = act;
  const work = async (books: InBooks): Promise<GiveOutcome> => {
    const { db, stamp } = books;
    const standing = await standingDifference(db, companyId, differenceId);
    if (!standing) return NOT_FOUND;
    const removed = await removeAllocations(db, { companyId, allocationIds: [standing.allocationId] });
    await markDifferencesUndone(db, { companyId, ids: [differenceId], at: stamp.at, by: act.by });
    await tellAndReopen(books, { removed, because: { differenceId, why: 'differenceUndone' } });
    return { kind: 'done', id: differenceId };
  };
  return inBooks(context, act, { work, isDone });
}

/** Money that pays nothing goes back to the payer. Only what is free can: first say what it does not pay. */
export function refund(
  context: DeskContext,
  act: Act & {
    readonly paymentId: string;
    readonly amount: Money;
    readonly on: CalendarDate;
    readonly because: string;
  },
): Promise<GiveOutcome> {
  const { companyId, paymentId, amount, on, because } = act;
  const work = async ({ db, stamp, makeId }: InBooks): Promise<GiveOutcome> => {
    if (on > act.day) return { kind: 'refused', refusal: 'dayInFuture' };
    const payment = await lockPayment(db, companyId, paymentId);
    if (!payment) return NOT_FOUND;
    if (amount.amount <= 0 || amount.currency !== payment.currency || amount.amount > payment.rest)
      return { kind: 'refused', refusal: 'amountTooHigh' };
    const id = makeId();
    const none = { statementLineId: null, importId: null, takenBack: [] };
    await insertMoneyBack(db, companyId, [
      {
        ...none,
        id,
        kind: 'refunded',
        state: 'taken',
        paymentId,
        amount: amount.amount,
        currency: amount.currency,
        wentOn: on,
        because,
        author: act.by,
      },
    ]);
    await appendJournal(db, stamp, [
      {
        kind: 'refunded',
        subjectId: paymentId,
        content: { refundId: id, minorUnits: amount.amount, on, note: because },
      },
    ]);
    return { kind: 'done', id };
  };
  return inBooks(context, act, { work, isDone });
}

export function undoRefund(
  context: DeskContext,
  act: Act & { readonly refundId: string },
): Promise<GiveOutcome> {
  const { companyId, refundId, by } = act;
  const work = async ({ db, stamp }: InBooks): Promise<GiveOutcome> => {
    const found = await moneyBackById(db, companyId, refundId);
    if (found?.kind !== 'refunded' || found.state !== 'taken') return NOT_FOUND;
    await releaseMoneyBack(db, { companyId, id: refundId, to: 'undone', author: by });
    await appendJournal(db, stamp, [
      { kind: 'refundUndone', subjectId: found.paymentId, content: { refundId, minorUnits: found.amount } },
    ]);
    return { kind: 'done', id: refundId };
  };
  return inBooks(context, act, { work, isDone });
}
