// Waiting, failing and having nothing to show: said the same way everywhere.

import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { isAbsent } from '../../queries/api.ts';
import { useToldProblem } from '../../words/told-problem.ts';
import { ScreenTitle } from '../frame/screen-title.tsx';

export function Waiting({ children = m.loading() }: { children?: string }) {
  return (
    <div className="empty waiting" role="status">
      <Loader size="sm" aria-hidden="true" />
      <p className="small">{children}</p>
    </div>
  );
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const told = useToldProblem(error);
  return (
    <div className="empty stack" role="alert">
      <ScreenTitle>{m.error_title()}</ScreenTitle>
      <p>{error === null ? m.error_not_found() : told}</p>
      {isAbsent(error) && <p className="soft">{m.error_asked_again()}</p>}
      {onRetry && (
        <div>
          <Button variant="default" onClick={onRetry}>
            {m.retry()}
          </Button>
        </div>
      )}
    </div>
  );
}

/** An address that leads nowhere: there is always a way back. */
function Lost({ title, text }: { title: string; text: string }) {
  return (
    <div className="empty stack">
      <ScreenTitle>{title}</ScreenTitle>
      <p>{text}</p>
      <p>
        <a href="/">{m.company_go_home()}</a>
      </p>
    </div>
  );
}

export const NoSuchPage = () => (
  <main>
    <Lost title={m.page_unknown()} text={m.error_not_found()} />
  </main>
);

/** What is thrown where the company of the address is not there. */
export const NO_COMPANY = 'company';

/** A company that is not there, or not for this person: neither says more to whoever may not know. A place that is not in a
    company of theirs stands in its frame. */
export const NotInCompany = ({ data }: { data?: unknown }) =>
  data === NO_COMPANY ? (
    <main>
      <Lost title={m.company_unknown()} text={m.company_unknown_text()} />
    </main>
  ) : (
    <Lost title={m.page_unknown()} text={m.error_not_found()} />
  );

export const NotForRole = () => <Lost title={m.place_not_for_role()} text={m.error_not_allowed()} />;

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty stack">
      <p className="strong">{title}</p>
      {children}
    </div>
  );
}
