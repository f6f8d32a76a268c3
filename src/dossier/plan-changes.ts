// What a counter-offer changes of the proposal that it answers, told from the proposal to the answer. What both have alike is
// not a change. Asked 1,000.00 in six from 6 November, offered in four from 20 October: the number, the first payment, its
// day and the last day.

import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import type { PaymentPlan } from './payment-plan.ts';

export type PlanChange =
  | { readonly kind: 'whole' | 'firstAmount'; readonly asked: Money; readonly offered: Money }
  | { readonly kind: 'count'; readonly asked: number; readonly offered: number }
  | { readonly kind: 'firstOn' | 'lastOn'; readonly asked: CalendarDate; readonly offered: CalendarDate }
  | { readonly kind: 'interest'; readonly offered: PaymentPlan['interest'] }
  | { readonly kind: 'acceleration' | 'acknowledgement'; readonly offered: boolean };

type Terms = Pick<PaymentPlan, 'whole' | 'instalments' | 'interest' | 'hasAcceleration' | 'acknowledgesDebt'>;

export function planChanges(asked: Terms, offered: Terms): PlanChange[] {
  const [from, to] = [edgesOf(asked), edgesOf(offered)];
  const changes: PlanChange[] = [];
  if (asked.whole.amount !== offered.whole.amount)
    changes.push({ kind: 'whole', asked: asked.whole, offered: offered.whole });
  if (from.count !== to.count) changes.push({ kind: 'count', asked: from.count, offered: to.count });
  if (from.first.amount.amount !== to.first.amount.amount)
    changes.push({ kind: 'firstAmount', asked: from.first.amount, offered: to.first.amount });
  if (from.first.dueOn !== to.first.dueOn)
    changes.push({ kind: 'firstOn', asked: from.first.dueOn, offered: to.first.dueOn });
  if (from.last.dueOn !== to.last.dueOn)
    changes.push({ kind: 'lastOn', asked: from.last.dueOn, offered: to.last.dueOn });
  if (asked.interest !== offered.interest) changes.push({ kind: 'interest', offered: offered.interest });
  if (asked.hasAcceleration !== offered.hasAcceleration)
    changes.push({ kind: 'acceleration', offered: offered.hasAcceleration });
  if (asked.acknowledgesDebt !== offered.acknowledgesDebt)
    changes.push({ kind: 'acknowledgement', offered: offered.acknowledgesDebt });
  return changes;
}

function edgesOf({ instalments }: Terms) {
  const [first] = instalments;
  const last = instalments.at(-1);
  if (first === undefined || last === undefined) throw new Error('A plan has at least one instalment');
  return { count: instalments.length, first, last };
}
