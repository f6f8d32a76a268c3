// What a debtor is thanked with: what follows from the answer, and no more. A plan that they propose is no plan yet.

import type { AnswerOutcome } from '../desk/debtor-page/answer-on-page.ts';
import * as m from '../messages/compiled/messages.js';

export type Effect = Extract<AnswerOutcome, { kind: 'done' }>['effect'];

const THANKS = {
  promise: m.page_thanks_promise,
  dispute: m.page_thanks_dispute,
  plan: m.page_thanks_plan,
  hold: m.page_thanks_hold,
  none: m.page_thanks_none,
} as const;

export const thanksFor = ({ kind, effect }: { readonly kind: string; readonly effect: Effect }) =>
  kind === 'instalments' && effect === 'plan' ? m.page_thanks_proposal : THANKS[effect];
