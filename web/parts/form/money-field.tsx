// The one field for an amount: typed as people write it, with its currency beside it, and held back while unreadable.

import { TextInput, type TextInputProps } from '@mantine/core';
import type { ChangeEvent } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { readAmount } from '../../../src/units/typed-amount.ts';

type Props = Omit<TextInputProps, 'onChange' | 'type'> & {
  readonly currency: string;
  readonly onText?: (text: string) => void;
};

export function MoneyField({ currency, onText, ...props }: Props) {
  const change = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const text = currentTarget.value;
    const isReadable = text.trim() === '' || readAmount(text, currency) !== null;
    currentTarget.setCustomValidity(isReadable ? '' : m.amount_unreadable());
    onText?.(text);
  };
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={
        <span className="small soft" aria-hidden="true">
          {currency}
        </span>
      }
      rightSectionWidth={48}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={change}
      {...props}
    />
  );
}
