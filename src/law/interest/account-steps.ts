// What happens on an account, in order: by day, and on one day credits, payments, costs, capitalisation. The statement
// comes last. A retroactive credit is no step: it lowers what was ever owed.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { AccountRequest, Credit } from './account.ts';

export type Step = { readonly on: CalendarDate } & (
  | { readonly kind: 'payment' | 'credit' | 'charge'; readonly amount: Money }
  | { readonly kind: 'capitalisation' | 'statement' }
);

export const creditsSeen = ({ credits, until }: AccountRequest): readonly Credit[] =>
  (credits ?? []).filter(({ on }) => on <= until);

export function stepsOf(request: AccountRequest): Step[] {
  const { until } = request;
  const steps: Step[] = [
    ...creditsSeen(request)
      .filter(({ effect }) => effect === 'fromItsDate')
      .map(({ on, amount }): Step => ({ kind: 'credit', on, amount })),
    ...(request.payments ?? []).map(({ on, amount }): Step => ({ kind: 'payment', on, amount })),
    ...(request.charges ?? []).map(({ on, amount }): Step => ({ kind: 'charge', on, amount })),
    ...(request.capitaliseOn ?? []).map((on): Step => ({ kind: 'capitalisation', on })),
  ];
  const seen = steps.filter(({ on }) => on <= until).sort(byDay);
  return [...seen, { kind: 'statement', on: until }];
}

const byDay = (left: Step, right: Step): number => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0);
