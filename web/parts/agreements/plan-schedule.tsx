// What the two forms of a plan and its line share: how many instalments from which day, the schedule that makes, and the terms
// that were ticked.

import '../../styles/number.css';
import { NumberInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { addMonths, type CalendarDate, parseDay } from '../../../src/units/calendar.ts';
import { type Money, split } from '../../../src/units/money.ts';
import { useLocale } from '../../locale.tsx';
import type { Plan } from '../../queries/answers.ts';
import { DayField } from '../form/day-field.tsx';
import type { Given } from '../form/form.tsx';

/** As the API limits them. */
const MOST_INSTALMENTS = 120;

export type PlanInstalment = { readonly dueOn: CalendarDate; readonly amount: Money };

export function InstalmentFields({
  count,
  onCount,
  firstOn,
  onFirst,
  min,
}: {
  count: number;
  onCount: (count: number) => void;
  firstOn: string;
  onFirst: (day: string) => void;
  min: string;
}) {
  return (
    <>
      <NumberInput
        label={m.plan_count()}
        min={1}
        max={MOST_INSTALMENTS}
        value={count}
        onChange={value => typeof value === 'number' && onCount(value)}
        required
        data-autofocus
      />
      <DayField label={m.plan_first_on()} min={min} value={firstOn} onDay={onFirst} required />
    </>
  );
}

/** The same division as the server's, to be seen before; none while the fields say nothing yet. */
export function scheduleOf(
  whole: Money,
  { count, firstOn }: { count: number; firstOn: string },
): readonly PlanInstalment[] {
  const first = parseDay(firstOn);
  if (first === null || count < 1 || count > MOST_INSTALMENTS || whole.amount < count) return [];
  const parts = split(
    whole,
    Array.from({ length: count }, () => 1),
  );
  return parts.map((amount, position) => ({ dueOn: addMonths(first, position), amount }));
}

export function ScheduleNotice({
  whole,
  instalments,
}: {
  whole: Money;
  instalments: readonly PlanInstalment[];
}) {
  const { locale } = useLocale();
  return (
    <section className="notice stack" aria-live="polite">
      <p className="strong">{m.plan_schedule({ amount: amountText(whole, locale) })}</p>
      <ScheduleList instalments={instalments} />
    </section>
  );
}

export function ScheduleList({
  instalments,
}: {
  instalments: Plan['instalments'] | readonly PlanInstalment[];
}) {
  const { locale } = useLocale();
  return (
    <ol className="schedule">
      {instalments.map(({ dueOn, amount }) => (
        <li key={dueOn} className="spread number">
          <span>{dayText(dueOn, locale)}</span>
          <span>{amountText(amount, locale)}</span>
        </li>
      ))}
    </ol>
  );
}

/** As they were ticked in `Terms`. */
export const termsGiven = (given: Given) => ({
  interest: given.texts('waived').length > 0 ? 'waivedWhenKept' : 'runs',
  hasAcceleration: given.texts('acceleration').length > 0,
  acknowledgesDebt: given.texts('acknowledged').length > 0,
  note: given.text('note'),
});
