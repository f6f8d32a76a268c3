// The questions and acts of `view-port.ts`, answered by the desk.

import { invoiceList } from '../../desk/claims/invoice-list.ts';
import { invoicePage } from '../../desk/claims/invoice-page.ts';
import { invoicesFound } from '../../desk/claims/invoices-numbered.ts';
import type { DeskContext } from '../../desk/context.ts';
import { newsView } from '../../desk/overview/news.ts';
import { forgetView, renameView, saveView, viewsSeen } from '../../desk/saved-views.ts';
import type { ViewDesk } from '../ports/view-port.ts';

export const viewsOf = (context: DeskContext): ViewDesk => ({
  news: asked => newsView(context, asked),
  invoices: asked => invoiceList(context.database, asked),
  invoice: asked => invoicePage(context.database, asked),
  invoicesNumbered: asked => invoicesFound(context.database, asked),
  views: asked => viewsSeen(context.database, asked),
  saveView: asked => saveView(context, asked),
  renameView: asked => renameView(context, asked),
  forgetView: asked => forgetView(context, asked),
});
