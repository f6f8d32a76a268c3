// Waiting, failing and having nothing to show: said the same way everywhere.

import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { isAbsent } from '../../queries/api.ts';
import { useToldProblem } from '../../words/told-problem.ts';

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
      <h1>{m.error_title()}</h1>
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

/** An address of a company that is not there, or not for this person: neither says more to whoever may not know. */
export function NoSuchCompany() {
  return (
    <main className="empty stack">
      <h1>{m.company_unknown()}</h1>
      <p>{m.company_unknown_text()}</p>
      <p>
        <a href="/">{m.company_go_home()}</a>
      </p>
    </main>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty stack">
      <p className="strong">{title}</p>
      {children}
    </div>
  );
}
