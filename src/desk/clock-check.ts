// Whether the clock of this machine can be right: the journal knows an hour that has not come yet only where this clock is behind, or
// where one was ahead. A day of difference is a day of interest and of every deadline, so it is told; nothing is held back for it,
// as a clock that was a year ahead for a minute would hold everything for a year. What a bank statement proves holds (`clockBehind`).

import { newestEntryAt, newestHeadAt } from '../store/journal/newest-entry.ts';
import { OutsideFault } from '../store/outside-fault.ts';
import { type InstallationContext, millisecondsOf } from './context.ts';

/** Clocks of several machines on one database agree to the minute. */
const TOLERATED_MS = 5 * 60_000;
/** Entries of each company that `acquit doctor` looks at: what was written since a clock was set right hides no more than that. */
const LOOKED_AT = 200;

type Desk = Pick<InstallationContext, 'database' | 'clock'>;

/** The hour that the journal knows and that has not come yet; null where nothing speaks against the clock. */
export async function hourAhead({ database, clock }: Desk): Promise<string | null> {
  const newest = await newestEntryAt(database.through('upkeep'), LOOKED_AT);
  return isAhead(clock.now(), newest) ? newest : null;
}

/** Throws a sentence, until the hour has come that the journal has known since this process runs. */
export function clockWatch(desk: Desk): () => Promise<void> {
  const ahead = journalAhead(desk);
  return async () => {
    const fault = faultOf(desk.clock.now(), await ahead());
    if (fault !== null) throw new OutsideFault(fault);
  };
}

/** The hour that the journal has known since this process runs and that has not come yet, for a screen. */
export function journalAhead({ database, clock }: Desk): () => Promise<string | null> {
  let known: string | null = null;
  return async () => {
    const found = await newestHeadAt(database.through('upkeep'));
    if (found !== null && (known === null || millisecondsOf(found) > millisecondsOf(known))) known = found;
    return isAhead(clock.now(), known) ? known : null;
  };
}

const isAhead = (now: string, newest: string | null): boolean =>
  newest !== null && millisecondsOf(newest) - millisecondsOf(now) > TOLERATED_MS;

function faultOf(now: string, newest: string | null): string | null {
  if (!isAhead(now, newest)) return null;
  return `found ${newest} in the journal, expected nothing later than the clock of this machine. It is behind, or one was ahead when that was written: look at it, and at what was decided and sent on a wrong day.`;
}
