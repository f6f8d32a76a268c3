// What the API asks of the desk about whoever sells to a debtor.

import type { SalesOutcome, SalesView } from '../../desk/messages/sales-contact.ts';
import type { SalesContact } from '../../store/debtors/sales-questions.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Editing, InCompany } from './outcome.ts';

export type SalesDesk = {
  /** Null when the company has no such debtor. */
  sales(
    asked: InCompany & { readonly debtorId: string; readonly day: CalendarDate },
  ): Promise<SalesView | null>;
  /** Null takes the name away; `notFound` when there is no such debtor, or nobody to take away. */
  setSalesContact(
    asked: Editing & {
      readonly debtorId: string;
      readonly contact: SalesContact | null;
      readonly day: CalendarDate;
    },
  ): Promise<SalesOutcome>;
};
