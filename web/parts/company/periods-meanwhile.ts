// How long papers are kept, where two people decided it at once: what each of them wrote, and what the second is told.

import * as m from '../../../src/messages/compiled/messages.js';
import type { Opened } from '../../acts/use-opened.ts';
import type { Retention } from '../../queries/answers.ts';
import type { Told } from '../form/edited-meanwhile.tsx';

/** Both are decided together; the one that nobody touched here stays as another person has written it meanwhile. */
export function mineOf(
  written: Retention['periods'],
  { opened, theirs, meanwhile }: Opened<Retention>,
): Retention['periods'] {
  const now = meanwhile === null ? null : (theirs?.periods ?? null);
  if (written === null || now === null) return written;
  const was = opened.periods;
  return {
    recoveryYears: written.recoveryYears === was?.recoveryYears ? now.recoveryYears : written.recoveryYears,
    accountsYears:
      written.accountsYears === (was?.accountsYears ?? null) ? now.accountsYears : written.accountsYears,
  };
}

export const periodsTold = ({ periods }: Retention): Told => ({
  label: m.retention_title(),
  value:
    periods === null
      ? null
      : [
          `${m.retention_recovery()} ${periods.recoveryYears}`,
          ...(periods.accountsYears === null ? [] : [`${m.retention_accounts()} ${periods.accountsYears}`]),
        ].join(' · '),
});
