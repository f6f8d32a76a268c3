// A day that somebody gives. The browser's own field stays: it is known on a telephone and to the keyboard, and its order
// of day and month is that of the browser, not of the application. So the day is said in words below it: nobody takes
// 03/04 for the other one.

import { TextInput, type TextInputProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dayInWords } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';

type DayFieldProps = Omit<TextInputProps, 'type' | 'value' | 'defaultValue' | 'description' | 'onChange'> & {
  /** The day, '2026-12-01', or nothing. Without it the field keeps its own and is read by name. */
  readonly value?: string;
  readonly defaultValue?: string;
  readonly description?: ReactNode;
  readonly onDay?: (day: string) => void;
};

export function DayField({ value, defaultValue, description, onDay, ...rest }: DayFieldProps) {
  const { locale } = useLocale();
  const [typed, setTyped] = useState(defaultValue ?? '');
  const said = dayInWords(value ?? typed, locale);
  return (
    <TextInput
      {...rest}
      {...(value === undefined ? { defaultValue: defaultValue ?? '' } : { value })}
      type="date"
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onDay?.(currentTarget.value);
      }}
      descriptionProps={{ component: 'div' }}
      description={
        <>
          <span className="day-in-words" aria-live="polite">
            {said}
          </span>
          {description}
        </>
      }
    />
  );
}
