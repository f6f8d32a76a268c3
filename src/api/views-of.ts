// The questions and acts of `view-port.ts`, answered by the desk.

import type { DeskContext } from '../desk/context.ts';
import { invoiceList } from '../desk/invoice-list.ts';
import { newsView } from '../desk/news.ts';
import { forgetView, renameView, saveView, viewsSeen } from '../desk/saved-views.ts';
import type { ViewDesk } from './view-port.ts';

export const viewsOf = (context: DeskContext): ViewDesk => ({
  news: asked => newsView(context, asked),
  invoices: asked => invoiceList(context.database, asked),
  views: asked => viewsSeen(context.database, asked),
  saveView: asked => saveView(context, asked),
  renameView: asked => renameView(context, asked),
  forgetView: asked => forgetView(context, asked),
});
