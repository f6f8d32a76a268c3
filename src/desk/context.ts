// What every desk function needs: the database and the time. Days are passed as facts; instants come from the clock.

import type { LetterFonts } from '../channels/letter-fonts.ts';
import type { CompanyDatabase, Installation } from '../store/database.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { PageLinks } from './messages/page-links.ts';
import type { NewerDatabase } from './newer-database.ts';

export type Clock = {
  /** The instant, as ISO text in UTC with milliseconds. */
  now(): string;
};

/** The desk of one company. */
export type DeskContext = {
  readonly database: CompanyDatabase;
  readonly clock: Clock;
  /** Makes the links to the debtor's page; absent where no page can be reached. */
  readonly pageLinks?: PageLinks | null;
  /** Says what no font can print; absent where nothing is printed. */
  readonly letterFonts?: LetterFonts;
  /** Told when the process is asked to stop: long work ends after what it has in hand, and leaves the rest as it was. */
  readonly stopping?: AbortSignal;
  /** Whether a newer version has written the database; absent where nobody is asked. */
  readonly newer?: NewerDatabase;
};

/** All companies of an installation: a door takes the desk of one of them before it asks or writes anything. */
export type InstallationContext = Omit<DeskContext, 'database'> & { readonly database: Installation };

/** The desk of the company, behind the wall that hides every other. */
export const deskOfCompany = (
  { database, ...context }: InstallationContext,
  companyId: string,
): DeskContext => ({ ...context, database: database.ofCompany(companyId) });

/**
 * Whether the day is what the clock says it is, in whichever country, and not one that somebody names, pretends or looks back to:
 * then alone can what is known of later days tell that the clock is wrong.
 */
export const isClockDay = (day: CalendarDate, at: string): boolean =>
  Math.abs(millisecondsOf(`${day}T12:00:00.000Z`) - millisecondsOf(at)) < 1.5 * DAY_MS;

const DAY_MS = 24 * 60 * 60 * 1000;

export const millisecondsOf = (instant: string): number => Date.parse(instant);
