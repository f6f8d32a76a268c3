// The questions and acts of `retention-port.ts`, answered by the desk functions.

import type { DeskContext } from '../../desk/context.ts';
import { processingRegister } from '../../desk/privacy/processing-register.ts';
import { erasePapers } from '../../desk/retention/erase-papers.ts';
import { changeRetention, retentionView } from '../../desk/retention/retention.ts';
import type { RetentionDesk } from '../ports/retention-port.ts';

export const retentionDeskOf = (context: DeskContext): RetentionDesk => ({
  processingRegister: asked => processingRegister(context.database, asked),
  retention: asked => retentionView(context.database, asked),
  changeRetention: asked => changeRetention(context, asked),
  erasePapers: asked => erasePapers(context, asked),
});
