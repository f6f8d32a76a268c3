// What every mailbox promises, asked of the one in memory and of a real IMAP server.

import { afterEach, describe, expect, it } from 'vitest';
import { mailboxName, makeImapMailbox, parseImapUrl } from '../../src/channels/imap-mailbox.ts';
import { LONGEST_MAIL, type Mailbox } from '../../src/channels/mailbox.ts';
import { day } from '../../src/units/calendar.ts';
import { startDovecot, whyNoDovecot } from './dovecot.ts';
import { makeFakeMailbox } from './fake-mailbox.ts';

type Stage = {
  readonly mailbox: Mailbox;
  receive(bytes: Uint8Array, on: string): Promise<void>;
  flags: (() => Promise<string[][]>) | null;
};

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

const noDovecot = whyNoDovecot();

const KINDS: readonly { title: string; skipReason: string | null; open: () => Promise<Stage> }[] = [
  {
    title: 'in memory',
    skipReason: null,
    open: async () => {
      const mailbox = makeFakeMailbox();
      return { mailbox, receive: async (bytes, on) => mailbox.receive(bytes, day(on)), flags: null };
    },
  },
  {
    title: `over IMAP${noDovecot === null ? '' : ` (skipped: ${noDovecot})`}`,
    skipReason: noDovecot,
    open: async () => {
      const server = await startDovecot();
      closings.push(() => server.close());
      const mailbox = makeImapMailbox(parseImapUrl(server.url));
      return { mailbox, receive: server.receive, flags: server.flags };
    },
  },
];

const mail = (subject: string, body = 'Bonjour'): Uint8Array =>
  Buffer.from(`From: a@client.example\r\nTo: c@essai.example\r\nSubject: ${subject}\r\n\r\n${body}\r\n`);
const subjects = (mails: readonly { bytes: Uint8Array }[]): (string | undefined)[] =>
  mails.map(({ bytes }) => /^Subject: (.*)\r$/m.exec(Buffer.from(bytes).toString('latin1'))?.[1]);
const asked = { after: null, since: day('2026-10-01'), limit: 100 } as const;

describe.each(KINDS)('A mailbox $title', ({ skipReason, open }) => {
  it.skipIf(skipReason !== null)('hands out what came after a place, oldest first, each once', async () => {
    const { mailbox, receive, flags } = await open();
    await receive(mail('long ago'), '2026-08-01');
    await receive(mail('one'), '2026-10-05');
    await receive(mail('two'), '2026-10-06');
    const first = await mailbox.fetch(asked);
    expect(subjects(first)).toEqual(['one', 'two']);
    const last = first.at(-1)?.place ?? null;
    expect(await mailbox.fetch({ ...asked, after: last })).toEqual([]);
    await receive(mail('three'), '2026-10-07');
    await receive(mail('four'), '2026-10-07');
    const next = await mailbox.fetch({ ...asked, after: last, limit: 1 });
    expect(subjects(next)).toEqual(['three']);
    expect(subjects(await mailbox.fetch({ ...asked, after: next[0]?.place ?? null }))).toEqual(['four']);
    // Nothing was marked as read.
    if (flags) expect((await flags()).flat().filter(flag => flag === '\\Seen')).toEqual([]);
  });

  it.skipIf(skipReason !== null)('starts from the day again where the numbering changed', async () => {
    const { mailbox, receive } = await open();
    await receive(mail('one'), '2026-10-05');
    const [one] = await mailbox.fetch(asked);
    const stale = { validity: '987654', last: 1_000_000 };
    expect(one?.place.validity).not.toBe(stale.validity);
    expect(subjects(await mailbox.fetch({ ...asked, after: stale }))).toEqual(['one']);
  });

  it.skipIf(skipReason !== null)(
    'hands out the beginning of a mail that is too long, and says so',
    async () => {
      const { mailbox, receive } = await open();
      await receive(mail('film', 'x'.repeat(LONGEST_MAIL)), '2026-10-05');
      await receive(mail('short'), '2026-10-05');
      const [film, short] = await mailbox.fetch(asked);
      expect({ isCut: film?.isCut, length: film?.bytes.length }).toEqual({
        isCut: true,
        length: LONGEST_MAIL,
      });
      expect(short?.isCut).toBe(false);
    },
  );
});

describe('The address of a mailbox', () => {
  it('names server, port, folder and how the connection is kept secret', () => {
    expect(parseImapUrl('imaps://compta%40lumen.example:p%C3%A0ss@mail.lumen.example/Relances')).toEqual({
      host: 'mail.lumen.example',
      port: 993,
      tls: 'immediate',
      user: 'compta@lumen.example',
      password: 'pàss',
      folder: 'Relances',
    });
    expect(parseImapUrl('imap://a:b@mail.example')).toMatchObject({
      port: 143,
      tls: 'required',
      folder: 'INBOX',
    });
    expect(parseImapUrl('imap://a:b@127.0.0.1:1143')).toMatchObject({ port: 1143, tls: 'opportunistic' });
    expect(mailboxName(parseImapUrl('imap://a:secret@mail.example'))).toBe('a@mail.example/INBOX');
  });

  it('that cannot be used is refused without its password', () => {
    for (const wrong of [
      'pop3://a:secret@mail.example',
      'imaps://only-secret@mail.example',
      'imaps://mail.example/INBOX',
    ])
      expect(() => parseImapUrl(wrong)).toThrow(/^(?!.*secret)/);
  });
});
