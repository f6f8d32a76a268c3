// What the API asks of the desk about what is new, about the table of open invoices, and about the views that people keep of any table.

import type { InvoiceLine, InvoiceList } from '../../desk/claims/invoice-list.ts';
import type { InvoiceFound, NumbersAsked } from '../../desk/claims/invoices-numbered.ts';
import type { NewsAsked, NewsView } from '../../desk/overview/news.ts';
import type { Page } from '../../desk/page-cursor.ts';
import type { KeepView, SavedView } from '../../desk/saved-views.ts';
import type { InvoicePage } from '../../desk/views/invoice-page.ts';
import type { CalendarDate } from '../../units/calendar.ts';

type Asker = { readonly companyId: string; readonly userId: string };

export type ViewDesk = {
  news(asked: NewsAsked): Promise<NewsView>;
  invoices(asked: InvoiceList): Promise<Page<InvoiceLine>>;
  /** Open or not. */
  invoice(asked: {
    readonly companyId: string;
    readonly invoiceId: string;
    readonly day: CalendarDate;
    readonly collector: string | null;
  }): Promise<InvoicePage | null>;
  invoicesNumbered(asked: NumbersAsked): Promise<readonly InvoiceFound[]>;
  views(asked: Asker & { readonly collector: string | null }): Promise<readonly SavedView[]>;
  saveView(asked: KeepView): Promise<string | null>;
  renameView(
    asked: Asker & { readonly id: string; readonly name: string },
  ): Promise<'named' | 'taken' | 'unknown'>;
  forgetView(asked: Asker & { readonly id: string }): Promise<boolean>;
};
