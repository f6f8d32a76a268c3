// When a step is taken at all: what is open, who the customer is, how they have paid so far.

import { Checkbox } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { habitText } from '../../../src/messages/scenario-words.ts';
import { debtorKindText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import {
  HABITS,
  KINDS,
  LANGUAGES,
  NO_CONDITION,
  type WrittenStep,
  withCondition,
} from '../../written-scenario.ts';
import { MinorAmount, SomeOf, WordList } from './written-fields.tsx';

export function StepCondition({
  step,
  onChange,
}: {
  step: WrittenStep;
  onChange: (step: WrittenStep) => void;
}) {
  const { locale } = useLocale();
  const stated = step.onlyIf ?? NO_CONDITION;
  const change = (part: Parameters<typeof withCondition>[1]) => onChange(withCondition(step, part));
  return (
    <fieldset className="choices scenario-fields scenario-wide">
      <legend>{m.step_only_if()}</legend>
      <p className="small soft scenario-wide">{m.step_only_if_hint()}</p>
      <MinorAmount
        label={m.condition_minimum()}
        minor={stated.minimumMinor}
        onChange={minimumMinor => change({ minimumMinor })}
      />
      <MinorAmount
        label={m.condition_maximum()}
        minor={stated.maximumMinor}
        onChange={maximumMinor => change({ maximumMinor })}
      />
      <WordList
        label={m.condition_segments()}
        words={stated.segments}
        onChange={segments => change({ segments })}
      />
      <Checkbox
        className="scenario-wide"
        label={m.condition_new()}
        checked={stated.orNewDebtor}
        disabled={stated.minimumMinor === null && stated.maximumMinor === null}
        onChange={({ currentTarget }) => change({ orNewDebtor: currentTarget.checked })}
      />
      <SomeOf
        label={m.condition_kinds()}
        choices={KINDS}
        picked={stated.kinds}
        textOf={kind => debtorKindText(kind, locale)}
        onChange={kinds => change({ kinds })}
      />
      <SomeOf
        label={m.condition_habits()}
        choices={HABITS}
        picked={stated.habits}
        textOf={habit => habitText(habit, locale)}
        onChange={habits => change({ habits })}
      />
      <SomeOf
        label={m.condition_languages()}
        choices={LANGUAGES}
        picked={stated.languages}
        textOf={language => LOCALE_NAMES[language]}
        onChange={languages => change({ languages })}
      />
    </fieldset>
  );
}
