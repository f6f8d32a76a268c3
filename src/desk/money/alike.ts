// Which proposals a person may confirm together, with one look at a list of them: one way to place all of the money, with
// whole invoices, that no other receipt asks for. A difference, a deduction, another payer or a possible double is looked at alone.

import type { Doubt } from '../../matching/question.ts';
import { sum } from '../../units/money.ts';
import type { UnmatchedPayment } from '../views/money-in.ts';

/** What there is to go by: several clues that agree, or the amount, which one open invoice alone has. */
export const ALIKE = ['cluesAgree', 'amountAlone'] as const;
export type Alike = (typeof ALIKE)[number];

type Receipt = Pick<UnmatchedPayment, 'amount' | 'unallocated' | 'proposals'>;

/** `contested`: invoices that other receipts are proposed for. */
export function alikeOf(
  { amount, unallocated, proposals }: Receipt,
  contested: ReadonlySet<string>,
): Alike | null {
  const [only] = proposals;
  if (only === undefined || proposals.length > 1 || amount.amount !== unallocated.amount) return null;
  const { invoices, credits } = only;
  const isWhole = invoices.every(one => one.amount.amount === one.open.amount && one.difference === null);
  const isFree = !invoices.some(({ invoiceId }) => contested.has(invoiceId));
  const placed = sum(
    invoices.map(one => one.amount),
    amount.currency,
  );
  if (credits.length > 0 || !isWhole || !isFree || placed.amount !== amount.amount) return null;
  return byDoubt(only.doubt, only.agreeing);
}

function byDoubt(doubt: Doubt, agreeing: number): Alike | null {
  switch (doubt) {
    case 'oneClueOnly':
      return 'amountAlone';
    case 'partOfSeveral':
    case 'weakReference':
      return agreeing > 1 ? 'cluesAgree' : null;
    case 'severalFit':
    case 'amountDiffers':
    case 'payerDiffers':
    case 'referenceDiffers':
    case 'mayRepeat':
      return null;
  }
}
