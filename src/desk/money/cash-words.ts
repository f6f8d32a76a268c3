// The words that doors may use about money by hand.

import type { DifferenceKind } from '../../store/invoices/differences.ts';
import type { ExpectedKind } from '../../store/money/expected-receipts.ts';
import type { PaymentMeans } from '../../store/money/manual-payments.ts';

export const DIFFERENCE_KINDS = [
  'smallDifference',
  'bankFee',
  'cashDiscount',
  'goodwill',
] as const satisfies readonly DifferenceKind[];
export const PAYMENT_MEANS = [
  'cheque',
  'cash',
  'card',
  'transfer',
  'other',
] as const satisfies readonly PaymentMeans[];
export const EXPECTED_KINDS = ['directDebit', 'expected'] as const satisfies readonly ExpectedKind[];
