// What a visitor asked of the public calculator, read from the address of the page. Anything unclear is named, and
// nothing is computed from it.

import type { Question } from '../law/calculator.ts';
import type { DayCount } from '../law/interest/interest.ts';
import { type CreditorCategory, isLawCode, type LawCode, type Relation } from '../law/law.ts';
import { addYears, type CalendarDate, parseDay } from '../units/calendar.ts';
import { money, parseDecimal } from '../units/money.ts';
import { parsePercent, percent } from '../units/rate.ts';

export type Fields = {
  readonly law: LawCode;
  readonly relation: Relation;
  /** France: the legal rate depends on who claims (CMF L313-2). */
  readonly creditor: CreditorCategory;
  readonly dayCount: DayCount;
  readonly amount: string;
  readonly due: string;
  readonly until: string;
  readonly rate: string;
};

export type QuestionReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'unclear'; readonly fields: readonly ('amount' | 'days' | 'rate')[] };

const RELATIONS: readonly Relation[] = ['b2b', 'b2c', 'public'];
/** A figure beyond these is a mistake of typing. */
const HIGHEST_AMOUNT = money(100_000_000_000, 'EUR');
const HIGHEST_RATE = percent('100');
const MOST_YEARS = 30;
const LONGEST_TEXT = 40;

export function fieldsFrom(query: Readonly<Record<string, string>>, today: CalendarDate): Fields {
  const text = (name: string): string => (query[name] ?? '').trim().slice(0, LONGEST_TEXT);
  const law = text('law');
  return {
    law: isLawCode(law) ? law : 'FR',
    relation: RELATIONS.find(one => one === text('relation')) ?? 'b2b',
    creditor: text('creditor') === 'individual' ? 'individual' : 'business',
    dayCount: text('count') === 'ACT/ACT' ? 'ACT/ACT' : 'ACT/365',
    amount: text('amount'),
    due: text('due'),
    until: text('until') === '' ? today : text('until'),
    rate: text('rate'),
  };
}

export function askedIn({
  law,
  relation,
  creditor,
  dayCount,
  amount,
  due,
  until,
  rate,
}: Fields): QuestionReading {
  if (amount === '' && due === '' && rate === '') return { kind: 'nothing' };
  const claimed = parseDecimal(withPoint(amount), 'EUR');
  const isAmount = claimed !== null && claimed.amount > 0 && claimed.amount <= HIGHEST_AMOUNT.amount;
  const dueOn = parseDay(due);
  const lastDay = parseDay(until);
  const areDays =
    dueOn !== null && lastDay !== null && dueOn <= lastDay && lastDay <= addYears(dueOn, MOST_YEARS);
  const agreed = rate === '' ? null : parsePercent(withPoint(rate));
  const isRate = rate === '' || (agreed !== null && agreed >= 0 && agreed <= HIGHEST_RATE);
  if (isAmount && areDays && isRate)
    return {
      kind: 'question',
      question: {
        law,
        relation,
        creditor,
        amount: claimed,
        due: dueOn,
        until: lastDay,
        rate: agreed,
        conventions: { dayCount },
      },
    };
  return {
    kind: 'unclear',
    fields: [
      ...(isAmount ? [] : (['amount'] as const)),
      ...(areDays ? [] : (['days'] as const)),
      ...(isRate ? [] : (['rate'] as const)),
    ],
  };
}

/** "1 000,50" as people type it: spaces out, the comma is the decimal sign. */
const withPoint = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
