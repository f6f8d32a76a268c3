// What every mailbox promises: it hands out the mails that came after a place, oldest first, and changes nothing in it:
// none is marked as read, moved or deleted. The company reads the same mailbox with its own program.

import type { CalendarDate } from '../units/calendar.ts';

/** Where reading stopped: the number of a mail, within the numbering that the server names (RFC 3501, 2.3.1.1). */
export type MailPlace = { readonly validity: string; readonly last: number };

export type FetchedMail = {
  readonly place: MailPlace;
  /** The mail as it came (RFC 5322), up to LONGEST_MAIL bytes of it. */
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
};

export type FetchAsked = {
  /** Null, or a place in a numbering that the server gave up: from the day `since`. */
  readonly after: MailPlace | null;
  readonly since: CalendarDate;
  readonly limit: number;
};

export type Mailbox = {
  /** Throws what the server said where it cannot be read. */
  fetch(asked: FetchAsked): Promise<FetchedMail[]>;
  close(): Promise<void>;
};

/** Bytes read of one mail: a proof of payment fits, a film does not. */
export const LONGEST_MAIL = 10 * 1024 * 1024;
