// The questions and acts of `audit-port.ts`, answered by the desk.

import { auditExport, auditPage, lastByAnother, noteAnswer, noteAsked } from '../../desk/audit-trail.ts';
import type { DeskContext } from '../../desk/context.ts';
import type { AuditDesk } from '../ports/audit-port.ts';

export const auditOf = (context: DeskContext): AuditDesk => ({
  noteAsked: asked => noteAsked(context, asked),
  noteAnswer: asked => noteAnswer(context.database, asked),
  lastByAnother: asked => lastByAnother(context.database, asked),
  auditPage: asked => auditPage(context.database, asked),
  auditExport: asked => auditExport(context.database, asked),
});
