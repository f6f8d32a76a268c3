// What was promised or agreed, on the page of a debtor.

import type { CalendarDate } from '../../units/calendar.ts';
import type { PageTransfer } from './page-settlement.ts';

export type PageAgreed = {
  readonly kind: 'promised' | 'inPlan';
  readonly payOn: CalendarDate;
  readonly transfer: PageTransfer;
};
