// What the law calls each kind of letter. A demand for a late claim is a reminder whatever its tone; only the formal
// notice has effects of its own.

import type { LetterKind as JudgedKind } from '../law/mentions.ts';
import type { LetterKind } from './scenario.ts';

export const JUDGED_AS: Readonly<Record<LetterKind, JudgedKind>> = {
  comingDue: 'beforeDue',
  courteousReminder: 'reminder',
  dateRequest: 'reminder',
  call: 'reminder',
  costsNotice: 'reminder',
  lastNotice: 'reminder',
  formalNotice: 'formalNotice',
  consumerFirstReminder: 'reminder',
  consumerSecondReminder: 'reminder',
  statement: 'reminder',
  thankYou: 'beforeDue',
};
