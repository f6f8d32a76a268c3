// What a person said of payments, written at once: allocations and differences, the accounts that it teaches, the journal, and
// the dossiers that look at it.

import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { type DifferenceWrite, insertDifferences } from '../../store/invoices/differences.ts';
import { appendJournal, type JournalLine } from '../../store/journal/journal.ts';
import {
  type AllocationWrite,
  insertAllocations,
  type PayerAccount,
  rememberPayers,
} from '../../store/money/matching-rows.ts';
import { debtorsOfInvoices, type LockedPayment } from '../../store/money/payment-rows.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { negate } from '../../units/money.ts';
import type { Said } from './allocate-by-hand.ts';
import type { InBooks } from './in-books.ts';
import { allocationOfDifference, spreadPayment } from './spread.ts';

export type Judged = {
  readonly said: Said;
  readonly payment: LockedPayment;
  /** When the credit notes that are deducted were issued. */
  readonly creditDays: ReadonlyMap<string, CalendarDate>;
};

/** Judges nothing. Returns the accounts that debtors were not known to pay from. */
export async function writeSaid(books: InBooks, judged: readonly Judged[]): Promise<readonly PayerAccount[]> {
  const { db, stamp, day } = books;
  const { companyId, author } = stamp;
  const writes = judged.map(one => writesOf(books, one));
  const differences = writes.flatMap(write => write.differences);
  const allocations = writes.flatMap(write => write.allocations);
  await insertDifferences(db, { companyId, author, differences });
  await insertAllocations(db, { companyId, author, allocations });
  const paymentIds = judged.map(({ said }) => said.paymentId);
  const learned = await rememberPayers(db, { companyId, paymentIds, day });
  const debtors = await debtorsOfInvoices(
    db,
    companyId,
    allocations.map(({ invoiceId }) => invoiceId),
  );
  await appendJournal(
    db,
    stamp,
    allocations.map(write => lineOf(write, { debtors, differences })),
  );
  await wakeDossiers(db, { companyId, debtorIds: [...new Set(debtors.values())], day });
  return learned;
}

function writesOf(
  { stamp, makeId }: InBooks,
  { said, payment, creditDays }: Judged,
): { readonly allocations: readonly AllocationWrite[]; readonly differences: readonly DifferenceWrite[] } {
  const { receivedOn } = payment;
  const because = said.because ?? [{ kind: 'person', quote: stamp.author }];
  const differences = said.allocations.flatMap(({ invoiceId, difference }): DifferenceWrite[] =>
    difference
      ? [
          {
            ...difference,
            id: makeId(),
            invoiceId,
            paymentId: said.paymentId,
            amount: difference.amount.amount,
            givenOn: receivedOn,
          },
        ]
      : [],
  );
  const matched = [
    ...said.allocations.map(({ invoiceId, amount }) => ({ kind: 'invoice', invoiceId, amount }) as const),
    ...(said.credits ?? []).map(
      ({ creditNoteId, amount }) => ({ kind: 'creditNote', creditNoteId, amount: negate(amount) }) as const,
    ),
  ];
  const paid = spreadPayment({ allocations: matched, payment: { id: said.paymentId } }).map(
    (part): AllocationWrite => ({
      ...part,
      id: makeId(),
      countsFrom: creditDays.get(part.creditNoteId ?? '') ?? receivedOn,
      because,
    }),
  );
  return {
    allocations: [
      ...paid,
      ...differences.map(write => allocationOfDifference(write, { id: makeId(), because })),
    ],
    differences,
  };
}

function lineOf(
  { id, invoiceId, paymentId, creditNoteId, differenceId, amount, because }: AllocationWrite,
  { debtors, differences }: { debtors: ReadonlyMap<string, string>; differences: readonly DifferenceWrite[] },
): JournalLine {
  const difference = differences.find(one => one.id === differenceId);
  return {
    kind: difference ? 'differenceGivenUp' : 'allocated',
    debtorId: debtors.get(invoiceId) ?? null,
    subjectId: invoiceId,
    content: difference
      ? {
          differenceId: difference.id,
          invoiceId,
          kind: difference.kind,
          minorUnits: amount,
          note: difference.because,
        }
      : { allocationId: id, invoiceId, paymentId, creditNoteId, minorUnits: amount, because },
  };
}
