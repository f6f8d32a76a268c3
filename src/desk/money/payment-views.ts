// Payments as a person looks them up, and bank lines that take a payment back nobody has named yet.

import { openReturns } from '../../store/money/money-back.ts';
import {
  allocationIdsOf,
  type PaidRow,
  type PaymentKey,
  type PaymentRow,
  paidBy,
  paymentPage,
  paymentRow,
  wentBackOf,
} from '../../store/money/payment-views.ts';
import { earlierPayments } from '../../store/money/returned-rows.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import type { Page } from '../page-cursor.ts';
import { isDay, isId, keyOf, pageLimit, pageOf } from '../page-cursor.ts';
import { paymentVersion } from './payment-version.ts';

export type PaymentLine = Omit<PaymentRow, 'currency' | 'amount' | 'rest'> & {
  readonly amount: Money;
  /** What neither pays an invoice nor went back. */
  readonly unallocated: Money;
};

export type PaymentDetail = PaymentLine & {
  /** Of what it pays and whether it is set aside: what is said anew names it. */
  readonly version: string;
  readonly allocations: readonly (Omit<PaidRow, 'amount' | 'because' | 'author'> & {
    readonly amount: Money;
    /** Why, in the words of the payment: each clue with the text it was read from. */
    readonly clues: readonly { readonly kind: string; readonly found: string }[];
    readonly by: string;
  })[];
  readonly wentBack: readonly {
    readonly id: string;
    readonly kind: 'returned' | 'refunded';
    readonly amount: Money;
    readonly on: CalendarDate;
    readonly because: string;
  }[];
};

/** A bank line that takes a payment back, and the payments of the account that had its amount. */
export type ReturnQuestion = {
  readonly id: string;
  readonly on: CalendarDate;
  readonly amount: Money;
  readonly account: string | null;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly text: string;
  readonly references: readonly string[];
  readonly candidates: readonly {
    readonly paymentId: string;
    readonly receivedOn: CalendarDate;
    readonly payerName: string | null;
    readonly text: string;
  }[];
};

/** The newest first. */
export async function paymentLines(
  db: Queryable,
  {
    companyId,
    search,
    cursor,
    limit,
  }: { companyId: string; search: string | null; cursor: string | null; limit: number },
): Promise<Page<PaymentLine>> {
  const shown = pageLimit(limit);
  const rows = await paymentPage(db, { companyId, search, after: paymentKey(cursor), limit: shown + 1 });
  return pageOf(rows, { limit: shown, key: ({ receivedOn, id }) => [receivedOn, id], entry: lineOf });
}

export async function paymentDetail(
  db: Queryable,
  companyId: string,
  paymentId: string,
): Promise<PaymentDetail | null> {
  const row = await paymentRow(db, companyId, paymentId);
  if (row === null) return null;
  const { currency } = row;
  const allocations = await paidBy(db, companyId, paymentId);
  const wentBack = await wentBackOf(db, companyId, paymentId);
  const ids = await allocationIdsOf(db, companyId, [paymentId]);
  const { setAsideBecause } = row;
  return {
    version: paymentVersion({ allocationIds: ids.get(paymentId) ?? [], setAsideBecause }),
    ...lineOf(row),
    allocations: allocations.map(({ amount, because, author, ...paid }) => ({
      ...paid,
      amount: money(amount, currency),
      clues: cluesOf(because),
      by: author,
    })),
    wentBack: wentBack.map(({ amount, wentOn, ...back }) => ({
      ...back,
      amount: money(amount, currency),
      on: wentOn,
    })),
  };
}

const QUESTIONS_SHOWN = 200;

export async function returnQuestions(db: Queryable, companyId: string): Promise<ReturnQuestion[]> {
  const rows = await openReturns(db, companyId, QUESTIONS_SHOWN);
  const earlier = await earlierPayments(
    db,
    companyId,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(row => {
    const candidates = earlier.get(row.id) ?? [];
    // A line that only its words call a return, and that no payment fits, is something else: a fee, a supplier.
    if (!row.isFlagged && candidates.length === 0) return [];
    return [
      {
        id: row.id,
        on: row.wentOn,
        amount: money(row.amount, row.currency),
        account: row.account,
        counterparty: row.counterparty,
        counterpartyIban: row.counterpartyIban,
        text: row.because,
        references: row.references,
        candidates: candidates.map(({ paymentId, receivedOn, counterparty, text }) => ({
          paymentId,
          receivedOn,
          payerName: counterparty,
          text,
        })),
      },
    ];
  });
}

function lineOf({ currency, amount, rest, ...row }: PaymentRow): PaymentLine {
  return { ...row, amount: money(amount, currency), unallocated: money(rest, currency) };
}

/** Allocations keep their clues as they were found; what is not a clue is left out. */
function cluesOf(because: unknown): { readonly kind: string; readonly found: string }[] {
  if (!Array.isArray(because)) return [];
  return because.flatMap((clue: unknown) =>
    typeof clue === 'object' &&
    clue !== null &&
    'kind' in clue &&
    'quote' in clue &&
    typeof clue.kind === 'string' &&
    typeof clue.quote === 'string'
      ? [{ kind: clue.kind, found: clue.quote }]
      : [],
  );
}

const paymentKey = (cursor: string | null): PaymentKey | null => keyOf<PaymentKey>(cursor, [isDay, isId]);
