// A mail server that numbers its mails anew at each connection: read from the day again each time, it would be read without an end.

import { expect, it } from 'vitest';
import type { FetchedMail, Mailbox } from '../../src/channels/mailbox.ts';
import { readMailbox } from '../../src/desk/sending/read-mailbox.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';

/** As many as are read at once, under another numbering each time. */
function restless(): Mailbox & { looks: number } {
  const mailbox = {
    looks: 0,
    fetch: async ({ limit }: { limit: number }) => {
      mailbox.looks += 1;
      if (mailbox.looks > 10) return [];
      return Array.from(
        { length: limit },
        (_, number): FetchedMail => ({
          place: { validity: String(mailbox.looks), last: number + 1 },
          bytes: Buffer.from(`From: a@client.example\r\nSubject: ${number}\r\n\r\nBonjour\r\n`),
          isCut: false,
        }),
      );
    },
    close: async () => {},
  };
  return mailbox;
}

stories('A mailbox that is numbered anew at each connection', open => {
  it('is said to be so, and a look at it ends', async () => {
    const d = await open('Lille');
    const mailbox = restless();
    const request = { mailbox, name: 'compta', day: day('2026-10-05'), holdBecause: () => '' };
    await expect(readMailbox(d.installation(), request)).rejects.toThrow('UIDVALIDITY');
    expect(mailbox.looks).toBe(2);
  });
});
