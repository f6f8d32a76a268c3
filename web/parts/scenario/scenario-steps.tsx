// The steps of a scenario as a list to change: day, channels, tone, who approves; each can be taken out.

import '../../styles/number.css';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useRef } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { toneText } from '../../../src/messages/scenario-words.ts';
import { channelText, stepText } from '../../../src/messages/words.ts';
import { nextEntry, useFocusOn } from '../../acts/use-focus-back.ts';
import { useLocale } from '../../locale.tsx';
import { CHANNELS, stepKeyOf, TONES, type WrittenStep } from '../../written-scenario.ts';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { StepDetails } from './step-details.tsx';
import { SomeOf } from './written-fields.tsx';

/** Days before and after the due date that a person would mean. */
const EARLIEST = -60;
const LATEST = 365;

export function ScenarioSteps({
  steps,
  onChange,
}: {
  steps: readonly WrittenStep[];
  onChange: (steps: readonly WrittenStep[]) => void;
}) {
  return (
    <ol className="lines">
      {steps.map((step, position) => (
        <Step
          key={stepKeyOf(step)}
          step={step}
          isLast={position === steps.length - 1}
          onChange={to => onChange(steps.map((one, index) => (index === position ? to : one)))}
          onRemove={() => onChange(steps.filter((_, index) => index !== position))}
        />
      ))}
    </ol>
  );
}

function Step({
  step,
  isLast,
  onChange,
  onRemove,
}: {
  step: WrittenStep;
  isLast: boolean;
  onChange: (step: WrittenStep) => void;
  onRemove: () => void;
}) {
  const { locale } = useLocale();
  const name = stepText(step.letter, locale);
  const isDecision = step.letter === 'decision';
  const here = useRef<HTMLLIElement>(null);
  useFocusOn(here, nextEntry);
  return (
    <li ref={here} tabIndex={-1}>
      <fieldset className="choices scenario-step">
        <legend>{name}</legend>
        <NumberInput
          label={
            step.countsFrom === 'previousStep' ? m.scenario_days_after_step() : m.scenario_days_after_due()
          }
          min={EARLIEST}
          max={LATEST}
          value={step.offsetDays}
          onChange={value => typeof value === 'number' && onChange({ ...step, offsetDays: value })}
        />
        <NativeSelect
          label={m.scenario_tone()}
          value={step.tone}
          data={TONES.map(tone => ({ value: tone, label: toneText(tone, locale) }))}
          onChange={({ target }) => onChange({ ...step, tone: target.value })}
        />
        {!isDecision && <Approval step={step} onChange={onChange} />}
        <Allowed to="configure" isWhole>
          <div>
            <Button variant="default" size="xs" onClick={onRemove}>
              {m.scenario_remove()}
              <HiddenName of={name} />
            </Button>
          </div>
        </Allowed>
        {!isDecision && <Channels step={step} onChange={onChange} />}
        {!isDecision && <StepDetails step={step} isLast={isLast} onChange={onChange} />}
      </fieldset>
    </li>
  );
}

type Part = { readonly step: WrittenStep; readonly onChange: (step: WrittenStep) => void };

function Approval({ step, onChange }: Part) {
  const known = ['person', 'automatic'];
  const now = step.approval ?? 'person';
  return (
    <NativeSelect
      label={m.scenario_approval()}
      value={now}
      data={[
        { value: 'person', label: m.scenario_approval_person() },
        { value: 'automatic', label: m.scenario_approval_automatic() },
        ...(known.includes(now) ? [] : [{ value: now, label: now }]),
      ]}
      onChange={({ target }) => onChange({ ...step, approval: target.value })}
    />
  );
}

function Channels({ step, onChange }: Part) {
  const { locale } = useLocale();
  return (
    <SomeOf
      label={m.scenario_channels()}
      choices={CHANNELS}
      picked={step.channels ?? null}
      textOf={channel => channelText(channel, locale)}
      onChange={channels => onChange({ ...step, channels: channels ?? [] })}
    />
  );
}
