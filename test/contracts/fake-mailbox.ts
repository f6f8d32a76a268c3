// A mailbox in memory, for tests and the simulation. It keeps the promises that the suite asks of a real server.

import { type FetchedMail, LONGEST_MAIL, type Mailbox } from '../../src/channels/mailbox.ts';
import type { CalendarDate } from '../../src/units/calendar.ts';

export type FakeMailbox = Mailbox & {
  /** A mail comes in on that day. */
  receive(bytes: Uint8Array, on: CalendarDate): void;
  /** The server gives all its mails other numbers, and a line more each. */
  numberAnew(): void;
};

export function makeFakeMailbox(): FakeMailbox {
  let mails: { readonly number: number; readonly on: CalendarDate; readonly bytes: Uint8Array }[] = [];
  let numbering = 1;
  return {
    receive: (bytes, on) => void mails.push({ number: mails.length + 1, on, bytes }),
    numberAnew() {
      numbering += 1;
      mails = mails.map(mail => ({
        ...mail,
        bytes: Buffer.concat([Buffer.from(`X-Moved: ${numbering}\r\n`), mail.bytes]),
      }));
    },
    async fetch({ after, since, limit }) {
      const validity = String(numbering);
      const isKnown = after !== null && after.validity === validity;
      const wanted = mails.filter(({ number, on }) => (isKnown ? number > after.last : on >= since));
      return wanted.slice(0, limit).map(
        ({ number, bytes }): FetchedMail => ({
          place: { validity, last: number },
          bytes: bytes.subarray(0, LONGEST_MAIL),
          isCut: bytes.length > LONGEST_MAIL,
        }),
      );
    },
    close: async () => undefined,
  };
}
