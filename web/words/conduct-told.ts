// The rules of contact and of what one person may grant alone, as their form calls them and as they stand.

import * as m from '../../src/messages/compiled/messages.js';
import { amountInField, type Locale } from '../../src/messages/format.ts';
import { money } from '../../src/units/money.ts';
import type { Told } from '../parts/form/edited-meanwhile.tsx';
import type { Conduct } from '../queries/answers.ts';

/** As the form writes its amounts. */
const CURRENCY = 'EUR';
/** 5 January 2026 is a Monday. */
const WEEK = [
  ['monday', 5],
  ['tuesday', 6],
  ['wednesday', 7],
  ['thursday', 8],
  ['friday', 9],
  ['saturday', 10],
  ['sunday', 11],
] as const;

export function conductTold(conduct: Conduct, field: string, locale: Locale): Told | null {
  const amount = (minor: number): string => `${amountInField(money(minor, CURRENCY), locale)} ${CURRENCY}`;
  const { weeklyContacts, planLimits } = conduct;
  switch (field) {
    case 'minimumGapDays':
      return { label: m.conduct_gap(), value: `${conduct.minimumGapDays}` };
    case 'weeklyContacts':
      return {
        label: m.conduct_contact(),
        value: [
          `${m.conduct_weekly_business()} ${weeklyContacts.business ?? '–'}`,
          `${m.conduct_weekly_consumer()} ${weeklyContacts.consumer ?? '–'}`,
          `${m.conduct_weekly_publicBody()} ${weeklyContacts.publicBody ?? '–'}`,
        ].join(', '),
      };
    case 'sendingWindows':
      return { label: m.conduct_hours(), value: conduct.sendingWindows.join(', ') };
    case 'preferredWeekdays':
      return { label: m.conduct_weekdays(), value: weekdaysText(conduct.preferredWeekdays, locale) };
    case 'undoMinutes':
      return { label: m.conduct_undo(), value: `${conduct.undoMinutes}` };
    case 'thanks':
      return {
        label: m.conduct_thanks(),
        value: conduct.thanks === 'none' ? m.conduct_thanks_none() : m.conduct_thanks_after(),
      };
    case 'promiseGraceDays':
      return { label: m.conduct_promise_grace(), value: `${conduct.promiseGraceDays}` };
    case 'promiseLimit':
      return { label: m.conduct_promise_limit(), value: `${conduct.promiseLimit}` };
    case 'planGraceDays':
      return { label: m.conduct_plan_grace(), value: `${conduct.planGraceDays}` };
    case 'disputeAnswerDays':
      return { label: m.conduct_dispute_days(), value: `${conduct.disputeAnswerDays}` };
    case 'writeOffAloneMinor':
      return { label: m.conduct_write_off(), value: amount(conduct.writeOffAloneMinor) };
    case 'planLimits':
      return {
        label: m.conduct_alone(),
        value: [
          `${m.conduct_plan_largest()} ${amount(planLimits.largestMinor)}`,
          `${m.conduct_plan_longest()} ${planLimits.longestDays}`,
          `${m.conduct_plan_first()} ${planLimits.firstPercent}`,
          `${m.conduct_plan_smallest()} ${amount(planLimits.smallestMinor)}`,
        ].join(', '),
      };
    default:
      return null;
  }
}

function weekdaysText(days: readonly string[], locale: Locale): string | null {
  const named = WEEK.filter(([day]) => days.includes(day)).map(([, on]) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, on)),
  );
  return named.join(', ') || null;
}
