// A person says what a receipt pays, or that a proposal is wrong. A confirmation is remembered as the payer's account;
// a rejection is remembered for good, so that the same proposal is never made again.

import type { Allocation as Proposed } from '../matching/propose.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { newId } from '../store/ids.ts';
import { appendJournal } from '../store/journal.ts';
import { insertAllocations, rememberPayers } from '../store/matching-rows.ts';
import {
  debtorsOfInvoices,
  lockPayment,
  proposalById,
  rejectInvoices,
  restsOf,
} from '../store/payment-rows.ts';
import type { Money } from '../units/money.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import { matchPayments } from './match-payments.ts';
import type { Act } from './review-batch.ts';

export type MatchOutcome = 'done' | 'notFound' | 'alreadyAllocated' | 'amountTooHigh';

type Parts = readonly { readonly invoiceId: string; readonly amount: Money }[];

export async function confirmMatch(
  { database, clock }: DeskContext,
  { companyId, by, day, paymentId, allocations }: Act & { paymentId: string; allocations: Parts },
): Promise<MatchOutcome> {
  const at = clock.now();
  const stamp = { companyId, at, day, author: by };
  return database.transaction(async db => {
    const payment = await lockPayment(db, companyId, paymentId);
    if (!payment) return 'notFound';
    if (payment.rest === 0) return 'alreadyAllocated';
    const rests = await restsOf(
      db,
      companyId,
      allocations.map(({ invoiceId }) => invoiceId),
    );
    const total = allocations.reduce((sum, { amount }) => sum + amount.amount, 0);
    const fits = ({ invoiceId, amount }: Parts[number]): boolean => {
      const open = rests.get(invoiceId);
      return (
        open !== undefined &&
        amount.amount > 0 &&
        amount.currency === payment.currency &&
        open.currency === payment.currency &&
        amount.amount <= open.rest
      );
    };
    if (allocations.some(({ invoiceId }) => !rests.has(invoiceId))) return 'notFound';
    if (total > payment.rest || !allocations.every(fits)) return 'amountTooHigh';
    const makeId = (): string => newId(millisecondsOf(at));
    const because = [{ kind: 'person', quote: by }];
    await insertAllocations(db, {
      companyId,
      author: by,
      allocations: allocations.map(({ invoiceId, amount }) => ({
        id: makeId(),
        invoiceId,
        paymentId,
        creditNoteId: null,
        amount: amount.amount,
        countsFrom: payment.receivedOn,
        because,
      })),
    });
    await rememberPayers(db, { companyId, paymentIds: [paymentId], day });
    await appendJournal(
      db,
      stamp,
      allocations.map(({ invoiceId, amount }) => ({
        kind: 'allocated',
        subjectId: invoiceId,
        content: { invoiceId, paymentId, minorUnits: amount.amount, because },
      })),
    );
    await wakeDossiers(db, {
      companyId,
      debtorIds: await debtorsOfInvoices(
        db,
        companyId,
        allocations.map(({ invoiceId }) => invoiceId),
      ),
      day,
    });
    await matchPayments(db, { stamp, day, makeId });
    return 'done';
  });
}

export async function rejectMatch(
  { database, clock }: DeskContext,
  { companyId, by, day, paymentId, proposalId }: Act & { paymentId: string; proposalId: string },
): Promise<MatchOutcome> {
  const at = clock.now();
  const stamp = { companyId, at, day, author: by };
  return database.transaction(async db => {
    const proposal = await proposalById(db, { companyId, paymentId, proposalId });
    if (!proposal) return 'notFound';
    const invoiceIds = invoicesOf(proposal.allocations);
    await rejectInvoices(db, { companyId, paymentId, invoiceIds, at, by });
    await appendJournal(db, stamp, [
      { kind: 'matchRejected', subjectId: paymentId, content: { invoiceIds } },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: await debtorsOfInvoices(db, companyId, invoiceIds), day });
    await matchPayments(db, { stamp, day, makeId: () => newId(millisecondsOf(at)) });
    return 'done';
  });
}

const invoicesOf = (allocations: readonly Proposed[]): string[] =>
  allocations.flatMap(part => (part.kind === 'invoice' ? [part.invoiceId] : []));
