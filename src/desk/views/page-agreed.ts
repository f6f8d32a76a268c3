// What was promised or agreed, on the page of a debtor.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { PageTransfer } from './page-settlement.ts';

export type PageAgreedOnline = {
  /** The promise or the plan. */
  readonly agreedId: string;
  /** They add up to the amount. */
  readonly parts: readonly { readonly invoiceId: string; readonly amount: number }[];
};

export type PageAgreed = {
  readonly kind: 'promised' | 'inPlan';
  readonly payOn: CalendarDate;
  readonly transfer: PageTransfer;
  /** All of a plan, the earliest first, with what is left of each: nothing of those that are paid. None of a promise. */
  readonly instalments: readonly {
    readonly dueOn: CalendarDate;
    readonly amount: Money;
    readonly left: Money;
  }[];
  /** How it is paid online; null while an online payment of its invoices is on its way, or the bank has not told yet. */
  readonly online: PageAgreedOnline | null;
};
