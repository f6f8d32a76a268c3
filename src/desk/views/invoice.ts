// One invoice with every line that leads to what is owed on it.

import type { ClaimAmounts } from '../../claim/claim-amounts.ts';
import type { ClaimWarning } from '../../claim/claim-law.ts';
import type { InterestLine } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { LawView, LimitationView } from '../claims/law-views.ts';

export type InvoiceView = {
  readonly id: string;
  /** Of what can be corrected of it: whoever writes says which version they read. */
  readonly version: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** What the due date was read from; null while it is unknown. */
  readonly dueFrom: 'stated' | 'terms' | 'policy' | 'law' | null;
  readonly dueBecause: string | null;
  readonly dueArticle: string | null;
  /** A due date of several instalments cannot be set as one day. */
  readonly hasInstalments: boolean;
  readonly contractRatePercent: string | null;
  /** In all, as the document has it. */
  readonly invoiced: Money;
  /** What of it was paid or deducted before it was taken in; absent: nothing. */
  readonly prepaid?: Money;
  readonly open: Money;
  /** What of it may be asked for today: not what is disputed, promised or agreed otherwise. */
  readonly asked: Money;
  /** What of that is due by this day; the rest falls due later, or on a day that nobody knows. */
  readonly askedDue: Money;
  readonly daysLate: number;
  readonly interest: Money;
  readonly compensation: Money;
  /** The part of it that is proven costs. */
  readonly provenCosts: Money;
  /** The same part by part, as letters and the debtor's page show it. */
  readonly amounts: ClaimAmounts;
  readonly interestLines: readonly InterestLine[];
  readonly articles: readonly string[];
  readonly warnings: readonly ClaimWarning[];
  readonly law: LawView;
  readonly limitation: LimitationView | null;
  readonly stepKey: string | null;
  readonly settlements: readonly {
    readonly on: CalendarDate;
    readonly amount: Money;
    readonly source: 'payment' | 'creditNote' | 'difference' | 'writeOff';
    readonly label: string;
  }[];
};
