// What waits for a credit manager in the morning, counted from the same lists that the counts lead to: answers to read, promises,
// plans, offers and disputes past their day.

import * as m from '../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../src/messages/format.ts';
import { isPassed, isUnkept } from './agreements-wanted.ts';
import type { AgreementList, DebtorAnswer } from './queries/answers.ts';
import type { MoneyJson } from './words/money-text.ts';

export type Waits = {
  readonly key: string;
  readonly text: string;
  /** Where the list is, and to what it is narrowed. */
  readonly to: '/c/$companyId/inbox' | '/c/$companyId/agreements';
  readonly only: string | null;
  readonly isLate: boolean;
  readonly lines: readonly WaitingLine[];
};

/** Stands in a sentence for the numbers of its invoices. */
export const NUMBERS = '\u0000';

export type WaitingLine = {
  readonly id: string;
  /** Null where it is about no customer. */
  readonly debtorId: string | null;
  readonly debtorName: string;
  readonly because: string;
  readonly amount: MoneyJson | null;
  /** Led to at the mark in what is said, else behind it. */
  readonly links?: readonly { readonly id: string; readonly number: string }[];
};

type Asked = {
  readonly answers: readonly DebtorAnswer[];
  readonly agreements: AgreementList;
  /** What colleagues ask of this person; none where they may not grant it. */
  readonly asked: AgreementList['concessions'];
  readonly today: string;
  readonly locale: Locale;
};

/** Answers first, then what was not kept, then what is for today. Nothing is said of what there is none of. */
export const morningWaits = (asked: Asked): readonly Waits[] =>
  [answersToRead(asked), concessionsAsked(asked), ...promisesOf(asked), ...othersOf(asked)].filter(
    ({ lines }) => lines.length > 0,
  );

function answersToRead({ answers }: Asked): Waits {
  return {
    key: 'answers',
    text: m.morning_answers({ count: answers.length }),
    to: '/c/$companyId/inbox',
    only: null,
    isLate: false,
    lines: answers.map(({ id, debtorId, debtorName, note }) => ({
      id,
      debtorId,
      debtorName,
      because: note,
      amount: null,
    })),
  };
}

function concessionsAsked({ asked }: Asked): Waits {
  return {
    key: 'concessions',
    text: m.morning_concessions({ count: asked.length }),
    to: '/c/$companyId/agreements',
    only: 'concessions',
    isLate: false,
    lines: asked.map(one => ({
      ...one,
      because: `${one.by}${m.colon()}${one.because}`,
      amount: one.givenUp,
    })),
  };
}

function promisesOf({ agreements: { promises }, today, locale }: Asked): Waits[] {
  const line = (promise: AgreementList['promises'][number]): WaitingLine => {
    const promised = m.morning_promised({ day: dayText(promise.payOn, locale) });
    const { missing } = promise;
    const missed =
      missing === null || !isUnkept(promise)
        ? null
        : m.morning_missing({ amount: amountText(missing, locale) });
    return { ...promise, because: missed === null ? promised : `${promised}, ${missed}` };
  };
  const waits = (key: string, kind: string, of: AgreementList['promises'], text: string): Waits => ({
    key,
    text,
    to: '/c/$companyId/agreements',
    only: `promises,${kind}`,
    isLate: kind === 'late',
    lines: of.map(line),
  });
  const broken = promises.filter(isUnkept);
  const passed = promises.filter(one => isPassed(one, one.payOn, today));
  const due = promises.filter(one => !isUnkept(one) && one.payOn === today);
  return [
    waits('broken', 'late', broken, m.morning_broken({ count: broken.length })),
    waits('passed', 'passed', passed, m.morning_passed({ count: passed.length })),
    waits('today', 'today', due, m.morning_today({ count: due.length })),
  ];
}

function othersOf({ agreements: { plans, offers, disputes }, locale }: Asked): Waits[] {
  const late = (
    kind: 'plans' | 'offers' | 'disputes',
    text: string,
    lines: readonly WaitingLine[],
  ): Waits => ({
    key: kind,
    text,
    to: '/c/$companyId/agreements',
    only: `${kind},late`,
    isLate: true,
    lines,
  });
  const unkeptPlans = plans.filter(isUnkept);
  const missed = offers.filter(isUnkept);
  const overdue = disputes.filter(({ isLate }) => isLate);
  return [
    late(
      'plans',
      m.morning_plans({ count: unkeptPlans.length }),
      unkeptPlans.map(one => ({
        ...one,
        because: one.next === null ? '' : m.morning_due({ day: dayText(one.next.dueOn, locale) }),
        amount: one.next?.amount ?? one.whole,
      })),
    ),
    late(
      'offers',
      m.morning_offers({ count: missed.length }),
      missed.map(one => ({ ...one, because: m.morning_due({ day: dayText(one.payBy, locale) }) })),
    ),
    late(
      'disputes',
      m.morning_disputes({ count: overdue.length }),
      overdue.map(one => ({
        ...one,
        because: m.morning_answer_by({ day: dayText(one.answerBy, locale) }),
        amount: one.withheld,
      })),
    ),
  ];
}
