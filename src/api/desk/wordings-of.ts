// The questions and acts of `wording-port.ts`, answered by the desk.

import type { DeskContext } from '../../desk/context.ts';
import { previewWording } from '../../desk/messages/preview-wording.ts';
import {
  letterNamed,
  saveWording,
  wordingKeyNamed,
  wordingList,
  wordingSheet,
} from '../../desk/messages/wordings.ts';
import { latelyView } from '../../desk/reports/comparison-pace.ts';
import { comparisons } from '../../desk/reports/comparisons.ts';
import { sendLeftOut } from '../../desk/reports/send-left-out.ts';
import { startComparison, stopComparison } from '../../desk/reports/start-comparison.ts';
import { stepsToLeaveOut } from '../../desk/reports/steps-to-leave-out.ts';
import type { WordingDesk } from '../ports/wording-port.ts';

export const wordingsOf = (context: DeskContext): WordingDesk => ({
  wordings: async ({ companyId }) => ({
    wordings: await wordingList(context.database, companyId),
  }),
  wording: async ({ companyId, key }) => {
    const known = wordingKeyNamed(key);
    return known === null ? null : wordingSheet(context.database, { companyId, key: known });
  },
  previewWording: async ({ key, ...asked }) => {
    const known = wordingKeyNamed(key);
    return known === null ? null : previewWording(context.database, { ...asked, key: known });
  },
  saveWording: async ({ key, ...asked }) => {
    const known = wordingKeyNamed(key);
    return known === null ? null : saveWording(context, { ...asked, key: known });
  },
  comparisons: asked => comparisons(context.database, asked),
  comparisonPace: asked => latelyView(context.database, asked),
  startComparison: async asked => {
    if (asked.kind === 'withoutStep') return startComparison(context, asked);
    const key = letterNamed(asked.key);
    return key === null ? null : startComparison(context, { ...asked, key });
  },
  stopComparison: async asked => ((await stopComparison(context, asked)) ? true : null),
  stepsToLeaveOut: asked => stepsToLeaveOut(context.database, asked),
  sendLeftOut: asked => sendLeftOut(context, asked),
});
