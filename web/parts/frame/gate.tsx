// The frame of every page before a session is open: a card, a title, and why somebody could not pass.

import type { ReactNode } from 'react';
import { Mark } from '../form/icon.tsx';
import { Preferences } from './preferences.tsx';
import { ScreenTitle } from './screen-title.tsx';

export function Gate({
  title,
  refusal,
  children,
}: {
  title: string;
  refusal: string | null;
  children?: ReactNode;
}) {
  return (
    <main className="gate">
      <div className="card">
        <p className="brand">
          <Mark />
          Acquit
        </p>
        <ScreenTitle>{title}</ScreenTitle>
        {refusal !== null && (
          <p className="alert" role="alert">
            {refusal}
          </p>
        )}
        {children}
        <Preferences />
      </div>
    </main>
  );
}
