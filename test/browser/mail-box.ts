// The mail of the small company as it really leaves: approved in the batch, handed to a mail server on loopback, and read
// again from what that server was given, as the mail program of the debtor reads it.

import { mailChannel } from '../../src/channels/mail-channel.ts';
import { readMail } from '../../src/channels/read-mail.ts';
import { approveBatch } from '../../src/desk/messages/approve-batch.ts';
import { sendMessages } from '../../src/desk/sending/send-messages.ts';
import { COMPANY, MONDAY } from '../desk-rows.ts';
import { type MailSink, startMailSink } from '../load/mail-sink.ts';
import type { RealServer } from './real-server.ts';

/** Half past three in Paris: inside the window, after what can still be undone, and after the messages of the day were spread. */
const SENDING = `${MONDAY}T13:30:00.000Z`;

export type MailBox = {
  /** Sends all that is approved; what came to an address since the last time, in the order in which it left. */
  readonly fetch: (address: string) => Promise<readonly Letter[]>;
  readonly approveAll: () => Promise<void>;
};
export type Letter = { readonly subject: string; readonly text: string; readonly link: string };

/** A mail server for as long as the work lasts. */
export async function withMail(
  { context }: RealServer,
  work: (box: MailBox) => Promise<void>,
): Promise<void> {
  const sink = await startMailSink();
  const read = new Set<MailSink['received'][number]>();
  try {
    await work({
      approveAll: async () => {
        await approveBatch(context, { companyId: COMPANY, day: MONDAY, by: 'Camille Roy', ids: 'all' });
      },
      fetch: async address => {
        await send(context, sink);
        const fresh = sink.received.filter(mail => mail.to === address && !read.has(mail));
        for (const mail of fresh) read.add(mail);
        return Promise.all(fresh.map(({ source }) => letterOf(source)));
      },
    });
  } finally {
    await sink.close();
  }
}

async function send(context: RealServer['context'], sink: MailSink): Promise<void> {
  const channel = mailChannel(sink.url);
  try {
    await sendMessages(
      { ...context, clock: { now: () => SENDING } },
      {
        companyId: COMPANY,
        channel,
        printLetter: async () => new Uint8Array(),
        mode: 'live',
        day: null,
        isUrgent: false,
        author: 'sender',
        worker: 'here 1',
        isDead: () => false,
      },
    );
  } finally {
    // A connection left open is one that the mail server waits for before it ends.
    await channel.close();
  }
}

async function letterOf(source: Buffer): Promise<Letter> {
  const mail = await readMail(source);
  if (mail === null) throw new Error('What left is no mail that can be read');
  const { subject, text } = mail;
  const [link = ''] = /http\S+\/p\/[\w.-]+/.exec(text) ?? [];
  return { subject, text: text.replace(/\s+/g, ' '), link };
}
