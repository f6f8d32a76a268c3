// Fields of what a person writes about scenarios: a choice of several, a list in words, an amount. Each holds what was typed
// until it is a value.

import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountInField } from '../../../src/messages/format.ts';
import { money } from '../../../src/units/money.ts';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { useLocale } from '../../locale.tsx';
import { MoneyField } from '../form/money-field.tsx';

/** Amounts of a condition are compared with what is open, whatever its currency. */
export const CONDITION_CURRENCY = 'EUR';

/** Some of the choices, in the order in which they were picked; null when none is. */
export function SomeOf<T extends string>({
  label,
  choices,
  picked,
  textOf,
  onChange,
}: {
  label: string;
  choices: readonly T[];
  picked: readonly string[] | null;
  textOf: (choice: T) => string;
  onChange: (picked: readonly string[] | null) => void;
}) {
  const change = (choice: T, isPicked: boolean) => {
    const others = (picked ?? []).filter(one => one !== choice);
    const next = isPicked ? [...others, choice] : others;
    onChange(next.length === 0 ? null : next);
  };
  return (
    <fieldset className="choices row wrap scenario-channels">
      <legend>{label}</legend>
      {choices.map(choice => (
        <Checkbox
          key={choice}
          label={textOf(choice)}
          checked={picked?.includes(choice) ?? false}
          onChange={({ currentTarget }) => change(choice, currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

export function WordList({
  label,
  words,
  onChange,
}: {
  label: string;
  words: readonly string[] | null;
  onChange: (words: readonly string[] | null) => void;
}) {
  const [text, setText] = useState(words?.join(', ') ?? '');
  const change = (typed: string) => {
    setText(typed);
    const found = typed
      .split(',')
      .map(word => word.trim())
      .filter(word => word !== '');
    onChange(found.length === 0 ? null : found);
  };
  return (
    <TextInput
      label={label}
      description={m.condition_list_hint()}
      value={text}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

export function MinorAmount({
  label,
  minor,
  onChange,
}: {
  label: string;
  minor: number | null;
  onChange: (minor: number | null) => void;
}) {
  const { locale } = useLocale();
  return (
    <MoneyField
      label={label}
      currency={CONDITION_CURRENCY}
      defaultValue={minor === null ? '' : amountInField(money(minor, CONDITION_CURRENCY), locale)}
      onText={text =>
        onChange(text.trim() === '' ? null : (readAmount(text, CONDITION_CURRENCY)?.amount ?? minor))
      }
    />
  );
}
