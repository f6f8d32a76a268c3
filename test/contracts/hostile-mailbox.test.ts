// A mailbox behind a server that lies, hangs or pours: a look ends, with a sentence, and moves the place beyond no mail.

import { afterEach, expect, it } from 'vitest';
import { makeImapMailbox, parseImapUrl } from '../../src/channels/imap-mailbox.ts';
import type { FetchedMail, Mailbox } from '../../src/channels/mailbox.ts';
import { day } from '../../src/units/calendar.ts';
import { type HostileImap, type Lie, startHostileImap } from './hostile-imap.ts';

let server: HostileImap | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function mailboxThat(lie: Lie, lookMs?: number): Promise<Mailbox> {
  server = await startHostileImap(lie);
  return makeImapMailbox(parseImapUrl(server.url), lookMs === undefined ? {} : { lookMs });
}
const look = (mailbox: Mailbox): Promise<FetchedMail[]> =>
  mailbox.fetch({ after: null, since: day('2026-10-01'), limit: 50 });

it('a greeting without an end is not listened to for ever', async () => {
  await expect(look(await mailboxThat('endlessGreeting'))).rejects.toThrow();
});

it('a greeting that never comes to its end ends the look', async () => {
  await expect(look(await mailboxThat('slowGreeting', 200))).rejects.toThrow();
});

it('a mail announced with four gigabytes is not waited for', async () => {
  await expect(look(await mailboxThat('hugeLiteral'))).rejects.toThrow();
});

it('a server that falls silent over a mail ends the look', async () => {
  await expect(look(await mailboxThat('silentFetch', 500))).rejects.toThrow();
});

it('a connection that breaks in the middle of a mail gives nothing half', async () => {
  await expect(look(await mailboxThat('dropInFetch'))).rejects.toThrow();
});

it('a stop of the process ends a look that a server holds', async () => {
  const mailbox = await mailboxThat('silentFetch');
  const held = look(mailbox);
  held.catch(() => {});
  await new Promise(resolve => setImmediate(resolve));
  await mailbox.close();
  await expect(held).rejects.toThrow();
});

it('numbers that come twice count once, and those that nobody asked for not at all', async () => {
  const mails = await look(await mailboxThat('otherNumbers'));
  expect(mails.map(({ place }) => place)).toEqual([
    { validity: '7', last: 1 },
    { validity: '7', last: 2 },
  ]);
});
