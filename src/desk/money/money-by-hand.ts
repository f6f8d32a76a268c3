// What people said about the money of one debtor and can take back: differences given up, money on its way, and the
// credit notes that a payment may have deducted.

import {
  type ComingRow,
  comingReceipts,
  type DifferenceRow,
  type OpenCreditRow,
  openCredits,
  standingDifferences,
} from '../../store/money/money-said.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';

type WithMoney<Row> = Omit<Row, 'amount' | 'currency'> & { readonly amount: Money };

export type MoneyByHand = {
  readonly differences: readonly WithMoney<DifferenceRow>[];
  readonly expected: readonly WithMoney<ComingRow>[];
  readonly credits: readonly (Omit<OpenCreditRow, 'rest' | 'currency'> & { readonly open: Money })[];
};

/** Of each sort, the most that one screen shows. */
const SHOWN = 200;

export async function moneyByHand(
  db: Queryable,
  asked: { readonly companyId: string; readonly debtorId: string; readonly day: CalendarDate },
): Promise<MoneyByHand> {
  const some = { ...asked, limit: SHOWN };
  const differences = await standingDifferences(db, some);
  const expected = await comingReceipts(db, some);
  const credits = await openCredits(db, some);
  return {
    differences: differences.map(withMoney),
    expected: expected.map(withMoney),
    credits: credits.map(({ rest, currency, ...credit }) => ({ ...credit, open: money(rest, currency) })),
  };
}

function withMoney<Row extends { readonly amount: number; readonly currency: string }>(
  row: Row,
): WithMoney<Row> {
  const { amount, currency, ...rest } = row;
  return { ...rest, amount: money(amount, currency) };
}
