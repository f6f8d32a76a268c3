// Every form of the application: its fields are read by name when it is sent, and nowhere else.

import type { FormEvent, ReactNode } from 'react';

/** The fields of a form by name, without the spaces around them. */
export type Given = {
  readonly text: (name: string) => string;
  /** Null where nothing was written. */
  readonly textOrNull: (name: string) => string | null;
};

export function Form({
  className = 'stack',
  onSubmit,
  children,
}: {
  className?: string;
  onSubmit: (given: Given) => void;
  children: ReactNode;
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    onSubmit({ text, textOrNull: name => text(name) || null });
  };
  return (
    <form className={className} onSubmit={submit}>
      {children}
    </form>
  );
}
