// Every form of the application: its fields are read by name when it is sent, and nowhere else.

import type { FormEvent, ReactNode } from 'react';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { type MoneyJson, moneyJson } from '../../words/money-text.ts';

/** The fields of a form by name, without the spaces around them. */
export type Given = {
  readonly text: (name: string) => string;
  /** Null where nothing was written. */
  readonly textOrNull: (name: string) => string | null;
  /** Of several fields of one name: what is ticked. */
  readonly texts: (name: string) => readonly string[];
  /** Of a `MoneyField`, which lets nothing unreadable through; null where nothing was written. */
  readonly money: (name: string, currency: string) => MoneyJson | null;
  /** Null where none was chosen. */
  readonly file: (name: string) => File | null;
};

export function Form({
  className = 'stack',
  onSubmit,
  onTouch,
  children,
}: {
  className?: string;
  /** Somebody has begun to change what stands in it. */
  onTouch?: () => void;
  onSubmit: (given: Given) => void;
  children: ReactNode;
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    onSubmit({
      text,
      textOrNull: name => text(name) || null,
      texts: name => fields.getAll(name).map(String),
      money: (name, currency) => {
        const amount = readAmount(text(name), currency);
        return amount === null ? null : moneyJson(amount);
      },
      file: name => {
        const chosen = fields.get(name);
        return chosen instanceof File && chosen.name !== '' ? chosen : null;
      },
    });
  };
  return (
    <form className={className} onSubmit={submit} onChange={onTouch}>
      {children}
    </form>
  );
}
