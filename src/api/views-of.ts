// The questions and acts of `view-port.ts`, answered by the desk.

import type { DeskContext } from '../desk/context.ts';
import { forgetView, saveView, viewsSeen } from '../desk/saved-views.ts';
import type { ViewDesk } from './view-port.ts';

export const viewsOf = (context: DeskContext): ViewDesk => ({
  views: asked => viewsSeen(context.database, asked),
  saveView: asked => saveView(context, asked),
  forgetView: asked => forgetView(context, asked),
});
