// Before a comparison begins: how many debtors a month get the message, and so when its number will have entered.

import { useQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { day as dayNamed } from '../../../src/units/calendar.ts';
import { type Pace, paceOf } from '../../../src/units/comparison-pace.ts';
import { useLocale } from '../../locale.tsx';
import { comparisonPaceQuery, type ComparisonPace as Lately } from '../../queries/wording-queries.ts';

/** `untilOn`: the last day that somebody chose, or nothing yet. Counted are the messages that `isOf` finds. */
export function ComparisonPace({
  companyId,
  isOf,
  planned,
  untilOn,
}: {
  companyId: string;
  isOf: (one: Lately['told'][number]) => boolean;
  planned: number;
  untilOn: string;
}) {
  const { locale } = useLocale();
  const { data } = useQuery(comparisonPaceQuery(companyId));
  if (data === undefined) return null;
  const { days, told, day } = data;
  const debtors = told.filter(isOf).reduce((sum, one) => sum + one.debtors, 0);
  const pace = paceOf({ days, debtors }, { planned, from: dayNamed(day) });
  const enteredOn = pace.kind === 'known' ? pace.ready?.enteredOn : undefined;
  const isTooSoon = untilOn !== '' && enteredOn !== undefined && untilOn < enteredOn;
  return (
    <p className="small" aria-live="polite">
      {paceText(pace, { days, debtors, locale })} {isTooSoon && m.compare_pace_day_too_soon()}
    </p>
  );
}

function paceText(
  pace: Pace,
  { days, debtors, locale }: { days: number; debtors: number; locale: Locale },
): string {
  if (pace.kind === 'unknown') return m.compare_pace_unknown();
  if (debtors === 0) return m.compare_pace_nobody({ days: m.count_days({ count: days }) });
  const { perMonth, ready } = pace;
  const month =
    perMonth === 0
      ? m.compare_pace_few()
      : m.compare_pace_month({ debtors: m.count_debtors({ count: perMonth }) });
  return `${month} ${readyText(ready, locale)}`;
}

function readyText(ready: Extract<Pace, { kind: 'known' }>['ready'], locale: Locale): string {
  if (ready === null) return m.compare_pace_too_long();
  const days = { entered: dayText(ready.enteredOn, locale), said: dayText(ready.saidOn, locale) };
  return ready.isEarliest ? m.compare_pace_earliest(days) : m.compare_pace_ready(days);
}
