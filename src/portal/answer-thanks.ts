// What a debtor is thanked with: what follows from the answer, and no more. A plan that they propose is no plan yet.

import type { AnswerOutcome, PageAnswer } from '../desk/debtor-page/answer-on-page.ts';
import type { PageClaim } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import type { Locale } from '../messages/format.ts';

export type Effect = Extract<AnswerOutcome, { kind: 'done' }>['effect'];

const THANKS = {
  promise: m.page_thanks_promise,
  dispute: m.page_thanks_dispute,
  plan: m.page_thanks_plan,
  hold: m.page_thanks_hold,
  none: m.page_thanks_none,
} as const;

export function thanksFor(
  { kind, effect, apart }: { kind: string; effect: Effect; apart: readonly string[] },
  locale: Locale,
): string {
  const say = { locale };
  if (kind === 'instalments' && effect === 'plan') return m.page_thanks_proposal({}, say);
  return effect === 'hold' && apart.length > 0
    ? m.page_thanks_paid_named({ numbers: apart.join(', ') }, say)
    : THANKS[effect]({}, say);
}

/** What is said to be paid where more is open: that alone is not reminded of meanwhile. */
export function paidApart(answer: PageAnswer, { invoices }: PageClaim): string[] {
  if (answer.kind !== 'paid') return [];
  const named = invoices.filter(({ invoiceId }) => answer.invoiceIds.includes(invoiceId));
  return named.length === invoices.length ? [] : named.map(({ number }) => number);
}
