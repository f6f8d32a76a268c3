// One invoice, open or settled: what it is worth and why, what settled it, what was written about it, and what happened to it.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { InvoiceImport } from '../../store/imports/imports-of-invoice.ts';
import type { CorrectionAnswer } from '../../store/invoices/corrections.ts';
import type { InvoiceOrigin } from '../../store/invoices/invoice-lookup.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { HoldView } from '../agreements/holds-view.ts';
import type { InterruptionsView } from '../agreements/interruption-views.ts';
import type { InvoiceState } from '../claims/invoice-state.ts';
import type { MessageState } from './batch.ts';
import type { TimelineEntry } from './debtor.ts';
import type { ExplanationView } from './explanation.ts';
import type { InvoiceView } from './invoice.ts';

export type InvoicePage = ExplanationView & {
  readonly state: InvoiceState;
  readonly cancelledOn: CalendarDate | null;
  readonly subject: string | null;
  /** Of the debtor in its currency; null where none was opened. */
  readonly dossierId: string | null;
  /** In the order in which they are due; empty while no due date is known. */
  readonly parts: readonly { readonly dueOn: CalendarDate; readonly amount: Money; readonly open: Money }[];
  readonly settled: readonly (InvoiceView['settlements'][number] & {
    readonly id: string;
    readonly by: string;
    readonly paymentId: string | null;
  })[];
  /** Every message that named it, the newest first. */
  readonly messages: readonly {
    readonly id: string;
    readonly day: CalendarDate;
    readonly stepKey: string;
    readonly state: MessageState;
    readonly channels: readonly ChannelName[];
    /** What it told of this invoice. */
    readonly open: Money;
  }[];
  /** On it alone, or on everything its debtor owes. */
  readonly holds: readonly HoldView[];
  /** Invoices that it may replace, or that may replace it. */
  readonly corrections: readonly {
    /** It is the later of the two. */
    readonly isLater: boolean;
    /** The other one; null where it is of a customer whom the asker does not follow. */
    readonly other: {
      readonly invoice: { readonly id: string; readonly number: string };
      readonly issuedOn: CalendarDate;
      readonly invoiced: Money;
    } | null;
    readonly answer: CorrectionAnswer | null;
    readonly answeredBy: string | null;
    readonly answeredOn: CalendarDate | null;
    /** Nobody has answered, and one of the two waits for it. */
    readonly isAsked: boolean;
    /** Promises, plans and offers about the earlier one that are about the later one since. */
    readonly agreements: number;
  }[];
  /** Those that name it. */
  readonly interruptions: InterruptionsView;
  readonly origin: InvoiceOrigin;
  /** The files that said something of it, the first one first. */
  readonly imports: readonly Omit<InvoiceImport, 'sha256'>[];
  readonly history: readonly TimelineEntry[];
};
