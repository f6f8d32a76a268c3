// How a company behaves towards its debtors as a person reads it on the command line; the file that changes it is made of --json.

import type { WrittenConduct } from '../../desk/company/conduct.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';
import { money, toDecimal } from '../../units/money.ts';

const CURRENCY = 'EUR';

export function conductLines(conduct: WrittenConduct, locale: Locale): string[] {
  const say = { locale };
  const { weeklyContacts, planLimits, preferredWeekdays, thanks } = conduct;
  const amount = (minor: number): string => `${toDecimal(money(minor, CURRENCY))} ${CURRENCY}`;
  const labelled: readonly (readonly [string, string | number | null])[] = [
    [m.conduct_gap({}, say), conduct.minimumGapDays],
    [m.conduct_weekly_business({}, say), weeklyContacts.business],
    [m.conduct_weekly_consumer({}, say), weeklyContacts.consumer],
    [m.conduct_weekly_publicBody({}, say), weeklyContacts.publicBody],
    [m.conduct_hours({}, say), conduct.sendingWindows.join(', ')],
    [m.conduct_weekdays({}, say), preferredWeekdays.map(day => weekdayName(day, locale)).join(', ')],
    [m.conduct_undo({}, say), conduct.undoMinutes],
    [
      m.conduct_thanks({}, say),
      thanks === 'none' ? m.conduct_thanks_none({}, say) : m.conduct_thanks_after({}, say),
    ],
    [m.conduct_promise_grace({}, say), conduct.promiseGraceDays],
    [m.conduct_promise_limit({}, say), conduct.promiseLimit],
    [m.conduct_plan_grace({}, say), conduct.planGraceDays],
    [m.conduct_dispute_days({}, say), conduct.disputeAnswerDays],
    [m.conduct_write_off({}, say), amount(conduct.writeOffAloneMinor)],
    [m.conduct_plan_largest({}, say), amount(planLimits.largestMinor)],
    [m.conduct_plan_longest({}, say), planLimits.longestDays],
    [m.conduct_plan_first({}, say), planLimits.firstPercent],
    [m.conduct_plan_smallest({}, say), amount(planLimits.smallestMinor)],
  ];
  return labelled.map(([label, value]) => `${label}: ${value === null || value === '' ? '–' : value}`);
}

const WEEKDAYS: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
/** Monday, 5 January 1970. */
const A_MONDAY = 4 * 86_400_000;

const weekdayName = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    A_MONDAY + WEEKDAYS.indexOf(day) * 86_400_000,
  );
