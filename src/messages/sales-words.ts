// What somebody who sells to a debtor may answer about a reminder, in the reader's language.

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

export const SALES_ANSWERS = ['go', 'call', 'hold', 'error'] as const;
export type SalesAnswerKind = (typeof SALES_ANSWERS)[number];

const ANSWERS = {
  go: m.sales_answer_go,
  call: m.sales_answer_call,
  hold: m.sales_answer_hold,
  error: m.sales_answer_error,
} as const;

export const salesAnswerText = (answer: SalesAnswerKind, locale: Locale): string =>
  ANSWERS[answer]({}, { locale });
