// Why one invoice is or is not chased on a day.

import type { Decision, Reason } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { InvoiceView } from './invoice.ts';

/** Why an invoice is or is not chased on a day, with every segment of what it costs. */
export type ExplanationView = {
  readonly day: CalendarDate;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly invoice: InvoiceView;
  readonly decision: Decision | null;
  readonly because: readonly Reason[];
};
