// What a person corrects, as the API asks it of the desk. Only what is named changes.

import type { InvoiceCorrection } from '../../desk/claims/correct-invoice.ts';
import type { ContactCorrection, DebtorCorrection } from '../../desk/debtors/correct-debtor.ts';
import type { ContactForInvoices } from '../../desk/debtors/debtor-editable.ts';
import type { DebtorView } from '../../desk/views/debtor.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { KindDesk } from './kind-port.ts';
import type { LikenessDesk } from './likeness-port.ts';
import type { Acting, Editing, InCompany, Outcome } from './outcome.ts';

export type CorrectionDesk = LikenessDesk &
  KindDesk & {
    /** A kind that a person states is assumed no longer. */
    correctDebtor(
      asked: Editing & {
        readonly debtorId: string;
        readonly correction: DebtorCorrection;
        readonly day: CalendarDate;
      },
    ): Promise<Outcome<DebtorView>>;
    contact(asked: InCompany & { readonly debtorId: string }): Promise<ContactForInvoices | null>;
    /** Replaces the person, address and number that reminders go to. */
    correctContact(
      asked: Editing & {
        readonly debtorId: string;
        readonly contact: ContactCorrection;
        readonly day: CalendarDate;
      },
    ): Promise<Outcome<DebtorView>>;
    correctInvoice(
      asked: Editing & {
        readonly invoiceId: string;
        readonly correction: InvoiceCorrection;
        readonly day: CalendarDate;
      },
    ): Promise<Outcome<{ readonly invoiceId: string }>>;
    /** Whether an invoice replaces an earlier one; null takes the answer back. */
    answerCorrection(
      asked: Acting & {
        readonly invoiceId: string;
        readonly earlierId: string;
        readonly answer: 'replaces' | 'adds' | null;
        readonly day: CalendarDate;
      },
    ): Promise<Outcome<{ readonly invoiceId: string }>>;
  };
