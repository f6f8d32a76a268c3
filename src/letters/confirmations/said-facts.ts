// What the words of a payment that is said, of an offer to settle, and of what goes on for another invoice may name.

import { formatDate, formatList, formatMoney, type Locale } from '../locale.ts';
import type { TemplateScope } from '../template.ts';
import type { Follows, Said } from './confirmed.ts';

export const paidFacts = (
  { paidOn, until, numbers, received = null, left = null }: Extract<Said, { kind: 'paid' }>,
  locale: Locale,
): TemplateScope => ({
  paidOn: formatDate(paidOn, locale),
  until: formatDate(until, locale),
  numbers: numbers.length === 0 ? null : formatList(numbers, locale),
  received: received === null ? null : formatMoney(received, locale),
  left: left === null ? null : formatMoney(left, locale),
  isFound: received !== null && left === null,
});

/** `whole` is named where less of it is asked for. */
export const settlementFacts = (
  {
    amount,
    whole,
    payOn,
    numbers,
    pageUrl,
    rest = null,
  }: Extract<Said, { kind: 'settlement' | 'settlementFollows' | 'settlementLeft' }>,
  locale: Locale,
): TemplateScope => ({
  amount: formatMoney(amount, locale),
  whole: amount.amount < whole.amount ? formatMoney(whole, locale) : null,
  payOn: formatDate(payOn, locale),
  numbers: formatList(numbers, locale),
  pageUrl,
  rest: rest === null ? null : formatMoney(rest, locale),
});

export const followsFacts = (
  { on, numbers, earlier, later, isBack, rest }: Follows,
  locale: Locale,
): TemplateScope => ({
  on: formatDate(on, locale),
  numbers: formatList(numbers, locale),
  ...{ earlier, later, isBack },
  rest: rest === null ? null : formatMoney(rest, locale),
});

/** What a bank took back, and what is owed beside the plan. */
export const planLeftFacts = (
  { on, numbers, rest = null, back = null }: Extract<Said, { kind: 'planLeft' }>,
  locale: Locale,
): TemplateScope => ({
  on: formatDate(on, locale),
  numbers: formatList(numbers, locale),
  rest: rest === null ? null : formatMoney(rest, locale),
  back: back === null ? null : formatMoney(back.amount, locale),
  backOn: back === null ? null : formatDate(back.on, locale),
  until: back?.until == null ? null : formatDate(back.until, locale),
});

export function planFacts(
  { terms, debtorName, isAccepted, readOn }: Extract<Said, { kind: 'plan' }>,
  locale: Locale,
): TemplateScope {
  const { whole, numbers, instalments } = terms;
  return {
    debtorName,
    whole: formatMoney(whole, locale),
    numbers: formatList(numbers, locale),
    count: instalments.length,
    isAccepted,
    isOnPage: readOn.kind === 'page',
    pageUrl: readOn.kind === 'message' ? readOn.pageUrl : null,
  };
}
