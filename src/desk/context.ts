// What every desk function needs: the database and the time. Days are passed as facts; instants come from the clock.

import type { Database } from '../store/database.ts';
import type { PageLinks } from './page-links.ts';

export type Clock = {
  /** The instant, as ISO text in UTC with milliseconds. */
  now(): string;
};

export type DeskContext = {
  readonly database: Database;
  readonly clock: Clock;
  /** Makes the links to the debtor's page; absent where no page can be reached. */
  readonly pageLinks?: PageLinks | null;
};

export const millisecondsOf = (instant: string): number => Date.parse(instant);
