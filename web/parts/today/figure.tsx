// One figure of the reports, large, with the reason below it; where nothing is there to work it out from, that is said.

import type { ReactNode } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { HiddenName } from '../form/hidden-name.tsx';

export function Figure({ title, value, reason }: { title: string; value: string | null; reason: ReactNode }) {
  return (
    <section className="card stack">
      <h2 className="soft">{title}</h2>
      {value === null ? (
        <p className="soft">{m.reports_unknown()}</p>
      ) : (
        <p className="figure-large number">{value}</p>
      )}
      <details>
        <summary>
          {m.reports_why()}
          <HiddenName of={title} />
        </summary>
        {reason}
      </details>
    </section>
  );
}
