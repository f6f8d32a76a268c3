// The fields of the rules of contact and of what one person may grant alone, in the three groups in which people think of them.

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountInField } from '../../../src/messages/format.ts';
import { money } from '../../../src/units/money.ts';
import { useLocale } from '../../locale.tsx';
import type { Conduct } from '../../queries/answers.ts';
import { MoneyField } from '../form/money-field.tsx';

/** Limits are amounts of minor units, compared with those of any dossier whatever its currency. */
export const CONDUCT_CURRENCY = 'EUR';
/** In the order of the week that begins on the Monday below, whose days lend their names. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;
const HOURS = '([01]\\d|2[0-3]):[0-5]\\d';
const WINDOW = `${HOURS}\\s*-\\s*${HOURS}`;
const KINDS = ['business', 'consumer', 'publicBody'] as const;

type Part = { readonly conduct: Conduct };

export function Contact({ conduct }: Part) {
  const { locale } = useLocale();
  const weekday = (index: number): string =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + index * DAY_MS);
  return (
    <fieldset className="choices stack conduct-group">
      <legend>{m.conduct_contact()}</legend>
      <div className="conduct-fields">
        <Whole name="minimumGapDays" label={m.conduct_gap()} value={conduct.minimumGapDays} most={60} />
        {KINDS.map(kind => (
          <Whole
            key={kind}
            name={kind}
            label={WEEKLY[kind]()}
            value={conduct.weeklyContacts[kind]}
            most={50}
            isOptional
          />
        ))}
        <TextInput
          name="sendingWindows"
          label={m.conduct_hours()}
          defaultValue={conduct.sendingWindows.join(', ')}
          pattern={`\\s*${WINDOW}(\\s*,\\s*${WINDOW})*\\s*`}
          placeholder={m.conduct_hours_hint()}
          title={m.conduct_hours_hint()}
          required
        />
        <Whole name="undoMinutes" label={m.conduct_undo()} value={conduct.undoMinutes} most={1_440} />
        <NativeSelect
          name="thanks"
          label={m.conduct_thanks()}
          defaultValue={conduct.thanks}
          data={[
            { value: 'none', label: m.conduct_thanks_none() },
            { value: 'afterReminder', label: m.conduct_thanks_after() },
          ]}
        />
      </div>
      <fieldset className="choices">
        <legend>{m.conduct_weekdays()}</legend>
        <div className="conduct-days">
          {WEEKDAYS.map((day, index) => (
            <Checkbox
              key={day}
              name="preferredWeekdays"
              value={day}
              label={weekday(index)}
              defaultChecked={conduct.preferredWeekdays.includes(day)}
            />
          ))}
        </div>
      </fieldset>
    </fieldset>
  );
}

const WEEKLY = {
  business: () => m.conduct_weekly_business(),
  consumer: () => m.conduct_weekly_consumer(),
  publicBody: () => m.conduct_weekly_publicBody(),
} as const;

export const Waiting = ({ conduct }: Part) => (
  <fieldset className="choices stack conduct-group">
    <legend>{m.conduct_waiting()}</legend>
    <div className="conduct-fields">
      <Whole
        name="promiseGraceDays"
        label={m.conduct_promise_grace()}
        value={conduct.promiseGraceDays}
        most={30}
      />
      <Whole
        name="promiseLimit"
        label={m.conduct_promise_limit()}
        value={conduct.promiseLimit}
        least={1}
        most={20}
      />
      <Whole name="planGraceDays" label={m.conduct_plan_grace()} value={conduct.planGraceDays} most={30} />
      <Whole
        name="disputeAnswerDays"
        label={m.conduct_dispute_days()}
        value={conduct.disputeAnswerDays}
        least={1}
        most={120}
      />
    </div>
  </fieldset>
);

export function Alone({ conduct: { planLimits, writeOffAloneMinor } }: Part) {
  return (
    <fieldset className="choices stack conduct-group">
      <legend>{m.conduct_alone()}</legend>
      <p className="soft">{m.conduct_alone_text()}</p>
      <div className="conduct-fields">
        <Limit name="writeOffAlone" label={m.conduct_write_off()} minor={writeOffAloneMinor} />
        <Limit name="largest" label={m.conduct_plan_largest()} minor={planLimits.largestMinor} />
        <Whole
          name="longestDays"
          label={m.conduct_plan_longest()}
          value={planLimits.longestDays}
          least={1}
          most={3_660}
        />
        <Whole
          name="firstPercent"
          label={m.conduct_plan_first()}
          value={planLimits.firstPercent}
          most={100}
        />
        <Limit name="smallest" label={m.conduct_plan_smallest()} minor={planLimits.smallestMinor} />
      </div>
    </fieldset>
  );
}

function Limit({ name, label, minor }: { name: string; label: string; minor: number }) {
  const { locale } = useLocale();
  return (
    <MoneyField
      name={name}
      label={label}
      currency={CONDUCT_CURRENCY}
      defaultValue={amountInField(money(minor, CONDUCT_CURRENCY), locale)}
      required
    />
  );
}

/** A whole number within its bounds; one that is optional may be left empty: no limit. */
const Whole = ({
  name,
  label,
  value,
  least = 0,
  most,
  isOptional = false,
}: {
  name: string;
  label: string;
  value: number | null;
  least?: number;
  most: number;
  isOptional?: boolean;
}) => (
  <TextInput
    type="number"
    inputMode="numeric"
    name={name}
    label={label}
    defaultValue={value ?? ''}
    min={least}
    max={most}
    step={1}
    required={!isOptional}
  />
);
